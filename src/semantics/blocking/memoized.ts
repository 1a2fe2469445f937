import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, isInside, keyOf, memberName, stringOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { isDeclaredOutside, variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { localFunctionOf } from "../calls/call.ts";

/**
 * Whether a function keeps the value that a node computes and does not compute it again: `cache ??= read(f)`,
 * `if (!config) config = read(f)`, `if (config) return config; config = read(f)`, `if (!cache.has(f)) cache.set(f, read(f))`,
 * also by way of one local variable, in a function that is called under such a condition, with a flag: `if (loaded) return; loaded = true; config = read(f)`,
 * for an object that is made then, `if (!dirs) { dirs = new Dirs(); dirs.scan() }`, or in a getter that the value replaces:
 * `get config() { return super.config = read(f) }`. Whether the place is ever emptied is not looked at.
 */
export function isMemoized(facts: Facts, node: Node, owner: FunctionNode): boolean {
  const local = localHolding(facts, node, owner);
  const places = [node, ...local].flatMap((value) => placesKeeping(value, owner));
  if (node.type === "CallExpression" && isKeptByCallee(facts, node, owner)) return true;
  if (isForMissing(facts, node, owner)) return true;
  return places.some(
    ({ kept, by, value }) =>
      replacesGetter(facts, by, owner) ||
      (outlives(facts, kept, owner) && (isConditional(by) || isGuarded(facts, kept, value, owner) || isGuardedByFlag(facts, by, owner))),
  );
}

/** `if (this.routes) return; this.makeRoutes();`, where `makeRoutes` sets `this.routes`. */
function isKeptByCallee(facts: Facts, call: TSESTree.CallExpression, owner: FunctionNode): boolean {
  const tests = conditionsAround(call, owner);
  const callee = tests.length > 0 ? localFunctionOf(facts, call.callee) : undefined;
  if (!callee) return false;
  const kept = assignmentsIn(facts, callee).map(({ left }) => left).filter((left) => (isFieldOfThis(left) ? isFieldOfThis(unwrap(call.callee)) : left.type === "Identifier" && outlives(facts, left, callee)));
  return tests.some((test) => kept.some((place) => mentions(facts, test, place)));
}

function isFieldOfThis(node: Node): boolean {
  return node.type === "MemberExpression" && node.object.type === "ThisExpression";
}

/** `if (!this.dirs) { this.dirs = new Dirs(); this.dirs.scan(); }` */
function isForMissing(facts: Facts, node: Node, owner: FunctionNode): boolean {
  const tests = conditionsAround(node, owner);
  if (tests.length === 0) return false;
  const made = assignmentsIn(facts, owner).filter(({ left, right }) => isMade(right) && outlives(facts, left, owner));
  return tests.some((test) => made.some(({ left }) => facts.sourceCode.getText(testedIn(test)) === facts.sourceCode.getText(left)));
}

function isMade({ type }: Node): boolean {
  return type === "ArrayExpression" || type === "NewExpression" || type === "ObjectExpression";
}

/** `dirs` in `!dirs` and `dirs === undefined`. */
function testedIn(test: Node): Node {
  if (test.type === "UnaryExpression") return testedIn(test.argument);
  return test.type === "BinaryExpression" ? test.left : test;
}

function assignmentsIn({ sourceCode }: Facts, root: Node): TSESTree.AssignmentExpression[] {
  return [...within(sourceCode, root, (node) => node === root || !isFunction(node))].filter((node) => node.type === "AssignmentExpression");
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
  /** What is written to: a variable, a member, the map of `set`. */
  readonly kept: Expression;
  readonly by: TSESTree.AssignmentExpression | TSESTree.CallExpression;
  readonly value: Node;
}

/** The places around a value that it is written to. */
function placesKeeping(value: Node, owner: FunctionNode): Keeping[] {
  const places: Keeping[] = [];
  for (const by of ancestors(value, owner)) {
    if (by.type === "AssignmentExpression" && isInside(value, by.right)) places.push({ kept: holderOf(by.left), by, value });
    const callee = by.type === "CallExpression" ? unwrap(by.callee) : undefined;
    if (by.type === "CallExpression" && callee?.type === "MemberExpression" && /^(?:set|defineProperty)$/u.test(memberName(callee) ?? "")) {
      places.push({ kept: callee.object, by, value });
    }
  }
  return places;
}

/** `cache[key]` is kept in `cache`; `this.config` is a place of its own. */
function holderOf(target: Expression): Expression {
  return target.type === "MemberExpression" && target.computed ? target.object : target;
}

function outlives({ sourceCode }: Facts, kept: Expression, owner: FunctionNode): boolean {
  if (kept.type === "MemberExpression") return true;
  const variable = kept.type === "Identifier" ? variableOf(sourceCode, kept) : undefined;
  return variable !== undefined && isDeclaredOutside(variable, owner);
}

/** `super.config = value`, which puts a property of the object before the getter of its class; on `this` only where the getter is deleted. */
function replacesGetter({ sourceCode }: Facts, by: Keeping["by"], owner: FunctionNode): boolean {
  const { parent } = owner;
  const name = (parent.type === "MethodDefinition" || parent.type === "Property") && parent.kind === "get" ? keyOf(parent) : undefined;
  if (name === undefined) return false;
  if (by.type === "CallExpression") return by.arguments[0]?.type === "ThisExpression" && by.arguments[1] !== undefined && stringOf(by.arguments[1]) === name;
  const { left } = by;
  if (left.type !== "MemberExpression" || memberName(left) !== name) return false;
  if (left.object.type === "Super") return true;
  const removes = (node: Node) => node.type === "UnaryExpression" && node.operator === "delete" && sourceCode.getText(node.argument) === `this.${name}`;
  return left.object.type === "ThisExpression" && [...within(sourceCode, owner)].some(removes);
}

function isConditional(by: Keeping["by"]): boolean {
  return by.type === "AssignmentExpression" && (by.operator === "??=" || by.operator === "||=");
}

/** Whether a condition around a value (`c = c || read()`), or an early exit in front of it, looks at the place first. */
function isGuarded(facts: Facts, kept: Expression, value: Node, owner: FunctionNode): boolean {
  return conditionsAround(value, owner).some((test) => mentions(facts, test, kept));
}

/** `if (loaded) return; loaded = true; words = read();` */
function isGuardedByFlag(facts: Facts, by: Node, owner: FunctionNode): boolean {
  const flags = [...within(facts.sourceCode, owner)].flatMap((node) => (node.type === "AssignmentExpression" && isTrue(node.right) ? [node.left] : []));
  const kept = flags.filter((flag) => outlives(facts, flag, owner));
  return conditionsAround(by, owner).some((test) => kept.some((flag) => mentions(facts, test, flag)));
}

function isTrue(node: Node): boolean {
  return node.type === "Literal" && node.value === true;
}

function conditionsAround(node: Node, owner: FunctionNode): Node[] {
  return [node, ...ancestors(node, owner)].flatMap(conditionsOn);
}

/** The conditions that decide whether a node is reached, seen from its parent. */
function conditionsOn(node: Node): Node[] {
  const { parent } = node;
  switch (parent?.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return parent.test === node ? [] : [parent.test];
    case "LogicalExpression":
      return parent.right === node ? [parent.left] : [];
    case "BlockStatement":
      return parent.body.slice(0, parent.body.indexOf(node as TSESTree.Statement)).flatMap(earlyExitTest);
    default:
      return [];
  }
}

function earlyExitTest(statement: Node): Node[] {
  if (statement.type !== "IfStatement") return [];
  const last = statement.consequent.type === "BlockStatement" ? statement.consequent.body.at(-1) : statement.consequent;
  return last?.type === "ReturnStatement" ? [statement.test] : [];
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
