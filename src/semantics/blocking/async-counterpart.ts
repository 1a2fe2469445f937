import type { TSESTree } from "@typescript-eslint/utils";
import { keyOf, memberName, positionalArguments, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { descriptorSources, synchronousOnlyOptions } from "../../models/views/blocking-calls.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";
import { originOf } from "../calls/origin.ts";

/** Whether the asynchronous counterpart of a blocking function does the same with the arguments of a call, as far as they can be seen. */
export function counterpartTakesArguments(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (isBound(facts, call.callee)) return false;
  const [first] = positionalArguments(call);
  if (first && isDescriptor(facts, unwrap(first))) return false;
  return !call.arguments.some((argument) => isOptionsForSync(facts, argument));
}

/** `const readConfig = readFileSync.bind(null, "config.json")`: the counterpart would miss the arguments that are bound. */
function isBound(facts: Facts, callee: Expression): boolean {
  const value = constantValueOf(facts.sourceCode, callee);
  return value?.type === "CallExpression" && value.arguments.length > 1;
}

/** `0`, `process.stdin.fd`, a parameter `fd`, and a constant that `openSync` gave. */
function isDescriptor(facts: Facts, node: Expression): boolean {
  if (node.type === "Literal") return typeof node.value === "number";
  if (node.type === "MemberExpression") return memberName(node) === "fd";
  if (node.type === "Identifier" && node.name === "fd") return true;
  const value = constantValueOf(facts.sourceCode, node);
  if (value?.type === "Literal") return typeof value.value === "number";
  return isCallTo(facts, value, descriptorSources);
}

function isOptionsForSync(facts: Facts, argument: Node): boolean {
  const node = argument.type === "Identifier" ? constantValueOf(facts.sourceCode, argument) : argument;
  return (
    node?.type === "ObjectExpression" &&
    node.properties.some((property) => property.type === "Property" && synchronousOnlyOptions.has(keyOf(property) ?? ""))
  );
}

/** The module that a member is read from: `fs` in `fs.readFileSync` and in `require("fs").readFileSync`. */
export function moduleHolding(facts: Facts, callee: Expression): string | undefined {
  if (callee.type !== "MemberExpression") return undefined;
  const { object } = callee;
  if (object.type !== "Identifier" && object.type !== "CallExpression") return undefined;
  const origin = originOf(facts, object);
  return origin?.path.length === 0 ? origin.module : undefined;
}
