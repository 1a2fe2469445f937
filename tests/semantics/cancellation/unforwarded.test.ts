import type { TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../../../src/ast/nodes.ts";
import { shortText } from "../../../src/ast/text.ts";
import { excuseFor } from "../../../src/excuse.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { excusesOfForwarding, missingSignal, otherCallWith, signalFor } from "../../../src/semantics/cancellation/unforwarded.ts";
import { askAll } from "../../support/question-table.ts";
import { callAndSource, POLICY } from "./support.ts";

const ask = (options: object) => (facts: Facts, node: Node): string => {
  const policy = { ...POLICY, ...options };
  const call = node as TSESTree.CallExpression;
  const source = signalFor(facts, call, policy);
  if (!source) return "no signal";
  const excuse = excuseFor(excusesOfForwarding, { facts, call, source, policy });
  return excuse?.id ?? (missingSignal(facts, call, source) ? "missing" : "no place");
};

askAll("excusesOfForwarding", ask({}), [
  { name: "missing", code: "async function f(signal) { await «fetch('/a')»; }", answer: "missing" },
  { name: "not waited for", code: "async function f(signal) { void «fetch('/a')»; }", answer: "no signal" },
  { name: "passed", code: "async function f(signal) { await «fetch('/a', { signal })»; }", answer: "mentioned" },
  { name: "a client of the signal", code: "async function f(signal) { const client = connect(signal); await «client.fetch('/a')»; }", answer: "made with it" },
  { name: "at the end", code: "async function f(signal) { try { g(); } finally { await «fetch('/a')»; } }", answer: "clean-up" },
  { name: "after an abort", code: "async function f(signal) { if (signal.aborted) await «fetch('/a')»; }", answer: "after an abort" },
  { name: "without a signal", code: "async function f(signal) { if (!signal) await «fetch('/a')»; }", answer: "without a signal" },
  { name: "in a race", code: "async function f(signal, aborted) { await Promise.race([«fetch('/a')», aborted(signal)]); }", answer: "races" },
  { name: "in a test", code: "import { test } from 'node:test'; test('a', async ({ signal }) => { await «fetch('/a')»; });", answer: "tests" },
  { name: "streams that are only connected", code: "import { Readable } from 'node:stream'; async function f(xs, signal) { for await (const x of «Readable.from(xs)») g(x); }", answer: "wiring" },
  { name: "takes none", code: "import { stat } from 'node:fs/promises'; async function f(signal) { await «stat('/a')»; }", answer: "no place" },
  { name: "returns an async iterable", code: "declare function load(options: { signal?: AbortSignal; a: number }): AsyncIterable<string>; function f(signal) { return «load({ a: 1 })»; }", answer: "missing", untyped: "no place" },
  { name: "returns no promise", code: "declare function load(options: { signal?: AbortSignal; a: number }): string; async function f(signal) { return «load({ a: 1 })»; }", answer: "no place" },
]);

askAll("excusesOfForwarding, with names", ask({ ignore: ["fetch"], tests: true }), [
  { name: "a call that the user names", code: "async function f(signal) { await «fetch('/a')»; }", answer: "ignore" },
  { name: "a test", code: "import { test } from 'node:test'; import { once } from 'node:events'; test('a', async ({ signal }) => { await «once(a, 'b')»; });", answer: "missing" },
]);

function other(facts: Facts, node: Node): string {
  const { call, source } = callAndSource(facts, node);
  const found = otherCallWith(facts, source, call);
  return found ? shortText(facts.sourceCode, found) : "none";
}

askAll("otherCallWith", other, [
  { name: "a call before", code: "async function f(signal) { await load({ signal }); await «save()»; }", answer: "load(…)" },
  { name: "a call after", code: "async function f(signal) { await «save()»; await load({ signal }); }", answer: "load(…)" },
  { name: "a listener", code: "async function f(signal) { signal.addEventListener('abort', g); await «save()»; }", answer: "none" },
  { name: "none", code: "async function f(signal) { signal.throwIfAborted(); await «save()»; }", answer: "none" },
]);
