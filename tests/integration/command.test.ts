import { execFile } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { checkout, install, project, write, type Files, type Project, type Run } from "../cli/support.ts";

const dist = join(checkout, "dist");

const DROPPED = "async function save() {}\nasync function main() { save(); }\nmain().then(console.log, console.error);\n";
const EMPTY_CATCH = "try { run() } catch {}\n";

beforeAll(() => {
  if (!existsSync(join(dist, "cli.js"))) throw new Error("dist/cli.js is not there: build first (tsup).");
});

function command(cwd: string, argv: readonly string[], cli = join(dist, "cli.js")): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...argv], { cwd }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

/** A project with its own copy of the package, far from this checkout's parser. */
function installed(files: Files): { target: Project; cli: string } {
  const target = project(files);
  install(target, "eslint");
  const folder = target.path("node_modules/eslint-plugin-async-pitfalls");
  cpSync(dist, join(folder, "dist"), { recursive: true });
  cpSync(join(checkout, "package.json"), join(folder, "package.json"));
  return { target, cli: join(folder, "dist", "cli.js") };
}

test("the built command finds, tells and exits with 1", async () => {
  const target = project({ "a.js": DROPPED, "b.ts": EMPTY_CATCH });
  const { code, stdout, stderr } = await command(target.folder, []);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toContain("no-unawaited-promise");
  expect(stdout).toContain("no-empty-catch");
});

