import type { TSESTree } from "@typescript-eslint/utils";
import { conditionsAround, type Condition } from "../../ast/conditions.ts";
import { isNothing, missingBy } from "../../ast/missing.ts";
import { isInside, memberName, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { isDeclaredOutside, variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { calledBy } from "../calls/call.ts";
import { callsOfParameter, positionIn } from "../execution/called-parameter.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";
import { fillingsIn, holderOf, outlives, placesFilledBy, placesReadIn, type Filling } from "./filled-places.ts";
import { replacesGetter } from "./replaced-getter.ts";

/**
 * Whether a function does what stands at a node once and keeps the result, or for each new key: `cache ??= read(f)`,
 * `if (!config) config = read(f)`, `if (config) return config; config = read(f)`, `if (!cache.has(f)) cache.set(f, read(f))`,
 * also by way of one local variable, in a function that is called under such a condition, with a flag or a set that is filled under it:
 * `if (made.has(f)) return; made.add(f); mkdirSync(f)`, for an object that is made then, `if (!dirs) { dirs = new Dirs(); dirs.scan() }`, or in a
 * getter that the value replaces: `get config() { return super.config = read(f) }`. Whether the place is emptied elsewhere is not looked at.
 */
export function isMemoized(facts: Facts, node: Node, owner: FunctionNode, ask = asking): boolean {
  const conditions = conditionsOn(node, owner);
  if (node.type === "CallExpression" && (isKeptByCallee(facts, node, conditions) || isPassedToKeeper(facts, node, ask))) return true;
  if (isForMissing(facts, conditions, owner)) return true;
  const places = [node, ...localHolding(facts, node, owner)].flatMap((value) => placesKeeping(value, owner));
  return places.some(
    ({ kept, by }) =>
      replacesGetter(facts, by, owner) ||
      // It is the way to what blocks that has to be guarded: not `const text = read(f); if (!kept) kept = text;`.
      (kept !== undefined && outlives(facts, kept, owner) && ((isConditional(by) && isInside(node, by)) || isGuarded(facts, kept, conditions))),
  );
}

/** Decides whether a function does what stands at a node once in all, and not for each new key: `if (!ready) { init(read(f)); ready = true; }`. */
export function isUnderFlag(facts: Facts, node: Node, owner: FunctionNode): boolean {
  return isForMissing(facts, conditionsOn(node, owner), owner, isRaised);
}

function isRaised(by: Filling["by"]): boolean {
  return by.type === "AssignmentExpression" && by.right.type === "Literal" && by.right.value === true && !(by.left.type === "MemberExpression" && by.left.computed);
}

/** The tests of branches around a node, and of early exits before it. */
function conditionsOn(node: Node, owner: FunctionNode): Condition[] {
  return conditionsAround(node, owner).filter(({ by }) => by === "branch" || by === "exit");
}

/** `if (this.routes) return; this.makeRoutes();`, where `makeRoutes` sets `this.routes`; `if (!has(id)) add(id)`, where both know the same map. */
function isKeptByCallee(facts: Facts, call: TSESTree.CallExpression, conditions: readonly Condition[]): boolean {
  if (conditions.length === 0) return false;
  const kept = new Set(placesFilledBy(facts, call));
  return kept.size > 0 && conditions.some(({ test }) => placesAsked(facts, test).some((place) => kept.has(place)));
}

/** What a test reads, itself or by a constant that was read before: `const hit = cache.get(f)`. */
function placesAsked(facts: Facts, test: Node): string[] {
  const values = [...within(facts.sourceCode, test)].flatMap((node) => (node.type === "Identifier" ? (firstValueOf(facts, node) ?? []) : []));
  return [test, ...values].flatMap((node) => placesReadIn(facts, node));
}

/** `if (!this.dirs) { this.dirs = new Dirs(); this.dirs.scan(); }`, `if (made.has(name)) return; made.add(name); …`, and nothing takes it away there. */
function isForMissing(facts: Facts, conditions: readonly Condition[], owner: FunctionNode, counts = isMade): boolean {
  if (conditions.length === 0) return false;
  const textOf = (node: Node) => facts.sourceCode.getText(node);
  const missing = new Set(conditions.flatMap(({ test, holds }) => missingBy(test, holds)).map((asked) => textOf(placeAsked(asked))));
  if (missing.size === 0) return false;
  const fillings = fillingsIn(facts, owner).filter(({ kept }) => missing.has(textOf(kept)));
  const emptied = new Set(fillings.filter(({ by }) => by.type === "AssignmentExpression" && isNothing(by.right)).map(({ kept }) => textOf(kept)));
  return fillings.some(({ kept, by }) => !emptied.has(textOf(kept)) && counts(by));
}

/** A method that adds, an object that is made, a flag that is raised. */
function isMade(by: Filling["by"]): boolean {
  if (by.type === "CallExpression") return true;
  const { right } = by;
  return right.type === "ArrayExpression" || right.type === "NewExpression" || right.type === "ObjectExpression" || (right.type === "Literal" && right.value === true);
}

const ASKING = new Set(["get", "has", "includes"]);

function placeAsked(tested: Expression): Node {
  if (tested.type === "BinaryExpression") return tested.right;
  const callee = tested.type === "CallExpression" ? unwrap(tested.callee) : undefined;
  if (callee?.type === "MemberExpression" && ASKING.has(memberName(callee) ?? "")) return unwrap(callee.object);
  return holderOf(tested);
}

/** `cached(f, () => read(f))`, where `cached` calls what it is given once, or for each new key, and keeps the result. */
function isPassedToKeeper(facts: Facts, call: TSESTree.CallExpression, ask: Ask): boolean {
  return call.arguments.some((argument, index) => mayBeFunction(argument) && positionIn(call, argument) === index && ask.of(facts, calledBy(call), keeping(index)));
}

function mayBeFunction({ type }: Node): boolean {
  return type === "ArrowFunctionExpression" || type === "FunctionExpression" || type === "Identifier" || type === "MemberExpression";
}

const byIndex = new Map<number, Analysis<boolean>>();

function keeping(index: number): Analysis<boolean> {
  let analysis = byIndex.get(index);
  if (!analysis) byIndex.set(index, (analysis = { name: `keeps what parameter ${String(index)} returns`, unknown: false, of: (facts, owner, ask) => keepsResult(facts, owner, index, ask) }));
  return analysis;
}

function keepsResult(facts: Facts, owner: FunctionNode, index: number, ask: Ask): boolean {
  const calls = callsOfParameter(facts, owner, index, ask);
  return calls.length > 0 && calls.every((call) => isMemoized(facts, call, owner, ask));
}

/** The uses of the local variable that a value becomes: `text` in `const text = read(f); cache.set(f, text);`. */
function localHolding(facts: Facts, node: Node, owner: FunctionNode): Node[] {
  const names = [...ancestors(node, owner)].map(nameGiven).filter((name) => name?.type === "Identifier");
  const variables = names.map((name) => variableOf(facts.sourceCode, name)).filter((variable) => variable && !isDeclaredOutside(variable, owner));
  return variables.flatMap((variable) => variable?.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier) ?? []);
}

function nameGiven(node: Node): Node | undefined {
  if (node.type === "VariableDeclarator") return node.id;
  return node.type === "AssignmentExpression" ? node.left : undefined;
}

interface Keeping {
  /** What is written to: a variable, a member, the map of `set`; not known of other calls. */
  readonly kept: Expression | undefined;
  readonly by: TSESTree.AssignmentExpression | TSESTree.CallExpression;
}

/** The places around a value that it is written to. */
function placesKeeping(value: Node, owner: FunctionNode): Keeping[] {
  const places: Keeping[] = [];
  for (const by of ancestors(value, owner)) {
    if (by.type === "AssignmentExpression" && isInside(value, by.right)) places.push({ kept: holderOf(by.left), by });
    if (by.type === "CallExpression") places.push({ kept: mapOf(by), by });
  }
  return places;
}

function mapOf(call: TSESTree.CallExpression): Expression | undefined {
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && memberName(callee) === "set" ? callee.object : undefined;
}

function isConditional(by: Keeping["by"]): boolean {
  return by.type === "AssignmentExpression" && (by.operator === "??=" || by.operator === "||=");
}

/** Whether a condition on what blocks (`c = c || read()`) looks at the place first. */
function isGuarded(facts: Facts, kept: Expression, conditions: readonly Condition[]): boolean {
  return conditions.some(({ test }) => mentions(facts, test, kept));
}

/** Whether a condition names the place, itself or by a constant that was read from it: `const hit = cache.get(f)`. */
function mentions(facts: Facts, test: Node, kept: Expression): boolean {
  const text = facts.sourceCode.getText(kept);
  return [...within(facts.sourceCode, test)].some((node) => {
    if (facts.sourceCode.getText(node) === text) return true;
    const value = node.type === "Identifier" ? firstValueOf(facts, node) : undefined;
    return value !== undefined && [...within(facts.sourceCode, value)].some((part) => facts.sourceCode.getText(part) === text);
  });
}

/** What a variable is declared with, whatever it becomes later. */
function firstValueOf({ sourceCode }: Facts, name: TSESTree.Identifier): Expression | undefined {
  const [definition] = variableOf(sourceCode, name)?.defs ?? [];
  return definition?.type === "Variable" && definition.node.id.type === "Identifier" ? (definition.node.init ?? undefined) : undefined;
}

function* ancestors(node: Node, owner: FunctionNode): Generator<Node> {
  for (let current = node.parent; current && current !== owner; current = current.parent) yield current;
}
