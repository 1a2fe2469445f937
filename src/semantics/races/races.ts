import { memoizeWithin } from "../../ast/memoize.ts";
import type { FunctionNode } from "../../ast/nodes.ts";
import type { Facts } from "../../facts/facts.ts";
import { accessesOf, type Write } from "./accesses.ts";
import { lateClearingOf } from "./late-clearing.ts";
import { lateGuardOf } from "./late-guard.ts";
import { lostUpdateOf } from "./lost-update.ts";
import { isLast, mayMeet } from "./meeting.ts";
import type { Race, Run } from "./race.ts";
import { sharingOf } from "./shared.ts";

/** Returns the writes of an async function that another run of it, or other code, can come before: `this.total += await size(file)`. */
export const racesIn: (facts: Facts, owner: FunctionNode) => readonly Race[] = memoizeWithin((facts: Facts, owner: FunctionNode): readonly Race[] => {
  if (!owner.async || owner.generator) return [];
  const run: Run = { facts, owner, accesses: accessesOf(facts, owner) };
  if (run.accesses.awaits.length === 0) return [];
  return run.accesses.writes.flatMap((write) => raceOf(run, write) ?? []);
});

function raceOf(run: Run, write: Write): Race | undefined {
  const { facts, owner } = run;
  const shared = sharingOf(facts, write.place, owner);
  const race = shared && (lateGuardOf(run, write) ?? lostUpdateOf(run, write) ?? lateClearingOf(run, write));
  if (!race) return undefined;
  // What adds to a place is other code: it comes even if the function runs once.
  return (race.how === "clearedLate" ? !isLast(owner) : mayMeet(facts, race.gap, shared.by)) ? race : undefined;
}
