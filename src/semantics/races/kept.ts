import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, isInside, unwrap, type Node } from "../../ast/nodes.ts";
import { variableAt, type Variable } from "../../ast/references.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import { clocks } from "../../models/views/clocks.ts";
import { isCallTo, type CallNode } from "../calls/call.ts";
import type { Write } from "./accesses.ts";
import type { Run } from "./race.ts";
import { callsAwaited } from "./starts.ts";

/** Decides whether what is written only says that something has been done: `true`, `Date.now()`, what the function was passed. */
export function isFlag(run: Run, write: Write, gaps: readonly TSESTree.AwaitExpression[]): boolean {
  const value = write.value && unwrap(write.value);
  if (!value || isAdded(write) || isMoment(run, write)) return true;
  const variable = value.type === "Identifier" ? variableAt(run.facts.sourceCode, value) : undefined;
  const isMadeThere = variable !== undefined && isInside(variable.scope.block, run.owner) && variable.defs.every(({ type }) => type !== "Parameter");
  return !isMadeThere && callsKept(run, write, gaps).length === 0 && ![...within(run.facts.sourceCode, value)].some((node) => gaps.some((gap) => gap === node));
}

/** `seen.add(id)` */
function isAdded({ node, value }: Write): boolean {
  return node.type === "CallExpression" && node.arguments.length === 1 && node.arguments[0] === value;
}

/** Decides whether what is written is a time: `last = Date.now()`. */
export function isMoment({ facts }: Run, { value }: Write): boolean {
  const made = value && (constantValueOf(facts.sourceCode, value) ?? unwrap(value));
  return isCallTo(facts, made, clocks);
}

/**
 * Returns the awaited calls that what is written comes from: by variables that are made of their results, and by the objects that they start or are called on;
 * not by what they are passed.
 */
export function callsKept(run: Run, { value }: Write, gaps: readonly TSESTree.AwaitExpression[]): CallNode[] {
  const { facts, owner } = run;
  const calls = new Map<Node, CallNode[]>(gaps.map((gap) => [gap, callsAwaited(facts, gap.argument)]));
  const found = new Set<CallNode>();
  const seen = new Set<Variable>();
  const pending: Node[] = value ? [value] : [];
  for (let made = pending.pop(); made; made = pending.pop()) {
    const parts = calls.has(made) ? [made] : within(facts.sourceCode, made, (inner) => !isFunction(inner) && !calls.has(inner));
    for (const node of parts) {
      for (const call of calls.get(node) ?? []) {
        found.add(call);
        pending.push(rootOfChain(call.callee));
      }
      const variable = node.type === "Identifier" ? variableAt(facts.sourceCode, node) : undefined;
      if (!variable || seen.has(variable) || !isInside(variable.scope.block, owner)) continue;
      seen.add(variable);
      for (const call of [...calls.values()].flat()) if (variableAt(facts.sourceCode, rootOfChain(call.callee)) === variable) found.add(call);
      pending.push(...variable.references.flatMap(({ writeExpr }) => writeExpr ?? []));
    }
  }
  return [...found];
}
