import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { enclosing, type Node } from "../../src/ast/nodes.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { addHandler } from "../../src/fixes/add-handler.ts";
import { askAll } from "../support/question-table.ts";

/** A fixer that knows the calls that this edit makes. */
const fixer: Pick<TSESLint.RuleFixer, "insertTextAfter" | "insertTextBefore" | "replaceText"> = {
  insertTextBefore: ({ range }, text) => ({ range: [range[0], range[0]], text }),
  insertTextAfter: ({ range }, text) => ({ range: [range[1], range[1]], text }),
  replaceText: ({ range }, text) => ({ range: [...range], text }),
};

function applied(kind: string, facts: Facts, node: Node): string {
  const from = enclosing(node, isStart);
  const edit = from && addHandler(facts.sourceCode, from, "p", kind);
  if (!edit) return "none";
  const fixes = edit(fixer as TSESLint.RuleFixer).toSorted((one, other) => other.range[0] - one.range[0]);
  return fixes.reduce((code, { range, text }) => code.slice(0, range[0]) + text + code.slice(range[1]), facts.sourceCode.text);
}

function isStart(node: Node): node is TSESTree.AssignmentExpression | TSESTree.CallExpression | TSESTree.VariableDeclarator {
  return node.type === "VariableDeclarator" || node.type === "AssignmentExpression" || node.type === "CallExpression";
}

askAll("addHandler", (facts, node) => applied("always", facts, node), [
  { name: "a declaration", code: "const p = «g()»;", answer: "const p = g();\np.catch(() => {}); // handled where it is awaited" },
  { name: "an assignment", code: "p = «g()»;", answer: "p = g();\np.catch(() => {}); // handled where it is awaited" },
  { name: "another statement on the line", code: "const p = «g()»; h();", answer: "const p = g(); p.catch(() => {}); /* handled where it is awaited */ h();" },
  { name: "a collection", code: "ps.push(«g()»);", answer: "const started = g();\nstarted.catch(() => {}); // handled where it is awaited\nps.push(started);" },
  { name: "two at a time", code: "ps.push(«g()», h());", answer: "none" },
  { name: "the body of an `if`", code: "if (x) p = «g()»;", answer: "none" },
]);

askAll("addHandler to other kinds", (facts, node) => applied("array", facts, node), [
  { name: "an array", code: "const p = «g()»;", answer: "const p = g();\nPromise.all(p).catch(() => {}); // handled where it is awaited" },
  { name: "an array, where `Promise` is another name", code: "function f(Promise) { const p = «g()»; }", answer: "none" },
]);

askAll("addHandler to what may be missing", (facts, node) => applied("optional", facts, node), [
  { name: "optional", code: "const p = «g()»;", answer: "const p = g();\np?.catch(() => {}); // handled where it is awaited" },
]);

askAll("addHandler to what may be something else", (facts, node) => applied("sometimes", facts, node), [
  { name: "sometimes a promise", code: "const p = «g()»;", answer: "none" },
]);
