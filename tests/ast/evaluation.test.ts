import { expect, it } from "vitest";
import { closureAround, evaluatedPartsOf, flowOwnerOf } from "../../src/ast/evaluation.ts";
import { nodeAt, parse, readMarked } from "../support/parse.ts";

/** Code with a node between « and », and its parts in the order in which they are evaluated. */
const ROWS: readonly (readonly [name: string, code: string, parts: readonly string[]])[] = [
  ["arguments from the left", "«f(a, b)»;", ["f", "a", "b"]],
  ["a value before the variable that it is assigned to", "«a = b»;", ["b", "a"]],
  ["the object that is written to before the value", "«a.x = b»;", ["a.x", "b"]],
  ["no body of a function", "«() => a»;", []],
  ["what a class extends, and none of its members", "(«class extends a { x = b; }»);", ["a"]],
  ["no types", "«f<T>(a as T)»;", ["f", "a as T"]],
];

it.each(ROWS)("%s", (_, marked, parts) => {
  const { code, range } = readMarked(marked);
  const sourceCode = parse(code, "untyped");
  expect(evaluatedPartsOf(sourceCode, nodeAt(sourceCode, range)).map((part) => sourceCode.getText(part))).toEqual(parts);
});

it.each([
  ["a function that a node stands in", "function f() { «a»; }", "FunctionDeclaration"],
  ["the function around a function", "function f() { g(«() => a»); }", "FunctionDeclaration"],
  ["the file", "«a»;", "Program"],
])("control flow belongs to %s", (_, marked, owner) => {
  const { code, range } = readMarked(marked);
  const sourceCode = parse(code, "untyped");
  expect(flowOwnerOf(nodeAt(sourceCode, range)).type).toBe(owner);
});

it.each([
  ["code of the owner itself", "async function f() { «a»; }", undefined],
  ["a closure", "async function f() { g(() => «a»); }", "() => a"],
  ["the outermost of two", "async function f() { g(() => h(() => «a»)); }", "() => h(() => a)"],
  ["a class", "async function f() { class C { x = «a»; } }", "class C { x = a; }"],
])("the closure around %s", (_, marked, closure) => {
  const { code, range } = readMarked(marked);
  const sourceCode = parse(code, "untyped");
  const [owner] = sourceCode.ast.body;
  const found = owner && closureAround(nodeAt(sourceCode, range), owner);
  expect(found && sourceCode.getText(found)).toBe(closure);
});
