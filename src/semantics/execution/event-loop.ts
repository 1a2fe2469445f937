import type { TSESTree } from "@typescript-eslint/utils";
import { callPassing, isFunction, memberName, outermost, stringOf, unwrap, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import { flushMethods, listenerMethods, serverFunctions, timers } from "../../models/views/event-loop-callbacks.ts";
import type { Facts } from "../../facts/facts.ts";
import { asyncFunctionAround, functionAround, runsAtOnce } from "./async-context.ts";
import { isCallTo, methodOf } from "../calls/call.ts";
import { isCallThat } from "../calls/model.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import { isRoute, takesRequest } from "./server.ts";
import { isInTest } from "./test-callback.ts";

/**
 * The function that the event loop waits for while the code at a node runs: the async function or the handler of requests around
 * it and, where callbacks count, the callback of a promise, timer or event. Nothing where a blocked event loop delays no
 * other work: at module level, in an `exit` handler, after `process.exit()`, in a test.
 */
export function eventLoopFunctionAround(facts: Facts, node: Node, callbacks: boolean): FunctionNode | undefined {
  const running = asyncFunctionAround(facts, node) ?? callbackAround(facts, node, callbacks ? isCallbackOfEventLoop : isHandlerOfRequests);
  if (!running || isExitHandler(facts, running) || isBehindExit(facts, node, running) || isInTest(facts, node)) return undefined;
  return running;
}

/** The function that runs when the code at a node does, callbacks that are called at once left out. */
export function runningFunctionAround(facts: Facts, node: Node): FunctionNode | undefined {
  let running = functionAround(node);
  while (running && runsAtOnce(facts, running)) running = functionAround(running);
  return running;
}

function callbackAround(facts: Facts, node: Node, isCallback: (facts: Facts, place: Node) => boolean): FunctionNode | undefined {
  const running = runningFunctionAround(facts, node);
  return running && (takesRequest(facts, running) || placesOf(facts, running).some((place) => isCallback(facts, place))) ? running : undefined;
}

/** Where a function is written or its name is used. */
function placesOf(facts: Facts, node: FunctionNode): Node[] {
  const name = nameOfFunction(node);
  const variable = name && variableOf(facts.sourceCode, name);
  return [node, ...(variable?.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier) ?? [])];
}

export function nameOfFunction(node: FunctionNode): TSESTree.Identifier | undefined {
  if (node.type === "FunctionDeclaration") return node.id ?? undefined;
  const { parent } = outermost(node);
  return parent?.type === "VariableDeclarator" && parent.id.type === "Identifier" ? parent.id : undefined;
}

/** `then(f)`, `setTimeout(f)`, `emitter.on("data", f)`, and what handles requests. */
function isCallbackOfEventLoop(facts: Facts, place: Node): boolean {
  const call = callPassing(place);
  if (!call) return false;
  return chainLinkOf(call) !== undefined || isListener(call) || isCallTo(facts, call, timers) || isHandlerOfRequests(facts, place);
}

/** `createServer(f)`, `app.get("/", f)`. */
function isHandlerOfRequests(facts: Facts, place: Node): boolean {
  const call = callPassing(place);
  return call !== undefined && (isCallTo(facts, call, serverFunctions) || isRoute(facts, call));
}

/** `on(event, f)`, where the event may be a constant; `once(f)` makes another function of it. */
function isListener(call: TSESTree.CallExpression): boolean {
  const [event, ...listeners] = call.arguments;
  return event !== undefined && !isFunction(event) && listeners.length > 0 && listenerMethods.has(methodOf(call) ?? "");
}

/** `process.on("exit", f)`: Node runs no event loop after it, so that only synchronous work is done at all. */
function isExitHandler(facts: Facts, node: FunctionNode): boolean {
  return placesOf(facts, node).some((place) => {
    const call = callPassing(place);
    const [event] = call?.arguments ?? [];
    return call !== undefined && event !== undefined && stringOf(event) === "exit" && isOfProcess(facts, call);
  });
}

const OF_PROCESS = new Set(["globalThis#process.*", "node:process#*"]);

function isOfProcess(facts: Facts, call: TSESTree.CallExpression): boolean {
  return isCallTo(facts, call, OF_PROCESS);
}

/** Whether `process.exit()` stands before the code in one of the blocks around it. */
function isBehindExit(facts: Facts, node: Node, running: FunctionNode): boolean {
  return blocksAround(node, running).some(({ statements, index }) => statements.slice(0, index).some((statement) => isExit(facts, statement)));
}

/** Whether the process ends after the code: `process.exit()` follows it in one of the blocks around it. */
export function endsProcess(facts: Facts, node: Node, running: FunctionNode): boolean {
  return blocksAround(node, running).some(({ statements, index }) => statements.slice(index).some((statement) => isExit(facts, statement)));
}

/** The lists of statements around a node, up to those of a function, each with the place of the statement that contains the node. */
export function blocksAround(node: Node, running: FunctionNode): { statements: readonly Node[]; index: number }[] {
  const blocks = [];
  for (let current = node; current !== running && current.parent; current = current.parent) {
    const statements = statementsAround(current);
    blocks.push({ statements, index: statements.indexOf(current) });
  }
  return blocks.filter(({ index }) => index !== -1);
}

function statementsAround({ parent }: Node): readonly Node[] {
  if (parent?.type === "BlockStatement") return parent.body;
  return parent?.type === "SwitchCase" ? parent.consequent : [];
}

/** `process.exit();`, `return process.exit();`, `stream.write("", () => process.exit());` */
function isExit(facts: Facts, statement: Node): boolean {
  const call = statement.type === "ExpressionStatement" ? unwrap(statement.expression) : statement.type === "ReturnStatement" ? statement.argument : statement;
  if (call?.type !== "CallExpression") return false;
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return isExitOfProcess(facts, call);
  return memberName(callee) === "exit" ? isNamedProcess(callee.object) || isExitOfProcess(facts, call) : isFlushBeforeExit(facts, call);
}

function isExitOfProcess(facts: Facts, call: TSESTree.CallExpression): boolean {
  return isCallThat(facts, call, "process exit");
}

/** The process that was passed: `this.#process`. */
function isNamedProcess(node: Node): boolean {
  const object = unwrap(node);
  const name = object.type === "Identifier" ? object.name : object.type === "MemberExpression" ? memberName(object) : undefined;
  return name?.replace(/^[#_]/u, "") === "process";
}

function isFlushBeforeExit(facts: Facts, call: TSESTree.CallExpression): boolean {
  const callback = flushMethods.has(methodOf(call) ?? "") ? call.arguments.at(-1) : undefined;
  if (!callback || !isFunction(callback)) return false;
  return (callback.body.type === "BlockStatement" ? callback.body.body : [callback.body]).some((part) => isExit(facts, part));
}
