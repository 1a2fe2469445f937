import type { TSESTree } from "@typescript-eslint/utils";
import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { helpersOfProject } from "../../../src/semantics/blocking/blocking-files.ts";
import { helpersRunBy, shortestOf, waysToBlocking, type Ways } from "../../../src/semantics/blocking/blocking-helpers.ts";
import { blockingFunctionsIn } from "../../../src/semantics/blocking/blocking-sites.ts";
import { DEPTH, summaryOf } from "../../../src/semantics/summaries/summary.ts";
import { askAll } from "../../support/question-table.ts";

function wayWith(allowMemoized: boolean) {
  return (facts: Facts, node: Expression) => {
    const policy = { allow: [], allowExists: true, allowIn: [], allowMemoized, blocking: {}, callbacks: false, databases: false, file: "a.ts", followImports: false, isAllowedIn: () => false };
    const helpers = helpersOfProject(facts, blockingFunctionsIn(facts, policy), policy);
    return helpersRunBy(facts, node as TSESTree.CallExpression).map(({ to }) => {
      const ways = helpers ? summaryOf(facts, to, waysToBlocking(helpers, policy)) : [];
      if (ways.length === 0) return undefined;
      const way = shortestOf(ways as Ways);
      return `${way.steps.join(", which ")} (line ${String(way.line)})`;
    });
  };
}

const load = `import { readFileSync } from "fs"; const load = (f) => readFileSync(f);`;
const READS = "calls `readFileSync` (line 1)";

askAll("waysToBlocking", wayWith(true), [
  { name: "directly", code: `${load} «load(f)»;`, answer: [READS] },
  { name: "over another", code: `${load} function all() { return load(f); } «all()»;`, answer: ["calls `load`, which " + READS] },
  { name: "by a callback", code: `${load} «fs.map(load)»;`, answer: [READS] },
  { name: "in a callback of the helper", code: `${load} const all = () => fs.map((f) => load(f)); «all()»;`, answer: ["calls `load`, which " + READS] },
  { name: "a method", code: `${load} class A { read() { return load(f); } run() { «this.read()»; } }`, answer: ["calls `load`, which " + READS] },
  { name: "a getter", code: `${load} class A { get text() { return load(f); } run() { return «this.text»; } }`, answer: ["calls `load`, which " + READS] },
  { name: "a setter", code: `${load} class A { get text() { return load(f); } set text(t) {} run() { «this.text» = 1; } }`, answer: [] },
  { name: "a constructor", code: `${load} class A { constructor() { load(f); } } «new A()»;`, answer: ["calls `load`, which " + READS] },
  { name: "a class without one", code: `${load} class A {} «new A()»;`, answer: [] },
  { name: "as compilers call it", code: `${load} «(0, load)(f)»;`, answer: [READS] },
  { name: "by call", code: `${load} «load.call(self, f)»;`, answer: [READS] },
  { name: "in a function that the helper passes to another", code: `${load} const safely = (work) => work(); const all = () => safely(() => load(f)); «all()»;`, answer: ["calls `safely`, which calls `load`, which " + READS] },
  { name: "a function that is passed to another", code: `${load} const safely = (work) => work(); «safely(load)»;`, answer: [undefined, READS] },
  { name: "in a circle", code: `${load} const a = () => b(); const b = () => { a(); c(); }; const c = () => load(f); «b()»;`, answer: ["calls `c`, which calls `load`, which " + READS] },
  { name: "a circle without an end", code: `const a = () => b(); const b = () => a(); «a()»;`, answer: [undefined] },
  { name: "an async helper", code: `${load} async function all() { return load(f); } «all()»;`, answer: [undefined] },
  { name: "a generator", code: `${load} function* all() { yield load(f); } «all()»;`, answer: [undefined] },
  { name: "a function that is only made", code: `${load} const make = () => () => load(f); «make()»;`, answer: [undefined] },
  { name: "awaited", code: `${load} async function start() { await «load(f)»; }`, answer: [] },
  { name: "a function of elsewhere", code: `import { load } from "./load.js"; «load(f)»;`, answer: [] },
  { name: "one that remembers", code: `${load} let text; const once = () => (text ??= load(f)); «once()»;`, answer: [undefined] },
]);

askAll("waysToBlocking, memory aside", wayWith(false), [
  { name: "one that remembers", code: `${load} let text; const once = () => (text ??= load(f)); «once()»;`, answer: ["calls `load`, which " + READS] },
]);

/** `load` and functions that each call the one before; the call of the last, and its answer. */
function chainOf(length: number): { code: string; way: string } {
  const names = ["load", ...Array.from({ length: length - 1 }, (_, index) => `f${String(index)}`)];
  const functions = names.slice(1).map((name, index) => `const ${name} = () => ${names[index] ?? ""}(f);`);
  const called = names.slice(0, -1).reverse().map((name) => `calls \`${name}\`, which `);
  return { code: `${load} ${functions.join(" ")} «${names.at(-1) ?? ""}()»;`, way: `${called.join("")}${READS}` };
}

askAll("waysToBlocking, over many", wayWith(true), [
  { name: "as far as functions are followed", code: chainOf(DEPTH).code, answer: [chainOf(DEPTH).way] },
  { name: "no further", code: chainOf(DEPTH + 1).code, answer: [undefined] },
]);
