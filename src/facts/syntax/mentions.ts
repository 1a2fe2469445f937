import type { SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { nodesOf } from "../../ast/walk.ts";
import { promiseGlobals, promiseModules, promisingTypes } from "../../data/promise-apis.ts";

/** Whether a file says anything by which its syntax alone tells that something is a promise: many files do not. */
export const mentionsPromises = memoize((sourceCode: SourceCode): boolean => MENTION.test(sourceCode.text) || nodesOf(sourceCode, "ImportExpression").length > 0);

/** `async`, annotations, comments, `node:fs/promises` and `promisify`, and the names of what is known to return promises. */
const MENTION = new RegExp(String.raw`[Pp]romis|\b(?:${["async", ...knownNames()].join("|")})\b`, "u");

function knownNames(): Set<string> {
  const exported = promiseModules.flatMap(({ exports }) => (exports === "*" ? [] : exports));
  const ofGlobals = promiseGlobals.flatMap((path) => path.filter((name) => name !== "*").slice(-1));
  return new Set([...exported, ...ofGlobals, ...promisingTypes.map(({ name }) => name)]);
}
