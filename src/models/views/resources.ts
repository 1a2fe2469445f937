import { methodsThat, rowsWith, wordsThat } from "./views.ts";

/** The last names of what acquires something: `connect`. */
export const acquiringNames: ReadonlySet<string> = new Set(rowsWith("acquires").map(({ path }) => lastOf(path)));

/** The same without timers. */
export const lastingNames: ReadonlySet<string> = new Set(rowsWith("acquires").filter(({ acquires }) => !acquires.isTimer).map(({ path }) => lastOf(path)));

function lastOf(path: string): string {
  return path.split(".").at(-1) ?? "";
}

/** Methods that take a listener away: `off`. */
export const listenerRemovals: ReadonlySet<string> = methodsThat("removes a listener");

/** Words that begin the names of methods which end what a call is still working with: `kill`. */
export const endingWords: ReadonlySet<string> = wordsThat("ends");

/** Words that begin the names of functions which are called once, when a program or a part of it starts. */
export const setUpWords: ReadonlySet<string> = wordsThat("sets up");
