import { isCallee, parentOf, unwrap, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { onlyDefinition, variableOf, type Variable } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { functionAround, isCalledAtOnce, runsAtOnce } from "../execution/async-context.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";

/**
 * Returns the functions that run while the code at a node does, the nearest first: `run` for `«load(x)»` in
 * `function run(xs) { xs.map((x) => load(x)); }`. Callbacks for later end the list: those of timers, listeners, subscriptions.
 */
export function functionsRunning(facts: Facts, node: Node): readonly FunctionNode[] {
  const owner = functionAround(node);
  return owner ? functionsFrom(facts, owner) : [];
}

const functionsFrom = memoizeWithin((facts: Facts, first: FunctionNode): readonly FunctionNode[] => {
  const running: FunctionNode[] = [];
  for (let owner: FunctionNode | undefined = first; owner && !running.includes(owner); owner = callerOf(facts, owner, [])) running.push(owner);
  return running;
});

/** Decides whether code in a function is for its end: in a `catch` or `finally`. */
export function isAtEnd(node: Node, owner: Node): boolean {
  for (let child = node; child !== owner && child.parent; child = child.parent) {
    const parent: Node = child.parent;
    if (parent.type === "CatchClause" || (parent.type === "TryStatement" && parent.finalizer === child)) return true;
  }
  return false;
}

/** The function around one that it runs at once, chains with `then`, or only calls. */
function callerOf(facts: Facts, owner: FunctionNode, seen: readonly FunctionNode[]): FunctionNode | undefined {
  const outer = functionAround(owner);
  if (!outer || owner.generator || seen.includes(owner)) return undefined;
  return runsAtOnce(facts, owner) || isFulfilledHandler(owner) || isHelperOf(facts, owner, outer, [...seen, owner]) ? outer : undefined;
}

/** `f` of `load().then(f)`; what handles a rejection is for last words. */
function isFulfilledHandler(owner: FunctionNode): boolean {
  const call = parentOf(owner);
  const link = call && chainLinkOf(call);
  return link?.method === "then" && link.call.arguments[0] === owner;
}

/** A function that another one declares, and only calls itself: `const load = async (id) => …; await load(1);`. A use in itself, or in a helper like it, says nothing. */
function isHelperOf(facts: Facts, owner: FunctionNode, outer: FunctionNode, seen: readonly FunctionNode[]): boolean {
  const variable = variableOfFunction(facts, owner);
  const uses = variable?.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier) ?? [];
  return uses.length > 0 && uses.every((use) => isUsedWithin(facts, use, outer, seen));
}

function isUsedWithin(facts: Facts, use: Node, outer: FunctionNode, seen: readonly FunctionNode[]): boolean {
  if (isAtEnd(use, outer) || (!isCallee(use) && !isCalledAtOnce(facts, use as FunctionNode))) return false;
  for (let user = functionAround(use); user; user = callerOf(facts, user, seen)) {
    if (user === outer || seen.includes(user)) return true;
  }
  return false;
}

/** Returns the variable that a function is declared with: `load` for `const load = () => …`. */
export function variableOfFunction({ sourceCode }: Facts, owner: FunctionNode): Variable | undefined {
  const declared = owner.type === "FunctionDeclaration" ? owner : parentOf(owner);
  if (declared?.type !== "FunctionDeclaration" && declared?.type !== "VariableDeclarator") return undefined;
  if (declared.type === "VariableDeclarator" && (!declared.init || unwrap(declared.init) !== owner)) return undefined;
  const variable = declared.id?.type === "Identifier" ? variableOf(sourceCode, declared.id) : undefined;
  return variable && onlyDefinition(variable) ? variable : undefined;
}
