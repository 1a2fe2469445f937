import { symlink } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { TYPED_CONFIG } from "./demo-project.ts";
import { createToolProject, execute, runBin, TemporaryFolder, writeFiles, type Output } from "./packed.ts";

const TSCONFIG = JSON.stringify({ compilerOptions: { module: "nodenext", strict: true, noEmit: true }, include: ["src"] });

/** As docs/guides/ci.md has it. */
const TURBO = {
  tasks: {
    transit: { dependsOn: ["^transit"] },
    lint: { dependsOn: ["transit"], inputs: ["$TURBO_DEFAULT$", "$TURBO_ROOT$/eslint.config.mjs", "$TURBO_ROOT$/package-lock.json"] },
  },
};

const LOADER = "export function load(name: string) { return name; }\n";

const FILES = {
  ".gitignore": "node_modules\n.turbo\n",
  "eslint.config.mjs": TYPED_CONFIG,
  "turbo.json": JSON.stringify(TURBO),
  "packages/app/package.json": packageOf("app", { dependencies: { library: "1.0.0" } }),
  "packages/app/src/start.ts": `import { load } from "library";\n\nexport function start() {\n  load("orders");\n}\n`,
  "packages/app/tsconfig.json": TSCONFIG,
  "packages/library/package.json": packageOf("library", { exports: "./src/load.ts" }),
  "packages/library/src/load.ts": LOADER,
  "packages/library/tsconfig.json": TSCONFIG,
};

let folder: TemporaryFolder;
let project: string;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  project = await createToolProject(path.join(folder.path, "project"), FILES, "monorepo", inject("tarball"));
  const manifest = { name: "monorepo", version: "1.0.0", private: true, packageManager: "npm@11.0.0", workspaces: ["packages/*"] };
  await writeFiles(project, { "package.json": JSON.stringify(manifest) });
  await symlink(path.join(project, "packages", "library"), path.join(project, "node_modules", "library"), "junction");
  await execute(project, "git", "init", "--quiet");
}, 180_000);

afterAll(() => folder.remove());

it("Turborepo lints each package once, and again when a package that it imports has changed", async () => {
  const first = await lint();
  expect(first.code, first.stdout + first.stderr).toBe(0);
  expect(first.stdout).toMatch(/Cached:\s+0 cached/u);
  expect((await lint()).stdout).toContain("FULL TURBO");

  await writeFiles(project, { "packages/library/src/load.ts": LOADER.replace("function", "async function") });
  const changed = await lint();
  expect(changed.code).not.toBe(0);
  expect(changed.stdout).toContain("start.ts");
  expect(changed.stdout).toContain("`load(…)` is not awaited");
}, 120_000);

function lint(): Promise<Output> {
  return runBin(project, "turbo", "run", "lint", "--no-color");
}

function packageOf(name: string, fields: object): string {
  return JSON.stringify({ name, version: "1.0.0", type: "module", scripts: { lint: "eslint src" }, ...fields });
}
