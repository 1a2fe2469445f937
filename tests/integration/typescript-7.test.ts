import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { devDependencies } from "../../package.json";
import { read } from "../repository/checkout.ts";
import { codeBlocksIn } from "../repository/markdown.ts";
import { foundIn } from "./demo-project.ts";
import { createProject, execute, runBin, TemporaryFolder } from "./packed.ts";

/** As the README has it. */
const SNIPPET = codeBlocksIn(read("README.md")).find(({ code }) => code.includes("asyncPitfalls.configs.recommendedTypeChecked"))?.code ?? "";

const UNTYPED = SNIPPET.replace("recommendedTypeChecked", 'recommendedTypeChecked, { settings: { "async-pitfalls": { types: "off" } } }');

/** What is dropped is known from another file only. */
const FILES = {
  "eslint.config.mjs": SNIPPET,
  "untyped.config.mjs": UNTYPED,
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "nodenext", strict: true, noEmit: true, types: [] }, include: ["src"] }),
  "src/store.ts": "export interface Store { save(name: string): Promise<void>; }\n",
  "src/start.ts": 'import type { Store } from "./store.js";\n\nexport function start(store: Store): void {\n  store.save("one");\n}\n',
  "tests/start.test.ts": 'import type { Store } from "../src/store.js";\ndeclare const store: Store;\nstore.save("one");\n',
  "scripts/store.mjs": "/** @returns {Promise<void>} */\nfunction save() { return later(); }\nexport const store = { save };\n",
  "scripts/start.mjs": 'import { store } from "./store.mjs";\nstore.save();\n',
};

const OXC = `oxc-parser@${devDependencies["oxc-parser"]}`;
const DROPPED = "src/start.ts:4 no-unawaited-promise";

let folder: TemporaryFolder;

function createIn(name: string, ...packages: string[]): Promise<string> {
  return createProject(path.join(folder.path, name), FILES, [inject("tarball").file, ...packages]);
}

beforeAll(async () => {
  folder = await TemporaryFolder.create();
});

afterAll(() => folder.remove());

describe.each([
  ["7.0.2", "9"],
  ["7.0.2", "10"],
  ["7.1.0-beta", "10"],
])("a project with TypeScript %s alone, and ESLint %s", (typescript, eslint) => {
  let project: string;

  beforeAll(async () => {
    project = await createIn(`${typescript}-${eslint}`, `eslint@${eslint}`, `typescript@${typescript}`, OXC);
  }, 180_000);

  it("has types with the configuration of the README", async () => {
    const [typed, untyped] = await Promise.all([[], ["--config", "untyped.config.mjs"]].map((config) => runBin(project, "eslint", ...config, "--format", "json", "src")));
    expect(foundIn(typed?.stdout ?? "", project), typed?.stderr).toEqual([DROPPED]);
    expect(typed?.stderr).toBe("");
    expect(foundIn(untyped?.stdout ?? "", project), untyped?.stderr).toEqual([]);
  }, 60_000);

  it("is told on stderr of files that no tsconfig.json includes", async () => {
    const { code, stderr } = await runBin(project, "eslint", "tests");
    expect(stderr).toBe("async-pitfalls: tests/start.test.ts is linted without types: no tsconfig.json includes it.\n");
    expect(code).toBe(0);
  }, 60_000);

  it("has types in the command, whether a tsconfig.json includes the file or not", async () => {
    const { code, stdout, stderr } = await runBin(project, "async-pitfalls", "--format", "json", "src", "tests", "scripts");
    expect(foundIn(stdout, project), stderr).toEqual(["scripts/start.mjs:2 no-unawaited-promise", DROPPED, "tests/start.test.ts:3 no-unawaited-promise"]);
    expect(stderr).toBe("");
    expect(code).toBe(1);
  }, 60_000);

  it("has none in the command with --no-types", async () => {
    const { code, stdout, stderr } = await runBin(project, "async-pitfalls", "--no-types", "--format", "json", "src", "tests", "scripts");
    expect(foundIn(stdout, project), stderr).toEqual([]);
    expect(code).toBe(0);
  }, 60_000);
});

describe("a project with TypeScript 7 and without oxc-parser", () => {
  let project: string;

  beforeAll(async () => {
    project = await createIn("without-oxc", "eslint@10", "typescript@7.0.2");
  }, 180_000);

  it("has types in JavaScript", async () => {
    const { stdout, stderr } = await runBin(project, "async-pitfalls", "--format", "json", "scripts");
    expect(foundIn(stdout, project), stderr).toEqual(["scripts/start.mjs:2 no-unawaited-promise"]);
    expect(stderr).toBe("");
  }, 60_000);

  it("is told by the command what TypeScript files need", async () => {
    const { code, stderr } = await runBin(project, "async-pitfalls", "src");
    expect(stderr.trim()).toBe("async-pitfalls: TypeScript files cannot be read: oxc-parser, which reads files for TypeScript 7.0.2, is not installed; run: npm install --save-dev oxc-parser");
    expect(code).toBe(2);
  }, 60_000);

  it("is told by the configuration of the README what to install; and with that it works", async () => {
    const refused = await runBin(project, "eslint", "src");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("cannot be used, while `recommended` and `strict` do without types: oxc-parser, which reads files for TypeScript 7.0.2, is not installed; run: npm install --save-dev oxc-parser\n");

    expect(await execute(project, "npm", "install", "--save-dev", "--no-audit", "--no-fund", OXC)).toMatchObject({ code: 0 });
    const { stdout, stderr } = await runBin(project, "eslint", "--format", "json", "src");
    expect(foundIn(stdout, project), stderr).toEqual([DROPPED]);
  }, 120_000);
});
