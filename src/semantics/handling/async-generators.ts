import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import type { Facts } from "../../facts/facts.ts";
import { localFunctionOf } from "../calls/call.ts";

const mentionsAsyncGenerator = memoize(({ text }: SourceCode) => /\basync\s*(?:function\s*)?\*/u.test(text));

/** Whether a call makes an async generator, which does not run until it is iterated. Functions of this file only. */
export function makesAsyncGenerator(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (!mentionsAsyncGenerator(facts.sourceCode)) return false;
  const callee = localFunctionOf(facts, call.callee);
  return callee?.async === true && callee.generator;
}
