import type { TSESTree } from "@typescript-eslint/utils";
import { calleeOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import { creatingWords } from "../../models/views/ordered-work.ts";
import { lookingWords } from "../../models/views/first-things.ts";
import type { Facts } from "../../facts/facts.ts";
import { originOf } from "../calls/origin.ts";
import { awaitedCalls, isOwn, type AwaitedCall, type Iteration } from "../effects/iteration.ts";

/**
 * Decides whether an await is there for what a call does with the iteration's own element: `rm(folder)`, `createNotice({ user: user.id })`,
 * `file.close()`. What hangs on an object that all share may need its order: `queue.add(job)`. `isOfIteration`: has a part in it.
 */
export function isOwnEffect(facts: Facts, iteration: Iteration, node: TSESTree.AwaitExpression, isOfIteration: (node: Node) => boolean): boolean {
  const calls = awaitedCalls(node);
  return calls.length > 0 && calls.every((call) => isOnOwn(facts, iteration, call, isOfIteration));
}

function isOnOwn(facts: Facts, { loop }: Iteration, call: AwaitedCall, isOfIteration: (node: Node) => boolean): boolean {
  if (call.type !== "CallExpression") return false;
  const callee = calleeOf(call);
  const root = rootOfChain(callee);
  const variable = variableAt(facts.sourceCode, root);
  if (variable && isOwn(variable, loop)) return callee.type === "MemberExpression";
  const [first] = call.arguments;
  return first !== undefined && isOfIteration(first) && (callee.type === "Identifier" || isOfModule(facts, callee));
}

/** `fs.rm(x)`: a function of a module, or of the platform, and no method of an object. */
function isOfModule(facts: Facts, callee: Expression): boolean {
  const root = unwrap(rootOfChain(callee));
  return originOf(facts, callee) !== undefined && originOf(facts, root) !== undefined;
}

/**
 * `(await users.find(x)) ?? (await users.create(x))`, `findUser(x)` and `createUser(x)`: two iterations may both find nothing, and
 * create the same.
 */
export function createdBehindLook(facts: Facts, { awaits }: Iteration): string | undefined {
  const looked = new Set<string>();
  for (const call of awaits.flatMap(awaitedCalls)) {
    const callee = unwrap(call.type === "CallExpression" ? call.callee : call.tag);
    const [word = "", ...others] = wordsOf(namesInChain(callee).at(-1) ?? "");
    const about = callee.type === "MemberExpression" ? facts.sourceCode.getText(callee.object) : others.join(" ");
    if (about === "") continue;
    if (lookingWords.has(word)) looked.add(about);
    if (creatingWords.has(word) && looked.has(about)) return facts.sourceCode.getText(callee);
  }
  return undefined;
}
