import type { TSESTree } from "@typescript-eslint/utils";
import type { Expression, FunctionNode } from "../../src/ast/nodes.ts";
import { within } from "../../src/ast/walk.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { blockingCallOf } from "../../src/semantics/blocking.ts";
import { helpersCalledBy, waysToBlocking, type BlockingSite } from "../../src/semantics/blocking-helpers.ts";
import { runningFunctionAround } from "../../src/semantics/event-loop.ts";
import { askAll } from "../support/question-table.ts";

function sitesIn(facts: Facts): Map<FunctionNode, BlockingSite> {
  const sites = new Map<FunctionNode, BlockingSite>();
  for (const node of within(facts.sourceCode, facts.sourceCode.ast, () => true)) {
    if (node.type !== "CallExpression") continue;
    const blocking = blockingCallOf(facts, node, { allow: [], allowExists: true, blocking: {}, databases: false });
    const owner = runningFunctionAround(facts, node);
    if (blocking && owner) sites.set(owner, { node, does: `calls ${blocking.name}` });
  }
  return sites;
}

function wayWith(allowMemoized: boolean) {
  return (facts: Facts, node: Expression) => {
    const wayFrom = waysToBlocking(facts, sitesIn(facts), allowMemoized);
    return helpersCalledBy(facts, node as TSESTree.CallExpression).map(({ helper }) => wayFrom(helper));
  };
}

const load = `import { readFileSync } from "fs"; const load = (f) => readFileSync(f);`;

askAll("waysToBlocking", wayWith(true), [
  { name: "directly", code: `${load} «load(f)»;`, answer: ["calls readFileSync (line 1)"] },
  { name: "over another", code: `${load} function all() { return load(f); } «all()»;`, answer: ["calls `load`, which calls readFileSync (line 1)"] },
  { name: "by a callback", code: `${load} «fs.map(load)»;`, answer: ["calls readFileSync (line 1)"] },
  { name: "in a callback of the helper", code: `${load} const all = () => fs.map((f) => load(f)); «all()»;`, answer: ["calls `load`, which calls readFileSync (line 1)"] },
  { name: "a method", code: `${load} class A { read() { return load(f); } run() { «this.read()»; } }`, answer: ["calls `load`, which calls readFileSync (line 1)"] },
  { name: "by call", code: `${load} «load.call(self, f)»;`, answer: ["calls readFileSync (line 1)"] },
  { name: "in a circle", code: `${load} const a = () => b(); const b = () => { a(); c(); }; const c = () => load(f); «b()»;`, answer: ["calls `c`, which calls `load`, which calls readFileSync (line 1)"] },
  { name: "a circle without an end", code: `const a = () => b(); const b = () => a(); «a()»;`, answer: [undefined] },
  { name: "an async helper", code: `${load} async function all() { return load(f); } «all()»;`, answer: [undefined] },
  { name: "a generator", code: `${load} function* all() { yield load(f); } «all()»;`, answer: [undefined] },
  { name: "a function that is only made", code: `${load} const make = () => () => load(f); «make()»;`, answer: [undefined] },
  { name: "awaited", code: `${load} async function start() { await «load(f)»; }`, answer: [] },
  { name: "a function of elsewhere", code: `import { load } from "./load.js"; «load(f)»;`, answer: [] },
  { name: "one that remembers", code: `${load} let text; const once = () => (text ??= load(f)); «once()»;`, answer: [undefined] },
]);

askAll("waysToBlocking, memory aside", wayWith(false), [
  { name: "one that remembers", code: `${load} let text; const once = () => (text ??= load(f)); «once()»;`, answer: ["calls `load`, which calls readFileSync (line 1)"] },
]);
