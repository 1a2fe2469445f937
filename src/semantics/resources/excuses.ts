import type { Excuse } from "../../excuse.ts";
import { isFunction } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import { wordsOf } from "../../ast/words.ts";
import type { Facts } from "../../facts/facts.ts";
import { endingWords } from "../../models/views/resources.ts";
import { methodOf, type CallNode } from "../calls/call.ts";
import { isOfMain } from "../execution/entry.ts";
import type { Acquired } from "./acquisition.ts";
import type { Leak } from "./leak.ts";

/** Something that a function does not release on every way. */
export interface LeakCandidate {
  readonly facts: Facts;
  readonly acquired: Acquired;
  readonly leak: Leak;
  readonly file: string;
}

/** Why something may stay acquired. */
export const excusesOfLeak: readonly Excuse<LeakCandidate>[] = [
  { id: "ends with the program", why: "it runs once, and an error ends the program", applies: ({ facts, acquired, file }) => isOfMain(facts, acquired.call, file) },
  { id: "meant to fire", why: "the timer ends what failed", applies: ({ facts, acquired }) => acquired.isTimer === true && endsSomething(facts, acquired.call) },
];

/** `setTimeout(() => child.kill(), 1000)`; not what only aborts a signal, which nothing has any more. */
function endsSomething({ sourceCode }: Facts, { arguments: [callback] }: CallNode): boolean {
  if (!callback || !isFunction(callback)) return false;
  return [...within(sourceCode, callback)].some((node) => node.type === "CallExpression" && endingWords.has(wordsOf(methodOf(node) ?? "")[0] ?? ""));
}

