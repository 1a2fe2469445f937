import type { TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import { assertionNames } from "../../models/views/first-things.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCall } from "../calls/call.ts";
import { isInTest } from "../execution/test-callback.ts";

/**
 * Decides whether a test runs a block only for what the assertions after it look at, whether the block fails or not:
 * `try { await run(); } catch {} expect(log).toHaveBeenCalled();`. Not where the block has an assertion of its own, whose failure would be lost.
 */
export function isExpectedToFail(facts: Facts, statement: TSESTree.TryStatement): boolean {
  const { block, parent, range } = statement;
  if (parent.type !== "BlockStatement") return false;
  if (!parent.body.some((next) => next.range[0] >= range[1] && next.type === "ExpressionStatement" && asserts(facts, next))) return false;
  return isInTest(facts, statement) && !asserts(facts, block);
}

function asserts({ sourceCode }: Facts, root: Node): boolean {
  return [...within(sourceCode, root, () => true)].some((node) => isCall(node) && isNameOfAssertion(rootOfChain(node)));
}

function isNameOfAssertion(root: Node): boolean {
  return root.type === "Identifier" && assertionNames.has(root.name);
}
