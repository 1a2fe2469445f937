import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, type Consumer } from "../../ast/consumers.ts";
import { isFunction, memberName, outermost, parentOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { referenceAt } from "../../ast/references.ts";
import type { Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { cancellationChecks, changingMethods, collectingMethods } from "../../models/views/collections.ts";
import type { Facts } from "../../facts/facts.ts";
import { runsAtOnce } from "../execution/async-context.ts";
import { isCallTo } from "../calls/call.ts";
import { originOf } from "../calls/origin.ts";
import { isLog, isLogCall } from "../calls/logging.ts";
import { isOwn } from "./iteration.ts";

/**
 * One use of something that was there before: a variable from outside, or what hangs on it.
 * `collects`: puts something in and asks nothing (`out.push(x)`, `map.set(k, x)`, `out[k] = x`). `updates`: adds to what
 * is there (`n += x`). `changes`: takes out or reorders. `touches`: calls a method for an effect that is not known.
 */
export interface Use {
  readonly how: "assigns" | "changes" | "collects" | "reads" | "touches" | "updates";
  /** Nothing for `this`. */
  readonly variable: Variable | undefined;
  /** The names from the root; `[k]` for an element whose key is the iteration's own `k`, `[]` for any other. */
  readonly path: readonly string[];
  readonly node: Node;
  /** The whole expression that does it. */
  readonly expression: Node;
  /** Where in the source it has happened; infinite for code that runs at a time of its own. */
  readonly end: number;
}

/** The uses, among some nodes, of variables that live longer than one run of `container`, and of `this`. */
export function usesOfOuter(facts: Facts, container: Node, nodes: readonly Node[]): Use[] {
  return nodes.flatMap((node) => {
    const root = rootAt(facts, container, node);
    if (!root) return [];
    const use = useAt(facts, container, node, root);
    return use ? [use] : [];
  });
}

interface Root {
  readonly name: string;
  readonly variable: Variable | undefined;
}

function rootAt(facts: Facts, container: Node, node: Node): Root | undefined {
  if (node.type === "ThisExpression") return { name: "this", variable: undefined };
  const reference = referenceAt(facts.sourceCode, node);
  const variable = reference?.resolved;
  if (!variable || isOwn(variable, container)) return undefined;
  // Only what this file can change is of interest; `globalThis` and the like are left alone.
  return variable.defs.length > 0 ? { name: variable.name, variable } : undefined;
}

function useAt(facts: Facts, container: Node, node: Node, { name, variable }: Root): Use | undefined {
  const { read, path, method } = climb(facts, container, node, [name]);
  const { how, expression } = method ? usedByMethod(facts, method) : usedAs(facts, read, path);
  const end = isDeferred(facts, node, container) ? Infinity : expression.range[1];
  return { how, variable, path, node, expression, end };
}

interface Climbed {
  readonly read: Node;
  readonly path: readonly string[];
  /** The member that is called, where the chain ends in a call of a method. */
  readonly method?: TSESTree.MemberExpression;
}

function climb(facts: Facts, container: Node, node: Node, path: readonly string[]): Climbed {
  const member = memberReadOff(node);
  if (!member) return { read: node, path };
  const call = parentOf(member);
  if (call?.type === "CallExpression" && unwrap(call.callee) === member) return { read: node, path, method: member };
  return climb(facts, container, member, [...path, memberName(member) ?? ownKey(facts, container, member)]);
}

/** `a.b` for the `a` in it, also in `(x ? a : c).b` and `(a ??= []).b`, a list that is made where it is missing. */
function memberReadOff(node: Node): TSESTree.MemberExpression | undefined {
  for (const { by, role } of consumersOf(node)) {
    if (role === "receiver") return by;
    if (role === "target" && isDefaultList(by)) return memberReadOff(by);
  }
  return undefined;
}

function isDefaultList(node: Node): boolean {
  if (node.type !== "AssignmentExpression" || (node.operator !== "??=" && node.operator !== "||=")) return false;
  return node.right.type === "ArrayExpression" && node.right.elements.length === 0;
}

/** `r[k]`, `r[x.id]`, `r[nameOf(x)]` where every iteration has a `k` or `x` of its own. */
function ownKey(facts: Facts, container: Node, { property }: TSESTree.MemberExpression): string {
  const isOfIteration = [...within(facts.sourceCode, property)].some((node) => {
    const variable = referenceAt(facts.sourceCode, node)?.resolved;
    return variable && isOwn(variable, container);
  });
  return isOfIteration ? `[${facts.sourceCode.getText(property)}]` : "[]";
}

type How = Pick<Use, "expression" | "how">;

function usedByMethod(facts: Facts, method: TSESTree.MemberExpression): How {
  const call = parentOf(method) as TSESTree.CallExpression;
  const name = memberName(method) ?? "";
  const expression = outermost(call);
  const isStatement = expression.parent?.type === "ExpressionStatement" || isBodyOf(expression.parent, expression);
  if (collectingMethods.has(name) && !isAwaited(call)) return { how: isStatement ? "collects" : "changes", expression };
  if (changingMethods.has(name)) return { how: "changes", expression };
  const isQuiet = !isStatement || cancellationChecks.has(name) || isExport(facts, method.object) || isLog(method.object) || isAssign(facts, call);
  return { how: isQuiet ? "reads" : "touches", expression };
}

/** `(x) => all.add(x)`: what `add` returns is hardly what is meant. */
function isBodyOf(parent: Node | undefined, expression: Node): boolean {
  return parent?.type === "ArrowFunctionExpression" && parent.body === expression;
}

function isAwaited(call: Node): boolean {
  return parentOf(call)?.type === "AwaitExpression";
}

/** What a module exports is called like a function of its own. */
function isExport(facts: Facts, receiver: TSESTree.Expression): boolean {
  return originOf(facts, receiver)?.isGlobal === false;
}

function isAssign(facts: Facts, call: TSESTree.CallExpression): boolean {
  return isCallTo(facts, call, "Object.assign");
}

/** `Object.assign(all, { [key]: one })` collects; of two objects with the same keys the later one wins, so that their order counts. */
function howAssigned(argument: Node, { arguments: [target, ...sources] }: TSESTree.CallExpression): How["how"] {
  if (argument !== target) return "reads";
  const spellOut = sources.every((source) => source.type === "ObjectExpression" && source.properties.every(({ type }) => type === "Property"));
  return spellOut ? "collects" : "changes";
}

const READING_OPERATORS = new Set(["&&=", "??=", "||="]);

function usedAs(facts: Facts, read: Node, path: readonly string[]): How {
  for (const consumer of consumersOf(read)) {
    const how = changedBy(facts, consumer, path);
    if (how) return how;
  }
  const whole = outermost(read);
  const pattern = patternAround(whole);
  return pattern ? { how: "assigns", expression: pattern } : { how: "reads", expression: whole };
}

function changedBy(facts: Facts, { by, role, value }: Consumer, path: readonly string[]): How | undefined {
  switch (by.type) {
    case "AssignmentExpression":
      return role === "target" ? { how: howWritten(by, path), expression: by } : undefined;
    case "UpdateExpression":
      return { how: "updates", expression: by };
    case "UnaryExpression":
      return by.operator === "delete" ? { how: "changes", expression: by } : undefined;
    case "CallExpression":
      return role === "argument" ? usedAsArgument(facts, value, by) : undefined;
    default:
      return undefined;
  }
}

function howWritten({ operator }: TSESTree.AssignmentExpression, path: readonly string[]): How["how"] {
  if (READING_OPERATORS.has(operator)) return "changes";
  if (operator !== "=") return "updates";
  return path.at(-1)?.startsWith("[") && path.at(-1) !== "[]" ? "collects" : "assigns";
}

/** `Object.assign(all, part)` collects; any other call that is made for its effect may change what it is given. */
function usedAsArgument(facts: Facts, argument: Expression, call: TSESTree.CallExpression): How {
  if (outermost(call).parent?.type !== "ExpressionStatement") return { how: "reads", expression: argument };
  if (isAssign(facts, call)) return { how: howAssigned(argument, call), expression: call };
  const isQuiet = facts.mutable(argument) === "no" || isLogCall(call) || argument.type !== "Identifier";
  return isQuiet ? { how: "reads", expression: argument } : { how: "touches", expression: call };
}

/** The destructuring assignment or the `var` of which a node is a target: `[a.b, c] = …`. */
function patternAround(target: Node): Node | undefined {
  let current = target;
  for (;;) {
    const { parent } = current;
    if (parent?.type === "AssignmentExpression") return parent.left === current && current !== target ? parent : undefined;
    if (parent?.type === "VariableDeclarator") return parent.id === current && parent.init ? parent : undefined;
    const isPattern = parent?.type === "ArrayPattern" || parent?.type === "ObjectPattern" || parent?.type === "RestElement";
    const isTarget = (parent?.type === "Property" && parent.value === current) || (parent?.type === "AssignmentPattern" && parent.left === current);
    if (!parent || !(isPattern || isTarget)) return undefined;
    current = parent;
  }
}

/** Whether a node stands in a function that is kept and called later. */
function isDeferred(facts: Facts, node: Node, container: Node): boolean {
  for (let current = node.parent; current && current !== container; current = current.parent) {
    if (isFunction(current) && !runsAtOnce(facts, current)) return true;
  }
  return false;
}
