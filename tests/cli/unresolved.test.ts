import { mkdirSync, symlinkSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { project, run, type Files, type Project } from "./support.ts";

const STRICT = JSON.stringify({ compilerOptions: { strict: true, module: "preserve", types: [] } });

function manifest(content: object): string {
  return JSON.stringify({ name: "app", ...content });
}

function link(target: Project, name: string, folder: string): void {
  const path = target.path(`node_modules/${name}`);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target.path(folder), path, "junction");
}

async function noteOn(files: Files, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(project(files).folder, argv);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  return stderr;
}

test("imports of packages that are not installed are counted in one line", async () => {
  const note = await noteOn({
    "package.json": manifest({ dependencies: { "@acme/db": "1", pg: "8" } }),
    "tsconfig.json": STRICT,
    "src/a.ts": "import { save } from '@acme/db';\nimport pg from 'pg';\nsave(pg);\n",
    "src/b.ts": "import { load } from '@acme/db/load';\nload();\n",
  });
  expect(note).toBe(
    "async-pitfalls: 3 imports of 2 packages could not be resolved: what they return is not judged. " +
      "Run `npm install`? Not resolved: @acme/db, pg.\n",
  );
});

test("one import is told of as one", async () => {
  const note = await noteOn({ "package.json": manifest({ devDependencies: { pg: "8" } }), "a.js": "import pg from 'pg';\npg();\n" });
  expect(note).toContain("1 import of 1 package could not be resolved: what it returns is not judged. Run `npm install`? Not resolved: pg.\n");
});

test("imports of all programs are told together, and of many packages a few by name", async () => {
  const dependencies = { a: "1", b: "1", c: "1", d: "1", e: "1" };
  const note = await noteOn({
    "package.json": manifest({ dependencies }),
    "one/tsconfig.json": STRICT,
    "one/a.ts": "import a from 'a';\nimport b from 'b';\na(b);\n",
    "two/tsconfig.json": STRICT,
    "two/a.ts": "import a from 'a';\nimport c from 'c';\na(c);\n",
    "three.mjs": "import d from 'd';\nimport e from 'e';\nd(e);\n",
  });
  expect(note).toContain("6 imports of 5 packages could not be resolved: what they return is not judged.");
  expect(note).toContain("Not resolved: a, b, c and 2 more.");
  expect(note.trim().split("\n")).toHaveLength(1);
});

test.each([
  ["pnpm-lock.yaml", "pnpm install"],
  ["yarn.lock", "yarn install"],
  ["bun.lock", "bun install"],
  [".pnp.cjs", "yarn async-pitfalls"],
])("beside %s, `%s` is what helps", async (lockfile, installs) => {
  const files = { "package.json": manifest({ dependencies: { pg: "8" } }), [lockfile]: "", "a.js": "import pg from 'pg';\npg();\n" };
  expect(await noteOn(files)).toContain(`Run \`${installs}\`?`);
});

const LOADED = [
  ["imports a name", "import { load } from 'pg';\nload();\n"],
  ["imports a namespace", "import * as pg from 'pg';\npg.load();\n"],
  ["imports types and a value", "import { type Pool, load } from 'pg';\nload() satisfies Pool;\n"],
  ["exports it again", "export { load } from 'pg';\n"],
  ["imports it while it runs", "export const pg = () => import('pg');\n"],
  ["imports it in TypeScript's old way", "import pg = require('pg');\npg.load();\n"],
] as const;

test.each(LOADED)("an import counts where code %s", async (_, code) => {
  const files = { "package.json": manifest({ dependencies: { pg: "8" } }), "tsconfig.json": STRICT, "a.ts": code };
  expect(await noteOn(files)).toContain("1 import of 1 package");
});

test("a call of require counts in JavaScript", async () => {
  const files = { "package.json": manifest({ dependencies: { pg: "8" } }), "a.cjs": "const { load } = require('pg');\nload();\n" };
  expect(await noteOn(files)).toContain("1 import of 1 package");
});

