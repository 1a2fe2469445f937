import { methodsThat, namesThat } from "./views.ts";

/** What a record of events is usually called; writing one neither fails in ordinary use nor changes what the program looks at. */
export const logNames = namesThat("log");

/** What functions are called that write a log themselves. */
export const logFunction = /^_?log(?:Debug|Errors?|Exception|Info|Lines?|Messages?|Warnings?)?$/u;

/** Methods of a log that write an entry, mostly called by its level. */
export const logMethods = methodsThat("writes a log");
