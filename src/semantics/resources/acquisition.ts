import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, valuesOf, type Consumer } from "../../ast/consumers.ts";
import { flowOwnerOf, isUsing, type FlowOwner } from "../../ast/evaluation.ts";
import { isCallee, isFunction, keyOf, outermost, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { referencesInOrder } from "../../ast/references.ts";
import { initializerOf, variableOf, type Variable } from "../../ast/scope.ts";
import { memoize } from "../../ast/memoize.ts";
import type { Facts } from "../../facts/facts.ts";
import type { Acquisition } from "../../models/model.ts";
import { acquiringNames, lastingNames, listenerRemovals } from "../../models/views/resources.ts";
import { callOf, calledBy, isCall, isCallTo, methodOf, type CallNode } from "../calls/call.ts";
import { isNamedForCleanUp } from "../calls/clean-up-name.ts";
import { modelOfCall } from "../calls/model.ts";
import { localClassOf } from "../calls/superclass.ts";

/** What counts. */
export interface ResourcePolicy {
  /** What users say acquires something: `module#export` → the method that releases it. */
  readonly resources: Readonly<Record<string, string>>;
  readonly timers: boolean;
  /** Whether objects of classes of the file count that have `[Symbol.dispose]` or `[Symbol.asyncDispose]`. */
  readonly disposables: boolean;
}

/** Something that must be released, and where the function that acquires it has it. */
export interface Acquired extends Acquisition {
  readonly call: CallNode;
  /** `named`: by a variable of the function; `unnamed`: its method is called at once, `dropped`: not even that. */
  readonly place: "dropped" | "named" | "unnamed";
  /** What has been evaluated when it is acquired. */
  readonly from: Node;
  readonly variable: Variable | undefined;
  readonly owner: FunctionNode;
}

/** Decides cheaply whether a file may acquire something: by the names of what does. */
export function mentionsResources(text: string, { disposables, resources }: ResourcePolicy): boolean {
  return ACQUIRING.test(text) || Object.keys(resources).length > 0 || (disposables && DISPOSING.test(text));
}

const ACQUIRING = new RegExp(`\\b(?:${[...acquiringNames, ...listenerRemovals].join("|")}|addEventListener|process|race)\\b`, "u");

const DISPOSING = /\bSymbol\.(?:asyncDispose|dispose)\b/u;

/** Returns what a call acquires: `client` of `const client = await pool.connect();`. `undefined` where it goes on to others at once. */
export function acquiredBy(facts: Facts, call: CallNode, policy: ResourcePolicy): Acquired | undefined {
  const acquisition = acquisitionBy(facts, call, policy);
  const owner = acquisition && flowOwnerOf(call);
  if (!owner || !isFunction(owner) || (acquisition.what !== undefined && call.arguments.some(isFunction))) return undefined;
  const { parent } = outermost(call);
  const value = parent?.type === "AwaitExpression" ? parent : call;
  if (acquisition.what === "fulfilled" && value === call) return undefined;
  if (acquisition.what !== "receiver" && isOfOwnResource(facts, call, acquisition)) return undefined;
  const held: Held | undefined = acquisition.what === "receiver" ? receiverOf(facts, call, value) : placeOfValue(facts, value, acquisition.part);
  if (!held || (held.variable && !isOf(held.variable, owner))) return undefined;
  const { from, place, variable, isReleaser } = held;
  const start = variable && acquisition.opensBy ? openingOf(variable, owner, acquisition.opensBy) : undefined;
  return { ...acquisition, release: isReleaser ? ["()"] : acquisition.release, from: start ?? from, place, variable, call, owner };
}

/** The first call of a method: with `await` where that opens it, for nothing is acquired if it fails. */
function openingOf(variable: Variable, owner: FunctionNode, opensBy: readonly string[]): Node | undefined {
  const first = referencesInOrder(variable).find((reference) => reference.isRead());
  const call = first && flowOwnerOf(first.identifier) === owner ? callOnto(first.identifier) : undefined;
  const { parent } = call ? outermost(call) : {};
  return parent?.type === "AwaitExpression" && call && opensBy.includes(methodOf(call) ?? "") ? parent : call;
}

/** `runner.manager.query(sql)` for `runner` */
function callOnto(node: Node): TSESTree.CallExpression | undefined {
  const parent = parentOf(node);
  if (parent?.type === "CallExpression" && isCallee(node)) return parent;
  return parent?.type === "MemberExpression" && unwrap(parent.object) === unwrap(node) ? callOnto(parent) : undefined;
}

function acquisitionBy(facts: Facts, call: CallNode, { disposables, resources, timers }: ResourcePolicy): Acquisition | undefined {
  const [release] = Object.keys(resources).filter((name) => isCallTo(facts, call, name)).map((name) => resources[name] ?? "");
  if (release !== undefined) return { leak: "what it holds is lost", release: [release] };
  if (disposables && call.type === "NewExpression" && isDisposable(facts, call)) return { leak: "it is never disposed", release: ["dispose"] };
  if (!(timers ? acquiringNames : lastingNames).has(lastNameOf(calledBy(call)))) return undefined;
  if (call.type === "CallExpression") return modelOfCall(facts, call)?.acquires;
  const { origin } = callOf(facts, call);
  return origin && facts.models.find(origin.module, origin.path)?.acquires;
}

/** `new Session()` for `class Session { [Symbol.dispose]() {} }` */
function isDisposable(facts: Facts, { callee }: TSESTree.NewExpression): boolean {
  const made = localClassOf(facts, callee);
  return made?.body.body.some((member) => member.type === "MethodDefinition" && member.computed && DISPOSING.test(facts.sourceCode.getText(member.key))) ?? false;
}

function lastNameOf(callee: Expression): string {
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" && !callee.computed && callee.property.type === "Identifier" ? callee.property.name : "";
}

interface Held extends Pick<Acquired, "from" | "place" | "variable"> {
  /** Whether the name is that of the function that releases it. */
  readonly isReleaser?: boolean;
}

function placeOfValue(facts: Facts, value: Node, part: Acquisition["part"]): Held | undefined {
  const consumers = consumersOf(value);
  const [first, ...others] = consumers.filter(({ role }) => !IGNORING.has(role));
  if (others.length > 0) return undefined;
  if (!first) return consumers.some(({ role }) => role === "discarded") ? { place: "dropped", from: value, variable: undefined } : undefined;
  if (first.role === "receiver") return { place: "unnamed", from: first.by, variable: undefined };
  const name = first.role === "stored" ? nameStoring(first, part) : undefined;
  const variable = name && variableOf(facts.sourceCode, name);
  return variable && { place: "named", from: first.by, variable, isReleaser: name !== targetOf(first.by) };
}

const IGNORING: ReadonlySet<Consumer["role"]> = new Set(["discarded", "nullTested", "tested"]);

/** `client` in `const client = …`, `cleanup` in `const { path, cleanup } = …`; nothing for what `using` releases, and beside other values. */
function nameStoring({ by }: Consumer, part: Acquisition["part"]): TSESTree.Identifier | undefined {
  const target = targetOf(by);
  if (!target || (by.type === "VariableDeclarator" && isUsing(by.parent))) return undefined;
  const value = by.type === "VariableDeclarator" ? by.init : by.type === "AssignmentExpression" ? by.right : null;
  if (!value || valuesOf(value).length > 1 || unwrap(value).type === "LogicalExpression") return undefined;
  if (target.type === "Identifier") return target;
  const inner = part === undefined ? undefined : partOf(target, part);
  return inner?.type === "Identifier" ? inner : undefined;
}

function targetOf(by: Node): Node | undefined {
  if (by.type === "VariableDeclarator") return by.id;
  return by.type === "AssignmentExpression" && by.operator === "=" ? by.left : undefined;
}

function partOf(pattern: Node, part: number | string): Node | undefined {
  if (typeof part === "number") return pattern.type === "ArrayPattern" ? (pattern.elements[part] ?? undefined) : undefined;
  const properties = pattern.type === "ObjectPattern" ? pattern.properties : [];
  return properties.find((property) => property.type === "Property" && keyOf(property) === part)?.value ?? undefined;
}

/** `client` of `await client.connect();`, where the function has made it. */
function receiverOf(facts: Facts, call: CallNode, value: Node): Held | undefined {
  const callee = unwrap(call.callee);
  const object = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
  if (object?.type === "NewExpression") return placeOfValue(facts, value, undefined);
  const variable = object?.type === "Identifier" ? variableOf(facts.sourceCode, object) : undefined;
  const made = variable && initializerOf(variable);
  if (!made || !isCall(unwrap(made)) || !consumersOf(value).every(({ role }) => role === "discarded")) return undefined;
  return { place: "named", from: value, variable };
}

/** A page of a browser, a connection of a pool, that the same function has, and closes; a lock that lives no longer than a function. */
function isOfOwnResource(facts: Facts, call: CallNode, { isPart, releasedOn }: Acquisition): boolean {
  const callee = unwrap(call.callee);
  const object = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
  const variable = object?.type === "Identifier" ? variableOf(facts.sourceCode, object) : undefined;
  if (variable && releasedOn && variable.scope.variableScope.type === "function") return true;
  if (!variable) return isPart === true && (object?.type === "AwaitExpression" || object?.type === "CallExpression");
  return isOf(variable, flowOwnerOf(call)) && (isPart === true || isClosed(variable));
}

const isClosed = memoize(({ references }: Variable): boolean => references.some(({ identifier }) => {
  const member = parentOf(identifier);
  const call = member && parentOf(member);
  return member?.type === "MemberExpression" && call?.type === "CallExpression" && isCallee(member) && isNamedForCleanUp(call);
}));

/** Whether a variable is one of the function itself, and of nothing around it. */
function isOf({ defs, identifiers }: Variable, owner: FlowOwner): boolean {
  return identifiers.length > 0 && defs.every(({ type }) => type === "Variable") && identifiers.every((name) => flowOwnerOf(name) === owner);
}
