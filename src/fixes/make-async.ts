import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { FunctionNode, Node, SourceCode } from "../ast/nodes.ts";

type Fix = TSESLint.RuleFix;
type Fixer = Pick<TSESLint.RuleFixer, "insertTextAfter" | "insertTextBefore">;

/** `function load(): User {…}` → `async function load(): Promise<User> {…}`; `static load() {…}` → `static async load() {…}`. */
export function makeAsync(sourceCode: SourceCode, node: FunctionNode): (fixer: Fixer) => Fix[] {
  const start = placeOfKeyword(sourceCode, node);
  const type = node.returnType?.typeAnnotation;
  return (fixer) => [fixer.insertTextBefore(start, "async "), ...(type && !isPromise(type) ? promiseOf(type, fixer) : [])];
}

/** Returns an edit that awaits, together with what makes that legal: the function around it becomes async, where it has to. */
export function awaiting(sourceCode: SourceCode, needed: FunctionNode | "nothing", edit: (fixer: TSESLint.RuleFixer) => readonly Fix[]): TSESLint.ReportFixFunction {
  return (fixer) => (needed === "nothing" ? edit(fixer) : [...makeAsync(sourceCode, needed)(fixer), ...edit(fixer)]);
}

/** A method has the word before its name, after modifiers; any other function before everything. */
function placeOfKeyword(sourceCode: SourceCode, node: FunctionNode): Node | TSESTree.Token {
  const { parent } = node;
  const isMethod = parent.type === "MethodDefinition" || (parent.type === "Property" && parent.method && parent.value === node);
  if (!isMethod) return node;
  return (parent.computed ? sourceCode.getTokenBefore(parent.key) : sourceCode.getFirstToken(parent.key)) ?? parent.key;
}

function isPromise(type: TSESTree.TypeNode): boolean {
  return type.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "Promise";
}

function promiseOf(type: TSESTree.TypeNode, fixer: Fixer): Fix[] {
  return [fixer.insertTextBefore(type, "Promise<"), fixer.insertTextAfter(type, ">")];
}