test("a package counts without any package.json, whose dependencies could name it", async () => {
  expect(await noteOn({ "a.js": "import pg from 'pg';\npg();\n" })).toContain("Not resolved: pg.");
});

test("a package of the workspace that is not linked counts, although nothing depends on it by name", async () => {
  const note = await noteOn({
    "package.json": manifest({ workspaces: ["packages/*"] }),
    "packages/core/package.json": manifest({ name: "@acme/core" }),
    "packages/core/index.js": "export async function save() {}\n",
    "packages/app/package.json": manifest({ name: "@acme/app" }),
    "packages/app/a.js": "import { save } from '@acme/core';\nsave();\n",
  });
  expect(note).toContain("Run `npm install`? Not resolved: @acme/core.");
});

test("types that are to be installed are a package's as well", async () => {
  const files = { "package.json": manifest({ devDependencies: { "@types/acme__db": "1" } }), "a.js": "import db from '@acme/db';\ndb();\n" };
  expect(await noteOn(files)).toContain("Not resolved: @acme/db.");
});

test("a package that is linked and not built is told of", async () => {
  const target = project({
    "package.json": manifest({ workspaces: ["packages/*"] }),
    "packages/core/package.json": manifest({ name: "@acme/core", exports: "./dist/index.js" }),
    "packages/core/index.test.js": "import { save } from '@acme/core';\nsave();\n",
    "packages/app/a.js": "import { save } from '@acme/core';\nsave();\n",
  });
  link(target, "@acme/core", "packages/core");
  const { stderr } = await run(target.folder, []);
  expect(stderr).toContain("2 imports of 1 package could not be resolved: what they return is not judged. Is the project built?");
});

const HEALTHY: [string, Files][] = [
  ["is installed with its types", {
    "node_modules/pg/package.json": '{ "name": "pg", "types": "index.d.ts" }',
    "node_modules/pg/index.d.ts": "export declare function load(): void;\n",
  }],
  ["is installed without types", {
    "node_modules/pg/package.json": '{ "name": "pg", "main": "index.js" }',
    "node_modules/pg/index.js": "exports.load = () => {};\n",
  }],
  ["is installed and is no JavaScript", { "node_modules/pg/package.json": '{ "name": "pg", "style": "index.css" }' }],
  ["has only types", {
    "node_modules/@types/pg/package.json": '{ "name": "@types/pg", "types": "index.d.ts" }',
    "node_modules/@types/pg/index.d.ts": "export declare function load(): void;\n",
  }],
  ["is declared as a module", { "src/modules.d.ts": "declare module 'pg' { export function load(): void; }\n" }],
  ["is declared by a name alone", { "src/modules.d.ts": "declare module 'pg';\n" }],
  ["is a path of the tsconfig.json", {
    "tsconfig.json": JSON.stringify({ compilerOptions: { module: "preserve", types: [], paths: { pg: ["./lib/pg.ts"] } } }),
    "lib/pg.ts": "export function load() {}\n",
  }],
  ["is a path to JavaScript, which the program leaves out", {
    "tsconfig.json": JSON.stringify({ compilerOptions: { module: "preserve", types: [], paths: { pg: ["./lib/pg.js"] } } }),
    "lib/pg.js": "export function load() {}\n",
  }],
  ["is installed where another way of resolving finds it", {
    "tsconfig.json": JSON.stringify({ compilerOptions: { module: "node16", types: [] } }),
    "node_modules/pg/package.json": '{ "name": "pg", "exports": { "browser": "./index.js" } }',
  }],
  ["is an optional dependency", { "package.json": manifest({ optionalDependencies: { pg: "8" } }) }],
  ["is an optional peer", {
    "package.json": manifest({ peerDependencies: { pg: "8" }, peerDependenciesMeta: { pg: { optional: true } } }),
  }],
  ["is no dependency: it may be an alias", { "package.json": manifest({ dependencies: { other: "1" } }) }],
  ["is the package itself, which a bundler finds", { "package.json": manifest({ name: "pg" }) }],
  ["is in an import map of Deno's", { "package.json": "{}", "deno.json": '{ "imports": { "pg": "npm:pg@8" } }' }],
];

