import { wordsOf } from "../../ast/words.ts";
import { cleanUpObjects, cleanUpPrefix, cleanUpVerbs, removalOfTemporary } from "../../models/views/clean-up.ts";

/** Decides whether a function puts something away, by its name: `close`, `closeAllConnections`, `cleanupTempFiles`. */
export function isCleanUpName(name: string): boolean {
  const [verb = "", ...objects] = wordsOf(name);
  return cleanUpPrefix.test(name) || removalOfTemporary.test(name) || (cleanUpVerbs.has(verb) && objects.every((word) => cleanUpObjects.has(word)));
}
