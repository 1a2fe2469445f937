import type { TSESTree } from "@typescript-eslint/utils";
import { writesToMember } from "../../ast/member-writes.ts";
import { consumersOf, type Consumer } from "../../ast/consumers.ts";
import { enclosing, isInside, memberName, outermost, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import type { Facts, Tristate } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";
import { cannotReject, functionCannotReject, safeAwaits } from "../settlement/cannot-reject.ts";
import { isHarmless, isSafe, mayHandOn, type Trust } from "../settlement/cannot-throw.ts";
import { endsHandled } from "../promises/promise-chain.ts";
import { summaryOf, type Analysis, type Ask } from "../summaries/summary.ts";

/** Whether nobody has to look at the promise of a callback, because it is never rejected; of what only names one as well. */
export function isHarmlessCallback(facts: Facts, callback: Expression): boolean {
  const rejects = rejectsAsCallback(facts, callback);
  return rejects === "unknown" ? holdsHarmless(facts, callback) : rejects === "no";
}

function rejectsAsCallback(facts: Facts, callback: Expression): Tristate {
  return summaryOf(facts, boundFunction(callback) ?? callback, callbackRejects);
}

/** `this.read` of `this.read.bind(this)`. */
export function boundFunction(node: Node): Expression | undefined {
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && memberName(callee) === "bind" ? callee.object : undefined;
}

const callbackRejects: Analysis<Tristate> = {
  name: "callback rejects",
  unknown: "unknown",
  of: (facts, node, ask) => (rejectsNothing(facts, node, ask) ? "no" : "yes"),
};

/** A body that catches, one that does nothing which may fail, and `() => save().catch(report)`. */
function rejectsNothing(facts: Facts, node: FunctionNode, ask: Ask): boolean {
  if (functionCannotReject(facts, node, ask)) return true;
  if (node.async) return !node.generator && onlyTells(facts, node, ask);
  return node.body.type !== "BlockStatement" && (endsHandled(facts, node.body) || cannotReject(facts, node.body, ask));
}

/**
 * An async function that waits for nothing which may be rejected, and for the rest tells somebody something, as a function
 * does that is not async: `return next();` in front of its `try`. A value that it needs itself is the work that may fail.
 */
function onlyTells(facts: Facts, { body, params }: FunctionNode, ask: Ask): boolean {
  if (body.type !== "BlockStatement" && (mayHandOn(facts, body) || unwrap(body).type !== "CallExpression")) return false;
  const trust: Trust = { isSafeAwait: safeAwaits(facts, ask), returns: (its, call) => isTelling(its, call) || isHarmless(its, call, ask), ask };
  return [...params, body].every((part) => isSafe(facts, part, trust));
}

/** `setLoading(true);`, `return next();`, `response.status(400).end();`, and the text in `socket.send(JSON.stringify(answer));` */
function isTelling(facts: Facts, call: TSESTree.CallExpression): boolean {
  return consumersOf(call).every((consumer) => isToldBy(facts, call, consumer));
}

function isToldBy(facts: Facts, call: TSESTree.CallExpression, { by, role }: Consumer): boolean {
  switch (role) {
    case "discarded":
    case "returned":
    case "voided":
      return true;
    case "receiver": {
      const next = parentOf(by);
      return next?.type === "CallExpression" && next.callee === outermost(by) && isTelling(facts, next);
    }
    case "argument":
      return by.type === "CallExpression" && isCallTo(facts, call, "JSON.stringify") && isTelling(facts, by);
    default:
      return false;
  }
}

/** `this.poller`, where all that the class ever gives to this field is harmless. */
function holdsHarmless(facts: Facts, callback: Expression): boolean {
  const node = unwrap(callback);
  const owner = node.type === "MemberExpression" && node.object.type === "ThisExpression" ? enclosing(node, isClassBody) : undefined;
  const name = node.type === "MemberExpression" ? memberName(node) : undefined;
  if (!owner || name === undefined) return false;
  const given = writesToMember(facts.sourceCode, name).filter((write) => isInside(write, owner)).map(({ right }) => right);
  const functions = given.filter((value) => !isNothing(value));
  return functions.length > 0 && functions.every((value) => rejectsAsCallback(facts, unwrap(value)) === "no");
}

function isClassBody(node: Node): node is TSESTree.ClassBody {
  return node.type === "ClassBody";
}

/** `null`, `undefined` */
function isNothing(node: Expression): boolean {
  return (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined");
}
