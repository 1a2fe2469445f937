import { methodsThat, namesThat, wordsThat } from "./views.ts";

/** Words that begin the name of a function which starts or opens something that has to be closed. */
export const startingWords = wordsThat("starts");

/** Words that do so where the rest of the name, or its type, says that it is such a thing: `createServer`, `getConnection`. */
export const maybeStartingWords = wordsThat("may start");

/** Those that are about what they are called on: `server.start()`. */
export const selfStartingWords = wordsThat("starts itself");

/** Those that may return what is there already: `getClient`. */
export const reusingWords = wordsThat("may give back the same");

/** Last words in the names of such things. */
export const resourceWords = wordsThat("resource");

/** Words in the names of what is different each time that it is made, so that one of two is lost. */
export const secretWords = wordsThat("secret");

/** Words that begin the name of a function which makes a new one of these, and the old one useless: `refreshToken`. */
export const renewingWords = wordsThat("renews");

/** Words that begin the name of a function whose effect is not to be had twice. */
export const actingWords = wordsThat("acts once");

/** Words that begin the name of a function that does some work: whether twice is too often, a flag for it says. */
export const workingWords = wordsThat("may act");

/** Words in the name of a flag that says that work is being done. */
export const busyWords = wordsThat("busy flag");

/** Names of functions that run once in the life of a program, a component or an object. */
export const lifeCycleNames = namesThat("life cycle");

/** Words in the name of a function that calls what it is given once: `once(f)`, `memoize(f)`. */
export const onceWords = wordsThat("calls once");

/** Words in the name of a list of work that is done one after the other. */
export const queueWords = wordsThat("queue");

/** Methods that their caller calls one after the other: those of streams and of iterators. */
export const sequentialMethods: ReadonlySet<string> = new Set([...methodsThat("stream"), "next"]);

/** Methods that make a new list or string of an old one. */
export const methodsOfCollections = methodsThat("new array");

/** Last words in the names of classes whose objects have one user, who waits for each call. */
export const usedInTurnWords = wordsThat("used in turn");
export const usedInTurnPhrases: readonly string[] = ["query runner"];
