import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap, type Node, type SourceCode } from "../ast/nodes.ts";
import { referencesWithin, variableAt } from "../ast/references.ts";
import { onlyDefinition, type Variable } from "../ast/scope.ts";
import { within } from "../ast/walk.ts";
import { insertBefore } from "./block.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/**
 * `const p = load(id); const u = await user(); if (!u) return; await p;` → `const p = load(id);` after the `if`. `undefined` where what comes between
 * shares something with the call that may change: a variable, unless `isFixed` says that its value cannot, or `this`.
 */
export function startLater(sourceCode: SourceCode, from: Node, variable: Variable, isFixed: (name: TSESTree.Identifier) => boolean): Edit | undefined {
  const declaration = from.type === "VariableDeclarator" ? from.parent : undefined;
  const list = declaration?.parent && "body" in declaration.parent && Array.isArray(declaration.parent.body) ? (declaration.parent.body as TSESTree.Statement[]) : undefined;
  if (!list || !declaration || declaration.declarations.length !== 1 || declaration.kind !== "const" || from.type !== "VariableDeclarator" || !from.init) return undefined;
  const index = list.indexOf(declaration);
  const target = list.findIndex((statement, at) => at > index && referencesWithin(variable, statement).length > 0);
  const user = list[target];
  const between = list.slice(index + 1, Math.max(target, 0));
  if (!user || between.length === 0 || !isUsedFirst(sourceCode, user, variable)) return undefined;
  if (sourceCode.getCommentsInside(declaration).length > 0 || sourceCode.getCommentsBefore(declaration).length > 0) return undefined;
  if (!isCallOfName(from.init) || between.some((statement) => sharesState(sourceCode, from.init as Node, statement, isFixed))) return undefined;
  const next = sourceCode.getTokenAfter(declaration, { includeComments: true });
  const insert = insertBefore(sourceCode, user, sourceCode.getText(declaration));
  return (fixer) => [fixer.removeRange([declaration.range[0], next?.range[0] ?? declaration.range[1]]), insert(fixer)];
}

/** Not `return [await a, await p];`, which waits for something else before. */
function isUsedFirst(sourceCode: SourceCode, user: Node, variable: Variable): boolean {
  if (user.type !== "ReturnStatement" && user.type !== "VariableDeclaration" && user.type !== "ExpressionStatement") return false;
  const [first] = referencesWithin(variable, user);
  return first !== undefined && ![...within(sourceCode, user)].some(({ range, type }) => WAITING.has(type) && range[1] <= first.identifier.range[0]);
}

const WAITING: ReadonlySet<string> = new Set(["AwaitExpression", "YieldExpression"]);

/** `load(id)`: what a method does with its object is not known. */
function isCallOfName(init: Node): boolean {
  const call = unwrap(init);
  return call.type === "CallExpression" && call.callee.type === "Identifier";
}

function sharesState(sourceCode: SourceCode, started: Node, statement: Node, isFixed: (name: TSESTree.Identifier) => boolean): boolean {
  const names = variablesIn(sourceCode, statement);
  return [...within(sourceCode, started, () => true)].some((node) => {
    if (node.type === "ThisExpression" || isFunction(node)) return true;
    const variable = variableAt(sourceCode, node);
    if (!variable || !names.has(variable) || variable.defs.length === 0) return false;
    return !onlyDefinition(variable) || node.type !== "Identifier" || !isFixed(node);
  });
}

function variablesIn(sourceCode: SourceCode, root: Node): ReadonlySet<Variable> {
  return new Set([...within(sourceCode, root, () => true)].flatMap((node) => variableAt(sourceCode, node) ?? []));
}
