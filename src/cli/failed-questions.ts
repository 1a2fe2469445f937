import { onFailure, reasonOf } from "../settings.ts";

/** Fewer than these say little of a run. */
const MANY = 10;

/** How often asking a type checker failed, in all files of a run. */
export interface FailedQuestions {
  /** Says how often, and with what at first, if it was often; ends the counting. */
  notes(): string[];
}

/** Counts the questions that fail from now on. */
export function countFailedQuestions(): FailedQuestions {
  let count = 0;
  let first = "";
  const stop = onFailure((error) => {
    if (count === 0) first = reasonOf(error);
    count += 1;
  });
  return {
    notes() {
      stop();
      return count < MANY ? [] : [`asking for types failed ${count} times, at first with "${first}": what was asked counts as unknown.`];
    },
  };
}
