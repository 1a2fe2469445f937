import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { filesIn, read } from "../repository/checkout.ts";
import { messageIdsIn } from "../repository/message-ids.ts";
import { applySuggestion, lintWith } from "../support/rule-table.ts";
import * as promised from "./repair-promises.ts";
import { runAll } from "./repair-runs.ts";

/** Code that exports `run`, and what a suggestion of its only report promises. */
interface Row {
  readonly name: string;
  readonly suggestion: string;
  readonly promise: keyof typeof promised;
  readonly code: string;
  readonly options?: object;
}

const LOAD = "async function load(id) { return call(id); }\n";

const ABORTED = 'export async function run() {\n  const stop = new AbortController();\n  const loading = page(stop.signal);\n  stop.abort();\n  return await loading;\n}';

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  "forward-abort-signal": [
    { name: "a missing argument", suggestion: "passSignal", promise: "endsWithTheSignal", code: `async function page(signal) { return await fetch("a"); }\n${ABORTED}` },
    { name: "a missing property", suggestion: "passSignal", promise: "endsWithTheSignal", code: `async function page(signal) { return await fetch("a", { method: "POST" }); }\n${ABORTED}` },
  ],
  "no-async-callback": [
    {
      name: "a listener with a body",
      suggestion: "catchErrors",
      promise: "logs",
      code: 'process.on("SIGTERM", async () => {\n  await call("a");\n  note("done");\n});\nexport const run = () => emit();',
    },
    {
      name: "a listener that is an expression",
      suggestion: "catchErrors",
      promise: "logs",
      code: 'process.on("SIGTERM", async () => call("a"));\nexport const run = () => emit();',
    },
    {
      name: "a listener that returns a promise",
      suggestion: "catchErrors",
      promise: "logs",
      code: `${LOAD}process.on("SIGTERM", () => load("a"));\nexport const run = () => emit();`,
    },
    {
      name: "a list that is not known to be one",
      suggestion: "turnIntoLoop",
      promise: "awaitsEach",
      code: "export async function run(ids) {\n  ids.forEach(async (id) => { await call(id); });\n}",
    },
    {
      name: "a list with its positions",
      suggestion: "turnIntoLoop",
      promise: "awaitsEach",
      code: "export async function run(ids) {\n  ids.forEach(async (id, i) => { if (i > 1) return; note(i); await call(id); });\n}",
    },
    {
      name: "a map that is not known to be one",
      suggestion: "turnIntoLoop",
      promise: "awaitsEach",
      code: "const visit = async (all) => { all.forEach(async (id) => { await call(id); }); };\nexport const run = (ids) => visit(new Map(ids.map((id) => [id, id])));",
    },
    {
      name: "a map that is not known to be one, with its keys",
      suggestion: "turnIntoLoop",
      promise: "awaitsEach",
      code: "const visit = async (all) => { all.forEach(async (_, key) => { await call(key); }); };\nexport const run = (ids) => visit(new Map(ids.map((id) => [id, id])));",
    },
    {
      name: "in a function that becomes async",
      suggestion: "turnIntoLoop",
      promise: "awaitsEach",
      code: "export function run(ids) {\n  ids.forEach(async (id) => { await call(id); });\n}",
    },
    {
      name: "an array",
      suggestion: "combine",
      promise: "awaitsAll",
      code: "export async function run(ids) {\n  const all = [...ids];\n  all.forEach(async (id) => { await call(id); });\n}",
    },
    {
      name: "an array, in a function that becomes async",
      suggestion: "makeAsync",
      promise: "awaitsAll",
      code: "export function run(ids) {\n  const all = [...ids];\n  all.forEach(async (id) => { await call(id); });\n}",
    },
  ],
  "no-blocking-call": [
    {
      name: "a file",
      suggestion: "awaitTwin",
      promise: "letsOthersRun",
      code: 'import { readFileSync } from "node:fs";\nconst all = async (work) => { const done = work(); await Promise.resolve(); note("meanwhile"); return done; };\nasync function text() { return readFileSync("a"); }\nexport const run = () => all(text);',
    },
  ],
  "no-empty-catch": [
    { name: "a clause", suggestion: "logError", promise: "logs", code: 'export async function run() {\n  try { await call("a"); } catch {}\n  return "done";\n}' },
    { name: "a clause with a default", suggestion: "logError", promise: "logs", options: { defaults: "report" }, code: 'export async function run() {\n  try { return await call("a"); } catch { return null; }\n}' },
    { name: "a handler", suggestion: "logError", promise: "logs", code: `${LOAD}export const run = async () => { await load("a").catch(() => {}); };` },
    { name: "a clause", suggestion: "rethrowError", promise: "letsFail", code: 'export async function run() {\n  try { await call("a"); } catch {}\n  return "done";\n}' },
    { name: "a clause with a default", suggestion: "rethrowError", promise: "letsFail", options: { defaults: "report" }, code: 'export async function run() {\n  try { return await call("a"); } catch { return null; }\n}' },
    { name: "a handler", suggestion: "rethrowError", promise: "letsFail", code: `${LOAD}export const run = async () => { await load("a").catch(() => {}); };` },
    { name: "a handler", suggestion: "removeHandler", promise: "letsFail", code: `${LOAD}export const run = async () => { await load("a").catch(() => {}); };` },
    { name: "a second handler", suggestion: "removeHandler", promise: "letsFail", code: `${LOAD}export const run = async () => { await load("a").then(note, () => {}); };` },
    { name: "a clause", suggestion: "writeReason", promise: "changesNothing", code: 'export async function run() {\n  try { await call("a"); } catch {}\n  return "done";\n}' },
    { name: "a handler", suggestion: "writeReason", promise: "changesNothing", code: `${LOAD}export const run = async () => { await load("a").catch(() => {}); };` },
  ],
  "no-late-await": [
    { name: "two that are awaited in turn", suggestion: "combine", promise: "awaitsTogether", code: `${LOAD}export async function run() {\n  const a = load("a");\n  const b = load("b");\n  const x = await a;\n  const y = await b;\n  return x + y;\n}` },
    { name: "two, after another statement", suggestion: "combine", promise: "awaitsTogether", code: `${LOAD}export async function run() {\n  const a = load("a");\n  const b = load("b");\n  note("started");\n  const x = await a;\n  await b;\n  return x;\n}` },
    { name: "before an early return", suggestion: "startLater", promise: "startsLater", code: `${LOAD}export async function run() {\n  const p = load("b");\n  const user = await call("a");\n  if (user !== "A") return "nobody";\n  return await p;\n}` },
    { name: "one", suggestion: "addHandler", promise: "awaitsTogether", code: `${LOAD}export async function run() {\n  const p = load("b");\n  const user = await call("a");\n  return [user, await p].join();\n}` },
    { name: "a list", suggestion: "addHandler", promise: "awaitsTogether", code: `${LOAD}export async function run() {\n  const ps = ["b", "c"].map((id) => load(id));\n  const user = await call("a");\n  return [user, ...(await Promise.all(ps))].join();\n}` },
    { name: "what is collected", suggestion: "addHandler", promise: "awaitsTogether", code: `${LOAD}export async function run() {\n  const jobs = [];\n  jobs.push(load("b"));\n  await call("a");\n  return (await Promise.all(jobs)).join();\n}` },
  ],
  "no-leaked-resource": [
    { name: "a release on success only", suggestion: "release", promise: "releases", code: 'import { open } from "node:fs/promises";\nexport async function run() {\n  const file = await open("a");\n  const text = await file.readFile();\n  await file.close();\n  return text;\n}' },
    { name: "none at all", suggestion: "release", promise: "releases", code: 'import { open } from "node:fs/promises";\nexport async function run() {\n  const file = await open("a");\n  return await file.readFile();\n}' },
    { name: "an early return", suggestion: "release", promise: "releases", code: 'import { open } from "node:fs/promises";\nexport async function run(ids) {\n  const file = await open("a");\n  const text = await file.readFile();\n  if (ids.length > 5) return "many";\n  await file.close();\n  return text;\n}' },
  ],
  "no-promise-as-value": [
    { name: "a text", suggestion: "addAwait", promise: "getsTheValue", code: `${LOAD}export async function run() { return \`\${load("a")}\`; }` },
    { name: "a constant", suggestion: "addAwait", promise: "getsTheValue", code: `${LOAD}export async function run() { const value = load("a"); return "got " + value; }` },
    { name: "a member", suggestion: "addAwait", promise: "getsTheValue", code: `${LOAD}export async function run() { return [load("a").length, "A"].join(); }` },
    { name: "in a function that becomes async", suggestion: "makeAsync", promise: "getsTheValue", code: `${LOAD}function text() { return "got " + load("a"); }\nexport const run = async () => { return await text(); };` },
    { name: "an array of promises", suggestion: "combine", promise: "getsTheValue", code: `${LOAD}export async function run(ids) { return ids.slice(0, 2).map((id) => load(id)).join(); }` },
    { name: "an array within a combination", suggestion: "combine", promise: "getsTheValue", code: `${LOAD}export async function run(ids) { const all = [...ids]; const [one] = await Promise.all([all.map((id) => load(id))]); return one; }` },
    { name: "a function", suggestion: "addCall", promise: "getsTheValue", code: 'async function load() { return call("a"); }\nexport async function run() { const got = await load; return typeof got === "function" ? "nothing" : got; }' },
    { name: "an element", suggestion: "removeAwait", promise: "runsTogether", code: `${LOAD}export async function run() { return Promise.all([await load("a"), load("b")]); }` },
  ],
  "no-race-across-await": [
    { name: "a sum", suggestion: "awaitFirst", promise: "losesNothing", code: 'let total = 0;\nconst size = async (id) => (await call(id)).length;\nasync function add(id) {\n  total += await size(id);\n}\nexport async function run() {\n  await Promise.all([add("a"), add("b")]);\n  return "A".repeat(total);\n}' },
    { name: "a set", suggestion: "setFirst", promise: "worksOnce", code: 'const seen = new Set();\nconst handle = (id) => call(id);\nasync function receive(id) {\n  if (seen.has(id)) return;\n  await handle(id);\n  seen.add(id);\n}\nexport async function run() {\n  await Promise.all([receive("a"), receive("a")]);\n  return seen.size;\n}' },
    { name: "a list", suggestion: "takeAside", promise: "losesNothing", code: 'let jobs = ["a"];\nconst upload = (list) => call(list[0]);\nexport function add(id) {\n  jobs.push(id);\n}\nasync function flush() {\n  await upload(jobs);\n  jobs = [];\n}\nexport async function run() {\n  const done = flush();\n  add("AA");\n  await done;\n  return jobs.join("");\n}' },
  ],
  "no-sequential-await": [
    { name: "a list", suggestion: "runConcurrently", promise: "runsTogether", code: "export async function run(ids) {\n  const out = [];\n  for (const id of ids) out.push(await call(id));\n  return out;\n}" },
    { name: "a list with something in it", suggestion: "runConcurrently", promise: "runsTogether", code: "export async function run(ids) {\n  const out = [0];\n  for (const id of ids) out.push(await call(id));\n  out.push(1);\n  return out;\n}" },
    { name: "several statements", suggestion: "runConcurrently", promise: "runsTogether", code: "export async function run(ids) {\n  const out = [];\n  for (const id of ids) {\n    const got = await call(id);\n    if (!got) throw new Error(id);\n    out.push({ id, got });\n  }\n  return out;\n}" },
    { name: "an answer that decides", suggestion: "runConcurrently", promise: "runsTogether", code: 'export async function run(ids) {\n  const out = [];\n  for (const id of ids) {\n    const got = await call(id);\n    if (got !== "B") out.push(got);\n  }\n  return out;\n}' },
    { name: "a continue", suggestion: "runConcurrently", promise: "runsTogether", code: 'export async function run(ids) {\n  const out = [];\n  for (const id of ids) {\n    if (id.length > 1) continue;\n    out.push(await call(id));\n  }\n  return out;\n}' },
    { name: "an error of one iteration", suggestion: "runConcurrently", promise: "runsTogether", code: "export async function run(ids) {\n  const out = [];\n  for (const id of ids) {\n    try {\n      out.push(await call(id));\n    } catch (error) {\n      console.error(error);\n    }\n  }\n  return out;\n}" },
    { name: "a set", suggestion: "runConcurrently", promise: "runsTogether", code: "export async function run(ids) {\n  const out = [];\n  for (const id of new Set(ids)) out.push(await call(id));\n  return out;\n}" },
    { name: "a map", suggestion: "runConcurrently", promise: "runsTogether", code: "export async function run(ids) {\n  const out = [];\n  for (const [key, id] of new Map(ids.map((id) => [id, id]))) out.push([key, await call(id)]);\n  return out;\n}" },
    { name: "two values in parentheses", suggestion: "runConcurrently", promise: "runsTogether", code: "export async function run(ids) {\n  const out = [];\n  for (const id of ids) out.push((0, await call(id)));\n  return out;\n}" },
    { name: "into a map", suggestion: "runConcurrently", promise: "runsTogether", code: "export async function run(ids) {\n  const byId = new Map();\n  for (const id of ids) byId.set(id, await call(id));\n  return [...byId];\n}" },
    { name: "into an object, by names that the repair would like", suggestion: "runConcurrently", promise: "runsTogether", code: "async function all(value) {\n  const out = {};\n  for (const key of Object.keys(value)) out[key] = await call(value[key]);\n  return Object.entries(out);\n}\nexport const run = (ids) => all(Object.fromEntries(ids.map((id) => [id, id])));" },
    { name: "with a limit", suggestion: "runBounded", promise: "runsTwoAtATime", options: { concurrency: { module: "p-map", limit: 2 } }, code: 'import "node:fs";\nexport async function run(ids) {\n  const out = [];\n  for (const id of ids) out.push(await call(id));\n  return out;\n}' },
    { name: "with a limit, by a name that a parameter has", suggestion: "runBounded", promise: "runsTwoAtATime", options: { concurrency: { module: "p-map", limit: 2 } }, code: 'import pMap from "p-map";\nasync function all(ids, pMap) {\n  const out = [];\n  for (const id of ids) out.push(await call(id, pMap));\n  return out;\n}\nexport const run = (ids) => all(ids, pMap.name);' },
    { name: "a text that grows", suggestion: "splitLoop", promise: "runsTogether", code: 'export async function run(ids) {\n  let text = "";\n  for (const id of ids) text += await call(id);\n  return text;\n}' },
    { name: "what is looked for and added", suggestion: "splitLoop", promise: "runsTogether", code: "export async function run(ids) {\n  const out = [];\n  for (const id of ids) {\n    const got = await call(id);\n    if (out.at(-1) === got) continue;\n    out.push(got, id);\n  }\n  return out;\n}" },
    { name: "an object that is filled in order, after some were skipped", suggestion: "splitLoop", promise: "runsTogether", code: 'export async function run(ids) {\n  const graph = { rows: [], link(id, got) { this.rows.push(`${this.rows.length} ${id} ${got}`); } };\n  for (const id of ids) {\n    if (id === "b") continue;\n    const got = await call(id);\n    graph.link(id, got);\n  }\n  return graph.rows;\n}' },
    { name: "an answer that decides, for what has an order", suggestion: "splitLoop", promise: "runsTogether", code: "export async function run(ids) {\n  let text = \"\";\n  for (const id of ids) if (await call(id)) text += id;\n  return text;\n}" },
    { name: "two lists", suggestion: "splitLoop", promise: "runsTogether", code: "export async function run(ids) {\n  const keys = [];\n  const out = [];\n  for (const id of ids) {\n    const got = await call(id);\n    keys.push(id);\n    out.push(got);\n  }\n  return [keys, out];\n}" },
    { name: "promises that have started", suggestion: "awaitTogether", promise: "awaitsTogether", code: "export async function run(ids) {\n  for (const promise of ids.map((id) => call(id))) await promise;\n}" },
    { name: "promises that have started, for their results", suggestion: "awaitTogether", promise: "awaitsTogether", code: "export async function run(ids) {\n  const out = [];\n  for (const promise of ids.map((id) => call(id))) out.push(await promise);\n  return out;\n}" },
    { name: "statements", suggestion: "awaitTogether", promise: "runsTogether", options: { statements: true }, code: 'export async function run() {\n  const one = await call("a");\n  const { length } = await call("b");\n  return [one, length];\n}' },
    { name: "elements", suggestion: "awaitTogether", promise: "runsTogether", options: { statements: true }, code: 'export async function run() {\n  return [await call("a"), await call("b")].join();\n}' },
  ],
  "no-unawaited-promise": [
    { name: "a statement", suggestion: "addAwait", promise: "awaits", code: `${LOAD}export async function run() { load("a"); }` },
    { name: "a value that is never read", suggestion: "addAwait", promise: "awaits", code: `${LOAD}export async function run() { const got = load("a"); }` },
    { name: "in a function that becomes async", suggestion: "makeAsync", promise: "awaits", code: `${LOAD}function start() { load("a"); }\nexport async function run() { await start(); }` },
    { name: "an array of promises", suggestion: "combine", promise: "awaitsAll", code: `${LOAD}export async function run(ids) { const all = [...ids]; all.map((id) => load(id)); }` },
    { name: "an array that is awaited itself", suggestion: "combine", promise: "awaitsAll", code: `${LOAD}export async function run() { await [load("a"), load("b")]; }` },
    { name: "a handler", suggestion: "addCatch", promise: "logs", code: `${LOAD}export async function run() { load("a"); note("on"); }` },
    { name: "a word", suggestion: "addVoid", promise: "changesNothing", code: `${LOAD}export async function run() { load("a"); note("on"); }` },
  ],
  "no-unhandled-error-event": [
    { name: "a child process", suggestion: "logError", promise: "logs", code: 'import { spawn } from "node:child_process";\nexport async function run() {\n  const child = spawn("a");\n  child.unref();\n}' },
    { name: "a chain of methods", suggestion: "logError", promise: "logs", code: 'import { spawn } from "node:child_process";\nexport const run = async () => { spawn("a").unref(); };' },
    { name: "in a promise", suggestion: "rejectPromise", promise: "letsFail", code: 'import { spawn } from "node:child_process";\nconst later = () => call("b").then(() => call("c")).then(() => call("b"));\nexport const run = () => Promise.race([new Promise((resolve, reject) => {\n  const child = spawn("a");\n  child.on("exit", resolve);\n}), later()]);' },
    { name: "a pipe", suggestion: "usePipeline", promise: "awaits", code: 'import { createReadStream } from "node:fs";\nexport async function run() {\n  createReadStream("a").pipe(note);\n}' },
  ],
  "return-await-in-try": [
    { name: "a catch", suggestion: "addAwait", promise: "isCaughtHere", code: `${LOAD}export async function run() {\n  try { return load("a"); } catch (error) { return "caught " + error.message; }\n}` },
    { name: "in a function that becomes async", suggestion: "makeAsync", promise: "isCaughtHere", code: `${LOAD}export function run() {\n  try { return load("a"); } catch (error) { return "caught " + error.message; }\n}` },
  ],
};

