import type { TSESTree } from "@typescript-eslint/utils";
import { isUndefined, memberName, outermost, positionalArguments, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { alwaysThrows } from "../calls/always-throws.ts";
import { isCallTo, localFunctionOf } from "../calls/call.ts";

/** One call of a promise chain: `p.then(f)` is `{ method: "then", receiver: p, call }`. */
export interface ChainLink {
  readonly method: "catch" | "finally" | "then";
  readonly receiver: Expression;
  readonly call: TSESTree.CallExpression;
}

/** The link that a call is, by its shape; whether the receiver is a promise is another question. */
export function chainLinkOf(node: Node): ChainLink | undefined {
  const call = unwrap(node);
  if (call.type !== "CallExpression") return undefined;
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return undefined;
  const method = memberName(callee);
  if (method !== "then" && method !== "catch" && method !== "finally") return undefined;
  return { method, receiver: callee.object, call };
}

/** Returns the link that calls a member: of `p.then` in `p.then(f)`. `undefined` where the member is not called, or not by that name. */
export function chainLinkCalling(member: Node): ChainLink | undefined {
  const { parent: call } = outermost(member);
  const link = call && chainLinkOf(call);
  return link && unwrap(link.call.callee) === member ? link : undefined;
}

/** Returns the last link of the chain that a link is in: that of `catch` for the `then` of `p.then(f).catch(g)`. */
export function wholeChain(link: ChainLink): ChainLink {
  const { parent: member } = outermost(link.call);
  const next = member?.type === "MemberExpression" ? chainLinkCalling(member) : undefined;
  return next ? wholeChain(next) : link;
}

/** What a link calls when the promise is rejected, if it is there: the second argument of `then`, the first of `catch`. */
export function rejectionHandlerOf({ method, call }: ChainLink): Expression | undefined {
  const [first, second] = positionalArguments(call);
  const handler = method === "then" ? second : first;
  return method === "finally" || !handler || isUndefined(handler) ? undefined : handler;
}

/**
 * Decides whether nothing rejects unseen after this call: its last link has a handler that can be called
 * (`any` can) and does not always throw, with nothing but `finally` after it. `p.catch(h).then(g)` ends in a promise of its own, without a handler.
 */
export function endsHandled(facts: Facts, node: Node): boolean {
  let link = chainLinkOf(node);
  while (link?.method === "finally") link = chainLinkOf(link.receiver);
  if (!link) return false;
  // What a spread passes is not known.
  if (link.call.arguments.some((argument) => argument.type === "SpreadElement")) return true;
  const handler = rejectionHandlerOf(link);
  return handler !== undefined && facts.callable(handler) !== "no" && !alwaysRejects(facts, handler);
}

/** Decides whether a handler handles nothing, as it ends in a `throw` or returns a rejected promise, on every way. */
function alwaysRejects(facts: Facts, handler: Expression): boolean {
  const node = localFunctionOf(facts, handler);
  if (!node || node.generator) return false;
  if (node.body.type !== "BlockStatement") return isRejection(facts, node.body);
  const returns = [...within(facts.sourceCode, node.body)].filter(({ type }) => type === "ReturnStatement");
  const last = node.body.body.at(-1);
  if (last?.type === "ReturnStatement" && last.argument) return returns.length === 1 && isRejection(facts, last.argument);
  return returns.length === 0 && alwaysThrows(last);
}

function isRejection(facts: Facts, value: Expression): boolean {
  return isCallTo(facts, unwrap(value), "Promise.reject");
}
