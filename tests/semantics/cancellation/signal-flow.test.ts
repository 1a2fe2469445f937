import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { isMadeWithSignal, mentionsOf, mentionsSignal } from "../../../src/semantics/cancellation/signal-flow.ts";
import { signalInScope } from "../../../src/semantics/cancellation/signal-source.ts";
import { askAll } from "../../support/question-table.ts";
import { callAndSource, POLICY } from "./support.ts";

/** Whether an argument of the marked call mentions the signal. */
function ask(facts: Facts, node: Node): boolean {
  const { call, source } = callAndSource(facts, node);
  return call.arguments.some((argument) => mentionsSignal(facts, argument, source));
}

askAll("mentionsSignal", ask, [
  { name: "the signal", code: "function f(signal) { «load({ signal })»; }", answer: true },
  { name: "something else", code: "function f(signal, a) { «load(a)»; }", answer: false },
  { name: "in a callback", code: "function f(signal) { «load(() => g(signal))»; }", answer: true },
  { name: "a signal made from it", code: "function f(signal) { const both = AbortSignal.any([signal]); «load(both)»; }", answer: true },
  { name: "an object that has it", code: "function f(signal) { const o = { signal }; «load(o)»; }", answer: true },
  { name: "an object that gets it later", code: "function f(signal) { const o = {}; o.signal = signal; «load(o)»; }", answer: true },
  { name: "an object that a call gives it", code: "function f(signal) { const o = {}; Object.assign(o, { signal }); «load(o)»; }", answer: true },
  { name: "a function that uses it", code: "function f(signal) { function work() { return g(signal); } «load(work)»; }", answer: true },
  { name: "a controller that listens to it", code: "function f(signal) { const c = new AbortController(); signal.addEventListener('abort', () => c.abort()); «load(c.signal)»; }", answer: true },
  { name: "a controller by `onabort`", code: "function f(signal) { const c = new AbortController(); signal.onabort = () => c.abort(); «load(c.signal)»; }", answer: true },
  { name: "another controller", code: "function f(signal) { const c = new AbortController(); «load(c.signal)»; }", answer: false },
  { name: "what a promise for it fulfilled with", code: "async function f(signal) { const data = await g({ signal }); «load(data)»; }", answer: false },
  { name: "the promise itself", code: "async function f(signal) { const data = g({ signal }); «load(data)»; }", answer: true },
]);

const CARRIERS = [
  { name: "a parameter that is not known to be one", code: "function f(options) { «load(options)»; }", answer: "none" as const },
  { name: "the carrier", code: "function f(options: { signal: AbortSignal; url: string }) { «load({ ...options })»; }", answer: true },
  { name: "another member of the carrier", code: "function f(options: { signal: AbortSignal; url: string }) { «load(options.url)»; }", answer: false },
  { name: "a member that has a signal as well", code: "function f(options: { signal: AbortSignal; inner: { signal: AbortSignal } }) { «load(options.inner)»; }", answer: true },
  { name: "a copy of the carrier", code: "function f(options: { signal: AbortSignal; url: string }) { const o = { ...options }; «load(o)»; }", answer: true },
  { name: "the rest of the carrier", code: "function f(options: { signal: AbortSignal; url: string }) { const { url, ...rest } = options; «load(rest)»; }", answer: true },
  { name: "a copy that the carrier makes", code: "function f(request: Request) { «load(request.clone())»; }", answer: true },
  { name: "something else that the carrier makes", code: "function f(request: Request) { «load(request.text())»; }", answer: false },
  { name: "a part of the carrier without it", code: "function f(options: { signal: AbortSignal; url: string }) { const { url } = options; «load(url)»; }", answer: false },
];

/** Without types, no signal is known to be there. */
function askIfKnown(facts: Facts, node: Node): boolean | "none" {
  return signalInScope(facts, node, POLICY) ? ask(facts, node) : "none";
}

askAll("mentionsSignal, of a carrier", askIfKnown, CARRIERS.map((row) => ({ ...row, untyped: "none" as const })));

function isMade(facts: Facts, node: Node): boolean {
  const { call, source } = callAndSource(facts, node);
  return call.callee.type === "MemberExpression" && isMadeWithSignal(facts, call.callee.object, source);
}

askAll("isMadeWithSignal", isMade, [
  { name: "a client", code: "function f(signal) { const client = connect({ signal }); «client.get()»; }", answer: true },
  { name: "a client that was awaited", code: "async function f(signal) { const client = await connect({ signal }); «client.get()»; }", answer: true },
  { name: "a call", code: "function f(signal) { «connect({ signal }).get()»; }", answer: true },
  { name: "another client", code: "function f(signal, client) { «client.get()»; }", answer: false },
]);

askAll("mentionsOf", (facts, node) => mentionsOf(facts, callAndSource(facts, node).source).length, [
  { name: "each place", code: "function f(signal) { a(signal); b({ signal }); «load()»; }", answer: 2 },
  { name: "none", code: "function f(signal) { «load()»; }", answer: 0 },
]);
