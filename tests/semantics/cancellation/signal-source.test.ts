import { expect, it } from "vitest";
import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { factsOf } from "../../../src/facts/index.ts";
import { isSignalMember, mayHaveSignals, nameAt, signalInScope } from "../../../src/semantics/cancellation/signal-source.ts";
import { parse } from "../../support/parse.ts";
import { askAll } from "../../support/question-table.ts";
import { POLICY } from "./support.ts";

const ask = (policy: object) => (facts: Facts, node: Node): string => {
  const source = signalInScope(facts, node, { ...POLICY, ...policy });
  return source ? nameAt(facts, source, node) : "none";
};

askAll("signalInScope", ask({}), [
  { name: "a parameter", code: "async function f(signal) { await «load()»; }", answer: "signal" },
  { name: "a parameter of another name", code: "async function f(stop: AbortSignal) { await «load()»; }", answer: "stop" },
  { name: "a part of a pattern", code: "async function f({ abortSignal }) { await «load()»; }", answer: "abortSignal" },
  { name: "a part of a pattern in a pattern", code: "async function f({ options: { signal } }) { await «load()»; }", answer: "signal" },
  { name: "a part with a default", code: "async function f({ signal = g() } = {}) { await «load()»; }", answer: "signal" },
  { name: "a member of a parameter", code: "async function f(options: { signal: AbortSignal }) { await «load()»; }", answer: "options.signal", untyped: "none" },
  { name: "a member of what may be missing", code: "async function f(options?: { cancelSignal?: AbortSignal }) { await «load()»; }", answer: "options?.cancelSignal", untyped: "none" },
  { name: "taken out before", code: "async function f(options) { const { signal } = options; await «load()»; }", answer: "signal" },
  { name: "a constant for the member", code: "async function f(options: { signal: AbortSignal }) { const stop = options.signal; await «load()»; }", answer: "stop" },
  { name: "a constant that comes later", code: "async function f(options: { signal: AbortSignal }) { await «load()»; const { signal } = options; }", answer: "options.signal", untyped: "signal" },
  { name: "the nearest one", code: "async function f(signal) { await g(async ({ signal: own }) => { await «load()»; }); }", answer: "own" },
  { name: "the one around a callback that runs at once", code: "async function f(xs, signal) { xs.map(async (x) => { await «load(x)»; }); }", answer: "signal" },
  { name: "not the one around a callback for later", code: "async function f(signal) { setTimeout(async () => { await «load()»; }); }", answer: "none" },
  { name: "the signal of a process, by type", code: "async function f(signal: NodeJS.Signals) { await «load()»; }", answer: "none" },
  { name: "the signal of a process, by its use", code: "async function f(signal) { process.kill(1, signal); await «load()»; }", answer: "none" },
  { name: "the signal of a process, by what it is compared with", code: "async function f(signal) { if (signal === 'SIGINT') await «load()»; }", answer: "none" },
  { name: "the signal of a process, by its listener", code: "child.on('exit', async (code, signal) => { await «load()»; });", answer: "none" },
  { name: "the signal of a process, by the listener that is declared", code: "async function f(signal) { await «load()»; } process.on('SIGTERM', f);", answer: "none" },
  { name: "the signal of a process, by a call", code: "async function f(signal) { await «load()»; } f('SIGTERM');", answer: "none" },
  { name: "part of a string", code: "async function f(signal) { log('got ' + signal); await «load()»; }", answer: "none" },
  { name: "a signal that holds a value", code: "async function f(signal) { show(signal.value); await «load()»; }", answer: "none" },
  { name: "a list of signals", code: "async function f(signals: string[]) { await «load()»; }", answer: "none" },
]);

askAll("signalInScope, without unused ones", ask({ ignoreUnused: true }), [
  { name: "a name that begins with `_`", code: "async function f(_signal: AbortSignal) { await «load()»; }", answer: "none" },
  { name: "a name of that kind without a type", code: "async function f(_signal) { await «load()»; }", answer: "none" },
  { name: "another name", code: "async function f(signal: AbortSignal) { await «load()»; }", answer: "signal" },
]);

askAll("signalInScope, with fields", ask({ fields: true }), [
  { name: "a field", code: "class A { signal: AbortSignal; async f() { await «load()»; } }", answer: "this.signal", untyped: "none" },
  { name: "a private field", code: "class A { #signal: AbortSignal; async f() { await «load()»; } }", answer: "this.#signal", untyped: "none" },
  { name: "a field of another kind", code: "class A { signal: string; async f() { await «load()»; } }", answer: "none" },
  { name: "no class", code: "async function f() { await «load()»; }", answer: "none" },
]);

it.each([
  ["const a = 1;", false],
  ["function f(abortSignal) {}", true],
  ["const c = new AbortController();", true],
  ["function f(request: Request) {}", true],
])("mayHaveSignals: %s", (code, answer) => {
  expect(mayHaveSignals(factsOf(parse(code, "untyped")))).toBe(answer);
});

it("isSignalMember knows the three names", () => {
  expect(["signal", "abortSignal", "cancelSignal", "signals", undefined].map(isSignalMember)).toEqual([true, true, true, false, false]);
});
