import { expect, test } from "vitest";
import { install, project, reportsOf, run, write } from "./support.ts";

const ASYNC_JS = "export async function save() {}\n";
const ASYNC_TS = "export async function save(): Promise<void> {}\n";
const STRICT = JSON.stringify({ compilerOptions: { strict: true, module: "preserve" }, include: ["src"] });

test("types of JavaScript are inferred where there is no tsconfig.json", async () => {
  const target = project({ "a.js": ASYNC_JS, "b.js": "import { save } from './a.js';\nsave();\n" });
  expect(await reportsOf(target)).toEqual(["b.js:2 dropped"]);
});

test("types are inferred through require", async () => {
  const target = project({
    "a.cjs": "module.exports = { save: async () => 1 };\n",
    "lib/index.js": "exports.load = async function () {};\n",
    "b.cjs": "const { save } = require('./a.cjs');\nconst lib = require('./lib');\nsave();\nlib.load();\n",
  });
  expect(await reportsOf(target)).toEqual(["b.cjs:3 dropped", "b.cjs:4 dropped"]);
});

test("Node's own functions have types", async () => {
  const target = project({ "a.js": "const fs = require('fs');\nfs.promises.rm('x');\n" });
  expect(await reportsOf(target)).toEqual(["a.js:2 dropped"]);
});

test("the project's own @types are loaded", async () => {
  const target = project({
    "node_modules/@types/queue/index.d.ts": "declare function enqueue(): Promise<void>;\n",
    "node_modules/@types/queue/package.json": '{ "name": "@types/queue", "version": "1.0.0", "types": "index.d.ts" }',
    "src/deep/a.js": "enqueue();\n",
  });
  expect(await reportsOf(target)).toEqual(["src/deep/a.js:1 dropped"]);
});

test("functions of the same name in unrelated scripts are not mixed up", async () => {
  const target = project({ "a.js": "async function init() {}\n", "b.js": "function init() {}\ninit();\n" });
  expect(await reportsOf(target)).toEqual([]);
});

const OLD_PARSER = { "node_modules/@typescript-eslint/parser/package.json": '{ "name": "@typescript-eslint/parser", "version": "8.53.0", "main": "index.js" }', "node_modules/@typescript-eslint/parser/index.js": "throw new Error('is not to be loaded');\n" };

test("a parser that is too old for this ESLint is not loaded: the one beside this package reads the files", async () => {
  const target = project({ ...OLD_PARSER, "tsconfig.json": STRICT, "src/a.ts": ASYNC_TS, "src/b.ts": "import { save } from './a';\nsave();\n" });
  install(target, "typescript");
  expect(await reportsOf(target)).toEqual(["src/b.ts:2 dropped"]);
});

test("neither is a TypeScript that is too old", async () => {
  const old = { "node_modules/typescript/package.json": '{ "name": "typescript", "version": "4.4.4", "main": "index.js" }', "node_modules/typescript/index.js": "throw new Error('is not to be loaded');\n" };
  const target = project({ ...OLD_PARSER, ...old, "src/a.ts": ASYNC_TS, "src/b.ts": "import { save } from './a';\nsave();\n" });
  write(target.folder, { "node_modules/@typescript-eslint/parser/package.json": '{ "name": "@typescript-eslint/parser", "version": "8.60.0", "main": "index.js" }' });
  expect(await reportsOf(target)).toEqual(["src/b.ts:2 dropped"]);
});

test("--no-types asks nothing of TypeScript", async () => {
  const target = project({ "a.ts": "async function save() { fixme }\nsave();\n" });
  expect(await reportsOf(target, "--no-types")).toEqual(["a.ts:1 fixme"]);
});

test("the settings of a tsconfig.json hold for what it includes", async () => {
  const target = project({
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "preserve", paths: { "@lib/*": ["./src/lib/*"] } },
      include: ["src"],
    }),
    "src/lib/a.ts": ASYNC_TS,
    "src/b.ts": "import { save } from '@lib/a';\nsave();\n",
  });
  expect(await reportsOf(target)).toEqual(["src/b.ts:2 dropped"]);
});

test("TypeScript that no tsconfig.json includes is linted with the settings of the nearest", async () => {
  const target = project({
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "preserve", paths: { "@lib/*": ["./src/lib/*"] } },
      include: ["src"],
    }),
    "src/lib/a.ts": ASYNC_TS,
    "src/globals.d.ts": "declare function flush(): Promise<void>;\n",
    "tests/b.test.ts": "import { save } from '@lib/a';\nsave();\nflush();\n",
  });
  expect(await reportsOf(target)).toEqual(["tests/b.test.ts:2 dropped", "tests/b.test.ts:3 dropped"]);
  expect(await reportsOf(target, "tests")).toEqual(["tests/b.test.ts:2 dropped", "tests/b.test.ts:3 dropped"]);
});

