import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyOf, memberName, parameterAt, parentOf, stringOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { calledBy, isCallTo } from "../calls/call.ts";
import { summaryOf, type Analysis } from "../summaries/summary.ts";

const DEFINING = new Set(["globalThis#Object.defineProperty", "globalThis#Reflect.defineProperty"]);

/**
 * Whether a write in a getter puts the value in its place: `super.config = value`, which puts a property of the object before the getter of its
 * class, `this.config = value` where the getter is deleted, `Object.defineProperty(this, "config", { value })`, also by a function of the project.
 */
export function replacesGetter(facts: Facts, by: TSESTree.AssignmentExpression | TSESTree.CallExpression, owner: FunctionNode): boolean {
  const name = nameOfGetter(facts, owner);
  if (name === undefined) return false;
  if (by.type === "CallExpression") return definesAt(facts, by, name);
  const { left } = by;
  if (left.type !== "MemberExpression" || memberName(left) !== name) return false;
  return left.object.type === "Super" || (left.object.type === "ThisExpression" && deletes(facts, owner, name));
}

function deletes({ sourceCode }: Facts, owner: FunctionNode, name: string): boolean {
  const removes = (node: Node) => node.type === "UnaryExpression" && node.operator === "delete" && sourceCode.getText(node.argument) === `this.${name}`;
  return [...within(sourceCode, owner)].some(removes);
}

/** `config` for `get config() {}`, and for `Object.defineProperty(exports, "config", { get() {} })`. */
function nameOfGetter(facts: Facts, owner: FunctionNode): string | undefined {
  const { parent } = owner;
  if (parent.type !== "MethodDefinition" && parent.type !== "Property") return undefined;
  if (parent.kind === "get") return keyOf(parent);
  const call = keyOf(parent) === "get" && parent.type === "Property" ? parentOf(parent.parent) : undefined;
  const key = call?.type === "CallExpression" && isCallTo(facts, call, DEFINING) ? call.arguments[1] : undefined;
  return key && stringOf(key);
}

/** `Object.defineProperty(this, "config", …)`, and `replace(this, "config", value)` where `replace` does that with its parameters. */
function definesAt(facts: Facts, call: TSESTree.CallExpression, name: string): boolean {
  const [object, key] = call.arguments;
  if (!object || !key || stringOf(key) !== name || isFunction(object)) return false;
  return isCallTo(facts, call, DEFINING) ? unwrap(object).type !== "Literal" : summaryOf(facts, calledBy(call), defines);
}

/** Whether a function defines the property of its first parameter that the second one names: `Object.defineProperty(object, key, …)`. */
const defines: Analysis<boolean> = {
  name: "defines the property of its parameters",
  unknown: false,
  of: (facts, owner, ask) => [...within(facts.sourceCode, owner)].some((node) => {
    if (node.type !== "CallExpression" || !areParameters(facts, owner, node.arguments)) return false;
    return isCallTo(facts, node, DEFINING) || ask.of(facts, calledBy(node), defines);
  }),
};

function areParameters(facts: Facts, owner: FunctionNode, [object, key]: readonly Node[]): boolean {
  return isParameter(facts, owner, 0, object) && isParameter(facts, owner, 1, key);
}

function isParameter({ sourceCode }: Facts, owner: FunctionNode, index: number, node: Node | undefined): boolean {
  const name = node && (unwrap(node) as Expression);
  const variable = name?.type === "Identifier" ? variableOf(sourceCode, name) : undefined;
  return variable !== undefined && variable.defs[0]?.name === parameterAt(owner, index);
}
