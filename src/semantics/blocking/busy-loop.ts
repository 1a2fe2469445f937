import type { TSESTree } from "@typescript-eslint/utils";
import { staticValueOf } from "../../ast/eslint-utils.ts";
import { repeatedPartsOf } from "../../ast/loops.ts";
import { memberName, unwrap, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import { clocks, momentMethods } from "../../models/views/clocks.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, localFunctionOf } from "../calls/call.ts";

export type WaitingLoop = TSESTree.DoWhileStatement | TSESTree.ForStatement | TSESTree.WhileStatement;

/** Counting to less than this takes no noticeable time. */
const MANY_TURNS = 100_000;

/**
 * Whether a loop does nothing but wait: for a clock (`while (Date.now() < end) {}`), for another thread
 * (`Atomics.load`), for a flag that cannot change meanwhile (`while (!done) {}`), or by counting.
 * A loop that calls anything else, writes to an object or awaits does some work.
 */
export function isBusyLoop(facts: Facts, loop: WaitingLoop): boolean {
  const parts = repeatedPartsOf(loop).flatMap((part) => [...within(facts.sourceCode, part, () => true)]);
  if (parts.some((node) => isWork(facts, node))) return false;
  if (parts.some((node) => isClock(facts, node))) return true;
  return isEmpty(loop.body) && (spinsOnFlag(loop, parts) || countsFar(facts, loop));
}

function isWork(facts: Facts, node: Node): boolean {
  switch (node.type) {
    case "CallExpression":
      return !isClock(facts, node) && !readsMoment(node) && !isArithmetic(facts, node);
    case "NewExpression":
      return !isClock(facts, node);
    case "AssignmentExpression":
      return node.left.type !== "Identifier";
    case "UpdateExpression":
      return node.argument.type !== "Identifier";
    case "UnaryExpression":
      return node.operator === "delete";
    case "ArrowFunctionExpression":
    case "AwaitExpression":
    case "ForInStatement":
    case "ForOfStatement":
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ImportExpression":
    case "TaggedTemplateExpression":
    case "ThrowStatement":
    case "YieldExpression":
      return true;
    default:
      return false;
  }
}

function isClock(facts: Facts, node: Node): boolean {
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return false;
  const helper = node.arguments.length === 0 ? localFunctionOf(facts, node.callee) : undefined;
  return isClockOfPlatform(facts, (helper && returnedBy(helper)) ?? node);
}

function isClockOfPlatform(facts: Facts, node: Node): boolean {
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return false;
  // `new Date(text)` is a moment, not the clock; it has nothing to wait for.
  if (node.type === "NewExpression" && node.arguments.length > 0) return false;
  return isCallTo(facts, node, clocks);
}

/** One hop: `Date.now()` for `const now = () => Date.now()`. */
function returnedBy({ body }: FunctionNode): Node | undefined {
  if (body.type !== "BlockStatement") return unwrap(body);
  const [statement] = body.body;
  return statement?.type === "ReturnStatement" && statement.argument ? unwrap(statement.argument) : undefined;
}

function readsMoment(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && momentMethods.has(memberName(callee) ?? "");
}

const ARITHMETIC = new Set(["globalThis#Math.*", "globalThis#Number", "globalThis#Number.*"]);

/** `Math.sqrt(x)`, `Number(date)`: time is all that it takes. */
function isArithmetic(facts: Facts, call: TSESTree.CallExpression): boolean {
  return isCallTo(facts, call, ARITHMETIC);
}

function isEmpty(body: Node): boolean {
  if (body.type === "BlockStatement") return body.body.every(isEmpty);
  return body.type === "EmptyStatement" || body.type === "ContinueStatement";
}

/** A condition that reads and changes nothing: once true, it stays true until the process is killed. */
function spinsOnFlag(loop: WaitingLoop, parts: readonly Node[]): boolean {
  if (loop.type === "ForStatement" && loop.update) return false;
  return !parts.some(({ type }) => type === "AssignmentExpression" || type === "UpdateExpression" || type === "CallExpression");
}

/** `for (let i = 0; i < 1e9; i++) {}`: the counter is never read, so that only its time matters. */
function countsFar(facts: Facts, loop: WaitingLoop): boolean {
  if (loop.type !== "ForStatement" || loop.init?.type !== "VariableDeclaration") return false;
  if (loop.update?.type !== "UpdateExpression" || loop.test?.type !== "BinaryExpression") return false;
  return [loop.test.left, loop.test.right].some((side) => numberOf(facts, side) >= MANY_TURNS);
}

function numberOf({ sourceCode }: Facts, node: Node): number {
  const value = staticValueOf(sourceCode, node);
  return typeof value === "number" ? value : 0;
}
