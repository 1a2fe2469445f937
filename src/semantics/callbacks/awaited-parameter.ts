import { consumersOf, functionReturning, type Consumer } from "../../ast/consumers.ts";
import { parameterAt, type Expression, type FunctionNode } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import type { Facts, Tristate } from "../../facts/facts.ts";
import { calledBy } from "../calls/call.ts";
import { chainLinkCalling, endsHandled } from "../promises/promise-chain.ts";
import { summaryOf, type Analysis, type Ask } from "../summaries/summary.ts";

/**
 * Decides whether the function that a callee stands for awaits what its parameter at an index returns, returns or handles it,
 * whatever type the parameter has: `async function guarded(work: () => void) { try { await work(); } catch … }`.
 */
export function awaitsParameter(facts: Facts, callee: Expression, index: number): boolean {
  return summaryOf(facts, callee, awaiting(index)) === "yes";
}

const byIndex = new Map<number, Analysis<Tristate>>();

function awaiting(index: number): Analysis<Tristate> {
  let analysis = byIndex.get(index);
  if (!analysis) byIndex.set(index, (analysis = { name: `awaits parameter ${String(index)}`, unknown: "unknown", of: (facts, node, ask) => (isAwaitedIn(facts, node, index, ask) ? "yes" : "no") }));
  return analysis;
}

/** Every use of the parameter awaits what it returns, or passes it to a function that does; tests whether it is there do not count. */
function isAwaitedIn(facts: Facts, node: FunctionNode, index: number, ask: Ask): boolean {
  const parameter = parameterAt(node, index);
  const variable = parameter?.type === "Identifier" ? variableOf(facts.sourceCode, parameter) : undefined;
  if (!variable || variable.references.some((reference) => reference.isWrite())) return false;
  const uses = variable.references.flatMap(({ identifier }) => consumersOf(identifier)).filter(({ role }) => role !== "tested" && role !== "nullTested");
  return uses.length > 0 && uses.every((use) => isAwaitedBy(facts, node, use, ask));
}

function isAwaitedBy(facts: Facts, owner: FunctionNode, { by, role, value }: Consumer, ask: Ask): boolean {
  if (by.type !== "CallExpression") return false;
  if (role === "callee") return consumersOf(by).every((consumer) => isWaitedFor(facts, owner, consumer));
  return role === "argument" && ask.of(facts, calledBy(by), awaiting(by.arguments.indexOf(value))) === "yes";
}

function isWaitedFor(facts: Facts, owner: FunctionNode, consumer: Consumer): boolean {
  if (consumer.role === "awaited") return true;
  const link = consumer.role === "receiver" ? chainLinkCalling(consumer.by) : undefined;
  if (link) return endsHandled(facts, link.call) || consumersOf(link.call).every((next) => isWaitedFor(facts, owner, next));
  const returning = consumer.role === "returned" ? functionReturning(consumer) : undefined;
  return returning !== undefined && (returning === owner || returning.async);
}