test("JavaScript that a tsconfig.json leaves out has inferred types", async () => {
  const target = project({
    "tsconfig.json": STRICT,
    "src/a.ts": ASYNC_TS,
    "scripts/b.mjs": "import { save } from '../src/a.ts';\nsave();\n",
  });
  expect(await reportsOf(target)).toEqual(["scripts/b.mjs:2 dropped"]);
});

test("a tsconfig.json that only references others leads to them", async () => {
  const target = project({
    "tsconfig.json": JSON.stringify({ files: [], references: [{ path: "./tsconfig.app.json" }, { path: "./tools" }] }),
    "tsconfig.app.json": JSON.stringify({ compilerOptions: { module: "preserve", composite: true }, include: ["src"] }),
    "tools/tsconfig.json": JSON.stringify({
      compilerOptions: { module: "preserve", composite: true },
      references: [{ path: "../tsconfig.app.json" }],
    }),
    "src/a.ts": ASYNC_TS,
    "tools/b.ts": "import { save } from '../src/a';\nsave();\n",
  });
  expect(await reportsOf(target)).toEqual(["tools/b.ts:2 dropped"]);
});

test("a referenced project is read from its sources, built or not", async () => {
  const target = project({
    "packages/core/package.json": '{ "name": "@acme/core", "types": "dist/index.d.ts" }',
    "packages/core/tsconfig.json": JSON.stringify({
      compilerOptions: { module: "preserve", composite: true, rootDir: "src", outDir: "dist" },
      include: ["src"],
    }),
    "packages/core/src/index.ts": ASYNC_TS,
    "packages/app/tsconfig.json": JSON.stringify({
      compilerOptions: { module: "preserve", paths: { "@acme/core": ["../core"] } },
      references: [{ path: "../core" }],
    }),
    "packages/app/b.ts": "import { save } from '@acme/core';\nsave();\n",
  });
  expect(await reportsOf(target)).toEqual(["packages/app/b.ts:2 dropped"]);
});

test("in a monorepo each file goes to its own tsconfig.json", async () => {
  const loader = "export const load = (): Promise<number> | undefined => undefined;\nload();\nload()!;\n";
  const target = project({
    "packages/strict/tsconfig.json": JSON.stringify({ compilerOptions: { strict: true } }),
    "packages/loose/tsconfig.json": JSON.stringify({ compilerOptions: { strict: false } }),
    "packages/strict/a.ts": loader,
    "packages/loose/a.ts": loader,
  });
  // Without strictNullChecks `Promise<number> | undefined` is `Promise<number>`.
  expect(await reportsOf(target)).toEqual(["packages/loose/a.ts:2 dropped"]);
});

test("a tsconfig.json that includes nothing, or an option of another TypeScript, is not broken", async () => {
  const target = project({
    "tsconfig.json": JSON.stringify({ include: ["nothing"], compilerOptions: { tomorrow: true } }),
    "a.ts": "async function save() {}\nsave();\n",
  });
  expect(await reportsOf(target)).toEqual(["a.ts:2 dropped"]);
});

test("a file within node_modules has nothing to do with the project's tsconfig.json", async () => {
  const target = project({
    "tsconfig.json": "{ broken",
    "node_modules/lib/src/a.ts": "async function save() {}\nsave();\n",
  });
  expect(await reportsOf(target, "node_modules/lib/src")).toEqual(["node_modules/lib/src/a.ts:2 dropped"]);
});

test.each([
  ["is not JSON", "{ \"include\": [", "tsconfig.json is broken: "],
  ["extends what is not there", '{ "extends": "./base.json" }', "tsconfig.json is broken: "],
  ["references what is not there", '{ "references": [{ "path": "./gone" }] }', 'tsconfig.json is broken: It references "./gone"'],
  ["has a wrong type of option", '{ "compilerOptions": { "strict": "yes" } }', "tsconfig.json is broken: Compiler option 'strict' requires"],
])("a tsconfig.json that %s is told in one line, and its files are linted", async (_, config, line) => {
  const target = project({ "tsconfig.json": config, "a.ts": "async function save() { fixme }\nsave();\n" });
  const { code, stderr } = await run(target.folder, []);
  expect(code).toBe(2);
  expect(stderr).toContain(line);
  expect(stderr).toContain("--no-types goes on without it.");
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(await reportsOf(target)).toEqual(["a.ts:1 fixme", "a.ts:2 dropped"]);
  expect(await run(target.folder, ["--no-types"])).toMatchObject({ code: 1, stderr: "" });
});

