import { memberName, unwrap, type Expression } from "../../ast/nodes.ts";
import { wordsOf } from "../../ast/words.ts";
import { listeningVerbs } from "../../models/views/order-words.ts";
import { apisThat } from "../../models/views/views.ts";
import type { Excuse } from "../../excuse.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf } from "../calls/call.ts";
import { isInTest } from "../execution/test-callback.ts";

/** A promise whose first handler comes late. */
export interface LatePromise {
  readonly facts: Facts;
  readonly value: Expression;
  /** Whether promises of tests count as well. */
  readonly tests: boolean;
}

/** Why a promise may get its first handler late. */
export const excusesOfLateAwait: readonly Excuse<LatePromise>[] = [
  { id: "test", why: "it is in a test, which fails with an unhandled rejection", applies: ({ facts, value, tests }) => !tests && isInTest(facts, value) },
  { id: "listens first", why: "it waits for what comes next to make something happen", applies: ({ facts, value }) => isListening(facts, value) },
];

/** `once(server, "listening")`, `expect(load()).rejects.toThrow()`; `page.waitForEvent("download")` by the module of `page`, for much else has such names. */
function isListening(facts: Facts, value: Expression): boolean {
  const node = unwrap(value);
  if (node.type !== "CallExpression") return false;
  const { callee, name = "", origin } = callOf(facts, node);
  const [verb = ""] = wordsOf(name);
  if (verb !== WAIT) return listeningVerbs.has(verb) || (callee.type === "MemberExpression" && isOfAssertion(callee.object));
  return origin?.module !== undefined ? isDriver(origin.module) : callee.type === "MemberExpression" && facts.instance(callee.object).some(({ module = "" }) => isDriver(module));
}

const WAIT = "wait";

/** What drives a browser: the modules all of whose objects are one session. */
function isDriver(module: string): boolean {
  return apisThat("session").has(`${module}#*`);
}

/** `expect(p).rejects` */
function isOfAssertion(node: Expression): boolean {
  const member = unwrap(node);
  return member.type === "MemberExpression" && (memberName(member) === "rejects" || memberName(member) === "resolves");
}
