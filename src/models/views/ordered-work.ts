import { namesThat, wordsThat } from "./views.ts";

/** Words in the name of a list whose order is a promise to its users. */
export const orderedWords = wordsThat("ordered list");

/** Words that begin the name of a function which does what the rest of the name says: `runMigration`. */
export const runningWords = wordsThat("runs");

/** Words in the name of a function that promises to work in order. */
export const orderingFunctionWords = wordsThat("in order");

/** Words that say so at the end of a name, as in `mapSeries`; elsewhere they are a thing: `loadSeriesEpisodes`, `getSerialNumbers`. */
export const orderingLastWords = wordsThat("in order if last");

/** Words that say so together at the end of a name: `fetchInOrder`, `loadOneByOne`. */
export const orderingPhrases: readonly string[] = ["in order", "in turn", "one at a time", "one by one"];

/** Names of functions that are steps of a migration. */
export const migrationFunctions = namesThat("migration");

/** Words that begin the name of a function which changes what was there before: others may look at it, or change it as well. */
export const changingWords = wordsThat("changes");

/** Words that begin the name of a method which tells others how things go: they want to know at once, and not when all is done. */
export const tellingWords = wordsThat("tells");

/** Words that begin the name of a function which makes what was not there before. */
export const creatingWords = wordsThat("creates");
