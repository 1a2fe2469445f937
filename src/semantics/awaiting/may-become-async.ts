import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, functionReturning, type Consumer } from "../../ast/consumers.ts";
import { isCallee, isFunction, keyOf, memberName, outermost, parentOf, type Expression, type FunctionNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { variableSeenFrom } from "../../ast/eslint-utils.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import { memoize, memoizeWithin } from "../../ast/memoize.ts";
import { nodesOf, within } from "../../ast/walk.ts";
import { combinators } from "../../models/views/throttling.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";
import { contractOf } from "../callbacks/callback-contract.ts";
import { chainLinkCalling } from "../promises/promise-chain.ts";
import { filesThatWrite } from "../calls/written-names.ts";

/**
 * Whether a function can be made `async` without breaking what the file does with it: its results are awaited, chained
 * or returned from async functions, and as a callback it stands where its callee waits. Of other files only the text is
 * looked at: one that writes the name of a function may use its value, and a class that is extended may be overridden.
 *
 * What returns a promise in any case may be async as well. Not where a dropped call would become a dropped promise, nor where the language or its annotation forbids it.
 */
export const mayBecomeAsync = memoizeWithin((facts: Facts, node: FunctionNode): boolean => {
  if (node.async || node.generator || isPinned(node) || rendersOrHooks(facts.sourceCode, node) || returnsOtherPromise(facts.sourceCode, node)) return false;
  if (facts.result(node as Expression) === "always") return true;
  return isUsedWell(facts, node) && !isBoundElsewhere(facts, node);
});

function isUsedWell(facts: Facts, node: FunctionNode): boolean {
  const holder = outermost(node).parent;
  switch (holder?.type) {
    case "MethodDefinition":
    case "PropertyDefinition":
      return isMemberFine(facts, holder);
    case "Property":
      return isObjectKept(holder) && isMemberFine(facts, holder);
    case "VariableDeclarator":
      return holder.id.type === "Identifier" && !holder.id.typeAnnotation && areReferencesFine(facts, holder.id);
    case "AssignmentExpression":
      return isExportTarget(holder.left) && isMemberNameFine(facts, memberNameOf(holder.left));
    case "ExportDefaultDeclaration":
      return node.type !== "FunctionDeclaration" || !node.id || areReferencesFine(facts, node.id);
    default:
      return isUsedFine(facts, node);
  }
}

/** An overload, a type predicate, an accessor or a constructor: what these return is settled. */
function isPinned({ parent, returnType, type, id }: FunctionNode): boolean {
  if (returnType?.typeAnnotation.type === "TSTypePredicate") return true;
  if (parent.type === "MethodDefinition") return parent.kind !== "method" || parent.override || isOverloaded(parent);
  if (parent.type === "Property") return parent.kind !== "init";
  return type === "FunctionDeclaration" && id !== null && hasOverload(parent, id.name);
}

/** An annotation cannot say `Promise` where the file gives that name to something else, such as Bluebird's. */
function returnsOtherPromise(sourceCode: SourceCode, node: FunctionNode): boolean {
  return node.returnType !== undefined && (variableSeenFrom(sourceCode, "Promise", node)?.defs.length ?? 0) > 0;
}

function isOverloaded(method: TSESTree.MethodDefinition): boolean {
  const name = keyOf(method);
  return method.parent.body.some((member) => member !== method && member.type === "MethodDefinition" && keyOf(member) === name);
}

function hasOverload(parent: Node, name: string): boolean {
  const list = parent.type === "ExportNamedDeclaration" ? parent.parent : parent;
  const siblings = "body" in list && Array.isArray(list.body) ? (list.body as Node[]) : [];
  return siblings.some((sibling) => {
    const declared = sibling.type === "ExportNamedDeclaration" ? sibling.declaration : sibling;
    return declared?.type === "TSDeclareFunction" && declared.id?.name === name;
  });
}

/** A component of React, and a hook: both are called while something is rendered, which does not wait. */
function rendersOrHooks(sourceCode: SourceCode, node: FunctionNode): boolean {
  if (/^use[A-Z]/u.test(nameOf(node) ?? "")) return true;
  return [...within(sourceCode, node.body)].some((part) => {
    const isElement = part.type === "JSXElement" || part.type === "JSXFragment";
    return isElement && (part.parent.type === "ReturnStatement" || part.parent === node);
  });
}

function nameOf(node: FunctionNode): string | undefined {
  const { parent } = outermost(node);
  if (node.id) return node.id.name;
  return parent?.type === "VariableDeclarator" && parent.id.type === "Identifier" ? parent.id.name : undefined;
}

/** Whether other files, as far as types know them, may hold the function to what it gives now. */
function isBoundElsewhere(facts: Facts, node: FunctionNode): boolean {
  const { parent } = outermost(node);
  const name = nameUnder(parent) ?? nameOf(node);
  if (name === undefined || name.startsWith("#") || isOnlyCalledHere(facts, node)) return false;
  return (isOfExtendedClass(facts, parent) || givesValue(facts.sourceCode, node)) && isWritten(facts, name);
}

/** A function that is neither exported nor passed on. */
function isOnlyCalledHere(facts: Facts, node: FunctionNode): boolean {
  const holder = node.type === "FunctionDeclaration" ? node : outermost(node).parent;
  if (holder?.type !== "FunctionDeclaration" && holder?.type !== "VariableDeclarator") return false;
  const statement = holder.type === "FunctionDeclaration" ? holder : holder.parent;
  const variable = holder.id?.type === "Identifier" && !statement.parent.type.startsWith("Export") ? variableOf(facts.sourceCode, holder.id) : undefined;
  return variable?.references.every(({ identifier, init }) => init === true || isCallee(identifier)) ?? false;
}

/** The name under which others reach a member or an export. */
function nameUnder(holder: Node | undefined): string | undefined {
  if (holder?.type === "AssignmentExpression") return memberNameOf(holder.left);
  return holder?.type === "MethodDefinition" || holder?.type === "PropertyDefinition" || holder?.type === "Property" ? keyOf(holder) : undefined;
}

function isOfExtendedClass(facts: Facts, member: Node | undefined): boolean {
  if (member?.type !== "MethodDefinition" && member?.type !== "PropertyDefinition") return false;
  const { id } = member.parent.parent;
  return id !== null && isWritten(facts, `extends ${id.name}`);
}

function givesValue(sourceCode: SourceCode, { body }: FunctionNode): boolean {
  if (body.type !== "BlockStatement") return true;
  return [...within(sourceCode, body)].some((part) => part.type === "ReturnStatement" && part.argument !== null);
}

function isWritten({ project, sourceCode }: Facts, words: string): boolean {
  return project !== undefined && filesThatWrite(project, words).some((file) => project.textOf(file) !== sourceCode.text);
}

/** An object that is bound to a name, exported or returned; what a call does with the functions of its argument is not known. */
function isObjectKept({ parent: object }: TSESTree.Property): boolean {
  const holder = outermost(object).parent;
  if (holder?.type === "AssignmentExpression") return isExportTarget(holder.left);
  if (holder?.type === "VariableDeclarator") return holder.id.type === "Identifier" && !holder.id.typeAnnotation;
  return holder?.type === "ExportDefaultDeclaration" || holder?.type === "ReturnStatement" || holder?.type === "ArrowFunctionExpression";
}

/** `module.exports = …`, `exports.load = …` */
function isExportTarget(target: Node): boolean {
  if (target.type !== "MemberExpression") return false;
  const { object } = target;
  if (object.type === "Identifier") return object.name === "exports" || (object.name === "module" && memberName(target) === "exports");
  return object.type === "MemberExpression" && isExportTarget(object);
}

function memberNameOf(target: Node): string | undefined {
  return target.type === "MemberExpression" ? memberName(target) : undefined;
}

/** A method: everything of that name in the file counts as its use. */
function isMemberFine(facts: Facts, member: TSESTree.MethodDefinition | TSESTree.Property | TSESTree.PropertyDefinition): boolean {
  if (member.type === "PropertyDefinition" && member.typeAnnotation) return false;
  return isMemberNameFine(facts, keyOf(member));
}

function isMemberNameFine(facts: Facts, name: string | undefined): boolean {
  if (name === undefined) return false;
  return membersReadIn(facts.sourceCode).every((use) => {
    if (use.type === "Property") return keyOf(use) !== name;
    return memberName(use) !== name || isUsedFine(facts, use);
  });
}

type MemberUse = TSESTree.MemberExpression | TSESTree.Property;

/** Where members are read: `a.load` and `const { load } = a`. */
const membersReadIn = memoize((sourceCode: SourceCode) => [...nodesOf(sourceCode, "MemberExpression"), ...nodesOf(sourceCode, "Property")].filter(isMemberUse));

function isMemberUse(node: Node): node is MemberUse {
  if (node.type === "MemberExpression") return !(node.parent.type === "AssignmentExpression" && node.parent.left === node);
  return node.type === "Property" && node.parent.type === "ObjectPattern";
}

function areReferencesFine(facts: Facts, id: TSESTree.Identifier): boolean {
  const variable = variableOf(facts.sourceCode, id);
  if (!variable || !onlyDefinition(variable)) return false;
  return variable.references.every((reference) => reference.init === true || isUsedFine(facts, reference.identifier));
}

/** One place where the function stands or is named: a call, an argument, an export. */
function isUsedFine(facts: Facts, place: Node): boolean {
  if (place.type === "FunctionDeclaration") return place.id !== null && areReferencesFine(facts, place.id);
  return consumersOf(place).every((consumer) => isConsumedFine(facts, consumer));
}

function isConsumedFine(facts: Facts, { by, role, value }: Consumer): boolean {
  switch (role) {
    case "argument":
      return by.type === "CallExpression" && contractOf(facts, value) === "awaited";
    case "callee":
      return by.type === "CallExpression" && isCallFine(facts, by);
    case "exported":
      return true;
    case "property":
      return isObjectKept(by) && isExported(by.parent);
    case "stored":
      return by.type === "AssignmentExpression" && isExportTarget(by.left);
    default:
      return false;
  }
}

/** `module.exports = { load }`, `export default { load }` */
function isExported(object: Node): boolean {
  const holder = parentOf(object);
  return holder?.type === "AssignmentExpression" || holder?.type === "ExportDefaultDeclaration";
}

/** Whether a call may give a promise where it gave a value. */
function isCallFine(facts: Facts, call: TSESTree.CallExpression): boolean {
  return consumersOf(call).every((consumer) => mayReceivePromise(facts, consumer));
}

function mayReceivePromise(facts: Facts, consumer: Consumer): boolean {
  const { by, role } = consumer;
  switch (role) {
    case "awaited":
    case "voided":
      return true;
    case "element":
      return isCombined(facts, by);
    case "receiver":
      return chainLinkCalling(by) !== undefined;
    case "returned":
      return functionReturning(consumer)?.async === true || (by.type === "ArrowFunctionExpression" && contractOf(facts, by) === "awaited");
    default:
      return false;
  }
}

function isCombined(facts: Facts, array: Node): boolean {
  const call = parentOf(array);
  return call?.type === "CallExpression" && !isFunction(call.callee) && isCallTo(facts, call, combinators);
}
