import { actionsIn } from "../../ast/actions.ts";
import { enclosingFunction, type Node } from "../../ast/nodes.ts";
import { indexAt, referencesInOrder, variableAt } from "../../ast/references.ts";
import { within } from "../../ast/walk.ts";
import { wordsOf } from "../../ast/words.ts";
import { folderVerbs, folderWords, removingVerbs } from "../../models/views/clean-up.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, isCall, type CallNode } from "../calls/call.ts";

/**
 * Decides whether code only prepares what the code after it does with the same thing, which fails then if this has: a folder is made, or what
 * is in the way is removed. `await makeDirectory(dir).catch(() => {}); await copy(file, dir);`
 */
export function isPrecondition(facts: Facts, root: Node, end: number): boolean {
  const [action, ...others] = actionsIn(facts.sourceCode, root);
  if (!action || others.length > 0 || !isCall(action) || !isPreparing(facts, action)) return false;
  return action.arguments.some((argument) => [...within(facts.sourceCode, argument)].some((part) => isUsedAfter(facts, part, end)));
}

function isPreparing(facts: Facts, call: CallNode): boolean {
  const words = wordsOf(callOf(facts, call).name ?? "");
  const [verb = ""] = words;
  return removingVerbs.has(verb) || (folderVerbs.has(verb) && words.some((word) => folderWords.has(word)));
}

/** Whether the same function names it again after an offset. */
function isUsedAfter({ sourceCode }: Facts, node: Node, end: number): boolean {
  const variable = node.type === "Identifier" ? variableAt(sourceCode, node) : undefined;
  const references = variable ? referencesInOrder(variable) : [];
  return references.slice(indexAt(references, end)).some(({ identifier }) => enclosingFunction(identifier) === enclosingFunction(node));
}
