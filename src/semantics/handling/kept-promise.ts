import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, type Consumer, type ConsumerRole } from "../../ast/consumers.ts";
import { closureAround, flowOwnerOf, type FlowOwner } from "../../ast/evaluation.ts";
import { memoize } from "../../ast/memoize.ts";
import { isInside, memberName, outermost, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { writesTo } from "../../ast/references.ts";
import { initializerOf, variableOf, type Reference, type Variable } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";
import { chainLinkCalling } from "../promises/promise-chain.ts";
import { mayStart } from "../settlement/may-reject.ts";
import { isReadOfValue, isVisibleElsewhere } from "./stored-value.ts";

/** A promise, or an array of them, that has a name from its start on, until it gets a handler. */
export interface KeptPromise {
  readonly value: Expression;
  /** Whether others settle it: `value` is what made it, as `Promise.withResolvers()`. */
  readonly isDeferred: boolean;
  /** What gives it its name: a declaration, an assignment, `jobs.push(…)`. */
  readonly from: Node;
  readonly variable: Variable;
  /** Where it gets a handler, or goes where one cannot follow. */
  readonly uses: ReadonlySet<Node>;
  /** Where its name gets another value. */
  readonly writes: ReadonlySet<Node>;
}

/** Returns the promise that `const p = load();` or `p = load();` starts, with all that the same function does with `p`. */
export function keptInVariable(facts: Facts, write: TSESTree.AssignmentExpression | TSESTree.VariableDeclarator): KeptPromise | undefined {
  const [name, value] = write.type === "VariableDeclarator" ? [write.id, write.init] : [write.left, write.operator === "=" ? write.right : null];
  if (name.type !== "Identifier" || !value || !mayStart(value) || !isOnlyKept(value)) return undefined;
  const variable = variableOf(facts.sourceCode, name);
  return variable && keptAs(variable, write, value, usesOfPromise);
}

/** Decides whether nothing but its name receives a value at once: not so in `(p = load()).catch(report);`, where it has a handler already. */
export function isOnlyKept(value: Expression): boolean {
  return consumersOf(value).every(({ role }) => KEEPING.has(role));
}

const KEEPING: ReadonlySet<ConsumerRole> = new Set<ConsumerRole>(["discarded", "nullTested", "stored", "tested"]);

/** Returns the promise that `jobs.push(load())` adds to an array or a set of the same function. */
export function keptInCollection(facts: Facts, call: TSESTree.CallExpression): KeptPromise | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier" || !ADDING.has(memberName(callee) ?? "")) return undefined;
  const started = call.arguments.find((argument): argument is Expression => argument.type !== "SpreadElement" && mayStart(argument));
  const variable = started && variableOf(facts.sourceCode, callee.object);
  const made = variable && initializerOf(variable);
  if (made?.type !== "ArrayExpression" && made?.type !== "NewExpression") return undefined;
  return keptAs(variable as Variable, call, started as Expression, usesOfCollection);
}

/** Returns the promise that is rejected by others: `promise` of `const { promise, reject } = Promise.withResolvers();`. */
export function keptByOthers(facts: Facts, write: TSESTree.VariableDeclarator): KeptPromise | undefined {
  if (write.id.type !== "ObjectPattern" || !write.init || !isCallTo(facts, unwrap(write.init), "Promise.withResolvers")) return undefined;
  const { sourceCode } = facts;
  const named = new Map(sourceCode.getDeclaredVariables(write).map((variable) => [keyOfPart(variable), variable]));
  const [promise, reject] = [named.get("promise"), named.get("reject")];
  return promise && reject && reject.references.length > 1 ? keptAs(promise, write, write.init, usesOfPromise, true) : undefined;
}

/** `promise` for `p` of `{ promise: p }` */
function keyOfPart({ identifiers: [name] }: Variable): string | undefined {
  const part = name?.parent;
  return part?.type === "Property" && part.key.type === "Identifier" ? part.key.name : undefined;
}

type UseOf = (identifier: Node, consumer: Consumer) => Node | "none" | "unknown";
type UsesOf = (variable: Variable) => ReadonlySet<Node> | undefined;

