import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { mentionsResources } from "../../../src/semantics/resources/acquisition.ts";
import { expect, it } from "vitest";
import { askAll } from "../../support/question-table.ts";
import { acquiredAt, POOL } from "./support.ts";

/** Where it is, and what releases it. */
function acquired(facts: Facts, node: Node): string {
  const found = acquiredAt(facts, node);
  return found ? `${found.variable?.name ?? found.place}: ${found.release.join(", ")}` : "nothing";
}

askAll("acquiredBy", acquired, [
  { name: "by a constant", code: `${POOL}async function f() { const client = await «pool.connect()»; }`, answer: "client: release" },
  { name: "by an assignment", code: `${POOL}async function f() { let client; client = await «pool.connect()»; }`, answer: "client: release" },
  { name: "without a name", code: `${POOL}async function f() { (await «pool.connect()»).query("a"); }`, answer: "unnamed: release" },
  { name: "dropped", code: `${POOL}async function f() { await «pool.connect()»; }`, answer: "dropped: release" },
  { name: "the object whose method it is", code: "import { Client } from 'pg'; async function f() { const client = new Client(); await «client.connect()»; }", answer: "client: end" },
  { name: "one that is connected where it is made", code: "import { MongoClient } from 'mongodb'; async function f() { const client = await «new MongoClient('a').connect()»; }", answer: "client: close" },
  { name: "a class", code: "import { Worker } from 'node:worker_threads'; function f() { const worker = «new Worker('a')»; }", answer: "worker: terminate, unref" },
  { name: "the function that releases it", code: "import { dir } from 'tmp-promise'; async function f() { const { path, cleanup } = await «dir()»; }", answer: "cleanup: ()" },
  { name: "one that has it", code: "import { dir } from 'tmp-promise'; async function f() { const folder = await «dir()»; }", answer: "folder: cleanup" },
  { name: "a timer", code: "function f() { const timer = «setTimeout(g, 1)»; }", answer: "timer: unref, close" },
  { name: "what a user names", code: "import { lease } from 'my-store'; function f() { const x = «lease()»; }", answer: "x: giveBack" },
  { name: "a promise that is not awaited here", code: `${POOL}async function f() { const client = «pool.connect()»; }`, answer: "nothing" },
  { name: "returned", code: `${POOL}async function f() { return await «pool.connect()»; }`, answer: "nothing" },
  { name: "in a field", code: `${POOL}class C { async f() { this.client = await «pool.connect()»; } }`, answer: "nothing" },
  { name: "in a variable of the module", code: `${POOL}let client; async function f() { client = await «pool.connect()»; }`, answer: "nothing" },
  { name: "at the top of a module", code: `${POOL}const client = await «pool.connect()»;`, answer: "nothing" },
  { name: "by `using`", code: "import { open } from 'node:fs/promises'; async function f() { await using file = await «open('a')»; }", answer: "nothing" },
  { name: "beside another value", code: `${POOL}async function f(given) { const client = given ?? (await «pool.connect()»); }`, answer: "nothing" },
  { name: "by a callback", code: "import knex from 'knex'; const db = knex({}); async function f() { const x = await «db.transaction(async (trx) => trx)»; }", answer: "nothing" },
  { name: "a page of the function's own browser", code: "import { launch } from 'puppeteer'; async function f() { const browser = await launch(); const page = await «browser.newPage()»; }", answer: "nothing" },
  { name: "a connection of a pool that is closed", code: "import { Pool } from 'pg'; async function f() { const pool = new Pool(); const client = await «pool.connect()»; await pool.end(); }", answer: "nothing" },
  { name: "a lock of the module", code: "import { Sema } from 'async-sema'; const sema = new Sema(8); async function f() { await «sema.acquire()»; }", answer: "dropped: release" },
  { name: "a lock of the function", code: "import { Sema } from 'async-sema'; async function f(xs) { const sema = new Sema(8); await Promise.all(xs.map(async (x) => { await «sema.acquire()»; })); }", answer: "nothing" },
  { name: "an object that can be disposed", code: "class C { [Symbol.dispose]() {} } function f() { const c = «new C()»; }", answer: "c: dispose" },
  { name: "an object of another class", code: "class C { close() {} } function f() { const c = «new C()»; }", answer: "nothing" },
  { name: "another function of that name", code: "const pool = { connect() {} }; async function f() { const client = await «pool.connect()»; }", answer: "nothing" },
]);

it("a file that names nothing that acquires is not looked at", () => {
  const policy = { resources: {}, timers: true, disposables: false };
  expect(mentionsResources("export const a = load();", policy)).toBe(false);
  expect(mentionsResources("const client = await pool.connect();", policy)).toBe(true);
  expect(mentionsResources("class C { [Symbol.dispose]() {} }", { ...policy, disposables: true })).toBe(true);
  expect(mentionsResources("export const a = load();", { ...policy, resources: { "my-store#lease": "giveBack" } })).toBe(true);
});
