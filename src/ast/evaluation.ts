import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, type FunctionNode, type Node, type SourceCode } from "./nodes.ts";
import { childrenOf } from "./walk.ts";

/** What has control flow of its own: a function, or the statements of a file. */
export type FlowOwner = FunctionNode | TSESTree.Program;

/** Returns the function whose control flow a node is part of, or the file. */
export function flowOwnerOf(node: Node): FlowOwner {
  let current = node.parent ?? node;
  while (current.parent && !isFunction(current)) current = current.parent;
  return current;
}

/** Returns the outermost function or class within an owner that a node is in: it runs later, or in parts. `undefined` for code of the owner itself. */
export function closureAround(node: Node, owner: Node): Node | undefined {
  let found: Node | undefined;
  for (let current = node.parent; current && current !== owner; current = current.parent) {
    if (isFunction(current) || current.type === "ClassDeclaration" || current.type === "ClassExpression") found = current;
  }
  return found;
}

/**
 * Returns the parts of a node in the order in which they are evaluated: `init` before `id` in `const id = init`. Functions and classes have none,
 * for what is inside runs later; types have none either.
 */
export function evaluatedPartsOf(sourceCode: SourceCode, node: Node): readonly Node[] {
  if (isFunction(node)) return [];
  switch (node.type) {
    case "AssignmentExpression":
      return node.left.type === "MemberExpression" ? [node.left, node.right] : [node.right, node.left];
    case "AssignmentPattern":
      return [node.right, node.left];
    case "ClassDeclaration":
    case "ClassExpression":
      return node.superClass ? [node.superClass] : [];
    case "VariableDeclarator":
      return node.init ? [node.init, node.id] : [node.id];
    default:
      return childrenOf(sourceCode, node).filter(isEvaluated);
  }
}

/** `x as T` is evaluated, `T` is not. */
function isEvaluated({ type }: Node): boolean {
  return !type.startsWith("TS") || EVALUATED.has(type);
}

const EVALUATED: ReadonlySet<string> = new Set(["TSAsExpression", "TSExportAssignment", "TSInstantiationExpression", "TSNonNullExpression", "TSParameterProperty", "TSSatisfiesExpression", "TSTypeAssertion"]);

/** Decides whether a node is `using x = …` or `await using x = …`. */
export function isUsing(node: Node): boolean {
  return node.type === "VariableDeclaration" && (node.kind === "using" || node.kind === "await using");
}
