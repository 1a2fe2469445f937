import type { TSESTree } from "@typescript-eslint/utils";
import { isInside, keyOf, memberName, unwrap, type Expression, type Node } from "../ast/nodes.ts";
import { referenceAt } from "../ast/references.ts";
import { initializerOf, type Variable } from "../ast/scope.ts";
import { within } from "../ast/walk.ts";
import type { Facts } from "../facts/facts.ts";
import type { Iteration } from "./iteration.ts";
import { hasUniqueKeys, headOf, isLive } from "./loop-shape.ts";
import { usesOfOuter, type Use } from "./uses.ts";

/**
 * What one iteration leaves behind for the next, as the reason: a variable or property that is written and read, or
 * that only the last iteration may write. Nothing where results are merely collected or added up, and where all
 * happens before the first await: the iterations still do that part one after the other.
 */
export function carriedIn(facts: Facts, iteration: Iteration, counters: readonly Variable[]): string | undefined {
  const uses = usesOfOuter(facts, iteration.loop, iteration.nodes).filter(({ variable }) => !variable || !counters.includes(variable));
  const head = isLive(iteration.loop) ? usesInHead(facts, iteration) : [];
  for (const use of uses) {
    if (use.how === "reads") continue;
    const others = uses.filter((other) => other !== use && other.variable === use.variable);
    const carried = feedsHead(iteration, use, head) || isCarried(facts, iteration, use, others);
    if (carried) return use.path.join(".");
  }
  return undefined;
}

/** The variables from outside of the loop that an iteration writes, or whose contents it changes. */
export function changedIn(facts: Facts, iteration: Iteration): Set<Variable> {
  const uses = usesOfOuter(facts, iteration.loop, iteration.nodes);
  return new Set(uses.filter(({ how }) => how !== "reads").flatMap(({ variable }) => variable ?? []));
}

function isCarried(facts: Facts, iteration: Iteration, use: Use, others: readonly Use[]): boolean {
  if (isWrittenFirst(facts, iteration, use, others)) return false;
  return isWriteOfVariable(facts, use) ? isVariableCarried(facts, iteration, use, others) : isContentCarried(facts, iteration, use, others);
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
  const rest = others.filter(({ node }) => !isInside(node, use.expression));
  if (isAddition(facts, use)) return !rest.every((other) => isWriteOfVariable(facts, other) && isAddition(facts, other));
  const constant = constantOf(use);
  return constant === undefined || !others.every((other) => constantOf(other) === constant);
}

/** `found = true`: whoever writes it last, it is the same. */
function constantOf({ how, expression }: Use): string | undefined {
  if (how !== "assigns" || expression.type !== "AssignmentExpression") return undefined;
  const value = unwrap(expression.right);
  return value.type === "Literal" ? value.raw : undefined;
}

const COMMUTATIVE = new Set(["-=", "&=", "*=", "^=", "|="]);
const FOLDS = new Set(["max", "min"]);

/** Sums, counts, maxima: the order in which the iterations contribute makes no difference. A text that grows has an order. */
function isAddition(facts: Facts, { expression, variable, path }: Use): boolean {
  if (expression.type === "UpdateExpression") return true;
  if (expression.type !== "AssignmentExpression") return false;
  const { operator, left, right } = expression;
  if (COMMUTATIVE.has(operator)) return true;
  if (operator === "+=") return isNumber(right) || startsAsNumber(variable, path);
  if (operator !== "=" || mentionsOf(facts, left, right).length !== 1) return false;
  return extendsList(facts, left, unwrap(right)) || (repeats(facts, left, unwrap(right)) && startsAsNumber(variable, path));
}

function mentionsOf({ sourceCode }: Facts, target: Node, value: Node): Node[] {
  const text = sourceCode.getText(target);
  return [...within(sourceCode, value)].filter((node) => node.type === target.type && sourceCode.getText(node) === text);
}