describe.each(Object.entries(ROWS))("%s", (rule, rows) => {
  it.each(rows)("$suggestion, $name: $promise", async ({ suggestion, promise, code, options }) => {
    const before = await runAll(code);
    const after = await runAll(repaired(rule, suggestion, code, options));
    promised[promise](before, after);
  });
});

/** The code after the suggestion of its only report that offers it. */
function repaired(name: string, id: string, code: string, options?: object): string {
  const rule = rules[name];
  if (!rule) throw new Error(`no rule ${name}`);
  const offered = lintWith(rule, code, "espree", { options }).flatMap(({ suggestions }) => suggestions ?? []);
  const [suggestion, ...others] = offered.filter(({ messageId }) => messageId === id);
  if (!suggestion || others.length > 0) throw new Error(`${String(others.length + (suggestion ? 1 : 0))} suggestions ${id}`);
  return applySuggestion(code, suggestion);
}

it("has each kind of suggestion of each rule", () => {
  const inFixes = filesIn("src/fixes", ".ts").flatMap((file) => messageIdsIn(read(file)).suggestions);
  for (const [name, { meta }] of Object.entries(rules)) {
    const own = messageIdsIn(read(`src/rules/${name}.ts`)).suggestions;
    const offered = new Set([...own, ...inFixes.filter((id) => meta.messages && id in meta.messages)]);
    expect(new Set((ROWS[name] ?? []).map(({ suggestion }) => suggestion)), name).toEqual(offered);
  }
});
