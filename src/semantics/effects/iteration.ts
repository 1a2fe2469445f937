import type { TSESTree } from "@typescript-eslint/utils";
import { conditionsAround } from "../../ast/conditions.ts";
import { consumersOf, valuesOf } from "../../ast/consumers.ts";
import { loopAround, repeatedPartsOf } from "../../ast/loops.ts";
import { isInside, unwrap, type Expression, type LoopNode, type Node } from "../../ast/nodes.ts";
import { referenceAt } from "../../ast/references.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";

export type AwaitedCall = TSESTree.CallExpression | TSESTree.TaggedTemplateExpression;

/** What starts with the await that waits for it: a call, or `import(x)`. */
export type Started = AwaitedCall | TSESTree.ImportExpression;

/** What is run once for each turn of a loop, looked at once for all questions. */
export interface Iteration {
  readonly loop: LoopNode;
  /** Everything in it, nested functions included. */
  readonly nodes: readonly Node[];
  /** What runs when the iteration does: nested functions left out. */
  readonly steps: readonly Node[];
  readonly awaits: readonly TSESTree.AwaitExpression[];
  /** The position in the source after which the iteration may have been interrupted. */
  readonly firstPause: number;
}

export function iterationOf(facts: Facts, loop: LoopNode): Iteration {
  const parts = repeatedPartsOf(loop);
  const nodes = parts.flatMap((part) => [...within(facts.sourceCode, part, () => true)]);
  const steps = parts.flatMap((part) => [...within(facts.sourceCode, part)]);
  const awaits = steps.filter((node) => node.type === "AwaitExpression");
  return { loop, nodes, steps, awaits, firstPause: firstPauseOf(awaits, loop) };
}

/** An await that begins after a pause cannot pause before it: a loop around both would have been that pause. */
function firstPauseOf(awaits: readonly TSESTree.AwaitExpression[], loop: LoopNode): number {
  let first = Infinity;
  for (const node of awaits) {
    if (node.range[0] < first) first = Math.min(first, pauseOf(node, loop));
  }
  return first;
}

/** An await pauses after its operand; in a loop of its own, everything in that loop may come after it. */
function pauseOf(node: TSESTree.AwaitExpression, loop: LoopNode): number {
  let pause = node.range[1];
  for (let inner = loopAround(node); inner && inner !== loop; inner = loopAround(inner)) pause = inner.range[0];
  return pause;
}

/** The calls that an await may wait for: `await (a ? f() : g())` → `f()`, `g()`. What is no call is left out. */
export function awaitedCalls(node: TSESTree.AwaitExpression): AwaitedCall[] {
  return startedBy(node).filter((started) => started.type !== "ImportExpression");
}

/** The calls and imports that an await may wait for. */
export function startedBy({ argument }: TSESTree.AwaitExpression): Started[] {
  return startedIn(argument);
}

function startedIn(expression: Expression): Started[] {
  return valuesOf(expression).flatMap((value): Started[] => {
    const node = unwrap(value);
    if (node.type === "CallExpression") return isOfStarted(node) ? [] : [node];
    return node.type === "TaggedTemplateExpression" || node.type === "ImportExpression" ? [node] : [];
  });
}

/** `promise.catch(note)`: what it waits for has been started elsewhere. */
function isOfStarted(call: TSESTree.CallExpression): boolean {
  const link = chainLinkOf(call);
  return link !== undefined && startedIn(link.receiver).length === 0;
}

/** Whether anything becomes of the value of an expression: not in `await save(x);`, nor where its variable is never read. */
export function isValueUsed(facts: Facts, expression: Node): boolean {
  return consumersOf(expression).some(({ by, role }) => {
    if (by.type === "VariableDeclarator") return by.id.type !== "Identifier" || isEverRead(facts, by.id);
    return role !== "discarded" && role !== "voided";
  });
}

function isEverRead(facts: Facts, name: TSESTree.Identifier): boolean {
  return variableOf(facts.sourceCode, name)?.references.some((reference) => reference.isRead()) ?? true;
}

/** Whether each iteration has a variable of its own: declared in the loop, and not with `var`. */
export function isOwn(variable: Variable, container: Node): boolean {
  return variable.defs.length > 0 && isInside(variable.scope.block, container);
}

/** The variables that the head of a `for…of` or `for…in` sets for each iteration. */
export function headVariables(facts: Facts, loop: TSESTree.ForInStatement | TSESTree.ForOfStatement): Variable[] {
  return [...within(facts.sourceCode, loop.left)].flatMap((node) => {
    const reference = referenceAt(facts.sourceCode, node);
    return reference?.isWrite() && reference.resolved ? [reference.resolved] : [];
  });
}

/** What decides, within the loop, whether a node is reached: tests of `if`, `?:`, `&&`, `switch`, loops; the `try` of a `catch`. */
export function conditionsOf(node: Node, loop: LoopNode): Node[] {
  return conditionsAround(node, loop).filter(({ by }) => by !== "exit").map(({ test }) => test);
}
