import type { TSESTree } from "@typescript-eslint/utils";
import { callPassing, enclosing, isFunction, keyOf, memberName, parentOf, startOfString, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { variableSeenFrom } from "../../ast/eslint-utils.ts";
import type { Variable } from "../../ast/scope.ts";
import { nodesOf } from "../../ast/walk.ts";
import { SIGNAL_MEMBERS, type Absent, type Facts, type SignalValue } from "../../facts/facts.ts";
import { functionAround } from "../execution/async-context.ts";
import { isClass } from "../calls/superclass.ts";
import { functionsRunning, variableOfFunction } from "./running-functions.ts";

/** A signal that a function was given, or that its class has. */
export interface SignalSource {
  /** As code names it: `signal`, `options?.signal`, `this.signal`. */
  readonly text: string;
  /** The signal, or the object that has it: its carrier. `undefined` for a field. */
  readonly variable: Variable | undefined;
  readonly member: string | undefined;
  readonly absent: readonly Absent[];
  readonly owner: FunctionNode;
}

/** Which signals count. */
export interface SourcePolicy {
  readonly fields: boolean;
  readonly ignoreUnused: boolean;
}

/** Decides cheaply whether a file may have signals at all. */
export function mayHaveSignals({ sourceCode }: Facts): boolean {
  return /signal|AbortController|:\s*Request\b/iu.test(sourceCode.text);
}

/** Returns the nearest signal in scope: `signal` for `«load(url)»` in `async function run(url, signal) { await load(url); }`. */
export function signalInScope(facts: Facts, node: Node, policy: SourcePolicy): SignalSource | undefined {
  for (const owner of functionsRunning(facts, node)) {
    const found = sourcesOf(facts, owner).find(({ variable }) => !policy.ignoreUnused || !variable?.name.startsWith("_"));
    if (found) return found;
  }
  return policy.fields ? fieldInScope(facts, node) : undefined;
}

const sourcesOf = memoizeWithin((facts: Facts, owner: FunctionNode): readonly SignalSource[] => {
  return namesIn(owner).flatMap(({ name, key }) => {
    const value = facts.signal(name);
    const known = value === "unknown" && isNamedForSignal(facts, owner, name, key) ? ITSELF : value;
    const variable = variableNamed(facts, owner, name);
    if (!variable) return [];
    return typeof known === "string" ? (known === "unknown" ? takenFrom(facts, variable, owner) : []) : [sourceFrom(known, variable, owner)];
  });
});

/** `const { signal } = options;` in the function, where the type of `options` is not known. */
function takenFrom(facts: Facts, carrier: Variable, owner: FunctionNode): SignalSource[] {
  return carrier.references.flatMap(({ identifier }) => {
    const [name] = ["signal", "abortSignal"].flatMap((member) => aliasFor(identifier as Node, member));
    const variable = name && variableSeenFrom(facts.sourceCode, name.name, name);
    if (!variable || functionAround(name) !== owner || variable.references.some((use) => isOtherKind(use.identifier))) return [];
    return [sourceFrom(ITSELF, variable, owner)];
  });
}

const ITSELF: SignalValue = { member: undefined, absent: [], isOptional: false };

function sourceFrom({ absent, isOptional, member }: SignalValue, variable: Variable, owner: FunctionNode): SignalSource {
  const text = member === undefined ? variable.name : `${variable.name}${isOptional ? "?." : "."}${member}`;
  return { text, variable, member, absent, owner };
}

interface BoundName {
  readonly name: TSESTree.Identifier;
  /** The property that it is taken from, for parts of a pattern. */
  readonly key: string | undefined;
}

/** The names of parameters that may be signals or carry one: of a pattern, `signal` and the rest. */
function namesIn({ params }: FunctionNode): BoundName[] {
  return params.flatMap((parameter) => {
    const inner = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
    const bound = inner.type === "AssignmentPattern" ? inner.left : inner;
    if (bound.type === "ObjectPattern") return namesInPattern(bound);
    return bound.type === "Identifier" && mayCarry(bound.typeAnnotation?.typeAnnotation) ? [{ name: bound, key: undefined }] : [];
  });
}

function namesInPattern({ properties }: TSESTree.ObjectPattern): BoundName[] {
  return properties.flatMap((property): BoundName[] => {
    if (property.type === "RestElement") return property.argument.type === "Identifier" ? [{ name: property.argument, key: undefined }] : [];
    const value = property.value.type === "AssignmentPattern" ? property.value.left : property.value;
    if (value.type === "ObjectPattern") return namesInPattern(value);
    const key = keyOf(property);
    return value.type === "Identifier" && isSignalMember(key) ? [{ name: value, key }] : [];
  });
}

/** Returns the name of a signal at a node: that of a constant before it, `signal` after `const { signal } = options;`, or else the text of the source. */
export function nameAt({ sourceCode }: Facts, { member, owner, text, variable }: SignalSource, node: Node): string {
  if (member === undefined || !variable) return text;
  const aliases = variable.references.flatMap(({ identifier }) => aliasFor(identifier as Node, member));
  const alias = aliases.find(({ name, range }) => range[1] <= node.range[0] && variableSeenFrom(sourceCode, name, node)?.identifiers.some((each) => each.range[0] === range[0]));
  return alias && functionAround(alias) === owner ? alias.name : text;
}

function aliasFor(carrier: Node, member: string): TSESTree.Identifier[] {
  const parent = parentOf(carrier);
  if (parent?.type === "MemberExpression" && parent.object === carrier && memberName(parent) === member) {
    const declarator = parentOf(parent);
    return declarator?.type === "VariableDeclarator" && declarator.id.type === "Identifier" ? [declarator.id] : [];
  }
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "ObjectPattern") return [];
  return parent.id.properties.flatMap((property) => (property.type === "Property" && keyOf(property) === member && property.value.type === "Identifier" ? [property.value] : []));
}

