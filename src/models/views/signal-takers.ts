import type { SignalUse } from "../model.ts";
import { apisThat, nameOf, rowsWith, typesThat } from "./views.ts";

/** Where functions take an abort signal whose types are not needed for that. */
export const signalTakers: Readonly<Record<string, SignalUse>> = Object.fromEntries(rowsWith("signal").map((row) => [nameOf(row), row.signal]));

/** What makes a function that returns a promise of one that takes a callback: the signal stays where it was. */
export const takersPromisified = apisThat("promisifies");

/** Calls that start a process. */
export const childProcesses = apisThat("child process");

/** Calls that only connect streams: there is nothing to abort yet. */
export const streamWiring = apisThat("wires streams");

/** Types of what `for await` iterates, and nothing else is done with. */
export const asyncIterables = typesThat("async iterable");
