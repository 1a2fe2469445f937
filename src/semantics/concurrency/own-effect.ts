import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../../ast/memoize.ts";
import { calleeOf, enclosingFunction, unwrap, type Expression, type Node, type SourceCode } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { nodesOf } from "../../ast/walk.ts";
import { namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import { creatingWords } from "../../models/views/ordered-work.ts";
import { lookingWords } from "../../models/views/first-things.ts";
import type { Facts } from "../../facts/facts.ts";
import { methodOf } from "../calls/call.ts";
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

/** Decides whether a loop runs over a list that the same function has sorted, so that effects on its elements come in that order: the deepest folder first. */
export function isOverSorted(facts: Facts, { loop }: Iteration): boolean {
  if (loop.type !== "ForOfStatement") return false;
  const { sourceCode } = facts;
  const list = sourceCode.getText(loop.right);
  if (isSorting(constantValueOf(sourceCode, loop.right) ?? unwrap(loop.right))) return true;
  const sorted = sortedIn(sourceCode).get(enclosingFunction(loop)) ?? [];
  return sorted.some((call) => call.range[1] <= loop.range[0] && sourceCode.getText(calleeOf(call)).startsWith(`${list}.`));
}

/** The calls that sort a list, by the function that they are in: looked for once. */
const sortedIn = memoize((sourceCode: SourceCode): ReadonlyMap<Node | undefined, readonly TSESTree.CallExpression[]> => {
  const sorted = new Map<Node | undefined, TSESTree.CallExpression[]>();
  for (const call of nodesOf(sourceCode, "CallExpression").filter(isSorting)) {
    const owner = enclosingFunction(call);
    const others = sorted.get(owner);
    if (others) others.push(call);
    else sorted.set(owner, [call]);
  }
  return sorted;
});

const SORTING = new Set(["reverse", "sort", "toReversed", "toSorted"]);

function isSorting(node: Node): boolean {
  return node.type === "CallExpression" && SORTING.has(methodOf(node) ?? "");
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
