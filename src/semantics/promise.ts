import { hasOptionalLink, unwrap, type Expression } from "../ast/nodes.ts";
import type { Facts, Ternary } from "../facts/facts.ts";

/** Whether the value is a promise, at least in some runs: `Promise<T> | undefined` is one. */
export function isPromise(facts: Facts, node: Expression): Ternary {
  switch (facts.promise(node)) {
    case "always":
    case "sometimes":
      return "yes";
    case "unknown":
      return "unknown";
    default:
      return "no";
  }
}

/**
 * Whether the value is nothing but a promise, without members of its own:
 * what `execa()` returns can be awaited and has a `stdout` besides.
 */
export function isPlainPromise(facts: Facts, node: Expression): Ternary {
  const promise = facts.promise(node);
  if (promise === "unknown") return "unknown";
  return promise === "always" && facts.instance(node).every(({ name }) => name === "Promise") ? "yes" : "no";
}

/**
 * Whether a call that may return a promise is told to call back instead: `client.close(done)`, where `close()`
 * without a callback returns a promise. Which of the two happens is not in the type.
 */
export function answersByCallback(facts: Facts, node: Expression): boolean {
  const call = unwrap(node);
  if (call.type !== "CallExpression" || hasOptionalLink(call) || facts.promise(node) !== "sometimes") return false;
  const last = call.arguments.at(-1);
  return last !== undefined && last.type !== "SpreadElement" && facts.callable(last) === "yes";
}