export function isSignalMember(name: string | undefined): boolean {
  return SIGNAL_MEMBERS.some((member) => member === name);
}

const PLAIN_TYPES: ReadonlySet<string> = new Set(["TSArrayType", "TSBooleanKeyword", "TSFunctionType", "TSLiteralType", "TSNumberKeyword", "TSStringKeyword"]);

function mayCarry(annotation: TSESTree.TypeNode | undefined): boolean {
  return annotation === undefined || !PLAIN_TYPES.has(annotation.type);
}

/** By its name alone, where nothing else is known of it. */
function isNamedForSignal(facts: Facts, owner: FunctionNode, name: TSESTree.Identifier, key: string | undefined): boolean {
  if (name.typeAnnotation || !/^_?(?:signal|abortSignal)$/u.test(key ?? name.name)) return false;
  const variable = variableNamed(facts, owner, name);
  return variable !== undefined && !isOfProcess(owner, name) && !listensToProcess(facts, owner) && !variable.references.some(({ identifier }) => isOtherKind(identifier));
}

/** `child.on("exit", (code, signal) => …)`, `process.on("SIGTERM", (signal) => …)` */
function isOfProcess(owner: FunctionNode, name: TSESTree.Identifier): boolean {
  const [event] = callPassing(owner)?.arguments ?? [];
  const first = owner.params[0];
  if (event && /^(?:SIG[A-Z]|exit$|close$)/u.test(startOfString(event) ?? "")) return true;
  return first?.type === "Identifier" && first !== name && /code$/iu.test(first.name);
}

/** `process.on("SIGTERM", shutdown)`, `shutdown("SIGTERM")` */
function listensToProcess(facts: Facts, owner: FunctionNode): boolean {
  const uses = variableOfFunction(facts, owner)?.references.map(({ identifier }) => parentOf(identifier)) ?? [];
  return uses.some((use) => use?.type === "CallExpression" && use.arguments.some((argument) => startOfString(argument)?.startsWith("SIG")));
}

const PROCESS_METHODS = new Set(["exit", "kill", "off", "on", "once"]);
const VALUE_MEMBERS = new Set(["get", "peek", "set", "value"]);

/** The signal of a process, or one that holds a value: `child.kill(signal)`, `signal === "SIGINT"`, `signal.value`, `signal()`. */
function isOtherKind(use: Node): boolean {
  const parent = parentOf(use);
  if (parent?.type === "BinaryExpression") return parent.operator === "+" || [parent.left, parent.right].some((side) => startOfString(side)?.startsWith("SIG"));
  if (parent?.type === "MemberExpression") return parent.object === use && VALUE_MEMBERS.has(memberName(parent) ?? "");
  if (parent?.type !== "CallExpression") return parent?.type === "SwitchStatement" || parent?.type === "TemplateLiteral";
  return parent.callee === use || (parent.callee.type === "MemberExpression" && PROCESS_METHODS.has(memberName(parent.callee) ?? ""));
}

function variableNamed({ sourceCode }: Facts, owner: FunctionNode, name: TSESTree.Identifier): Variable | undefined {
  return sourceCode.getDeclaredVariables(owner).find(({ identifiers }) => identifiers.includes(name));
}

/** `this.signal` of the class around a method. */
function fieldInScope(facts: Facts, node: Node): SignalSource | undefined {
  const owner = functionsRunning(facts, node).at(-1);
  const holder = owner && enclosing(owner, isClass);
  if (!holder) return undefined;
  const fields = nodesOf(facts.sourceCode, "PropertyDefinition").filter((field) => field.parent === holder.body && isSignalMember(keyOf(field)?.replace(/^#/u, "")));
  for (const field of fields) {
    const value = facts.signal(field.key as TSESTree.Expression);
    const name = keyOf(field) ?? "";
    if (isFunction(owner) && typeof value !== "string" && value.member === undefined) return { text: `this.${name}`, variable: undefined, member: name, absent: value.absent, owner };
  }
  return undefined;
}
