import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyOf, parameterAt, positionalArguments, stringOf, unwrap, type Expression, type FunctionNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import type { NamePattern } from "../../ast/pattern.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { nodesOf } from "../../ast/walk.ts";
import { namesInChain, rootOfChain } from "../../ast/words.ts";
import type { ErrorEvent, PassedEmitter } from "../../models/model.ts";
import { errorEmitters, loadingEmitters, memberEmitters, namesOfEmitters, passingEmitters, passingEvents } from "../../models/views/error-emitters.ts";
import { listenerMethods } from "../../models/views/event-loop-callbacks.ts";
import type { Facts } from "../../facts/facts.ts";
import { calledBy, callOf, isCall, localFunctionOf, methodOf, rowOfCall, type CallNode } from "../calls/call.ts";
import { isNamedCall } from "../calls/named-by-user.ts";
import { usesOfEmitters } from "./emitter-uses.ts";

/** Which emitters count. */
export interface EmitterPolicy {
  readonly emitters: readonly NamePattern[];
  readonly libraries: boolean;
  readonly servers: boolean;
}

/** Where an emitter comes from: the call that makes it, or the parameter by which a listener is passed it. */
export interface ErrorSource {
  readonly node: CallNode | TSESTree.Identifier;
  /** `undefined` if it does not fail itself, but a member of it does. */
  readonly event: ErrorEvent | undefined;
  readonly members: Readonly<Record<string, ErrorEvent>>;
}

/** Decides cheaply whether a file may have such emitters: by the modules that it names. */
export function mentionsEmitters({ text }: SourceCode, { emitters }: EmitterPolicy): boolean {
  return emitters.length > 0 || loadingEmitters.test(text) || PASSING.test(text);
}

const PASSING = new RegExp(`["'\`](?:${[...passingEvents].join("|")})["'\`]`, "u");

/** Returns the emitters that a call makes, or that it passes to a listener: `spawn("git")`, `socket` of `server.on("connection", (socket) => …)`. */
export function errorSourcesOf(facts: Facts, call: CallNode, policy: EmitterPolicy): ErrorSource[] {
  const made = isWorthALook(facts, call, policy) ? madeBy(facts, call, policy) : undefined;
  return [...(made ? [made] : []), ...passedBy(facts, call, policy)];
}

/** By the names that are written: what they stand for is asked of few calls. */
function isWorthALook({ sourceCode }: Facts, call: CallNode, { emitters }: EmitterPolicy): boolean {
  if (emitters.length > 0) return true;
  const callee = calledBy(call);
  const root = rootOfChain(callee);
  if (root.type !== "Identifier" || root.name === "require") return namesOfEmitters.has(namesInChain(callee).at(-1) ?? "");
  return loadedNames(sourceCode).has(root.name) || (callee === root && namesOfEmitters.has(root.name));
}

/** The names under which a file has one of the modules, or something of it: `cp` and `run` for `import cp from "child_process"; const run = cp.spawn;`. */
const loadedNames = memoize((sourceCode: SourceCode): ReadonlySet<string> => {
  const imports = nodesOf(sourceCode, "ImportDeclaration").filter(({ source }) => loadingEmitters.test(source.raw));
  const assigned = nodesOf(sourceCode, "TSImportEqualsDeclaration").filter((node) => loadingEmitters.test(sourceCode.getText(node)));
  const names = new Set([...imports.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name)), ...assigned.map(({ id }) => id.name)]);
  for (const { id, init } of nodesOf(sourceCode, "VariableDeclarator")) {
    if (init && isOfLoaded(sourceCode, init, names)) for (const name of namesBoundBy(id)) names.add(name);
  }
  return names;
});

function isOfLoaded(sourceCode: SourceCode, init: Expression, names: ReadonlySet<string>): boolean {
  const root = rootOfChain(init);
  if (root.type === "Identifier" && names.has(root.name)) return unwrap(init).type !== "CallExpression";
  return LOADING.test(sourceCode.getText(init)) && loadingEmitters.test(sourceCode.getText(init));
}

