import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { deadlineOf, emptySlotOf, mayTakeSignal } from "../../../src/semantics/cancellation/signal-slot.ts";
import { askAll } from "../../support/question-table.ts";
import { callAndSource } from "./support.ts";

/** The position and the member, and whether an object is there already. */
function ask(facts: Facts, node: Node): string {
  const { call, source } = callAndSource(facts, node);
  const slot = emptySlotOf(facts, call, source);
  return slot ? `${String(slot.parameter.at)} ${slot.parameter.member ?? "itself"}${slot.literal ? " in an object" : ""}` : "none";
}

const LOAD = "declare function load(url: string, options?: { signal?: AbortSignal; depth?: number }): Promise<string>; ";

askAll("emptySlotOf", ask, [
  { name: "a function of the platform", code: "async function f(signal) { «fetch('/a')»; }", answer: "1 signal" },
  { name: "its options", code: "async function f(signal) { «fetch('/a', { method: 'POST' })»; }", answer: "1 signal in an object" },
  { name: "options with a signal", code: "async function f(signal, other) { «fetch('/a', { signal: other })»; }", answer: "none" },
  { name: "options that decide for none", code: "async function f(signal) { «fetch('/a', { signal: undefined })»; }", answer: "none" },
  { name: "options of the function", code: "async function f(signal) { const o = { method: 'POST' }; «fetch('/a', o)»; }", answer: "1 signal in an object" },
  { name: "options that another function gets", code: "async function f(signal) { const o = { method: 'POST' }; prepare(o); «fetch('/a', o)»; }", answer: "none" },
  { name: "options from elsewhere", code: "const o = { method: 'POST' }; async function f(signal) { «fetch('/a', o)»; }", answer: "none" },
  { name: "a spread that is not known", code: "async function f(signal, o) { «fetch('/a', { ...o })»; }", answer: "none" },
  { name: "a spread of an object", code: "async function f(signal) { «fetch('/a', { ...{ method: 'POST' } })»; }", answer: "1 signal in an object" },
  { name: "a computed property", code: "async function f(signal, name) { «fetch('/a', { [name]: 1 })»; }", answer: "none" },
  { name: "arguments that are spread", code: "async function f(signal, args) { «fetch(...args)»; }", answer: "none" },
  { name: "a pause", code: "import { setTimeout as sleep } from 'timers/promises'; async function f(signal) { «sleep(1)»; }", answer: "2 signal" },
  { name: "a pipeline of two", code: "import { pipeline } from 'stream/promises'; async function f(a, b, signal) { «pipeline(a, b)»; }", answer: "2 signal" },
  { name: "a pipeline of three, with options", code: "import { pipeline } from 'stream/promises'; async function f(a, b, c, signal) { «pipeline(a, b, c, { end: false })»; }", answer: "3 signal in an object" },
  { name: "a process without arguments", code: "import { spawn } from 'child_process'; async function f(signal) { «spawn('make', { cwd: '/' })»; }", answer: "1 signal in an object" },
  { name: "a process with arguments", code: "import { spawn } from 'child_process'; async function f(signal) { «spawn('make', ['all'])»; }", answer: "2 signal" },
  { name: "a process with a callback", code: "import { exec } from 'child_process'; async function f(signal) { «exec('ls', () => {})»; }", answer: "1 signal" },
  { name: "a callback that is required first", code: "declare function retry(work: () => Promise<void>, options?: { signal?: AbortSignal }): Promise<void>; async function f(signal) { «retry(async () => {})»; }", answer: "1 signal", untyped: "none" },
  { name: "a promisified function", code: "import { promisify } from 'util'; import { exec } from 'child_process'; const run = promisify(exec); async function f(signal) { «run('ls')»; }", answer: "1 signal" },
  { name: "a function that is not known", code: "async function f(load, signal) { «load('/a')»; }", answer: "none" },
  { name: "options by type", code: `${LOAD}async function f(signal) { «load('/a')»; }`, answer: "1 signal", untyped: "none" },
  { name: "a signal as the next argument", code: "declare function load(url: string, signal?: AbortSignal): Promise<string>; async function f(signal) { «load('/a')»; }", answer: "1 itself", untyped: "none" },
  { name: "a signal after another one that is left out", code: "declare function load(url: string, depth?: number, signal?: AbortSignal): Promise<string>; async function f(signal) { «load('/a')»; }", answer: "none" },
  { name: "an argument that is required before it", code: "declare function load(url: string): Promise<string>; declare function load(url: string, depth: number, options?: { signal?: AbortSignal }): Promise<string>; async function f(signal) { «load('/a')»; }", answer: "none" },
  { name: "options with more that is required", code: "declare function load(url: string, options?: { signal?: AbortSignal; depth: number }): Promise<string>; async function f(signal) { «load('/a')»; }", answer: "none" },
]);

askAll("deadlineOf", (facts, node) => deadlineOf(facts, callAndSource(facts, node).call) !== undefined, [
  { name: "a deadline", code: "async function f(signal) { «fetch('/a', { signal: AbortSignal.timeout(1) })»; }", answer: true },
  { name: "another signal", code: "async function f(signal, other) { «fetch('/a', { signal: other })»; }", answer: false },
]);

function mayTake(facts: Facts, node: Node): boolean {
  const { call, source } = callAndSource(facts, node);
  const slot = emptySlotOf(facts, call, source);
  if (!slot) throw new Error("no slot");
  return mayTakeSignal(facts, call, source, slot);
}

askAll("mayTakeSignal", mayTake, [
  { name: "an object", code: "async function f(signal) { «fetch('/a', {})»; }", answer: true },
  { name: "one that is written elsewhere", code: "async function f(signal) { const o = {}; «fetch('/a', o)»; }", answer: false },
  { name: "a signal that may be missing", code: "async function f(signal?: AbortSignal) { «fetch('/a')»; }", answer: true },
  { name: "a signal that may be `null`", code: "async function f(signal: AbortSignal | null) { «fetch('/a')»; }", answer: false },
  { name: "a name that means something else there", code: "async function f(xs, signal) { xs.map((x) => { const signal = 1; «fetch(x)»; }); }", answer: false },
]);
