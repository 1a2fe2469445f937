import { apisThat, methodsThat, namesThat, typesThat, wordsThat } from "./views.ts";

/** Methods that put something into a collection and depend on nothing that is in it. */
export const collectingMethods = methodsThat("puts in");

/** Methods that give what is in a collection already. */
export const takingMethods = methodsThat("takes");

/** Methods that change what they are called on in other ways. */
export const changingMethods = methodsThat("changes");

export const collectionTypes = typesThat("collection");

/** Collections with a `forEach` that are gone through by their elements. */
export const elementTypes = typesThat("elements");

/** Collections with a `forEach` that are gone through by keys along with the values: `for (const [key, value] of map)`. */
export const keyedTypes = typesThat("keyed");

/** Methods and functions whose result is a new array. */
export const arrayMethods = methodsThat("new array");
export const arrayFunctions = apisThat("new array");

/** Words in the name of something that is there to be filled or changed on the way. */
export const stateWords = wordsThat("state");

/** Classes whose instances are handed around to be read. */
export const inertClasses = typesThat("inert");

/** Methods that throw where the work was cancelled, and do nothing else. */
export const cancellationChecks = namesThat("cancellation check");

/** Properties that say whether to stop, whatever changed them. */
export const cancellationNames = namesThat("cancelled");

/** Words in the name of a function that checks whether to stop: `checkCancelled()`. */
export const cancellationWords = wordsThat("cancellation");

/** Methods of lists, texts and functions that answer from memory, whatever they are called on. */
export const plainMethods = methodsThat("plain");
