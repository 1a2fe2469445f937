import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { awaitedByRuntime } from "../../data/awaited-by-runtime.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, localFunctionOf } from "../calls/call.ts";

/** Whether the runtime waits for the promise, so that nobody else has to: `test("…", …)` of `node:test`. */
export function isAwaitedByRuntime(facts: Facts, call: TSESTree.CallExpression): boolean {
  const { origin } = callOf(facts, call);
  return origin !== undefined && awaitedByRuntime.some(({ module, exports, modes }) => {
    const [first, ...rest] = origin.path;
    const mode = first !== undefined && exports.includes(first) ? rest : origin.path;
    return module === origin.module && (mode.length === 0 || (mode.length === 1 && modes.includes(mode[0] ?? "")));
  });
}

const mentionsAsyncGenerator = memoize(({ text }: SourceCode) => /\basync\s*(?:function\s*)?\*/u.test(text));

/** Whether a call makes an async generator, of which nothing runs until somebody iterates it. Functions of this file only. */
export function makesAsyncGenerator(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (!mentionsAsyncGenerator(facts.sourceCode)) return false;
  const callee = localFunctionOf(facts, call.callee);
  return callee?.async === true && callee.generator;
}
