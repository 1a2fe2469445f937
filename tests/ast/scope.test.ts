import type { TSESTree } from "@typescript-eslint/utils";
import { initializerOf, isDeclaredOutside, isGlobal, onlyDefinition, variableOf } from "../../src/ast/scope.ts";
import { enclosingFunction } from "../../src/ast/nodes.ts";
import { askAll } from "../support/question-table.ts";

askAll("isGlobal", (facts, node) => isGlobal(facts.sourceCode, node as TSESTree.Identifier), [
  { name: "a global", code: "«Promise»;", answer: true },
  { name: "a name that nobody declares", code: "«nobody»;", answer: true },
  { name: "a declared name", code: "const a = 1; «a»;", answer: false },
  { name: "a shadowed global", code: "class Promise {} «Promise»;", answer: false },
  { name: "an import", code: "import { a } from 'a'; «a»;", answer: false },
]);

askAll("onlyDefinition", (facts, node) => definitionAt(facts, node)?.type, [
  { name: "a constant", code: "const a = 1; «a»;", answer: "Variable" },
  { name: "a parameter", code: "function f(a) { «a»; }", answer: "Parameter" },
  { name: "a let that nothing assigns", code: "let a = 1; «a»;", answer: "Variable" },
  { name: "a let that is assigned", code: "let a = 1; a = 2; «a»;", answer: undefined },
  { name: "a var that is declared twice", code: "var a = 1; var a = 2; «a»;", answer: undefined },
]);

askAll("initializerOf", (facts, node) => textOf(facts, node, initializerOf), [
  { name: "a constant", code: "const a = f(); «a»;", answer: "f()" },
  { name: "a pattern", code: "const { a } = f(); «a»;", answer: undefined },
  { name: "no initialiser", code: "let a; «a»;", answer: undefined },
]);

askAll(
  "isDeclaredOutside",
  (facts, node) => {
    const variable = variableOf(facts.sourceCode, node as TSESTree.Identifier);
    const owner = enclosingFunction(node);
    return variable && owner && isDeclaredOutside(variable, owner);
  },
  [
    { name: "outside", code: "const a = 1; function f() { «a»; }", answer: true },
    { name: "inside", code: "function f() { const a = 1; «a»; }", answer: false },
    { name: "a parameter", code: "function f(a) { «a»; }", answer: false },
  ],
);

function definitionAt(facts: Parameters<Parameters<typeof askAll>[1]>[0], node: TSESTree.Node) {
  const variable = variableOf(facts.sourceCode, node as TSESTree.Identifier);
  return variable && onlyDefinition(variable);
}

function textOf(
  facts: Parameters<Parameters<typeof askAll>[1]>[0],
  node: TSESTree.Node,
  find: (variable: NonNullable<ReturnType<typeof variableOf>>) => TSESTree.Node | undefined,
): string | undefined {
  const variable = variableOf(facts.sourceCode, node as TSESTree.Identifier);
  const found = variable && find(variable);
  return found && facts.sourceCode.getText(found);
}