/** `require("net")`, `await import("net")`, `process.getBuiltinModule("net")` */
const LOADING = /^(?:\(?await\s+import|process\.getBuiltinModule|require)\b/u;

function namesBoundBy(pattern: Node): string[] {
  if (pattern.type === "Identifier") return [pattern.name];
  return pattern.type === "ObjectPattern" ? pattern.properties.flatMap(({ value }) => (value?.type === "Identifier" ? [value.name] : [])) : [];
}

function madeBy(facts: Facts, call: CallNode, policy: EmitterPolicy): ErrorSource | undefined {
  const event = rowOfCall(facts, call, errorEmitters);
  const members = rowOfCall(facts, call, memberEmitters) ?? {};
  if (event && counts(event, policy) && mayFail(event, call)) return { node: call, event, members };
  if (isNamedCall(facts, call, policy.emitters)) return { node: call, event: BY_USER, members: {} };
  return Object.keys(members).length > 0 ? { node: call, event: undefined, members } : undefined;
}

const BY_USER: ErrorEvent = { what: "it", fails: "fails" };

function counts({ decidedBy }: ErrorEvent, policy: EmitterPolicy): boolean {
  return decidedBy === undefined || policy[decidedBy];
}

/** `createTransport({ pool: true })`; not `spawn("ls *", { shell: true })`. */
function mayFail({ onlyWithOption, unlessOption }: ErrorEvent, call: CallNode): boolean {
  if (unlessOption !== undefined && hasOption(call, unlessOption)) return false;
  return onlyWithOption === undefined || hasOption(call, onlyWithOption);
}

function hasOption({ arguments: given }: CallNode, name: string): boolean {
  return given.some((options) => options.type === "ObjectExpression" && options.properties.some((property) => property.type === "Property" && keyOf(property) === name && isTrue(property.value)));
}

function isTrue(node: Node): boolean {
  return node.type === "Literal" && node.value === true;
}

/** `net.createServer((socket) => …)`, `server.on("upgrade", (request, socket) => …)` */
function passedBy(facts: Facts, call: CallNode, policy: EmitterPolicy): ErrorSource[] {
  const events = eventsOf(facts, call);
  return events.filter((event) => counts(event, policy)).flatMap((event) => {
    const listener = call.arguments.map((argument) => listenerIn(facts, argument)).find((found) => found !== undefined);
    const parameter = listener && parameterAt(listener, event.at);
    return parameter?.type === "Identifier" && !hasOtherListener(facts, call, event.at) ? [{ node: parameter, event, members: {} }] : [];
  });
}

/**
 * Whether another listener of the file takes care of the emitters that an event passes: `server.on("upgrade", (_, socket) => socket.on("error", log))`.
 * A file has one server, mostly.
 */
function hasOtherListener(facts: Facts, call: CallNode, at: number): boolean {
  const [name] = positionalArguments(call);
  const event = name && stringOf(name);
  const others = nodesOf(facts.sourceCode, "CallExpression").filter((other) => other !== call && listenerMethods.has(methodOf(other) ?? "") && isNamedBy(other, event));
  return others.some((other) => other.arguments.some((argument) => {
    const listener = listenerIn(facts, argument);
    const parameter = listener && parameterAt(listener, at);
    return parameter?.type === "Identifier" && usesOfEmitters(facts, [parameter]).listeners.length > 0;
  }));
}

function isNamedBy(call: CallNode, event: string | undefined): boolean {
  const [name] = positionalArguments(call);
  return event !== undefined && name !== undefined && stringOf(name) === event;
}

function listenerIn(facts: Facts, argument: Node): FunctionNode | undefined {
  const node = unwrap(argument);
  if (isFunction(node)) return node;
  return node.type === "Identifier" || node.type === "MemberExpression" ? localFunctionOf(facts, node) : undefined;
}

function eventsOf(facts: Facts, call: CallNode): PassedEmitter[] {
  const [name] = positionalArguments(call);
  const event = name && stringOf(name);
  if (event === undefined || !passingEvents.has(event)) return eventsByArgument(facts, call);
  const callee = calledBy(call);
  if (callee.type !== "MemberExpression" || !listenerMethods.has(methodOf(call) ?? "")) return [];
  const passed = passedByServer(facts, callee.object, event);
  return passed ? [passed] : [];
}

function eventsByArgument(facts: Facts, call: CallNode): PassedEmitter[] {
  if (!call.arguments.some(isFunctionOrName) || !namesOfEmitters.has(namesInChain(calledBy(call)).at(-1) ?? "")) return [];
  return Object.values(rowOfCall(facts, call, passingEmitters) ?? {}).filter(({ byArgument }) => byArgument);
}

function isFunctionOrName(node: Node): boolean {
  return isFunction(node) || node.type === "Identifier" || node.type === "MemberExpression";
}

/** By the call that makes the server, else by its type. */
function passedByServer(facts: Facts, server: Expression, event: string): PassedEmitter | undefined {
  const value = constantValueOf(facts.sourceCode, server) ?? unwrap(server);
  if (isCall(value)) {
    const row = rowOfCall(facts, value, passingEmitters) ?? rowOfHolder(facts, value);
    if (row) return row[event];
  }
  const holder = originOfHolder(facts, server);
  const types = [...(holder === undefined ? [] : [holder]), ...facts.instance(server).map(({ module, name }) => `${module ?? ""}#${name}`)];
  return types.map((type) => (Object.hasOwn(passingEmitters, type) ? passingEmitters[type]?.[event] : undefined)).find((passed) => passed !== undefined);
}

/** `createServer().on("close", log).on("upgrade", …)` */
function rowOfHolder(facts: Facts, call: CallNode): Readonly<Record<string, PassedEmitter>> | undefined {
  const callee = calledBy(call);
  const inner = callee.type === "MemberExpression" && listenerMethods.has(methodOf(call) ?? "") ? unwrap(callee.object) : undefined;
  return inner && isCall(inner) ? (rowOfCall(facts, inner, passingEmitters) ?? rowOfHolder(facts, inner)) : undefined;
}

/** The type that `this.server.on` belongs to, by the fields of the file. */
function originOfHolder(facts: Facts, server: Expression): string | undefined {
  const { parent } = server;
  const origin = parent.type === "MemberExpression" && parent.parent.type === "CallExpression" ? callOf(facts, parent.parent).origin : undefined;
  return origin && !origin.isGlobal ? `${origin.module}#${origin.path.slice(0, -1).join(".")}` : undefined;
}