function keptAs(variable: Variable, from: Node, value: Expression, usesOf: UsesOf, isDeferred = false): KeptPromise | undefined {
  if (!isOf(variable, flowOwnerOf(from))) return undefined;
  const uses = usesOf(variable);
  return uses && uses.size > 0 ? { value, isDeferred, from, variable, uses, writes: writesOf(variable) } : undefined;
}

const writesOf = memoize((variable: Variable): ReadonlySet<Node> => new Set(writesTo(variable).map(({ identifier }) => identifier)));

/** Whether a variable is one of the function itself, which others see only by its closures. */
function isOf(variable: Variable, owner: FlowOwner): boolean {
  if (isVisibleElsewhere(variable) || variable.identifiers.length === 0) return false;
  return variable.identifiers.every((name) => flowOwnerOf(name) === owner);
}

const usesOfPromise = memoize((variable: Variable) => usesBy(variable, useOfPromise));
const usesOfCollection = memoize((variable: Variable) => usesBy(variable, useOfCollection));

/** `undefined` where one of them is not understood. Asked once for a variable, of which all names are in one function. */
function usesBy({ identifiers: [name], references }: Variable, useOf: UseOf): ReadonlySet<Node> | undefined {
  const owner = flowOwnerOf(name as Node);
  const uses = new Set<Node>();
  for (const reference of references) {
    if (isWriteElsewhere(reference, owner)) return undefined;
    const found = isReadOfValue(reference) ? usesAt(reference, owner, useOf) : [];
    if (!found) return undefined;
    for (const use of found) uses.add(use);
  }
  return uses;
}

function isWriteElsewhere(reference: Reference, owner: FlowOwner): boolean {
  return reference.isWrite() && flowOwnerOf(reference.identifier) !== owner;
}

function usesAt({ identifier }: Reference, owner: FlowOwner, useOf: UseOf): Node[] | undefined {
  const closure = closureAround(identifier, owner);
  // A declared function may be called before it is reached.
  if (closure) return closure.type === "FunctionDeclaration" ? undefined : [closure];
  const found = consumersOf(identifier).map((consumer) => useOf(identifier, consumer));
  return found.includes("unknown") ? undefined : found.filter((use) => typeof use !== "string");
}

/** What a place does with a promise; `none` where it handles nothing, as `void p`. One that is tested may not be there: on one way, nothing is left to handle. */
function useOfPromise(identifier: Node, { by, role }: Consumer): Node | "none" | "unknown" {
  switch (role) {
    case "discarded":
    case "target":
    case "voided":
      return "none";
    case "nullTested":
    case "operand":
    case "tested":
      return identifier;
    case "receiver":
      return useOfMember(identifier, by);
    case "callee":
    case "key":
    case "template":
      return "unknown";
    default:
      return by;
  }
}

function useOfMember(identifier: Node, member: TSESTree.MemberExpression): Node | "none" | "unknown" {
  if (COUNTS.has(memberName(member) ?? "")) return isAskedIfEmpty(member) ? member : "none";
  const link = chainLinkCalling(member);
  if (!link) return "unknown";
  return member.optional ? identifier : link.call;
}

const COUNTS: ReadonlySet<string> = new Set(["length", "size"]);

/** `jobs.length ? await Promise.all(jobs) : []`, `jobs.length > 0`: on the other way, there is no promise. */
function isAskedIfEmpty(count: Node): boolean {
  return consumersOf(count).some(({ by, role }) => role === "tested" || (by.type === "BinaryExpression" && [by.left, by.right].some((side) => side.type === "Literal" && side.value === 0)));
}

const ADDING: ReadonlySet<string> = new Set(["add", "push", "unshift"]);

/** Adding to a collection handles nothing of what is in it. */
function useOfCollection(identifier: Node, consumer: Consumer): Node | "none" | "unknown" {
  const { by, role } = consumer;
  if (role !== "receiver") return useOfPromise(identifier, consumer);
  const name = memberName(by) ?? "";
  if (COUNTS.has(name)) return useOfMember(identifier, by);
  const { parent: call } = outermost(by);
  if (ADDING.has(name)) return "none";
  return call?.type === "CallExpression" && unwrap(call.callee) === by && isInside(by, call) ? call : "unknown";
}
