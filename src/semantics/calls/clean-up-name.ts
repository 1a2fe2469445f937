import { namesInChain, wordsOf } from "../../ast/words.ts";
import { cleanUpObjects, cleanUpPrefix, cleanUpVerbs, removalOfTemporary } from "../../models/views/clean-up.ts";
import { calledBy, type CallNode } from "./call.ts";

/** Decides whether a call puts something away, by the name that is written: `page.close()`, `closeAll(pages)`. */
export function isNamedForCleanUp(call: CallNode): boolean {
  return isCleanUpName(namesInChain(calledBy(call)).at(-1) ?? "");
}

/** Decides whether a function puts something away, by its name: `close`, `closeAllConnections`, `cleanupTempFiles`. */
export function isCleanUpName(name: string): boolean {
  const [verb = "", ...objects] = wordsOf(name);
  return cleanUpPrefix.test(name) || removalOfTemporary.test(name) || (cleanUpVerbs.has(verb) && objects.every((word) => cleanUpObjects.has(word)));
}
