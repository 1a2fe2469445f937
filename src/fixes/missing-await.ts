import type { TSESLint } from "@typescript-eslint/utils";
import type { FunctionNode, Node, SourceCode } from "../ast/nodes.ts";
import { awaiting } from "./make-async.ts";
import { addAwait, combine } from "./await-void-catch.ts";

/** Repairs of a promise that is not awaited, by the name that rules have for it. */
export interface MissingAwait {
  readonly messageId: "addAwait" | "combine" | "makeAsync";
  readonly fix: TSESLint.ReportFixFunction;
}

/** Awaits a promise, or an array of them, and makes the function around it async where that is what it takes. `undefined` where `Promise` is a name of the file. */
export function awaitAt(sourceCode: SourceCode, node: Node, isArray: boolean, needed: FunctionNode | "nothing"): MissingAwait | undefined {
  const awaits = isArray ? combine(sourceCode, node, "await ") : addAwait(sourceCode, node);
  if (!awaits) return undefined;
  const fix = awaiting(sourceCode, needed, awaits);
  if (needed !== "nothing") return { messageId: "makeAsync", fix };
  return { messageId: isArray ? "combine" : "addAwait", fix };
}
