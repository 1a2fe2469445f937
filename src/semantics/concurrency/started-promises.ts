import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, parentOf, unwrap, type Expression, type LoopNode, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { initializerOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { localFunctionOf } from "../calls/call.ts";
import { cannotReject } from "../settlement/cannot-reject.ts";
import { headVariables } from "../effects/iteration.ts";
import { endsHandled } from "../promises/promise-chain.ts";
import { isIterator } from "../calls/collections.ts";

/** A loop that takes promises one after the other: which await, and the expression that holds the promises. */
export interface StartedPromises {
  readonly waits: TSESTree.AwaitExpression;
  readonly promises: Expression;
}

/**
 * `for (const p of xs.map(load)) await p`: everything has started, and all but one are left without a handler while that
 * one is awaited. Nothing where the loop may stop early, and where the promises have been passed to other functions, which may handle them.
 */
export function startedPromisesIn(facts: Facts, loop: LoopNode): StartedPromises | undefined {
  if (loop.type !== "ForOfStatement" || loop.await) return undefined;
  const [element, ...others] = headVariables(facts, loop);
  if (!element || others.length > 0) return undefined;
  const steps = [...within(facts.sourceCode, loop.body)];
  const [waits] = steps.filter((node) => node.type === "AwaitExpression");
  if (!waits || variableAt(facts.sourceCode, unwrap(waits.argument)) !== element || steps.some(leaves)) return undefined;
  return areStarted(facts, loop.right) ? { waits, promises: loop.right } : undefined;
}

function leaves({ type }: Node): boolean {
  return type === "BreakStatement" || type === "ReturnStatement" || type === "YieldExpression";
}

function areStarted(facts: Facts, expression: Expression): boolean {
  const node = unwrap(expression);
  const variable = node.type === "Identifier" ? variableAt(facts.sourceCode, node) : undefined;
  if (variable && isHandedOn(variable, node)) return false;
  const made = unwrap((variable && initializerOf(variable)) ?? node);
  if (made.type === "ArrayExpression" && made.elements.length > 0) return made.elements.some((element) => element && isStartedHere(facts, element));
  const callback = startedBy(facts, made);
  if (callback) return !isHandled(facts, callback) && facts.promise(node) !== "never";
  return variable !== undefined && isFilledHere(variable) && (facts.promise(node) === "array" || isFilledWithCalls(facts, variable));
}

/** The function that `xs.map(load)` calls for each element. The `map` of an iterator is lazy: it starts nothing. */
function startedBy(facts: Facts, node: Expression): Expression | undefined {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return undefined;
  const [callback, ...others] = node.arguments;
  if (memberName(node.callee) !== "map" || !callback || callback.type === "SpreadElement" || others.length > 0) return undefined;
  return isIterator(facts, unwrap(node.callee.object)) ? undefined : callback;
}

function isStartedHere(facts: Facts, element: Expression | TSESTree.SpreadElement): boolean {
  return element.type === "CallExpression" && !endsHandled(facts, element) && facts.promise(element) === "always";
}

/** Whether what the callback returns has a handler of its own: `(x) => load(x).catch(note)`. */
function isHandled(facts: Facts, callback: Expression): boolean {
  const known = localFunctionOf(facts, callback);
  if (!known) return false;
  if (known.body.type === "BlockStatement") return known.async && isSafe(known.body);
  return endsHandled(facts, known.body) || cannotReject(facts, known.body);
}

/** One `try` with a handler around everything. */
function isSafe({ body }: TSESTree.BlockStatement): boolean {
  return body.length === 1 && body[0]?.type === "TryStatement" && body[0].handler !== null;
}

/** Anything but filling it and going through it: `Promise.allSettled(ps)` handles every one. */
function isHandedOn(variable: Variable, here: Node): boolean {
  return variable.references.some(({ identifier, init }) => {
    if (init || identifier === here) return false;
    const { parent } = identifier;
    return parent.type !== "MemberExpression" || isFunction(parent) || parentOf(parent)?.type === "MemberExpression";
  });
}

function isFilledHere(variable: Variable): boolean {
  const made = initializerOf(variable);
  return made?.type === "ArrayExpression";
}

/** `ps.push(load(x))`, wherever that is. */
function isFilledWithCalls(facts: Facts, variable: Variable): boolean {
  return variable.references.some(({ identifier }) => {
    const { parent } = identifier;
    const call = parent.type === "MemberExpression" && memberName(parent) === "push" ? parentOf(parent) : undefined;
    return call?.type === "CallExpression" && call.callee === parent && call.arguments.some((argument) => isStartedHere(facts, argument));
  });
}
