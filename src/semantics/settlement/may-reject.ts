import type { TSESTree } from "@typescript-eslint/utils";
import { valuesOf } from "../../ast/consumers.ts";
import { hasOptionalLink, isFunction, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, localFunctionOf, methodOf } from "../calls/call.ts";
import { endsHandled } from "../promises/promise-chain.ts";
import { cannotReject, functionCannotReject, isNeverRejected } from "./cannot-reject.ts";
import { isHandledByCallee } from "./handled-already.ts";

/**
 * Decides whether an expression starts a promise, or an array of them, that may be rejected before anything handles it: `load()`, `xs.map(load)`,
 * `c ? load() : undefined`. `false` for what has a handler, and where nothing is known.
 */
export function startsRejectable(facts: Facts, expression: Expression): boolean {
  return valuesOf(expression).some((value) => {
    const node = unwrap(value);
    return isStart(node) && isPromiseOrArray(facts, node) && !isSafe(facts, node);
  });
}

/** Decides by its shape whether an expression may start a promise: a call, `new`, `import()`. */
export function mayStart(expression: Expression): boolean {
  return valuesOf(expression).some((value) => isStart(unwrap(value)));
}

function isStart({ type }: Node): boolean {
  return type === "CallExpression" || type === "NewExpression" || type === "ImportExpression" || type === "TaggedTemplateExpression";
}

/** `pending.get(id)`, which may return `undefined`, returns one that has been started before; `a?.load()` does not. */
function isPromiseOrArray(facts: Facts, node: Expression): boolean {
  if (isDeferredObject(facts, node)) return false;
  const kind = facts.promise(node);
  return kind === "always" || kind === "array" || kind === "sometimes" || (kind === "optional" && hasOptionalLink(node));
}

/** `new DeferredPromise()`: nothing is under way yet, and who rejects it is not known. */
function isDeferredObject(facts: Facts, node: Expression): boolean {
  return node.type === "NewExpression" && node.arguments.length === 0 && !isCallTo(facts, node, "Promise");
}

function isSafe(facts: Facts, node: Expression): boolean {
  if (endsHandled(facts, node) || isNeverRejected(facts, node) || cannotReject(facts, node) || isHandledByCallee(facts, node)) return true;
  return resolvesOnly(facts, node) || isMadeOfSafe(facts, node);
}

/** `new Promise((resolve, reject) => socket.once("end", resolve))` where nothing uses `reject` or throws. */
function resolvesOnly(facts: Facts, node: Expression): boolean {
  if (node.type !== "NewExpression" || !isCallTo(facts, node, "Promise")) return false;
  const [executor] = node.arguments;
  if (!executor || !isFunction(executor) || executor.async) return false;
  const [, reject] = executor.params;
  return !(reject && isUsed(facts, executor, reject)) && ![...within(facts.sourceCode, executor.body)].some(({ type }) => type === "ThrowStatement");
}

function isUsed({ sourceCode }: Facts, executor: FunctionNode, parameter: TSESTree.Parameter): boolean {
  const declared = sourceCode.getDeclaredVariables(executor).filter(({ identifiers }) => identifiers.some((name) => name === parameter));
  return declared.length === 0 || declared.some(({ references }) => references.length > 0);
}

/** `[load().catch(report)]`, `xs.map((x) => load(x).catch(report))` */
function isMadeOfSafe(facts: Facts, node: Expression): boolean {
  if (node.type !== "CallExpression") return false;
  const [given] = node.arguments;
  if (isCallTo(facts, node, COMBINATORS)) return given !== undefined && given.type !== "SpreadElement" && areSafe(facts, unwrap(given));
  if (methodOf(node) !== "map" || !given || given.type === "SpreadElement") return false;
  const callback = localFunctionOf(facts, given);
  if (!callback) return false;
  return functionCannotReject(facts, callback) || (callback.body.type !== "BlockStatement" && isSafe(facts, unwrap(callback.body)));
}

const COMBINATORS: ReadonlySet<string> = new Set(["globalThis#Promise.all", "globalThis#Promise.race", "globalThis#Promise.any"]);

function areSafe(facts: Facts, list: Expression): boolean {
  if (list.type !== "ArrayExpression") return isMadeOfSafe(facts, list);
  return list.elements.every((element) => element !== null && element.type !== "SpreadElement" && isSafe(facts, unwrap(element)));
}
