import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { runCli } from "../../src/cli/run.ts";
import { closeSessions } from "../../src/facts/native/source.ts";
import plugin from "../../src/index.ts";
import { write, type Files } from "../cli/support.ts";
import { folderWithNothingBut, hasTypescript7, NATIVE_VERSIONS, removeFolder } from "../support/native-source.ts";
import { foundIn } from "./demo-project.ts";

const SAVE_JS = "export async function save() {}\n";
const SAVE_TS = "export async function save(): Promise<void> {}\n";
const DROPPED = "no-unawaited-promise";

const PATHS = { module: "preserve", strict: true, noEmit: true, types: [], paths: { "@lib/*": ["./src/lib/*"] } };

interface Case {
  readonly files: Files;
  readonly found: readonly string[];
  readonly paths?: readonly string[];
}

/** What the command finds by types, as with TypeScript 6. */
const CASES: Readonly<Record<string, Case>> = {
  "types of JavaScript are inferred without a tsconfig.json": {
    files: { "a.js": SAVE_JS, "b.js": "import { save } from './a.js';\nsave();\n" },
    found: [`b.js:2 ${DROPPED}`],
  },
  "types are inferred through require": {
    files: {
      "a.cjs": "module.exports = { save: async () => 1 };\n",
      "lib/index.js": "exports.load = async function () {};\n",
      "b.cjs": "const { save } = require('./a.cjs');\nconst lib = require('./lib');\nsave();\nlib.load();\n",
    },
    found: [`b.cjs:3 ${DROPPED}`, `b.cjs:4 ${DROPPED}`],
  },
  "the project's own @types are loaded": {
    files: {
      "node_modules/@types/queue/index.d.ts": "declare function enqueue(): Promise<void>;\n",
      "node_modules/@types/queue/package.json": '{ "name": "@types/queue", "version": "1.0.0", "types": "index.d.ts" }',
      "src/deep/a.js": "enqueue();\n",
    },
    found: [`src/deep/a.js:1 ${DROPPED}`],
  },
  "functions of the same name in unrelated scripts are not mixed up": {
    files: { "a.js": "async function init() {}\n", "b.js": "function init() {}\ninit();\n" },
    found: [],
  },
  "TypeScript without a tsconfig.json has inferred types": {
    files: { "a.ts": SAVE_TS, "b.ts": "import { save } from './a';\nsave();\n" },
    found: [`b.ts:2 ${DROPPED}`],
  },
  "TypeScript that no tsconfig.json includes is linted with the settings of the nearest": {
    files: {
      "tsconfig.json": JSON.stringify({ compilerOptions: PATHS, include: ["src"] }),
      "src/lib/a.ts": SAVE_TS,
      "src/globals.d.ts": "declare function flush(): Promise<void>;\n",
      "tests/b.test.ts": "import { save } from '@lib/a';\nsave();\nflush();\n",
    },
    found: [`tests/b.test.ts:2 ${DROPPED}`, `tests/b.test.ts:3 ${DROPPED}`],
  },
  "the same where only such files are linted": {
    files: {
      "tsconfig.json": JSON.stringify({ compilerOptions: PATHS, files: ["src/lib/a.ts", "src/globals.d.ts"] }),
      "src/lib/a.ts": SAVE_TS,
      "src/globals.d.ts": "declare function flush(): Promise<void>;\n",
      "tests/b.test.ts": "import { save } from '@lib/a';\nsave();\nflush();\n",
    },
    paths: ["tests"],
    found: [`tests/b.test.ts:2 ${DROPPED}`, `tests/b.test.ts:3 ${DROPPED}`],
  },
  "JavaScript that a tsconfig.json leaves out has inferred types": {
    files: {
      "tsconfig.json": JSON.stringify({ compilerOptions: PATHS, include: ["src"] }),
      "src/a.ts": SAVE_TS,
      "scripts/b.mjs": "import { save } from '../src/a.ts';\nsave();\n",
    },
    found: [`scripts/b.mjs:2 ${DROPPED}`],
  },
  "a tsconfig.json that only references others leads to them": {
    files: {
      "tsconfig.json": JSON.stringify({ files: [], references: [{ path: "./tsconfig.app.json" }, { path: "./tools" }] }),
      "tsconfig.app.json": JSON.stringify({ compilerOptions: { module: "preserve", composite: true }, include: ["src"] }),
      "tools/tsconfig.json": JSON.stringify({ compilerOptions: { module: "preserve", composite: true }, references: [{ path: "../tsconfig.app.json" }] }),
      "src/a.ts": SAVE_TS,
      "src/c.ts": "import { save } from './a';\nsave();\n",
      "tools/b.ts": "import { save } from '../src/a';\nsave();\n",
      "scripts/d.js": "import { save } from '../src/a';\nsave();\n",
    },
    found: [`scripts/d.js:2 ${DROPPED}`, `src/c.ts:2 ${DROPPED}`, `tools/b.ts:2 ${DROPPED}`],
  },
  "in a monorepo each file goes to its own tsconfig.json": {
    files: {
      "packages/strict/tsconfig.json": JSON.stringify({ compilerOptions: { strict: true } }),
      "packages/loose/tsconfig.json": JSON.stringify({ compilerOptions: { strict: false } }),
      "packages/strict/load.ts": "export declare const load: () => Promise<number> | undefined;\n",
      "packages/loose/load.ts": "export declare const load: () => Promise<number> | undefined;\n",
      "packages/strict/a.ts": "import { load } from './load';\nif (load()) console.log();\n",
      "packages/loose/a.ts": "import { load } from './load';\nif (load()) console.log();\n",
    },
    found: ["packages/loose/a.ts:2 no-promise-as-value"],
  },
  "a file within node_modules has nothing to do with the project's tsconfig.json": {
    files: { "tsconfig.json": "{ broken", "node_modules/lib/src/a.ts": SAVE_TS, "node_modules/lib/src/b.ts": "import { save } from './a';\nsave();\n" },
    paths: ["node_modules/lib/src"],
    found: [`node_modules/lib/src/b.ts:2 ${DROPPED}`],
  },
  "a broken tsconfig.json does not keep its files from being linted": {
    files: { "tsconfig.json": '{ "include": [', "a.ts": SAVE_TS, "b.ts": "import { save } from './a';\nsave();\n" },
    found: [`b.ts:2 ${DROPPED}`],
  },
};

