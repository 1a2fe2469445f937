import type { Excuse } from "../../excuse.ts";
import type { Facts } from "../../facts/facts.ts";
import { runsOnce } from "../execution/entry.ts";
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
  { id: "ends with the program", why: "it runs once, and an error ends the program", applies: ({ facts, acquired, file }) => runsOnce(facts, acquired.call, file) },
];