test("the built command ends with 0 on clean code", async () => {
  const target = project({ "a.js": "export {};\n", ".eslintignore": "" });
  expect(await command(target.folder, ["."])).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("the built command tells bad input in one line, and ends with 2", async () => {
  const target = project({});
  const line = 'async-pitfalls: "gone" does not exist.\n';
  expect(await command(target.folder, ["gone"])).toEqual({ code: 2, stdout: "", stderr: line });
});

test("the built command has every preset", async () => {
  const target = project({ "a.js": EMPTY_CATCH });
  const codes = await Promise.all(
    ["recommended", "strict", "all"].map(async (preset) => (await command(target.folder, ["--preset", preset])).code),
  );
  expect(codes).toEqual([1, 1, 1]);
});

test("without the parser, JavaScript is linted without types, and the missing packages are named", async () => {
  const { target, cli } = installed({ "a.js": EMPTY_CATCH });
  const { code, stdout, stderr } = await command(target.folder, [], cli);
  expect(code).toBe(1);
  expect(stdout).toContain("no-empty-catch");
  expect(stderr).toBe(
    "async-pitfalls: JavaScript is linted without types (--no-types says so): typescript and oxc-parser are not installed; run: npm install --save-dev typescript@7 oxc-parser\n",
  );
  expect((await command(target.folder, ["--no-types"], cli)).stderr).toBe("");
});

test("without ESLint, the command says so and ends with 2", async () => {
  const { target, cli } = installed({ "a.js": "" });
  rmSync(target.path("node_modules/eslint"));
  expect(await command(target.folder, [], cli)).toEqual({
    code: 2,
    stdout: "",
    stderr: "async-pitfalls: eslint is not installed; run: npm install --save-dev eslint\n",
  });
});

test.each(["8.57.1", "7.32.0", "5.16.0"])("ESLint %s is refused in one sentence", async (version) => {
  const { target, cli } = installed({ "a.js": EMPTY_CATCH });
  rmSync(target.path("node_modules/eslint"));
  write(target.folder, {
    "node_modules/eslint/package.json": JSON.stringify({ name: "eslint", version, main: "api.js" }),
    "node_modules/eslint/api.js": "exports.Linter = class {};\n",
  });
  expect(await command(target.folder, [], cli)).toEqual({
    code: 2,
    stdout: "",
    stderr: `async-pitfalls: ESLint ${version} in ${target.path("node_modules/eslint")} is too old, version 9 or 10 is needed; run: npm install --save-dev eslint@10\n`,
  });
});

test.each([
  [[], "1 TypeScript file cannot be read, and JavaScript is linted without types"],
  [["--no-types"], "1 TypeScript file cannot be read"],
])("without the parser, JavaScript is linted, and TypeScript files are told in one line %j", async (argv, what) => {
  const { target, cli } = installed({ "a.ts": EMPTY_CATCH, "b.js": EMPTY_CATCH });
  install(target, "typescript");
  const { code, stdout, stderr } = await command(target.folder, argv, cli);
  expect(code).toBe(1);
  expect(stdout).toContain("b.js:1:");
  expect(stdout).not.toContain("a.ts:");
  expect(stderr).toBe(
    `async-pitfalls: ${what}: @typescript-eslint/parser is not installed; run: npm install --save-dev @typescript-eslint/parser\n`,
  );
});

test("without the parser, a run that finds nothing ends with 2 for the files that it has not read, unless they are ignored", async () => {
  const { target, cli } = installed({ "a.ts": "", "b.js": "" });
  expect((await command(target.folder, [], cli)).code).toBe(2);
  expect((await command(target.folder, ["--ignore", "*.ts"], cli)).code).toBe(0);
});

test.each([[[]], [["--no-types"]]])("without the parser, nothing can be done for TypeScript files alone %j", async (argv) => {
  const { target, cli } = installed({ "a.ts": "", "b.js": "" });
  install(target, "typescript");
  expect(await command(target.folder, ["a.ts", ...argv], cli)).toEqual({
    code: 2,
    stdout: "",
    stderr:
      "async-pitfalls: TypeScript files cannot be read: @typescript-eslint/parser is not installed; run: npm install --save-dev @typescript-eslint/parser\n",
  });
});

test("with TypeScript 7 alone, TypeScript files are told in one line, and so is an API that is not there", async () => {
  const { target, cli } = installed({ "a.ts": "", "b.js": EMPTY_CATCH, "c.mts": "" });
  cpSync(join(checkout, "node_modules/@typescript-eslint/parser"), target.path("node_modules/@typescript-eslint/parser"), {
    recursive: true,
  });
  write(target.folder, {
    "node_modules/typescript/package.json": '{ "name": "typescript", "version": "7.0.2", "main": "version.cjs" }',
    "node_modules/typescript/version.cjs": 'exports.version = "7.0.2";\n',
  });
  const remedy = "oxc-parser, which reads files for TypeScript 7.0.2, is not installed; run: npm install --save-dev oxc-parser\n";
  const lost = "async-pitfalls: TypeScript 7.0.2 does not answer (Cannot find module 'typescript/unstable/sync'): files are linted without its types from here on.\n";
  const whole = await command(target.folder, [], cli);
  expect(whole.code).toBe(1);
  expect(whole.stdout).toContain("no-empty-catch");
  expect(whole.stderr).toBe(`${lost}async-pitfalls: 2 TypeScript files cannot be read: ${remedy}`);
  const onlyJavaScript = await command(target.folder, ["b.js"], cli);
  expect(onlyJavaScript.code).toBe(1);
  expect(onlyJavaScript.stderr).toBe(lost);
  expect(await command(target.folder, ["a.ts"], cli)).toEqual({
    code: 2,
    stdout: "",
    stderr: `async-pitfalls: TypeScript files cannot be read: ${remedy}`,
  });
});

test("a project's own parser gives the types", async () => {
  const { target, cli } = installed({
    "a.js": "import { save } from './b.js';\nsave();\n",
    "b.js": "export async function save() {}\n",
  });
  install(target, "@typescript-eslint/parser", "typescript");
  const { stdout } = await command(target.folder, [], cli);
  expect(stdout).toMatch(/^a\.js:2:1 +no-unawaited-promise$/mu);
});

/** A parser whose type checker throws, on a TypeScript that works. */
const FAILING_PARSER = `
const parser = require(${JSON.stringify(join(checkout, "node_modules/@typescript-eslint/parser/dist/index.js"))});
exports.meta = parser.meta;
exports.parseForESLint = (text, options) => {
  const { services, ...parsed } = parser.parseForESLint(text, options);
  const getTypeChecker = () => { throw new Error("Debug Failure."); };
  return { ...parsed, services: { ...services, program: Object.create(services.program, { getTypeChecker: { value: getTypeChecker } }) } };
};
`;

test("the built command tells in one line what it linted without types, and the rest as ever", async () => {
  const target = project({
    "a.ts": `let made: any; made.one(); made.two(); made.three(); ${DROPPED}`,
    "node_modules/@typescript-eslint/parser/package.json": '{ "name": "@typescript-eslint/parser", "version": "8.60.0", "main": "index.js" }',
    "node_modules/@typescript-eslint/parser/index.js": FAILING_PARSER,
  });
  install(target, "typescript");
  const { code, stdout, stderr } = await command(target.folder, ["a.ts"]);
  expect(stderr).toBe('async-pitfalls: a.ts is linted without types: asking failed 3 times with "Error: Debug Failure.".\n');
  expect(stdout).toContain("no-unawaited-promise");
  expect(code).toBe(1);
});
