import type { TSESTree } from "@typescript-eslint/utils";
import { keyOf, memberName, outermost, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { referenceAt } from "../../ast/references.ts";
import { initializerOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { isValueUsed } from "../effects/iteration.ts";
import type { Use } from "../effects/uses.ts";
import { isCallTo } from "../calls/call.ts";
import { isReferenceTo } from "../calls/origin.ts";

/**
 * The node that adds to what is there, in a way in which the order of the iterations makes no difference: `sum += x`, `n++`,
 * `top = Math.max(top, x)`, `if (x > top) top = x;`, `all = all.concat(x)`, `seen.set(k, (seen.get(k) ?? 0) + 1)`.
 * A text that grows has an order, and so has a number that is read when it is counted: `out.push({ id: n++ })`.
 */
export function foldOf(facts: Facts, { expression, variable, path }: Use): Node | undefined {
  if (expression.type === "CallExpression") return countsInMap(facts, expression) ? expression : undefined;
  if (isReadAtOnce(facts, expression)) return undefined;
  if (expression.type === "UpdateExpression") return expression;
  if (expression.type !== "AssignmentExpression") return undefined;
  return isAddition(facts, expression, variable, path) ? expression : extremeAround(facts, expression);
}

/** What an arrow function gives is hardly meant where it counts: `ys.forEach((y) => (sum += y))`. */
function isReadAtOnce(facts: Facts, expression: Node): boolean {
  const { parent } = outermost(expression);
  return parent?.type !== "ArrowFunctionExpression" && parent?.type !== "ForStatement" && isValueUsed(facts, expression);
}

const COMMUTATIVE = new Set(["-=", "&=", "*=", "^=", "|="]);
const FOLDS = new Set(["globalThis#Math.max", "globalThis#Math.min"]);

function isAddition(facts: Facts, { operator, left, right }: TSESTree.AssignmentExpression, variable: Variable | undefined, path: readonly string[]): boolean {
  if (COMMUTATIVE.has(operator)) return true;
  if (operator === "+=") return isNumber(facts, right) || startsAsNumber(facts, variable, path);
  if (operator !== "=" || mentionsOf(facts, left, right).length !== 1) return false;
  if (countsFromDefault(facts, unwrap(right), facts.sourceCode.getText(left))) return true;
  return extendsList(facts, left, unwrap(right)) || (repeats(facts, left, unwrap(right)) && startsAsNumber(facts, variable, path));
}

/** The same name or member; the `all` of `api.all()` is neither. */
function mentionsOf({ sourceCode }: Facts, target: Node, value: Node): Node[] {
  const text = sourceCode.getText(target);
  return [...within(sourceCode, value)].filter(
    (node) => node.type === target.type && sourceCode.getText(node) === text && (node.type !== "Identifier" || referenceAt(sourceCode, node) !== undefined),
  );
}

/** `all = all.concat(more)`, `all = [...all, more]`, `all = { ...all, [key]: one }`: it collects as `push` and a key do. */
function extendsList(facts: Facts, left: Node, right: Node): boolean {
  const [mention] = mentionsOf(facts, left, right);
  // Of two objects that are spread, the later one wins: their order counts.
  if (right.type === "ObjectExpression" && right.properties.filter(({ type }) => type === "SpreadElement").length > 1) return false;
  if (right.type === "ArrayExpression" || right.type === "ObjectExpression") return mention?.parent?.type === "SpreadElement" && mention.parent.parent === right;
  const callee = right.type === "CallExpression" ? right.callee : undefined;
  return callee?.type === "MemberExpression" && callee.object === mention && memberName(callee) === "concat";
}

/** `sum = sum + x`, `top = Math.max(top, x)`. */
function repeats(facts: Facts, left: Node, right: Node): boolean {
  const mentions = mentionsOf(facts, left, right);
  if (right.type === "BinaryExpression") return right.operator === "+" && mentions[0] === right.left;
  return isCallTo(facts, right, FOLDS);
}

function startsAsNumber(facts: Facts, variable: Variable | undefined, path: readonly string[]): boolean {
  const definition = variable?.defs[0];
  if (definition?.type !== "Variable" || definition.node.id.type !== "Identifier") return false;
  if (path.length === 1 && definition.node.id.typeAnnotation?.typeAnnotation.type === "TSNumberKeyword") return true;
  let value: Node | null | undefined = path.length === 1 ? definition.node.init : variable && initializerOf(variable);
  for (const name of path.slice(1)) value = value && propertyOf(unwrap(value), name);
  return value ? isNumber(facts, unwrap(value)) : false;
}

function propertyOf(node: Node, name: string): Node | undefined {
  if (node.type !== "ObjectExpression") return undefined;
  const property = node.properties.find((member) => member.type === "Property" && keyOf(member) === name);
  return property?.type === "Property" ? property.value : undefined;
}

const NUMBERS = new Set(["globalThis#Infinity", "globalThis#Number.*"]);

function isNumber(facts: Facts, node: Node): boolean {
  if (node.type === "UnaryExpression") return isNumber(facts, node.argument);
  if (node.type === "MemberExpression" || node.type === "Identifier") return isReferenceTo(facts, node, NUMBERS);
  return node.type === "Literal" && (typeof node.value === "number" || typeof node.value === "bigint");
}

/** `(counts[k] || 0) + 1`: a number, whatever there was. */
function countsFromDefault(facts: Facts, value: Expression, current: string): boolean {
  if (value.type !== "BinaryExpression" || value.operator !== "+") return false;
  const start = unwrap(value.left);
  if (start.type !== "LogicalExpression" || start.operator === "&&") return false;
  return facts.sourceCode.getText(start.left) === current && isNumber(facts, unwrap(start.right));
}

/** `counts.set(k, (counts.get(k) ?? 0) + 1)`. */
function countsInMap(facts: Facts, { callee, arguments: [key, value] }: TSESTree.CallExpression): boolean {
  if (callee.type !== "MemberExpression" || memberName(callee) !== "set" || !key || !value || value.type === "SpreadElement") return false;
  const { sourceCode } = facts;
  return countsFromDefault(facts, unwrap(value), `${sourceCode.getText(callee.object)}.get(${sourceCode.getText(key)})`);
}

const COMPARISONS = new Set(["<", "<=", ">", ">="]);

/** The `if (x > top) top = x;` around its assignment, where that is all it does. */
function extremeAround({ sourceCode }: Facts, assignment: TSESTree.AssignmentExpression): Node | undefined {
  const condition = onlyConditionOf(assignment);
  if (!condition || assignment.operator !== "=" || condition.alternate || condition.test.type !== "BinaryExpression") return undefined;
  const { operator, left, right } = condition.test;
  const compared = new Set([left, right].map((side) => sourceCode.getText(side)));
  const isCompared = compared.has(sourceCode.getText(assignment.left)) && compared.has(sourceCode.getText(assignment.right));
  const waits = [...within(sourceCode, condition)].some(({ type }) => type === "AwaitExpression");
  return COMPARISONS.has(operator) && isCompared && compared.size === 2 && !waits ? condition : undefined;
}

function onlyConditionOf(expression: Node): TSESTree.IfStatement | undefined {
  const statement = expression.parent;
  const holder = statement?.parent;
  if (statement?.type !== "ExpressionStatement") return undefined;
  const outer = holder?.type === "BlockStatement" && holder.body.length === 1 ? holder.parent : holder;
  return outer?.type === "IfStatement" ? outer : undefined;
}
