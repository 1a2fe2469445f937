import { methodsThat, rowsWith } from "./views.ts";

const callbacksOfArrays = rowsWith("callback").filter(({ module, path }) => module === "globalThis" && path.startsWith("Array."));

/** Methods of arrays that pass each element to a callback, and which of its parameters that is. */
export const elementCallbacks: ReadonlyMap<string, number> = new Map(callbacksOfArrays.flatMap(({ path, callback: { element } }) => (element === undefined ? [] : [[path.replace("Array.", ""), element] as const])));

/** Those of them that keep or find elements by what the callback says of them. */
export const choosingMethods = methodsThat("chooses");

/** Methods of arrays that take the elements themselves for values. */
export const elementMethods = methodsThat("takes elements as values");

/** Methods that make an array of what the callback returns. */
export const collectingCallbacks = methodsThat("collects results");

/** Methods that give what they take out of an array: other code has kept it there, and may have awaited it. */
export const removingMethods = methodsThat("takes out");
