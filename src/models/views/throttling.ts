import { apisThat, methodsThat, modulesThat, wordsThat } from "./views.ts";

/** Words in the name of a function that waits on purpose. */
export const throttlingWords = wordsThat("throttles");

/** Methods that let a caller through when it is its turn. */
export const limiterMethods = methodsThat("limiter");

/** Packages that let only so many through. */
export const limiterModules = modulesThat("limiter");

/** Words in the name of a thing that lets only so many through. */
export const limiterWords = wordsThat("limiter");

/** Calls that wait for many promises at once. */
export const combinators = apisThat("combinator");

/** Words in the name of a part of a list that is processed together. */
export const batchWords = wordsThat("batch");

/** Words in a name that counts how often something was tried. */
export const retryWords = wordsThat("retry");

/** What a benchmark calls beside the clocks. */
export const stopwatches = apisThat("stopwatch");
