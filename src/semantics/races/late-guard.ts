import type { TSESTree } from "@typescript-eslint/utils";
import { isNothing } from "../../ast/missing.ts";
import { unwrap } from "../../ast/nodes.ts";
import { wordsOf } from "../../ast/words.ts";
import { busyWords } from "../../models/views/races.ts";
import type { Write } from "./accesses.ts";
import { guardsIn, type Guard } from "./guards.ts";
import { callsKept, isFlag, isMoment } from "./kept.ts";
import { gapReaching, gapsBefore, type Race, type Run } from "./race.ts";
import { callsAwaited, isClosedAgain, startsSomething, worksOnce } from "./starts.ts";

/** Returns how two runs pass a test before either writes what it tests: `if (!this.browser) this.browser = await launch();`, `if (this.busy) return; await work(); this.busy = true;`. */
export function lateGuardOf(run: Run, write: Write): Race | undefined {
  if (write.how === "emptied" || (write.value && isNothing(unwrap(write.value)))) return undefined;
  for (const guard of guardsIn(run.facts, run.owner).get(write.key) ?? []) {
    const gaps = fits(guard, write) ? gapsIn(run, guard, write) : [];
    const gap = gaps.length > 0 ? gapReaching(run, gaps, write) : undefined;
    const race = gap && raceAt(run, guard, write, gaps, gap);
    if (race) return race;
  }
  return undefined;
}

/** An element that is put into a list fills no empty place. A comparison that does not decide about the write is no limit: `if (depth > 0) await save(); depth += 1;`. */
function fits({ from, how, to }: Guard, { how: written, node: { range: [start, end] } }: Write): boolean {
  return how === "missing" ? written === "assigned" : from <= start && end <= to;
}

/** The awaits that a guard lets through, unless the place is written before them: it is taken then. */
function gapsIn(run: Run, { from, test, to }: Guard, write: Write): TSESTree.AwaitExpression[] {
  const gaps = gapsBefore(run, write, Math.max(from, test.range[1]), to);
  const taken = run.accesses.writes.filter(({ key, node }) => key === write.key && node !== write.node && node.range[0] >= test.range[1]);
  return gaps.filter((gap) => !taken.some(({ node }) => node.range[1] <= gap.range[0]));
}

function raceAt(run: Run, guard: Guard, write: Write, gaps: readonly TSESTree.AwaitExpression[], gap: TSESTree.AwaitExpression): Race | undefined {
  const { facts } = run;
  if (write.how !== "assigned") return guard.how === "compared" ? { how: "guardedLate", write, gap } : undefined;
  if (!isFlag(run, write, gaps)) {
    const call = callsKept(run, write, gaps).find((one) => startsSomething(facts, one, nameOf(write)) && !isClosedAgain(facts, one, run.owner));
    if (guard.how === "compared") return { how: call ? "guardedLate" : "doneTwice", write, gap };
    return { how: call ? "startedTwice" : "doneTwice", write, gap, call };
  }
  const calls = gaps.flatMap(({ argument }) => callsAwaited(facts, argument));
  const isWork = guard.how === "missing" || isMoment(run, write);
  const isLate = isBusy(write) ? guard.how === "missing" : calls.some((call) => (isWork ? worksOnce(facts, call) : startsSomething(facts, call)));
  return { how: isLate ? "guardedLate" : "doneTwice", write, gap };
}

/** `sessions` for an element of it, `browser` for `this.browser`. */
function nameOf({ place: { path, root } }: Write): string {
  return path.findLast((name) => !name.startsWith("[")) ?? (root === "this" ? "" : root.name);
}

function isBusy(write: Write): boolean {
  return wordsOf(nameOf(write)).some((word) => busyWords.has(word));
}
