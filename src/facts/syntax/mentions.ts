import type { SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { nodesOf } from "../../ast/walk.ts";
import { knownRows } from "../../models/index.ts";
import { tellsOfPromises } from "../../models/lookup.ts";
import { modelsOf } from "../models-of.ts";

/** Whether a file says anything by which its syntax alone tells that something is a promise: many files do not. */
export const mentionsPromises = memoize((sourceCode: SourceCode): boolean => MENTION.test(sourceCode.text) || mentionsModelOfUser(sourceCode) || nodesOf(sourceCode, "ImportExpression").length > 0);

/** Those of the settings are not among the modules above. */
function mentionsModelOfUser(sourceCode: SourceCode): boolean {
  const models = modelsOf(sourceCode);
  return models !== knownRows && models.promising.some((module) => sourceCode.text.includes(module));
}

/** `async`, annotations, comments, `promisify`, modules that have a model, and the names of what the platform has that returns promises. */
const MENTION = new RegExp(String.raw`[Pp]romis|\b(?:${["async", ...namesOfGlobals()].join("|")})\b|["'](?:${modulesWithModels().join("|")})["']`, "u");

/** A name that is in the file where the global is used: `fetch`, the class of `Blob.text`, `fromAsync`. */
function namesOfGlobals(): string[] {
  return [...new Set(knownRows.of("globalThis").filter(tellsOfPromises).map(({ path }) => tellingName(path.split("."))))];
}

function tellingName(path: readonly string[]): string {
  const [root = ""] = path;
  const last = path.filter((name) => name !== "*").at(-1) ?? root;
  return /^[A-Z]/u.test(root) && root !== "Array" ? root : last;
}

function modulesWithModels(): string[] {
  return knownRows.promising.filter((module) => module !== "globalThis").map((module) => module.replace(/^node:/u, "(?:node:)?"));
}
