import type { Excuse } from "../../excuse.ts";
import { outermost, unwrap, type FunctionNode } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { nodesOf } from "../../ast/walk.ts";
import { wordsOf } from "../../ast/words.ts";
import { retryWords } from "../../models/views/throttling.ts";
import type { Facts } from "../../facts/facts.ts";
import { functionAround } from "../execution/async-context.ts";
import { isInTest } from "../execution/test-callback.ts";
import { accessesOf } from "./accesses.ts";
import type { Race } from "./race.ts";

/** A race that a function has with another run of it. */
export interface FoundRace {
  readonly facts: Facts;
  readonly owner: FunctionNode;
  readonly race: Race;
  /** Whether races in tests count as well. */
  readonly tests: boolean;
}

/** Why a race may be left alone. */
export const excusesOfRace: readonly Excuse<FoundRace>[] = [
  { id: "test", why: "it is in a test", applies: ({ facts, owner, tests }) => !tests && isInTest(facts, owner.body) },
  { id: "begun anew", why: "the function itself begins with another value of it", applies: isBegunAnew },
  { id: "refreshed", why: "each run writes the same", applies: isRefreshed },
  { id: "retry", why: "it counts how often something was tried", applies: isOfRetries },
];

/** `this.total = 0; for (const file of files) this.total += await size(file);` */
function isBegunAnew({ facts, owner, race: { write } }: FoundRace): boolean {
  const { reads, writes } = accessesOf(facts, owner);
  const first = writes.find(({ key }) => key === write.key);
  if (!first || first.node === write.node || first.node.type !== "AssignmentExpression" || first.node.operator !== "=") return false;
  const { parent } = outermost(first.node);
  const isRead = (reads.get(write.key) ?? []).some(({ range: [start] }) => start < first.node.range[1]);
  return !isRead && parent?.type === "ExpressionStatement" && parent.parent === owner.body;
}

function isOfRetries({ race: { write: { place, how } } }: FoundRace): boolean {
  const name = place.path.at(-1) ?? (place.root === "this" ? "" : place.root.name);
  return how === "updated" && wordsOf(name).some((word) => retryWords.has(word));
}

/** `this.info = { ...this.info, version: await version() };` in a function without parameters, where nothing else writes it. */
function isRefreshed({ facts: { sourceCode }, owner, race: { how, write: { node, value } } }: FoundRace): boolean {
  if (how !== "lostUpdate" || owner.params.length > 0 || !value || node.type !== "AssignmentExpression") return false;
  const made = constantValueOf(sourceCode, value) ?? unwrap(value);
  if (made.type !== "ObjectExpression") return false;
  const kept = sourceCode.getText(node.left);
  return !nodesOf(sourceCode, "AssignmentExpression").some((other) => other !== node && sourceCode.getText(other.left) === kept && functionAround(other) !== owner);
}