async function lint(folder: string, argv: readonly string[]): Promise<{ found: string[]; stderr: string }> {
  const written = { stdout: "", stderr: "" };
  const into = (stream: keyof typeof written) => ({ isTTY: false, columns: 60, write: (part: string) => void (written[stream] += part) });
  await runCli(["--format", "json", ...argv], { cwd: folder, env: {}, plugin, stdin: () => Promise.resolve(""), stdout: into("stdout"), stderr: into("stderr") });
  return { found: foundIn(written.stdout, folder), stderr: written.stderr };
}

describe.skipIf(!hasTypescript7()).each(NATIVE_VERSIONS)("the command with TypeScript %s", (version) => {
  afterAll(closeSessions);

  function projectWith(files: Files): string {
    const folder = folderWithNothingBut(version);
    onTestFinished(() => {
      closeSessions();
      removeFolder(folder);
    });
    write(folder, files);
    return folder;
  }

  it.each(Object.entries(CASES))("%s", async (_, { files, found, paths = [] }) => {
    const outcome = await lint(projectWith(files), paths);
    expect(outcome.found, outcome.stderr).toEqual(found);
    expect(outcome.stderr).toBe("");
  }, 60_000);

  it("finds nothing of this without types", async () => {
    const { files } = CASES["types of JavaScript are inferred without a tsconfig.json"] ?? { files: {} };
    expect(await lint(projectWith(files), ["--no-types"])).toEqual({ found: [], stderr: "" });
  }, 60_000);

  it("writes no file", async () => {
    const { files } = CASES["TypeScript that no tsconfig.json includes is linted with the settings of the nearest"] ?? { files: {} };
    const folder = projectWith(files);
    await lint(folder, []);
    for (const [name, text] of Object.entries(files)) expect(readFileSync(path.join(folder, name), "utf8")).toBe(text);
    expect(readdirSync(folder).toSorted()).toEqual(["node_modules", "src", "tests", "tsconfig.json"]);
  }, 60_000);
});
