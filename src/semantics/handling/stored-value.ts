import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { closureAround, flowOwnerOf, isUsing } from "../../ast/evaluation.ts";
import { enclosing, isFunction, isInside, memberName, outermost, unwrap, type FunctionNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoize, memoizeWithin } from "../../ast/memoize.ts";
import { metFirst } from "../../ast/paths.ts";
import { referencesWithin } from "../../ast/references.ts";
import { initializerOf, variableOf, type Reference, type Variable } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";

export type Write = TSESTree.AssignmentExpression | TSESTree.VariableDeclarator;

const ADDING_METHODS = new Set(["push", "unshift"]);

/** What becomes of the value that a declaration or assignment stores in a variable. */
export function fateOfStored(sourceCode: SourceCode, variable: Variable, write: Write): "escapes" | "leftEarly" | "neverRead" | "onlyCounted" | "overwritten" {
  if (isVisibleElsewhere(variable)) return "escapes";
  if (isDisposed(write)) return "escapes";
  if (!variable.references.some(isReadOfValue)) return "neverRead";
  if (isOnlyCounted(variable)) return "onlyCounted";
  if (isOverwritten(variable, write)) return "overwritten";
  return isLeftBeforeRead(sourceCode, variable, write) ? "leftEarly" : "escapes";
}

/** Decides whether a reference reads the value of a variable; names of types are no values. */
export function isReadOfValue(reference: Reference): boolean {
  return reference.isRead() && !isOfTypesOnly(reference);
}

/** `removed.length`, and nothing else of `removed`. */
const isOnlyCounted = memoize(({ references }: Variable): boolean => references.filter(isReadOfValue).every(isOfLength));

function isOfLength({ identifier: { parent }, identifier }: Reference): boolean {
  const isLength = parent.type === "MemberExpression" && parent.object === identifier && memberName(parent) === "length";
  return isLength && !consumersOf(parent).some(({ role }) => role === "target");
}

/**
 * Whether a `return` or a `throw` may leave the function before anything reads the variable: `const p = load(); if (late) return; await p;`.
 * Errors that calls between may throw are not counted. Given up where the write is under a condition that the variable is not: what comes
 * later may be under the same.
 */
function isLeftBeforeRead(sourceCode: SourceCode, variable: Variable, write: Write): boolean {
  const home = statementOf(write);
  const owner = flowOwnerOf(write);
  if (!home || !isFunction(owner) || !variable.identifiers.every((name) => enclosing(name, isBlock) === home.parent)) return false;
  const reads = readsIn(owner, variable);
  return (reads && metFirst(sourceCode, [write], { meets: (node) => reads.has(node) })?.some(({ at }) => at === "return" || at === "throw")) ?? false;
}

/** Where a function reads a variable; `undefined` where that is not known. Asked once, for a variable may be written as often as it is read. */
const readsIn = memoizeWithin((owner: FunctionNode, variable: Variable): ReadonlySet<Node> | undefined => {
  const reads = variable.references.filter(isReadOfValue).map(({ identifier }) => closureAround(identifier, owner) ?? identifier);
  // A declared function may be called before it is reached.
  return reads.some(({ type }) => type === "FunctionDeclaration") ? undefined : new Set(reads);
});

function isBlock(node: Node): node is TSESTree.BlockStatement {
  return node.type === "BlockStatement";
}

/** Decides whether code of other files sees a variable: it is exported, a global of a script, or used by a template, which the parser says. */
export function isVisibleElsewhere({ scope, defs, eslintUsed }: Variable): boolean {
  if (scope.type === "global" || defs.length === 0 || eslintUsed) return true;
  return defs.some(({ parent }) => parent?.parent.type === "ExportNamedDeclaration");
}

/** `using` and `await using` read their variable at the end of its block. */
function isDisposed({ parent }: Write): boolean {
  return isUsing(parent);
}

/** Types have references of their own in typescript-eslint's scopes; ESLint's say nothing about them. */
function isOfTypesOnly({ identifier, isTypeReference, isValueReference }: Reference): boolean {
  return (isTypeReference && !isValueReference) || identifier.parent.type === "TSTypeQuery";
}

/**
 * Whether another value replaces this one before anything can read it: the next assignment stands in the same list
 * of statements, with no read between; what both branches of an `if` assign is one value. Given up inside `try` (a
 * handler may read it), and where a closure reads it.
 */
function isOverwritten(variable: Variable, write: Write): boolean {
  const home = statementOf(write);
  if (!home?.parent || home.parent.type === "IfStatement" || enclosing(home, isTry)) return false;
  const next = nextWrite(variable, home, home.parent);
  if (!next) return false;
  const between: Pick<Node, "range"> = { range: [home.range[0], next.range[1]] };
  return !referencesWithin(variable, between).some(isReadOfValue) && readerOf(variable) === enclosing(home, isFunction);
}

/** The next statement of the same list that does nothing but give the variable another value. */
function nextWrite(variable: Variable, home: Node, list: Node): Node | undefined {
  const later = referencesWithin(variable, { range: [home.range[1], list.range[1]] });
  const next = later.find((reference) => reference.isWriteOnly() && statementOf(reference.identifier)?.parent === list);
  return next && statementOf(next.identifier);
}

/** The function that reads a variable, nothing for the file; where several do, it is `several`. */
const readerOf = memoize(({ references }: Variable): FunctionNode | "several" | undefined => {
  const [reader, ...others] = new Set(references.filter(isReadOfValue).map(({ identifier }) => enclosing(identifier, isFunction)));
  return others.length > 0 ? "several" : reader;
});

function isTry(node: Node): node is TSESTree.TryStatement {
  return node.type === "TryStatement";
}

/** The expression statement or declaration that a write is the whole of. */
function statementOf(node: Node): Node | undefined {
  const holder = node.type === "Identifier" ? node.parent : node;
  const { parent } = outermost(holder);
  if (parent?.type === "ExpressionStatement" && holder.type === "AssignmentExpression") return parent;
  return parent?.type === "VariableDeclaration" ? parent : undefined;
}

/**
 * What becomes of an argument: it goes out of sight, unless the call only adds it to an array of this file
 * of which nothing but the length is ever read (`jobs.push(load())`, and `jobs` is never looked at).
 */
export function fateOfCollection(facts: Facts, call: TSESTree.CallExpression, argument: Node): "escapes" | "uncollected" {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return "escapes";
  if (callee === argument || !ADDING_METHODS.has(memberName(callee) ?? "")) return "escapes";
  const variable = variableOf(facts.sourceCode, callee.object);
  if (!variable || isVisibleElsewhere(variable)) return "escapes";
  const initializer = initializerOf(variable);
  if (initializer?.type !== "ArrayExpression" && initializer?.type !== "NewExpression") return "escapes";
  return isOnlyAddedTo(variable) ? "uncollected" : "escapes";
}

const isOnlyAddedTo = memoize(({ references }: Variable): boolean => references.every((reference) => reference.init === true || onlyAdds(reference) || isOfLength(reference)));

function onlyAdds({ identifier }: Reference): boolean {
  const member = identifier.parent;
  if (member.type !== "MemberExpression" || member.object !== identifier || !ADDING_METHODS.has(memberName(member) ?? "")) return false;
  const call = outermost(member).parent;
  return call?.type === "CallExpression" && outermost(call).parent?.type === "ExpressionStatement" && isInside(member, call.callee);
}
