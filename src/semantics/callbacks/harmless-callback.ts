import type { TSESTree } from "@typescript-eslint/utils";
import { writesToMember } from "../../ast/member-writes.ts";
import { consumersOf, valuesOf, type Consumer } from "../../ast/consumers.ts";
import { enclosing, isInside, keyOf, memberName, outermost, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { isPromise, type Facts, type Tristate } from "../../facts/facts.ts";
import { calledBy, isCallTo } from "../calls/call.ts";
import { cannotReject, functionCannotReject, safeAwaits } from "../settlement/cannot-reject.ts";
import { isHarmless, isSafe, mayHandOn, type Trust } from "../settlement/cannot-throw.ts";
import { endsHandled } from "../promises/promise-chain.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";
import { boundFunction, functionsReturnedBy } from "./given-function.ts";

/** Whether the promise of a callback may be ignored, because it never rejects; of what only names one as well. */
export function isHarmlessCallback(facts: Facts, callback: Expression): boolean {
  return isHarmlessValue(facts, callback, asking);
}

function isHarmlessValue(facts: Facts, callback: Expression, ask: Ask): boolean {
  const rejects = ask.of(facts, boundFunction(callback) ?? callback, callbackRejects);
  if (rejects !== "unknown") return rejects === "no";
  const value = constantValueOf(facts.sourceCode, callback) ?? unwrap(callback);
  const [first, ...others] = valuesOf(value);
  if (first && (first !== value || value !== unwrap(callback))) return [first, ...others].every((one) => ask.at(facts, unwrap(one), valueRejects) === "no");
  return isMadeHarmless(facts, value, ask) || holdsHarmless(facts, value, ask);
}

/** Decides the same of a value that has a name, which may be made of itself: `save = guarded(save)`. */
const valueRejects: Analysis<Tristate, Expression> = {
  name: "callback of a name rejects",
  unknown: "unknown",
  of: (facts, value, ask) => (isHarmlessValue(facts, value, ask) ? "no" : "yes"),
};

/** `guarded(save)`, where what `guarded` returns catches all; and `debounce(save)`, where `save` does. */
function isMadeHarmless(facts: Facts, value: Expression, ask: Ask): boolean {
  if (value.type !== "CallExpression") return false;
  if (ask.of(facts, calledBy(value), returnedRejects) === "no") return true;
  const given = value.arguments.filter((argument) => argument.type !== "SpreadElement" && isPromise(facts.result(argument))) as Expression[];
  return given.length > 0 && given.every((callback) => isHarmlessValue(facts, unwrap(callback), ask));
}

/** Decides whether the function that a function returns may reject. */
const returnedRejects: Analysis<Tristate> = {
  name: "returned callback rejects",
  unknown: "unknown",
  of(facts, node, ask) {
    const returned = node.async || node.generator ? [] : functionsReturnedBy(facts, node);
    return returned.length > 0 && returned.every((callback) => isHarmlessValue(facts, callback, ask)) ? "no" : "yes";
  },
};

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
 * An async function that waits for nothing which may be rejected, and for the rest only reports something, as a function
 * does that is not async: `return next();` before its `try`. A value that it needs itself is the work that may fail.
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
function holdsHarmless(facts: Facts, node: Expression, ask: Ask): boolean {
  const owner = node.type === "MemberExpression" && node.object.type === "ThisExpression" ? enclosing(node, isClassBody) : undefined;
  const name = node.type === "MemberExpression" ? memberName(node) : undefined;
  if (!owner || name === undefined) return false;
  const fields = owner.body.flatMap((member) => (member.type === "PropertyDefinition" && keyOf(member) === name ? (member.value ?? []) : []));
  const given = writesToMember(facts.sourceCode, name).filter((write) => isInside(write, owner)).map(({ right }) => right);
  const functions = [...fields, ...given].filter((value) => !isNothing(value));
  return functions.length > 0 && functions.every((value) => ask.at(facts, unwrap(value), valueRejects) === "no");
}

function isClassBody(node: Node): node is TSESTree.ClassBody {
  return node.type === "ClassBody";
}

/** `null`, `undefined` */
function isNothing(node: Expression): boolean {
  return (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined");
}