/** `all = all.concat(more)`, `all = [...all, more]`: it collects as `push` does. */
function extendsList(facts: Facts, left: Node, right: Node): boolean {
  const [mention] = mentionsOf(facts, left, right);
  if (right.type === "ArrayExpression" || right.type === "ObjectExpression") return mention?.parent?.type === "SpreadElement" && mention.parent.parent === right;
  const callee = right.type === "CallExpression" ? right.callee : undefined;
  return callee?.type === "MemberExpression" && callee.object === mention && memberName(callee) === "concat";
}

/** `sum = sum + x`, `top = Math.max(top, x)`. */
function repeats(facts: Facts, left: Node, right: Node): boolean {
  const mentions = mentionsOf(facts, left, right);
  if (right.type === "BinaryExpression") return right.operator === "+" && mentions[0] === right.left;
  const callee = right.type === "CallExpression" ? right.callee : undefined;
  const isMath = callee?.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === "Math";
  return isMath && callee.property.type === "Identifier" && FOLDS.has(callee.property.name);
}

function startsAsNumber(variable: Variable | undefined, path: readonly string[]): boolean {
  const definition = variable?.defs[0];
  if (definition?.type !== "Variable" || definition.node.id.type !== "Identifier") return false;
  if (path.length === 1 && definition.node.id.typeAnnotation?.typeAnnotation.type === "TSNumberKeyword") return true;
  let value: Node | null | undefined = path.length === 1 ? definition.node.init : variable && initializerOf(variable);
  for (const name of path.slice(1)) value = value && propertyOf(unwrap(value), name);
  return value ? isNumber(unwrap(value)) : false;
}

function propertyOf(node: Node, name: string): Node | undefined {
  if (node.type !== "ObjectExpression") return undefined;
  const property = node.properties.find((member) => member.type === "Property" && keyOf(member) === name);
  return property?.type === "Property" ? property.value : undefined;
}

function isNumber(node: Node): boolean {
  if (node.type === "UnaryExpression") return isNumber(node.argument);
  if (node.type === "MemberExpression") return node.object.type === "Identifier" && node.object.name === "Number";
  if (node.type === "Identifier") return node.name === "Infinity";
  return node.type === "Literal" && (typeof node.value === "number" || typeof node.value === "bigint");
}

/** Every iteration gives the variable its own value before it looks at it, and nobody looks at it afterwards. */
function isWrittenFirst(facts: Facts, { loop }: Iteration, { variable }: Use, others: readonly Use[]): boolean {
  const { body } = loop;
  if (!variable || body.type !== "BlockStatement") return false;
  const isOutside = variable.references.some(({ identifier, init }) => !init && !isInside(identifier, loop) && isAfter(identifier, loop));
  if (isOutside || others.some(({ end }) => end === Infinity)) return false;
  const first = body.body.find((statement) => variable.references.some(({ identifier }) => isInside(identifier, statement)));
  return first !== undefined && assigns(facts, first, variable);
}

/** Behind the loop, or in a loop around it that comes back to what stands before. */
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
  return variable.references.some(({ identifier }) => isInside(identifier, node) && referenceAt(sourceCode, identifier) !== undefined);
}

function isContentCarried(facts: Facts, iteration: Iteration, use: Use, others: readonly Use[]): boolean {
  const { how, end } = use;
  const isOfElement = how === "collects" && use.path.at(-1)?.startsWith("[") && hasUniqueKeys(iteration.loop);
  if (isOfElement) return others.some((other) => !hasSameKey(use, other) && overlap(use, other) && !bothCollect(use, other));
  const related = others.filter((other) => overlap(use, other));
  const isSettled = end < iteration.firstPause && related.every((other) => other.end < iteration.firstPause && !isHandedOn(other));
  if (isSettled) return false;
  if (how === "collects") return !related.every((other) => bothCollect(use, other));
  if (how === "updates" && isAddition(facts, use)) return !related.every((other) => other.how === "updates" && isAddition(facts, other));
  return true;
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

function isPrefix(path: readonly string[], of: readonly string[]): boolean {
  return path.every((name, index) => of[index] === name);
}
