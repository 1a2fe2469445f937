import type { Expression } from "../ast/nodes.ts";
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
