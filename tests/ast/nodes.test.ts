import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, isNullish, isUndefined, memberName, outermost, parameterAt, parentOf, positionalArguments, stringOf, unwrap } from "../../src/ast/nodes.ts";
import { shortText } from "../../src/ast/text.ts";
import { isInParentheses, mayHaveEffect, staticValueOf } from "../../src/ast/eslint-utils.ts";
import { childrenOf, within } from "../../src/ast/walk.ts";
import type { FunctionNode } from "../../src/ast/nodes.ts";
import { askAll } from "../support/question-table.ts";

askAll("unwrap", (facts, node) => facts.sourceCode.getText(unwrap(node)), [
  { name: "a cast", code: "«f() as number»;", answer: "f()" },
  { name: "a cast of a cast", code: "«(f() as unknown as number)!»;", answer: "f()" },
  { name: "a chain", code: "«a?.b»;", answer: "a?.b" },
  { name: "nothing to unwrap", code: "«f()»;", answer: "f()" },
]);

askAll("outermost", (facts, node) => facts.sourceCode.getText(outermost(node)), [
  { name: "within casts", code: "const x = («f()» as unknown)!;", answer: "(f() as unknown)!" },
  { name: "within nothing", code: "const x = «f()»;", answer: "f()" },
]);

askAll("parentOf", (_facts, node) => parentOf(node)?.type, [
  { name: "the parent beyond a cast", code: "g(«f()» as number);", answer: "CallExpression" },
  { name: "the parent beyond a chain", code: "await «a?.b()»;", answer: "AwaitExpression" },
]);

askAll("parameterAt", (facts, node) => facts.sourceCode.getText(parameterAt(node as FunctionNode, 1)), [
  { name: "the second of two", code: "«function f(a, b) {}»", answer: "b" },
  { name: "the second parameter", code: "«function f(a: number, b: string) {}»", answer: "b: string" },
  { name: "the second parameter behind `this`", code: "«function f(this: Window, a: number, b: string) {}»", answer: "b: string" },
]);

askAll("memberName", (_facts, node) => memberName(unwrap(node) as TSESTree.MemberExpression), [
  { name: "a name", code: "«a.b»;", answer: "b" },
  { name: "a string", code: "«a['b']»;", answer: "b" },
  { name: "a template", code: "«a[`b`]»;", answer: "b" },
  { name: "a private name", code: "class A { #b = 1; m() { «this.#b»; } }", answer: "#b" },
  { name: "a variable", code: "«a[b]»;", answer: undefined },
  { name: "a number", code: "«a[0]»;", answer: undefined },
]);

askAll("stringOf", (_facts, node) => stringOf(node), [
  { name: "a string", code: "f(«'a'»);", answer: "a" },
  { name: "a template", code: "f(«`a`»);", answer: "a" },
  { name: "a template with an expression", code: "f(«`a${1}`»);", answer: undefined },
  { name: "a number", code: "f(«1»);", answer: undefined },
]);

askAll("isNullish", (_facts, node) => isNullish(node), [
  { name: "`null`", code: "f(«null»);", answer: true },
  { name: "`undefined`", code: "f(«undefined»);", answer: true },
  { name: "a number", code: "f(«0»);", answer: false },
  { name: "a regular expression, which some engines have no value for", code: "f(«/a/v»);", answer: false },
]);

askAll("isUndefined", (_facts, node) => isUndefined(node), [
  { name: "undefined", code: "f(«undefined»);", answer: true },
  { name: "void 0", code: "f(«void 0»);", answer: true },
  { name: "the void of a call", code: "f(«void g()»);", answer: false },
  { name: "null", code: "f(«null»);", answer: false },
]);

askAll("positionalArguments", (facts, node) => positionalArguments(node as TSESTree.CallExpression).map((argument) => facts.sourceCode.getText(argument)), [
  { name: "all of them", code: "«f(a, b)»;", answer: ["a", "b"] },
  { name: "those before a spread", code: "«f(a, ...b, c)»;", answer: ["a"] },
]);

askAll("enclosingFunction", (_facts, node) => enclosingFunction(node)?.type, [
  { name: "an arrow", code: "function f() { return () => «g()»; }", answer: "ArrowFunctionExpression" },
  { name: "none", code: "«g()»;", answer: undefined },
]);

askAll("shortText", (facts, node) => shortText(facts.sourceCode, node), [
  { name: "a call with arguments", code: "«load(a, b)»;", answer: "load(…)" },
  { name: "a call without", code: "«load()»;", answer: "load()" },
  { name: "several lines", code: "«a\n  .b\n  .c()»;", answer: "a .b .c()" },
  { name: "backticks, which would end the quotation", code: "«tag`x`»;", answer: "tag'x'" },
  { name: "comments", code: "«sleep(delay) // (wait)\n  /* a */ .then(f)»;", answer: "sleep(delay) .then(…)" },
  { name: "a long name", code: `«${"a".repeat(80)}»;`, answer: `${"a".repeat(59)}…` },
]);

askAll("isInParentheses", (facts, node) => isInParentheses(facts.sourceCode, node), [
  { name: "its own", code: "const x = («f()»);", answer: true },
  { name: "a call's", code: "g(«f()»);", answer: false },
  { name: "an if's", code: "if («f()») g();", answer: false },
]);

askAll("within", (facts, node) => [...within(facts.sourceCode, node)].map(({ type }) => type), [
  { name: "in source order", code: "«a + b()»;", answer: ["BinaryExpression", "Identifier", "CallExpression", "Identifier"] },
  { name: "not into functions", code: "«f(() => g())»;", answer: ["CallExpression", "Identifier", "ArrowFunctionExpression"] },
  { name: "but into the one it starts at", code: "f(«() => g()»);", answer: ["ArrowFunctionExpression", "CallExpression", "Identifier"] },
]);

askAll("childrenOf", (facts, node) => childrenOf(facts.sourceCode, node).map((child) => facts.sourceCode.getText(child)), [
  { name: "a call", code: "«f(a, b)»;", answer: ["f", "a", "b"] },
  { name: "an array with a hole", code: "«[a, , b]»;", answer: ["a", "b"] },
]);

askAll<unknown>("staticValueOf", (facts, node) => staticValueOf(facts.sourceCode, node), [
  { name: "a literal", code: "f(«'a'»);", answer: "a" },
  { name: "a constant", code: "const a = 'x'; f(«a»);", answer: "x" },
  { name: "a sum", code: "f(«1 + 2»);", answer: 3 },
  { name: "a parameter", code: "function g(a) { f(«a»); }", answer: undefined },
]);

askAll("mayHaveEffect", (facts, node) => mayHaveEffect(facts.sourceCode, node), [
  { name: "a call", code: "«f()»;", answer: true },
  { name: "an assignment", code: "«a = 1»;", answer: true },
  { name: "a member", code: "«a.b»;", answer: false },
]);
