import { consumersOf, isDiscarded, type Consumer } from "../../ast/consumers.ts";
import { isNameOrMember, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { chainLinkCalling, endsHandled } from "../promises/promise-chain.ts";
import { fateOfCollection, fateOfStored, type Write } from "./stored-value.ts";

/**
 * What becomes of the value of an expression, if it is a promise.
 *
 * - `awaited`, `returned`, `voided`: it is awaited, or marked as not awaited on purpose.
 * - `handled`: it ends in a rejection handler.
 * - `chained`: `then`, `catch` or `finally` is called on it; ask about that call.
 * - `escapes`: it goes where this analysis does not follow: an argument, a field, an array, a closure.
 * - `dropped`: nothing refers to it once the statement is done.
 * - `neverRead`, `overwritten`: it is stored in a variable that is never read, or not before the next value comes.
 * - `onlyCounted`: it is stored, and only its `length` is read, as of a list.
 * - `leftEarly`: it is stored, and the function may be left before anything reads it.
 * - `uncollected`: it is pushed into an array that is never read.
 * - `destructured`: it is taken apart instead of its value.
 */
export type Handling =
  | "awaited"
  | "chained"
  | "destructured"
  | "dropped"
  | "escapes"
  | "handled"
  | "leftEarly"
  | "neverRead"
  | "onlyCounted"
  | "overwritten"
  | "returned"
  | "uncollected"
  | "voided";

export function handlingOf(facts: Facts, expression: Expression): Handling {
  if (endsHandled(facts, expression)) return "handled";
  const handlings = withoutTests(consumersOf(expression)).map((consumer) => handlingBy(facts, consumer));
  return handlings.find((handling) => !isLost(handling)) ?? handlings[0] ?? "escapes";
}

/** `return load() || null;`: that it is tested says nothing, if something else receives the promise as well. */
function withoutTests(consumers: readonly Consumer[]): readonly Consumer[] {
  const others = consumers.filter(({ by, role }) => role !== "nullTested" && !(role === "tested" && by.type === "LogicalExpression"));
  return others.length > 0 ? others : consumers;
}

function handlingBy(facts: Facts, { by, role, value }: Consumer): Handling {
  switch (role) {
    case "discarded":
      return "dropped";
    case "awaited":
    case "voided":
      return role;
    case "returned":
    case "yielded":
      return "returned";
    case "iterated":
      return by.type === "YieldExpression" ? "returned" : "escapes";
    case "operand":
    case "tested":
      return isDiscardedOperation(by) ? "dropped" : "escapes";
    case "receiver":
      return chainLinkCalling(by) ? "chained" : "escapes";
    case "stored":
      return handlingInTarget(facts, by);
    case "argument":
      return by.type === "CallExpression" ? fateOfCollection(facts, by, value) : "escapes";
    default:
      return "escapes";
  }
}

/** `!(async () => { … })();` and `load() && save();` drop what they make of the promise, and the promise with it. */
function isDiscardedOperation(by: Node): boolean {
  return (by.type === "UnaryExpression" || by.type === "LogicalExpression") && isDiscarded(by);
}

function handlingInTarget(facts: Facts, by: Node): Handling {
  if (!isPlainWrite(by)) return "escapes";
  const name = unwrap(targetOf(by));
  if (name.type === "ObjectPattern" || name.type === "ArrayPattern") return "destructured";
  const variable = name.type === "Identifier" ? variableOf(facts.sourceCode, name) : undefined;
  return variable ? fateOfStored(facts.sourceCode, variable, by) : "escapes";
}

/** `const x = …` and `x = …`; not `x ??= …`, which may leave `x` as it is. */
function isPlainWrite(by: Node): by is Write {
  return by.type === "VariableDeclarator" || (by.type === "AssignmentExpression" && by.operator === "=");
}

function targetOf(write: Write): Node {
  return write.type === "VariableDeclarator" ? write.id : write.left;
}

/** The handlings after which the promise is never awaited. */
export type Lost = "destructured" | "dropped" | "leftEarly" | "neverRead" | "onlyCounted" | "overwritten" | "uncollected";

const LOST: ReadonlySet<Handling> = new Set<Lost>(["destructured", "dropped", "leftEarly", "neverRead", "onlyCounted", "overwritten", "uncollected"]);

export function isLost(handling: Handling): handling is Lost {
  return LOST.has(handling);
}

/** The expressions whose values a statement drops: both branches of `c ? a() : b()`, all of `(a(), b())`; `p && …` only asks for `p`. */
export function droppedValues(statement: Expression): Expression[] {
  const node = unwrap(statement);
  switch (node.type) {
    case "ConditionalExpression":
      return [node.consequent, node.alternate].flatMap(droppedValues);
    case "LogicalExpression":
      return [...(isNameOrMember(unwrap(node.left)) ? [] : droppedValues(node.left)), ...droppedValues(node.right)];
    case "SequenceExpression":
      return node.expressions.flatMap(droppedValues);
    default:
      return [node];
  }
}

/** The name of the variable that a value is stored in, or of the array that it is pushed into. */
export function keptIn(expression: Expression): string | undefined {
  return consumersOf(expression).map(nameOfKeeper).find((name) => name !== undefined);
}

function nameOfKeeper({ by, role }: Consumer): string | undefined {
  if (role !== "argument" && role !== "stored") return undefined;
  const callee = by.type === "CallExpression" ? unwrap(by.callee) : undefined;
  const keeper = callee?.type === "MemberExpression" ? callee.object : isPlainWrite(by) ? targetOf(by) : undefined;
  return keeper?.type === "Identifier" ? keeper.name : undefined;
}
