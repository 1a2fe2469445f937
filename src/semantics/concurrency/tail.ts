import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, isInside, isLoop, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { initializerOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { wordsOf } from "../../ast/words.ts";
import { tellingWords } from "../../models/views/ordered-work.ts";
import type { Facts } from "../../facts/facts.ts";
import { methodOf } from "../calls/call.ts";
import { isLogCall } from "../calls/logging.ts";
import { variablesUsedBy } from "../effects/callee-effects.ts";
import { knownCall, type Effect } from "../effects/function-effects.ts";
import { conditionsOf, isOwn, type AwaitedCall, type Iteration } from "../effects/iteration.ts";
import { effectsOfCall } from "../effects/project-functions.ts";
import type { Use } from "../effects/uses.ts";

/**
 * Decides whether no await of the iteration follows a node, or depends on it where it stands: `graph.add(text)` after
 * `const text = await read(file);`, the `text` and the `+=` of `text += await read(file)`. A loop of its own can do that afterwards, in order.
 */
export function isInTail({ awaits, loop }: Iteration, node: Node): boolean {
  const last = awaits.reduce<TSESTree.AwaitExpression | undefined>((latest, waits) => (latest && latest.range[1] > waits.range[1] ? latest : waits), undefined);
  if (!last || awaits.some((waits) => isInside(node, waits)) || isRepeatedWithAwait(awaits, node, loop)) return false;
  if (node.range[0] >= last.range[1]) return true;
  return isInside(node, wholeOf(last)) && !awaits.some((waits) => conditionsOf(waits, loop).some((condition) => isInside(node, condition)));
}

/** A loop within the loop comes back to its awaits. */
function isRepeatedWithAwait(awaits: readonly Node[], node: Node, loop: Node): boolean {
  for (let { parent } = node; parent && parent !== loop; { parent } = parent) {
    const inner = parent;
    if (isLoop(inner) && awaits.some((waits) => isInside(waits, inner))) return true;
  }
  return false;
}

/** The whole expression that a node is a part of. */
function wholeOf(node: Node): Node {
  let whole = node;
  while (whole.parent && !isFunction(whole.parent) && !/(?:Statement|Declaration|Declarator|SwitchCase)$/u.test(whole.parent.type)) whole = whole.parent;
  return whole;
}

/** What one iteration leaves for the next; `inTail` if nothing that is awaited needs it, so that a loop of its own can do that part. */
export interface Left {
  readonly what: string;
  readonly inTail: boolean;
}

/**
 * What the functions change that an iteration calls after its awaits: `register(text)`. `inTail` if nothing before can see it, so that a
 * loop of its own can do it afterwards, in order.
 */
export function effectInTail(facts: Facts, iteration: Iteration): Left | undefined {
  const tail = iteration.steps.filter(isAwaitable).filter((call) => isInTail(iteration, call) && !isLogCall(call));
  let left: Left | undefined;
  for (const call of tail) {
    const known = knownCall(facts, iteration.loop, call);
    for (const effect of known ? effectsOfCall(facts, known) : []) {
      if (effect.resource !== undefined || isSeenBefore(facts, iteration, call, effect)) return { what: effect.what, inTail: false };
      left ??= { what: effect.what, inTail: true };
    }
  }
  return left;
}

function isAwaitable(node: Node): node is AwaitedCall {
  return node.type === "CallExpression" || node.type === "TaggedTemplateExpression";
}

/** Whether what runs before the tail of the next iteration may look at what a call in the tail changes. */
function isSeenBefore(facts: Facts, iteration: Iteration, call: AwaitedCall, { on }: Effect): boolean {
  const head = iteration.nodes.filter((node) => !isInTail(iteration, node));
  if (on === "this") return head.some(({ type }) => type === "ThisExpression");
  const calls = head.filter(isAwaitable);
  const changed = new Set(variablesUsedBy(facts, call));
  if (calls.some((other) => variablesUsedBy(facts, other).some((variable) => changed.has(variable)))) return true;
  if (head.some((node) => changed.has(variableAt(facts.sourceCode, node) as Variable))) return true;
  return isElsewhere(facts, call) && calls.some((other) => isElsewhere(facts, other));
}

/** A function of another file of the project, which shares with others what no one sees from here. */
function isElsewhere(facts: Facts, call: AwaitedCall): boolean {
  return facts.definition(call.type === "CallExpression" ? call.callee : call.tag)?.file !== undefined;
}

/**
 * Decides whether a plain loop after the awaits can do all that the iterations do with something from outside: no await depends on it,
 * and there is no hurry. `related`: its other uses.
 */
export function canFollow(facts: Facts, iteration: Iteration, use: Use, related: readonly Use[]): boolean {
  const uses = [use, ...related];
  if (uses.some(({ end, node }) => end === Infinity || !isInTail(iteration, node))) return false;
  if (uses.some((other) => tells(facts, iteration, other)) || isOnlyLast(iteration, use, related)) return false;
  return !use.variable || !isKnownToAwaited(facts, iteration, use.variable);
}

/** `emitter.emit("loaded", x)`, `bar.tick()`: the progress of the loop is reported. */
function tells(facts: Facts, { loop }: Iteration, { expression, how, node: told }: Use): boolean {
  if (how !== "touches" || expression.type !== "CallExpression" || !isInside(told, expression.callee)) return false;
  const words = wordsOf(methodOf(expression) ?? "");
  if (tellingWords.has(words[0] ?? "")) return true;
  return !expression.arguments.some((argument) => [...within(facts.sourceCode, argument, () => true)].some((node) => isOfIteration(facts, loop, node)));
}

function isOfIteration({ sourceCode }: Facts, loop: Node, node: Node): boolean {
  if (node.type === "AwaitExpression") return true;
  const variable = variableAt(sourceCode, node);
  return variable !== undefined && isOwn(variable, loop);
}

/** `found = await load(x)`, and nothing looks at it: of all the values only the last one is used. */
function isOnlyLast({ loop }: Iteration, { expression, how }: Use, related: readonly Use[]): boolean {
  return how === "assigns" && related.length === 0 && conditionsOf(expression, loop).length === 0;
}

/** `const loader = new Loader(graph);`: what the iteration awaits may look at the graph. */
function isKnownToAwaited({ sourceCode }: Facts, iteration: Iteration, variable: Variable): boolean {
  return iteration.nodes.some((node) => {
    const other = isInTail(iteration, node) ? undefined : variableAt(sourceCode, node);
    const made = other && other !== variable && !isOwn(other, iteration.loop) ? initializerOf(other) : undefined;
    return made !== undefined && [...within(sourceCode, made, () => true)].some((part) => variableAt(sourceCode, part) === variable);
  });
}
