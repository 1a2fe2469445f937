import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction } from "../../ast/nodes.ts";
import { rootOfChain } from "../../ast/words.ts";
import { testDeclarations } from "../../models/views/first-things.ts";
import type { Facts } from "../../facts/facts.ts";
import { localFunctionOf } from "./call.ts";

/** Decides whether a call only notes a test, or a group of tests, for a runner: `test("saves", async () => …)`, `describe.only("orders", () => …)`. */
export function isTestDeclaration(facts: Facts, { arguments: given, callee }: TSESTree.CallExpression): boolean {
  const root = rootOfChain(callee);
  return root.type === "Identifier" && testDeclarations.has(root.name) && given.some(isFunction) && !localFunctionOf(facts, root);
}
