import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap, type LoopNode, type Node } from "../../ast/nodes.ts";
import { referenceAt, variableAt } from "../../ast/references.ts";
import type { Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import type { Facts } from "../../facts/facts.ts";
import { conditionsOf, isOwn, type Iteration } from "../effects/iteration.ts";

/** A place where a variable gets a value, and everything that the value may depend on. */
interface Flow {
  readonly into: readonly Variable[];
  readonly from: readonly Node[];
}

/**
 * The variables that get, in an iteration, a value in which a source has a part: directly, through other variables, by
 * being filled with it, or by the condition under which they are assigned. Parameters of callbacks are left out.
 */
export function reachedFrom(facts: Facts, iteration: Iteration, isSource: (node: Node) => boolean, start: readonly Variable[] = []): Set<Variable> {
  const reached = new Set(start);
  const flows = iteration.steps.map((node) => flowAt(facts, iteration.loop, node)).filter((flow) => flow !== undefined);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { into, from } of flows) {
      if (from.some((node) => dependsOn(facts, node, isSource, reached))) into.forEach((variable) => reached.add(variable));
    }
  }
  return reached;
}

/** Whether a source or one of the variables stands anywhere in a node. */
export function dependsOn(facts: Facts, node: Node, isSource: (node: Node) => boolean, variables: ReadonlySet<Variable>): boolean {
  for (const inner of within(facts.sourceCode, node, () => true)) {
    if (isSource(inner)) return true;
    const variable = variableAt(facts.sourceCode, inner);
    if (variable && variables.has(variable)) return true;
  }
  return false;
}

function flowAt(facts: Facts, loop: LoopNode, node: Node): Flow | undefined {
  switch (node.type) {
    case "VariableDeclarator":
      return node.init ? { into: declaredIn(facts, node.id), from: [node.init] } : undefined;
    case "AssignmentExpression":
      return { into: targetsOf(facts, node.left), from: [node.right, ...conditionsOf(node, loop)] };
    case "UpdateExpression":
      return { into: targetsOf(facts, node.argument), from: conditionsOf(node, loop) };
    case "ForInStatement":
    case "ForOfStatement":
      return { into: declaredIn(facts, node.left), from: [node.right] };
    case "CatchClause":
      return node.param ? { into: facts.sourceCode.getDeclaredVariables(node), from: [node.parent.block] } : undefined;
    case "CallExpression":
      return flowOfCall(facts, loop, node);
    default:
      return undefined;
  }
}

/** `found.push(value)`: what is called may keep what it is given. Collections from outside are a matter of carried values. */
function flowOfCall(facts: Facts, loop: LoopNode, call: TSESTree.CallExpression): Flow | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return undefined;
  const receiver = variableAt(facts.sourceCode, rootOfChain(callee.object));
  if (!receiver || !isOwn(receiver, loop)) return undefined;
  return { into: [receiver], from: [...call.arguments, ...conditionsOf(call, loop)] };
}

function declaredIn(facts: Facts, pattern: Node): Variable[] {
  return [...within(facts.sourceCode, pattern)].flatMap((node) => {
    const reference = referenceAt(facts.sourceCode, node);
    return reference?.isWrite() && reference.resolved ? [reference.resolved] : [];
  });
}

/** The variables that an assignment changes: `a`, `[a, b]`, and the `a` of `a.b.c`. */
function targetsOf(facts: Facts, target: Node): Variable[] {
  if (target.type !== "MemberExpression") return declaredIn(facts, target);
  const variable = variableAt(facts.sourceCode, rootOfChain(target));
  return variable ? [variable] : [];
}
