import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, isInside, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { referenceAt, referencesInOrder, referencesWithin, variableAt } from "../../ast/references.ts";
import { initializerOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import type { Facts } from "../../facts/facts.ts";
import { foldOf } from "./fold.ts";
import type { Iteration } from "../effects/iteration.ts";
import { headOf, isLive, uniqueKeysOf } from "./loop-shape.ts";
import { canFollow, type Left } from "./tail.ts";
import { usesOfOuter, type Use } from "../effects/uses.ts";
import { methodOf } from "../calls/call.ts";
import { originOf } from "../calls/origin.ts";

/**
 * What one iteration leaves for the next: a variable or property that is written and read, or that only the last
 * iteration may write. Nothing where results are merely collected or added up, and where all happens before the first
 * await: the iterations still do that part one after the other.
 */
export function carriedIn(facts: Facts, iteration: Iteration, counters: readonly Variable[]): Left | undefined {
  const uses = usesOfOuter(facts, iteration.loop, iteration.nodes).filter(({ variable }) => !variable || !counters.includes(variable));
  const head = isLive(facts, iteration.loop) ? usesInHead(facts, iteration).map((use) => sourceOf(facts, use)) : [];
  let carried: Left | undefined;
  for (const use of uses) {
    if (use.how === "reads") continue;
    const others = uses.filter((other) => other !== use && other.variable === use.variable);
    const what = use.path.join(".");
    if (feedsHead(iteration, sourceOf(facts, use), head)) return { what, inTail: false };
    if (!isCarried(facts, iteration, use, others)) continue;
    if (isSeenElsewhere(facts, iteration, use) || !canFollow(facts, iteration, use, relatedTo(facts, use, uses))) return { what, inTail: false };
    carried ??= { what, inTail: true };
  }
  return carried;
}

/** What others look at meanwhile, whatever the iteration does with it. */
function isSeenElsewhere(facts: Facts, iteration: Iteration, use: Use): boolean {
  return isReadByOthers(iteration, use) || isSettingOfModule(facts, use);
}

/** The other uses of the same thing, also by another name: `queue` after `const queue = this.queue;`. */
function relatedTo(facts: Facts, use: Use, uses: readonly Use[]): Use[] {
  const source = sourceOf(facts, use);
  return uses.filter((other) => {
    if (other === use) return false;
    const [one, another] = other.variable === use.variable ? [use, other] : [source, sourceOf(facts, other)];
    return one.variable === another.variable && overlap(one, another);
  });
}

/** The variables from outside of the loop that an iteration writes, or whose contents it changes. */
export function changedIn(facts: Facts, iteration: Iteration): Set<Variable> {
  const uses = usesOfOuter(facts, iteration.loop, iteration.nodes);
  return new Set(uses.filter(({ how }) => how !== "reads").flatMap(({ variable }) => variable ?? []));
}

function isCarried(facts: Facts, iteration: Iteration, use: Use, others: readonly Use[]): boolean {
  if (isReadByOthers(iteration, use)) return true;
  if (isWrittenFirst(facts, iteration, use, others)) return false;
  return isWriteOfVariable(facts, use) ? isVariableCarried(facts, iteration, use, others) : isContentCarried(facts, iteration, use, others);
}

/** What a constant is another name for: `queue` after `const queue = this.queue;` → `this.queue`. */
function sourceOf(facts: Facts, use: Use): Use {
  const value = use.variable && initializerOf(use.variable);
  const named = value && unwrap(value);
  if (named?.type !== "Identifier" && named?.type !== "MemberExpression") return use;
  const root = rootOfChain(named);
  if (root.type !== "ThisExpression" && root.type !== "Identifier") return use;
  const names = root.type === "ThisExpression" ? ["this", ...namesInChain(named)] : namesInChain(named);
  return { ...use, variable: variableAt(facts.sourceCode, root), path: [...names, ...use.path.slice(1)] };
}

function usesInHead(facts: Facts, iteration: Iteration): Use[] {
  return headOf(iteration).flatMap((head) => usesOfOuter(facts, iteration.loop, [...within(facts.sourceCode, head, () => true)]));
}

/** The list that grows while the loop goes through it, the condition that the body changes; not the element at its own key. */
function feedsHead({ loop }: Iteration, use: Use, head: readonly Use[]): boolean {
  if (use.path.at(-1)?.startsWith("[") && use.how === "collects" && loop.type !== "WhileStatement") return false;
  return head.some((read) => read.node !== use.node && read.variable === use.variable && overlap(use, read));
}

function isWriteOfVariable({ sourceCode }: Facts, { node }: Use): boolean {
  return referenceAt(sourceCode, node)?.isWrite() ?? false;
}

function isVariableCarried(facts: Facts, iteration: Iteration, use: Use, others: readonly Use[]): boolean {
  if ([use, ...others].every(({ end }) => end < iteration.firstPause)) return false;
  const fold = foldOf(facts, use);
  if (fold) return !isFoldedOnly(facts, fold, others);
  const constant = constantOf(use);
  return constant === undefined || !others.every((other) => constantOf(other) === constant);
}

/** Whether all else that happens to what is folded are other folds. */
function isFoldedOnly(facts: Facts, fold: Node, others: readonly Use[]): boolean {
  return others.every((other) => isInside(other.node, fold) || (other.how !== "reads" && foldOf(facts, other) !== undefined));
}

/** `found = true`: the last write leaves the same value. */
function constantOf({ how, expression }: Use): string | undefined {
  if (how !== "assigns" || expression.type !== "AssignmentExpression") return undefined;
  const value = unwrap(expression.right);
  return value.type === "Literal" ? value.raw : undefined;
}

/** `current = file`, where a function that stands outside of the loop reads `current`: meanwhile it wants the one of this iteration. */
function isReadByOthers({ loop }: Iteration, use: Use): boolean {
  if (!use.variable || use.path.length > 1 || !isSettingOfIteration(use)) return false;
  const own = enclosingFunction(loop);
  return use.variable.references.some(
    (reference) => reference.isRead() && !isInside(reference.identifier, loop) && enclosingFunction(reference.identifier) !== own,
  );
}

/** Every iteration gives the variable its own value before it reads it, and no code reads it afterwards. */
function isWrittenFirst(facts: Facts, { loop }: Iteration, { variable }: Use, others: readonly Use[]): boolean {
  const { body } = loop;
  if (!variable || body.type !== "BlockStatement") return false;
  const last = referencesInOrder(variable).findLast(({ init }) => !init);
  if ((last && isAfter(last.identifier, loop)) || others.some(({ end }) => end === Infinity)) return false;
  const first = body.body.find((statement) => referencesWithin(variable, statement).length > 0);
  return first !== undefined && assigns(facts, first, variable);
}

/** After the loop, or in a loop around it that comes back to what is before. */
function isAfter(node: Node, loop: Node): boolean {
  return node.range[0] > loop.range[1];
}

function assigns(facts: Facts, statement: Node, variable: Variable): boolean {
  if (statement.type === "BlockStatement") return statement.body[0] !== undefined && assigns(facts, statement.body[0], variable);
  if (statement.type === "IfStatement") {
    const { test, consequent, alternate } = statement;
    return !mentions(facts, test, variable) && alternate !== null && assigns(facts, consequent, variable) && assigns(facts, alternate, variable);
  }
  if (statement.type === "VariableDeclaration") {
    return statement.declarations.some(({ id, init }) => init && mentions(facts, id, variable) && !mentions(facts, init, variable));
  }
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") return false;
  const { operator, left, right } = statement.expression;
  return operator === "=" && left.type !== "MemberExpression" && mentions(facts, left, variable) && !mentions(facts, right, variable);
}

function mentions({ sourceCode }: Facts, node: Node, variable: Variable): boolean {
  return referencesWithin(variable, node).some(({ identifier }) => referenceAt(sourceCode, identifier) !== undefined);
}

function isContentCarried(facts: Facts, iteration: Iteration, use: Use, others: readonly Use[]): boolean {
  const { how, end } = use;
  if (isSettingOfModule(facts, use)) return true;
  const isOfElement = how === "collects" && uniqueKeysOf(iteration.loop).some((key) => use.path.at(-1) === `[${key}]`);
  if (isOfElement) return others.some((other) => !hasSameKey(use, other) && overlap(use, other) && !bothCollect(use, other));
  const related = others.filter((other) => overlap(use, other));
  const isSettled = !isSettingOfIteration(use) && end < iteration.firstPause && related.every((other) => other.end < iteration.firstPause && !isHandedOn(other));
  if (isSettled) return false;
  const fold = foldOf(facts, use);
  if (fold && isFoldedOnly(facts, fold, related)) return false;
  return how !== "collects" || !related.every((other) => bothCollect(use, other));
}

/** `config.env = env`: every importer of the module sees it, and so may the awaited call. */
function isSettingOfModule(facts: Facts, use: Use): boolean {
  if (use.how !== "assigns" || constantOf(use) !== undefined) return false;
  return use.node.type === "Identifier" && originOf(facts, use.node)?.isGlobal === false;
}

/** `state.file = file`, before what is awaited: code that reads it meanwhile wants the one of this iteration. */
function isSettingOfIteration(use: Use): boolean {
  return use.how === "assigns" && constantOf(use) === undefined && !use.path.some((name) => /^\[.+\]$/u.test(name));
}

function bothCollect(use: Use, other: Use): boolean {
  return use.how === "collects" && other.how === "collects";
}

/** `all[k]` beside `all[k] = …`: the element of the iteration itself. */
function hasSameKey(use: Use, other: Use): boolean {
  return use.path.every((name, index) => other.path[index] === name);
}

/** One path leads through the other: `a.b` and `a`, and not `a.b` and `a.c`. */
function overlap(use: Use, other: Use): boolean {
  return use.path.every((name, index) => mayBeSame(name, other.path[index]));
}

/** A key in brackets may be any, but it is hardly written to mean the length. */
function mayBeSame(name: string, other: string | undefined): boolean {
  if (other === undefined || name === other) return true;
  const isComputed = name.startsWith("[") || other.startsWith("[");
  return isComputed && name !== "length" && other !== "length";
}

/** An object that is given to an awaited call, or whose method is awaited, may be looked at later. */
function isHandedOn({ node }: Use): boolean {
  for (let current: Node | undefined = node; current; current = current.parent) {
    if (current.type === "AwaitExpression") return node.parent?.type !== "MemberExpression" || isReceiver(node.parent, current.argument);
    if (current.type.endsWith("Statement") || current.type === "VariableDeclarator") return false;
  }
  return false;
}

function isReceiver(member: TSESTree.MemberExpression, awaited: Expression): boolean {
  const call = unwrap(awaited);
  return call.type === "CallExpression" && isInside(member, call.callee);
}

/**
 * The object whose method is awaited and which is looked at again afterwards: what it is then, it may be because of
 * the call. What a module exports is no such object.
 */
export function receiverReadAgain(facts: Facts, iteration: Iteration): string | undefined {
  const uses = usesOfOuter(facts, iteration.loop, iteration.steps).filter(({ variable }) => variable?.defs[0]?.type !== "ImportBinding");
  const receivers = uses.filter(({ expression }) => expression.type === "CallExpression" && expression.parent.type === "AwaitExpression");
  for (const receiver of receivers) {
    const again = uses.find((use) => use.variable === receiver.variable && use.end > iteration.firstPause && !isHandedOn(use) && isPrefix(receiver.path, use.path));
    if (again) return receiver.path.join(".");
  }
  return undefined;
}

const EMPTYING = new Set(["clear", "destroy", "empty", "reset"]);

/** The object that each iteration empties and fills again, so that only one can use it: `stage.destroyChildren(); stage.add(page);`. */
export function refilledIn(facts: Facts, iteration: Iteration): string | undefined {
  const calls = usesOfOuter(facts, iteration.loop, iteration.steps).filter(({ expression, variable }) => expression.type === "CallExpression" && variable && variable.defs[0]?.type !== "ImportBinding");
  const emptying = calls.find(({ expression }) => EMPTYING.has(wordsOf(methodOf(expression as TSESTree.CallExpression) ?? "")[0] ?? ""));
  return calls.find((call) => emptying && call.variable === emptying.variable && call.node.range[0] > emptying.node.range[1] && !call.path.some((name) => name.startsWith("[")))?.variable?.name;
}

function isPrefix(path: readonly string[], of: readonly string[]): boolean {
  return path.every((name, index) => of[index] === name);
}
