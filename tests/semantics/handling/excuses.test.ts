import type { Expression } from "../../../src/ast/nodes.ts";
import { excuseFor } from "../../../src/excuse.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { excusesOfLoss } from "../../../src/semantics/handling/excuses.ts";
import { lossOf } from "../../../src/semantics/handling/lost-promise.ts";
import { askAll } from "../../support/question-table.ts";

const LOOKED_AT = { allowVoid: true, checkArrays: true, checkOrder: false, checkPaths: true, checkThenables: true };
const ALLOWED = { allowCalls: ["track"], allowIIFE: true, allowTypes: ["Job"], allowUnderscore: true, checkPages: false };
const LOAD = "async function load() { return { name: 'a' }; }";

/** The id of the excuse, `reported` without one. */
function excuseOf(facts: Facts, node: Expression): string {
  const loss = lossOf(facts, node, LOOKED_AT);
  if (!loss) return "not lost";
  return excuseFor(excusesOfLoss, { facts, node, loss, policy: ALLOWED })?.id ?? "reported";
}

askAll("excusesOfLoss", excuseOf, [
  { name: "a type that the user allows", code: "class Job extends Promise<void> {} function start(): Job { return new Job(() => {}); } «start()»;", answer: "allowTypes" },
  { name: "a variable named _", code: `${LOAD} const _ = «load()»;`, answer: "allowUnderscore" },
  { name: "all that a command does", code: "#!/usr/bin/env node\nasync function main() { await run(); } «main()»;", answer: "end of a program" },
  { name: "what a command starts beside other work", code: "#!/usr/bin/env node\nasync function main() { await run(); } «main()»; serve();", answer: "reported" },
  { name: "what ends the process itself", code: "import 'node:fs'; async function stop() { await close(); process.exit(); } function f() { «stop()»; }", answer: "ends the process" },
  { name: "what may end it, and goes on otherwise", code: "import 'node:fs'; async function stop() { await save(); if (done) process.exit(); } function f() { «stop()»; }", answer: "reported" },
  { name: "a call that the user allows", code: "async function track() { await send(); } «track()»;", answer: "allowCalls" },
  { name: "a function called where it stands", code: `${LOAD} «(async () => { await load(); })()»;`, answer: "allowIIFE" },
  { name: "what the runtime waits for", code: "import { test } from 'node:test'; «test('a', async () => {})»;", answer: "may float" },
  { name: "a handler of a page", code: `${LOAD} document.onclick = () => { «load()»; };`, answer: "only logged" },
  { name: "an array of promises in a page", code: "document.onclick = () => { «[1].map(async (x) => fetch(x))»; };", answer: "only logged" },
  { name: "an async function of a page", code: `${LOAD} document.onclick = async () => { «load()»; };`, answer: "reported" },
  { name: "a callback that runs within one", code: `${LOAD} document.onclick = async () => { xs.forEach(() => { «load()»; }); };`, answer: "reported" },
  { name: "what a page needs before it is left", code: `${LOAD} function f() { «load()»; location.reload(); }`, answer: "reported" },
  { name: "a user's data", code: "function f(text) { «navigator.clipboard.writeText(text)»; }", answer: "reported" },
  { name: "what is stored in a page", code: `${LOAD} document.onclick = () => { const p = «load()»; };`, answer: "reported" },
  { name: "taken out of a list", code: "const all = [1, 2].map(async (x) => x); «all.splice(0, 1)»; await Promise.all(all);", answer: "taken out", untyped: "not lost" },
  { name: "the argument itself", code: `${LOAD} const job = load(); «Object.defineProperty(job, 'id', { value: 1 })»; await job;`, answer: "argument itself", untyped: "not lost" },
  { name: "a list whose elements are misused", code: "«[1, 2].map(async (x) => x).filter(Boolean)»;", answer: "misused elements", untyped: "not lost" },
  { name: "an answer by a callback", code: `${LOAD} function find(callback) { if (!callback) return load(); } «find(() => {})»;`, answer: "callback" },
  { name: "what ends a test", code: `${LOAD} test('a', (done) => { «load().then(done)»; });`, answer: "ends a test" },
  { name: "no promise for these arguments", code: `${LOAD} function emit(event: string) { if (event === "served") return load(); return 0; } «emit("loaded")»;`, answer: "other arguments" },
  { name: "what cannot reject", code: "async function main() { try { await run(); } catch (error) { console.error(error); } } «main()»;", answer: "cannot reject" },
  { name: "members of its own", code: "import { exec } from 'child_process'; import { promisify } from 'util'; const { child } = «promisify(exec)('ls')»;", answer: "own members" },
  { name: "what only pauses", code: "const sleep = () => new Promise((resolve) => setTimeout(resolve, 1)); «sleep()»;", answer: "reported" },
  { name: "work", code: `${LOAD} «load()»;`, answer: "reported" },
]);