test.each(HEALTHY)("no word of a package that %s", async (_, files) => {
  const note = await noteOn({
    "package.json": manifest({ dependencies: { pg: "8" } }),
    "tsconfig.json": STRICT,
    "src/a.ts": "import { load } from 'pg';\nload();\n",
    ...files,
  });
  expect(note).toBe("");
});

test.each([
  ["types alone", "import type { Pool } from 'pg';\nimport { type Client } from 'pg';\nexport type { Pool, Client };\n"],
  ["a type of a module", "export type Pool = import('pg').Pool;\n"],
  ["nothing but its effect", "import 'pg';\n"],
  ["a declaration of its", "declare module 'pg' { export interface Pool {} }\nexport {};\n"],
  ["a module of Node's", "import { spawn } from 'child_process';\nimport test from 'node:test';\nspawn(test);\n"],
  ["names that no package can have", "import a from '@/lib/a';\nimport b from '~/b';\nimport c from '$lib/c';\nimport d from '#lib/d';\na(b, c, d);\n"],
  ["modules of a bundler", "import a from 'virtual:routes';\nimport b from '!!raw-loader!./b';\nimport c from 'https://deno.land/x/c.ts';\na(b, c);\n"],
  ["files", "import a from './a.vue';\nimport b from '../b.svg';\nimport c from './gone';\na(b, c);\n"],
])("no word of %s", async (_, code) => {
  const note = await noteOn({ "package.json": manifest({ dependencies: { pg: "8" } }), "tsconfig.json": STRICT, "src/a.ts": code });
  expect(note).toBe("");
});

test("JSX that TypeScript compiles to calls of a package is no import", async () => {
  const note = await noteOn({
    "package.json": manifest({ dependencies: { react: "19" } }),
    "tsconfig.json": JSON.stringify({ compilerOptions: { module: "preserve", jsx: "react-jsx", types: [] } }),
    "a.tsx": "export const a = <p>a</p>;\n",
  });
  expect(note).toBe("");
});

test("styles of a linked package that is built are no unresolved import", async () => {
  const target = project({
    "package.json": manifest({ workspaces: ["packages/*"] }),
    "packages/ui/package.json": manifest({ name: "@acme/ui", exports: { ".": "./index.js", "./theme": "./theme.css" } }),
    "packages/ui/index.js": "export const a = 1;\n",
    "packages/app/a.js": "import theme from '@acme/ui/theme';\ntheme();\n",
  });
  link(target, "@acme/ui", "packages/ui");
  expect((await run(target.folder, [])).stderr).toBe("");
});

test("what pnpm links is installed", async () => {
  const target = project({
    "package.json": manifest({ dependencies: { pg: "8" } }),
    "node_modules/.pnpm/pg@8/node_modules/pg/package.json": '{ "name": "pg", "main": "index.css" }',
    "a.js": "import pg from 'pg';\npg();\n",
  });
  link(target, "pg", "node_modules/.pnpm/pg@8/node_modules/pg");
  expect((await run(target.folder, ["a.js"])).stderr).toBe("");
});

test("without types there is nothing to resolve", async () => {
  expect(await noteOn({ "a.js": "import pg from 'pg';\npg();\n" }, "--no-types")).toBe("");
});

test("files that are not linted do not count", async () => {
  const files = {
    "package.json": manifest({ dependencies: { pg: "8" } }),
    "tsconfig.json": STRICT,
    "a.ts": "import './b';\n",
    "b.ts": "import pg from 'pg';\npg();\n",
  };
  expect(await noteOn(files, "a.ts")).toBe("");
});