test("each of several broken tsconfig.json is told, and all files are linted", async () => {
  const target = project({
    "packages/a/tsconfig.json": "{ broken",
    "packages/b/tsconfig.json": JSON.stringify({ compilerOptions: { module: "preserve", paths: { "@lib/*": ["./lib/*"] } } }),
    "packages/c/tsconfig.json": '{ "extends": "./gone.json" }',
    "packages/a/a.ts": "async function save() {}\nsave();\n",
    "packages/b/b.ts": "import { save } from '@lib/a';\nsave();\n",
    "packages/b/lib/a.ts": ASYNC_TS,
    "packages/c/c.ts": "fixme;\n",
  });
  const { code, stderr } = await run(target.folder, []);
  expect(code).toBe(2);
  expect(stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/^async-pitfalls: packages.a.tsconfig\.json is broken: /),
    expect.stringMatching(/^async-pitfalls: packages.c.tsconfig\.json is broken: .*gone\.json/),
  ]);
  const found = ["packages/a/a.ts:2 dropped", "packages/b/b.ts:2 dropped", "packages/c/c.ts:1 fixme"];
  expect((await reportsOf(target)).sort()).toEqual(found);
});

test("a broken project that others reference is told once, and they keep their types", async () => {
  const target = project({
    "tsconfig.json": JSON.stringify({ files: [], references: [{ path: "./app" }, { path: "./core" }] }),
    "app/tsconfig.json": JSON.stringify({
      compilerOptions: { module: "preserve", composite: true, paths: { "@lib/*": ["./lib/*"] } },
      references: [{ path: "../core" }],
    }),
    "core/tsconfig.json": "{ broken",
    "app/a.ts": "import { save } from '@lib/a';\nsave();\n",
    "app/lib/a.ts": ASYNC_TS,
    "core/a.ts": "async function save() {}\nsave();\n",
  });
  const { code, stderr } = await run(target.folder, []);
  expect(code).toBe(2);
  expect(stderr.match(/is broken/g)).toHaveLength(1);
  expect((await reportsOf(target)).sort()).toEqual(["app/a.ts:2 dropped", "core/a.ts:2 dropped"]);
});

test("a base that several extend is told once", async () => {
  const target = project({
    "base.json": '{ "compilerOptions": { "strict": "yes" } }',
    "a/tsconfig.json": '{ "extends": "../base.json" }',
    "b/tsconfig.json": '{ "extends": "../base.json" }',
    "a/a.ts": "fixme;\n",
    "b/b.ts": "fixme;\n",
  });
  expect((await run(target.folder, [])).stderr).toMatch(/^async-pitfalls: base\.json is broken: [^\n]*\n$/);
  expect(await reportsOf(target)).toEqual(["a/a.ts:1 fixme", "b/b.ts:1 fixme"]);
});

test("files of a broken tsconfig.json do not go to one above it, whose settings are others", async () => {
  const target = project({
    "tsconfig.json": JSON.stringify({ compilerOptions: { strict: false } }),
    "a/tsconfig.json": "{ broken",
    "a/a.ts": "export const load = (): Promise<number> | undefined => undefined;\nload();\nload()!;\n",
  });
  // Without strictNullChecks `Promise<number> | undefined` is `Promise<number>`.
  expect(await reportsOf(target)).toEqual([]);
});

test("a missing package is named by the tsconfig.json that extends it", async () => {
  const target = project({ "tsconfig.json": '{ "extends": "@tsconfig/none/tsconfig.json" }', "a.ts": "" });
  expect((await run(target.folder, [])).stderr).toContain("@tsconfig/none/tsconfig.json");
});

test("TypeScript 7 of the project gives way to an installation that can be used", async () => {
  const target = project({ "a.js": "async function save() {}\nsave();\n" });
  install(target, "@typescript-eslint/parser");
  write(target.folder, {
    "node_modules/typescript/package.json": '{ "name": "typescript", "version": "7.0.2", "main": "version.cjs" }',
    "node_modules/typescript/version.cjs": 'exports.version = "7.0.2";\n',
  });
  expect(await reportsOf(target)).toEqual(["a.js:2 dropped"]);
});

test("fixes of a typed file are followed by the types of what they leave", async () => {
  const target = project({ "a.js": "async function fixme() {}\n\n/* wide, so that offsets move */ fixme();\n" });
  const { code } = await run(target.folder, ["--fix"]);
  expect(code).toBe(1);
  expect(target.read("a.js")).toBe("async function fixed() {}\n\n/* wide, so that offsets move */ fixed();\n");
  expect(await reportsOf(target)).toEqual(["a.js:3 dropped"]);
  expect(await reportsOf(target, "--fix")).toEqual(["a.js:3 dropped"]);
});
