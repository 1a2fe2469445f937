import type { TSESTree } from "@typescript-eslint/utils";
import { isCaughtWithin } from "../../ast/leaving.ts";
import { isFunction, isInside, isLoop, memberName, unwrap, type LoopNode, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { onlyDefinition, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import type { Facts } from "../../facts/facts.ts";
import type { Dependence } from "../effects/dependences.ts";
import { callOf } from "../calls/call.ts";
import { neverCompletes, neverReturns } from "../settlement/never-returns.ts";
import { dependsOn, reachedFrom } from "./data-flow.ts";
import { conditionsOf, isOwn, type Iteration } from "../effects/iteration.ts";

type Exit = TSESTree.BreakStatement | TSESTree.ContinueStatement | TSESTree.ReturnStatement;

/**
 * Why leaving the loop early makes its iterations wait for each other: whether the next one runs is decided by a value
 * that was awaited, or by something that may have changed meanwhile. `throw` does not count: it ends `Promise.all` just as well.
 */
export function reasonOfExits(facts: Facts, iteration: Iteration): Dependence | undefined {
  const exits = iteration.steps.filter((node) => isExit(node, iteration.loop) && !isUnreachable(facts, node, iteration.loop));
  if (exits.length === 0) return undefined;
  const awaited = reachedFrom(facts, iteration, isAwait);
  for (const exit of exits) {
    const reason = reasonOfExit(facts, iteration, exit as Exit, awaited);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** `fail(url); return [];`, `return fail(url);` where `fail` throws: the `return` is there for the reader. */
function isUnreachable(facts: Facts, exit: Node, loop: LoopNode): boolean {
  if (exit.type === "ReturnStatement" && exit.argument && neverReturns(facts, exit.argument)) return true;
  let child = exit;
  for (let { parent } = exit; parent && child !== loop.body; { parent } = parent) {
    const statements = parent.type === "BlockStatement" ? parent.body : parent.type === "SwitchCase" ? parent.consequent : [];
    if (statements.slice(0, statements.indexOf(child as TSESTree.Statement)).some((statement) => neverCompletes(facts, statement))) return true;
    child = parent;
  }
  return false;
}

function isAwait(node: Node): boolean {
  return node.type === "AwaitExpression";
}

function reasonOfExit(facts: Facts, iteration: Iteration, exit: Exit, awaited: ReadonlySet<Variable>): Dependence | undefined {
  const conditions = conditionsOf(exit, iteration.loop);
  if (conditions.length === 0) return "runs once";
  if (conditions.some((condition) => dependsOn(facts, condition, isAwait, awaited))) return "exit depends on awaited value";
  if (exit.type === "ReturnStatement" && exit.argument && dependsOn(facts, exit.argument, isAwait, awaited)) return "exit with awaited value";
  if (isBehindSkip(iteration, exit)) return "exit depends on awaited value";
  return conditions.every((condition) => isKnownBefore(facts, iteration, condition)) ? undefined : "exit: cannot be foreseen";
}

/** `if (!(await f(x))) continue; if (x.last) break;`: reached only by what was awaited. */
function isBehindSkip({ steps, firstPause, loop }: Iteration, exit: Node): boolean {
  return steps.some((node) => node.type === "ContinueStatement" && !isExit(node, loop) && node.range[0] > firstPause && node.range[1] < exit.range[0]);
}

/** Whether a statement leaves the loop itself, and not merely something in it. */
function isExit(node: Node, loop: LoopNode): boolean {
  if (node.type === "ReturnStatement") return true;
  if (node.type !== "BreakStatement" && node.type !== "ContinueStatement") return false;
  const target = node.label ? labelled(node, node.label.name) : nearestTarget(node);
  if (!target) return false;
  return node.type === "BreakStatement" ? isInside(loop, target) : target !== loop && isInside(loop, target);
}

function labelled(node: Node, label: string): Node | undefined {
  for (let current = node.parent; current && !isFunction(current); current = current.parent) {
    if (current.type === "LabeledStatement" && current.label.name === label) return current.body;
  }
  return undefined;
}

function nearestTarget(node: TSESTree.BreakStatement | TSESTree.ContinueStatement): Node | undefined {
  for (let current: Node | undefined = node.parent; current && !isFunction(current); current = current.parent) {
    if (isLoop(current)) return current;
    if (node.type === "BreakStatement" && current.type === "SwitchStatement") return current;
  }
  return undefined;
}

/** Whether a statement ends an iteration early, or the loop with it; not one that leaves merely something within. */
export function leavesIteration(node: Node, loop: LoopNode): boolean {
  if (node.type === "ThrowStatement" || isExit(node, loop)) return true;
  return node.type === "ContinueStatement" && (node.label ? labelled(node, node.label.name) : nearestTarget(node)) === loop;
}

/** Decides whether an error ends the loop where a node has been evaluated, so that no iteration is after it: `if (!ok) { const why = await text(); throw new Error(why); }`. */
export function endsInThrow(node: Node, loop: LoopNode): boolean {
  for (let current = node; current.parent && current !== loop.body; current = current.parent) {
    const { parent } = current;
    const statement = parent.type === "BlockStatement" ? parent.body.at(-1) : current;
    if (statement?.type === "ThrowStatement" && parent !== loop.body && !isCaughtWithin(loop, statement)) return true;
  }
  return false;
}

/** Whether a condition asks only what is settled when the loop starts: elements, counters, constants. */
export function isKnownBefore(facts: Facts, iteration: Iteration, condition: Node): boolean {
  for (const node of within(facts.sourceCode, condition, () => true)) {
    if (node.type === "ThisExpression" || node.type === "NewExpression") return false;
    if (node.type === "CallExpression" && !isCallOfOwn(facts, iteration, node)) return false;
    const variable = variableAt(facts.sourceCode, node);
    if (variable && !isOwn(variable, iteration.loop) && !isSettled(variable, node)) return false;
  }
  return true;
}

/** `x.startsWith("a")`, `path.extname(x)`, `isHidden(x)`: decided by the element. */
function isCallOfOwn(facts: Facts, { loop }: Iteration, call: TSESTree.CallExpression): boolean {
  if (callOf(facts, call).origin?.isGlobal) return true;
  return [rootOfChain(call), ...call.arguments].some((part) =>
    [...within(facts.sourceCode, unwrap(part))].some((node) => {
      const variable = variableAt(facts.sourceCode, node);
      return variable !== undefined && isOwn(variable, loop);
    }),
  );
}

/** A constant itself, or its length; other members of an object may change while the iteration waits. */
function isSettled(variable: Variable, node: Node): boolean {
  if (variable.defs.length === 0) return true;
  if (!onlyDefinition(variable)) return false;
  const { parent } = node;
  if (parent?.type !== "MemberExpression" || parent.object !== node) return true;
  return memberName(parent) === "length" || memberName(parent) === "size" || parent.parent.type === "CallExpression";
}
