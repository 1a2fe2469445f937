import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../../src/ast/nodes.ts";
import { nodesOf } from "../../src/ast/walk.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { awaitFirst } from "../../src/fixes/await-first.ts";
import { guardFirst } from "../../src/fixes/guard-first.ts";
import { takeAside } from "../../src/fixes/take-aside.ts";
import { askAll } from "../support/question-table.ts";

/** A fixer that knows the calls that these edits make. */
const fixer: Pick<TSESLint.RuleFixer, "insertTextBefore" | "removeRange" | "replaceText" | "replaceTextRange"> = {
  insertTextBefore: ({ range }, text) => ({ range: [range[0], range[0]], text }),
  removeRange: ([start, end]) => ({ range: [start, end], text: "" }),
  replaceText: ({ range }, text) => ({ range: [...range], text }),
  replaceTextRange: ([start, end], text) => ({ range: [start, end], text }),
};

type Edit = ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[]) | undefined;

function applied(facts: Facts, edit: Edit): string {
  const fixes = edit?.(fixer as TSESLint.RuleFixer).reverse().toSorted((one, other) => other.range[0] - one.range[0]);
  return fixes?.reduce((code, { range, text }) => code.slice(0, range[0]) + text + code.slice(range[1]), facts.sourceCode.text) ?? "none";
}

function firstAwait({ sourceCode }: Facts): TSESTree.AwaitExpression {
  const [wait] = nodesOf(sourceCode, "AwaitExpression");
  if (!wait) throw new Error("no await");
  return wait;
}

function isAssignment(node: Node): node is TSESTree.AssignmentExpression {
  return node.type === "AssignmentExpression";
}

askAll("awaitFirst", (facts, node) => (isAssignment(node) ? applied(facts, awaitFirst(facts.sourceCode, node, firstAwait(facts))) : "none"), [
  { name: "a sum", code: "async function f() {\n  «n += await g()»;\n}", answer: "async function f() {\n  const value = await g();\n  n += value;\n}" },
  { name: "with parentheses", code: "async function f() { «n = n + (await g())»; }", answer: "async function f() { const value = await g(); n = n + value; }" },
  { name: "an argument keeps those of its call", code: "async function f() { «n = Math.max(await g())»; }", answer: "async function f() { const value = await g(); n = Math.max(value); }" },
  { name: "another name, where that is taken", code: "async function f(value) { «n += await g(value)»; }", answer: "async function f(value) { const value2 = await g(value); n += value2; }" },
  { name: "a branch that may not be reached", code: "async function f(c) { «n += c ? await g() : 0»; }", answer: "none" },
  { name: "the only statement of an `if`", code: "async function f(c) { if (c) «n += await g()»; }", answer: "none" },
  { name: "a part of an expression", code: "const f = async () => («n += await g()»);", answer: "none" },
  { name: "a comment", code: "async function f() { «n += await /* soon */ g()»; }", answer: "none" },
]);

askAll("guardFirst", (facts, node) => applied(facts, guardFirst(facts.sourceCode, node, firstAwait(facts))), [
  { name: "a flag", code: "async function f() {\n  await g();\n  «a.busy = true»;\n}", answer: "async function f() {\n  a.busy = true;\n  try {\n    await g();\n  } catch (error) {\n    a.busy = false;\n    throw error;\n  }\n}" },
  { name: "on one line", code: "async function f() { await g(); «n -= 1»; }", answer: "async function f() { n -= 1; try { await g(); } catch (error) { n += 1; throw error; } }" },
  { name: "a count", code: "async function f() { await g(); «n++»; }", answer: "async function f() { n++; try { await g(); } catch (error) { n--; throw error; } }" },
  { name: "an element", code: "async function f(x) { await g(x); «s.add(x)»; }", answer: "async function f(x) { s.add(x); try { await g(x); } catch (error) { s.delete(x); throw error; } }" },
  { name: "several statements", code: "async function f(x) { await g(x); h(); «s.add(x)»; }", answer: "async function f(x) { s.add(x); try { await g(x); h(); } catch (error) { s.delete(x); throw error; } }" },
  { name: "a variable that is declared before it", code: "async function f(x) { const y = await g(x); «s.add(x)»; return y; }", answer: "none" },
  { name: "what cannot be taken back", code: "async function f() { await g(); «last = Date.now()»; }", answer: "none" },
  { name: "a list", code: "async function f(x) { await g(x); «l.push(x)»; }", answer: "none" },
]);

askAll("takeAside", (facts, node) => applied(facts, takeAside(facts.sourceCode, node, firstAwait(facts))), [
  { name: "a field", code: "class A {\n  async f() {\n    await g(this.jobs);\n    «this.jobs = []»;\n  }\n}", answer: "class A {\n  async f() {\n    const jobs = this.jobs;\n    this.jobs = [];\n    await g(jobs);\n  }\n}" },
  { name: "a variable", code: "async function f() {\n  await Promise.all(jobs.map(g));\n  «jobs = []»;\n}", answer: "async function f() {\n  const taken = jobs;\n  jobs = [];\n  await Promise.all(taken.map(g));\n}" },
  { name: "a short property", code: "async function f() {\n  await g({ jobs, other: a.jobs });\n  «jobs = 0»;\n}", answer: "async function f() {\n  const taken = jobs;\n  jobs = 0;\n  await g({ jobs: taken, other: a.jobs });\n}" },
  { name: "with a statement in between", code: "async function f() { await g(jobs); h(); «jobs = []»; }", answer: "none" },
  { name: "emptied in place", code: "async function f() { await g(jobs); «jobs.clear()»; }", answer: "none" },
]);
