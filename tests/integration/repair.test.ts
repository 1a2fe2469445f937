import { execFile } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { checkout, commit, git, install, project, repository, type Project, type Run } from "../cli/support.ts";

const SAVE = "export async function save(): Promise<void> {}\n";

const FILES = {
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "preserve", strict: true, noEmit: true, types: ["node"], target: "es2022" }, include: ["src"] }),
  ".gitignore": "node_modules\n",
  "src/save.ts": SAVE,
  "src/dropped.ts": 'import { save } from "./save";\nexport async function run(): Promise<void> {\n  save();\n}\nexport function start(): void {\n  save();\n}\n',
  "src/blocking.ts": 'import { readFileSync } from "node:fs";\nexport async function size(name: string): Promise<number> {\n  return readFileSync(name, "utf8").length;\n}\n',
  "src/loop.ts": 'import { readFileSync } from "node:fs";\nexport async function sizes(names: string[]): Promise<number[]> {\n  const found: number[] = [];\n  for (const name of names) {\n    const text = readFileSync(name, "utf8");\n    found.push(text.length);\n  }\n  return found;\n}\n',
  "src/floating.js": 'import { save } from "./save";\nexport async function run() {\n  // don\'t await\n  save();\n}\n',
};

function repairIn({ folder }: Project, ...argv: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(checkout, "dist", "cli.js"), "--fix-suggestions", ...argv], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

it("the built command repairs a repository in bulk, the same as its patch says, and a second run changes nothing", async () => {
  const target = project(FILES);
  install(target, "@types/node", "@typescript-eslint/parser", "typescript");
  repository(target);
  commit(target.folder);

  const shown = await repairIn(target, "--diff");
  expect(git(target.folder, "status", "--porcelain")).toBe("");
  const { code, stdout } = await repairIn(target);
  expect(code).toBe(1);
  expect(stdout.replace("Applied", "Would apply")).toBe(shown.stderr);
  expect(git(target.folder, "diff", "--unified=4", "--no-color").replaceAll(/^(?:diff|index) .*\n/gmu, "").replaceAll(/^(@@ .* @@).*$/gmu, "$1")).toBe(shown.stdout);

  expect(target.read("src/dropped.ts")).toBe(FILES["src/dropped.ts"].replace("  save();\n", "  await save();\n"));
  expect(target.read("src/blocking.ts")).toContain('return (await readFile(name, "utf8")).length;');
  expect(stdout).toContain("src/loop.ts\n  5:18  no-blocking-call  awaitTwin  taken back: another report has come: no-sequential-await, line 5\n");
  expect(target.read("src/loop.ts")).toBe(FILES["src/loop.ts"]);
  expect(target.read("src/floating.js")).toBe(FILES["src/floating.js"]);

  commit(target.folder);
  const again = await repairIn(target);
  expect(again.stdout).toContain("Applied 0 suggestions\n1 taken back\n");
  expect(git(target.folder, "status", "--porcelain")).toBe("");
}, 240_000);

it("what a person has to choose is applied where it is named", async () => {
  const target = project(FILES);
  install(target, "@types/node", "@typescript-eslint/parser", "typescript");
  const { stdout } = await repairIn(target, "--allow-dirty", "--rule", "no-unawaited-promise", "--kind", "addVoid", "--preset", "strict", "src/dropped.ts");
  expect(stdout).toContain("addVoid");
  expect(target.read("src/dropped.ts")).toContain("void save();");
}, 240_000);
