import { expect } from "vitest";
import { isDoneWhenSettled, mostAtOnce, SCENARIOS, started, type Run, type Runs } from "./repair-runs.ts";

/** What the message of a suggestion promises, as a comparison of the runs before and after it. */
export type Promised = (before: Runs, after: Runs) => void;

/** Same result; what ran one after the other runs together; the first rejection is the one that the caller sees. */
export const runsTogether: Promised = (before, after) => {
  expect(mostAtOnce(before["all well"])).toBe(1);
  expect(mostAtOnce(after["all well"])).toBe(started(before["all well"]).length);
  givesTheSame(before, after);
  handlesAll(after);
};

/** The same, with two at a time. */
export const runsTwoAtATime: Promised = (before, after) => {
  expect(mostAtOnce(before["all well"])).toBe(1);
  expect(mostAtOnce(after["all well"])).toBe(2);
  givesTheSame(before, after);
  handlesAll(after);
};

/** What had started together is awaited together, so that no rejection is without a handler. */
export const awaitsTogether: Promised = (before, after) => {
  expect(before["the second fails"].unhandled).toEqual(["b"]);
  for (const scenario of SCENARIOS) expect(started(after[scenario])).toEqual(started(before[scenario]));
  givesTheSame(before, after);
  handlesAll(after);
};

/** What had started before it could be awaited starts after the other call; where that one fails, it does not start at all. */
export const startsLater: Promised = (before, after) => {
  expect(before["the second fails"].unhandled).toEqual(["b"]);
  expect(mostAtOnce(after["all well"])).toBe(1);
  expect(started(after["the first fails"])).toEqual(["a"]);
  givesTheSame(before, after);
  handlesAll(after);
};

/** The caller waits until all is done, and sees a rejection that had no handler. */
export const awaits: Promised = (before, after) => {
  expect(isDoneWhenSettled(before["all well"])).toBe(false);
  expect(before["the first fails"].unhandled).toEqual(["a"]);
  expect(isDoneWhenSettled(after["all well"])).toBe(true);
  expect(after["the first fails"].error).toBe("a");
  handlesAll(after);
};

/** `awaits`, and the calls still run at the same time. */
export const awaitsAll: Promised = (before, after) => {
  awaits(before, after);
  expect(after["the second fails"].error).toBe("b");
  for (const scenario of SCENARIOS) expect(started(after[scenario])).toEqual(started(before[scenario]));
  expect(mostAtOnce(after["all well"])).toBe(mostAtOnce(before["all well"]));
};

/** `awaits`, and one call after the other: a failure is the last that happens. */
export const awaitsEach: Promised = (before, after) => {
  awaits(before, after);
  expect(mostAtOnce(after["all well"])).toBe(1);
  expect(started(after["all well"])).toEqual(started(before["all well"]));
  expect(started(after["the second fails"])).toEqual(["a", "b"]);
  expect(after["the second fails"].error).toBe("b");
};

/** The code gets the value, and no longer the promise of it; a rejection reaches the caller. */
export const getsTheValue: Promised = (before, after) => {
  expect(after["all well"].result).not.toEqual(before["all well"].result);
  expect(String(after["all well"].result)).toContain("A");
  expect(after["the first fails"].error).toBe("a");
  handlesAll(after);
};

/** An error is caught in time, by the `try` that is meant for it. */
export const isCaughtHere: Promised = (before, after) => {
  expect(before["the first fails"]).toMatchObject({ error: "a" });
  expect(after["the first fails"]).toMatchObject({ error: undefined, result: "caught a" });
  expect(after["all well"].result).toEqual(before["all well"].result);
  handlesAll(after);
};

/** A rejection that had no handler, or vanished, is logged; nothing else changes. */
export const logs: Promised = (before, after) => {
  expect(logged(before["the first fails"])).toEqual([]);
  expect(logged(after["the first fails"])).toEqual(["log a"]);
  for (const scenario of SCENARIOS) {
    expect(withoutLog(after[scenario])).toEqual(withoutLog(before[scenario]));
    expect(after[scenario].result).toEqual(before[scenario].result);
  }
  handlesAll(after);
};

/** An error that vanished reaches the caller; where all goes well, nothing changes. */
export const letsFail: Promised = (before, after) => {
  expect(before["the first fails"].error).toBeUndefined();
  expect(after["the first fails"].error).toBe("a");
  expect(after["all well"]).toEqual(before["all well"]);
  handlesAll(after);
};

/** An abort ends the work, which went on without the signal. */
export const endsWithTheSignal: Promised = (before, after) => {
  expect(before["all well"]).toMatchObject({ events: ["start a", "end a", "settled"], error: undefined });
  for (const scenario of SCENARIOS) expect(after[scenario]).toMatchObject({ events: ["start a", "settled"], error: "The operation was aborted" });
  handlesAll(after);
};

/** What another run, or other code, adds during the await is still there. */
export const losesNothing: Promised = (before, after) => {
  expect(before["all well"].result).not.toBe("AA");
  expect(after["all well"].result).toBe("AA");
  expect(after["the first fails"].error).toBe("a");
  handlesAll(after);
};

/** The second run finds that the first has begun; where that one fails, it is tried again. */
export const worksOnce: Promised = (before, after) => {
  expect(started(before["all well"])).toEqual(["a", "a"]);
  expect(started(after["all well"])).toEqual(["a"]);
  expect(after["all well"].result).toEqual(before["all well"].result);
  expect(after["the first fails"].error).toBe("a");
  handlesAll(after);
};

export const changesNothing: Promised = (before, after) => {
  expect(after).toEqual(before);
};

/** The event loop turns while the work is done; the result and the error are the same. */
export const letsOthersRun: Promised = (before, after) => {
  expect(before["all well"].events).toEqual(["start a", "end a", "note meanwhile", "settled"]);
  expect(after["all well"].events).toEqual(["start a", "note meanwhile", "end a", "settled"]);
  givesTheSame(before, after);
  handlesAll(after);
};

function givesTheSame(before: Runs, after: Runs): void {
  for (const scenario of SCENARIOS) {
    expect(after[scenario].result, scenario).toEqual(before[scenario].result);
    expect(after[scenario].error, scenario).toBe(before[scenario].error);
  }
}

function handlesAll(runs: Runs): void {
  for (const scenario of SCENARIOS) expect(runs[scenario].unhandled, scenario).toEqual([]);
}

function logged({ events }: Run): string[] {
  return events.filter((event) => event.startsWith("log "));
}

function withoutLog({ events }: Run): string[] {
  return events.filter((event) => !event.startsWith("log "));
}

/** Same result; what is opened is closed, also where a call fails. */
export const releases: Promised = (before, after) => {
  expect(before["the first fails"].events).not.toContain("close a");
  for (const scenario of SCENARIOS) expect(after[scenario].events.filter((event) => event.startsWith("close "))).toEqual(["close a"]);
  givesTheSame(before, after);
  handlesAll(after);
};
