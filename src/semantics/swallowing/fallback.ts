import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, isDiscarded, type Consumer } from "../../ast/consumers.ts";
import { isUndefined, parentOf, type Node } from "../../ast/nodes.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { wordsOf } from "../../ast/words.ts";
import { writingWords } from "../../models/views/first-things.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, isCall } from "../calls/call.ts";
import { isPureCall } from "../calls/pure-call.ts";
import { isRecordingCall } from "./probe.ts";

/**
 * Decides whether the code around a `try` block has an answer for its failure: the block only gets a value, awaited or
 * not, and does no other work. Either it gives the value to a variable that has a default, or that is tested or replaced
 * after it; or it returns the value, and what follows, or the end of the function, is the fallback.
 */
export function hasFallback(facts: Facts, { block, finalizer, parent, range }: TSESTree.TryStatement): boolean {
  const gets = finalizer ? undefined : whatIsGot(block.body);
  if (!gets || !onlyGets(facts, block)) return false;
  const filled = gets.targets.map((target) => variableOf(facts.sourceCode, target));
  if (!filled.every((variable) => variable !== undefined && isAnsweredFor(facts, variable, range[1]))) return false;
  return filled.length > 0 || (gets.returns && parent.type === "BlockStatement");
}

interface Got {
  readonly returns: boolean;
  readonly targets: readonly TSESTree.Identifier[];
}

/** Returns what statements get, as far as they do nothing else: declarations, assignments to variables, `return`. */
function whatIsGot(statements: readonly TSESTree.Statement[]): Got | undefined {
  const parts = statements.map(whatOneGets);
  if (!parts.every((part) => part !== undefined)) return undefined;
  return { returns: parts.some(({ returns }) => returns), targets: parts.flatMap(({ targets }) => targets) };
}

function whatOneGets(statement: TSESTree.Statement): Got | undefined {
  switch (statement.type) {
    case "VariableDeclaration":
    case "EmptyStatement":
      return { returns: false, targets: [] };
    case "ReturnStatement":
      return statement.argument ? { returns: true, targets: [] } : undefined;
    case "BlockStatement":
      return whatIsGot(statement.body);
    case "IfStatement":
      return whatIsGot([statement.consequent, ...(statement.alternate ? [statement.alternate] : [])]);
    case "ExpressionStatement": {
      const target = targetOf(statement.expression);
      return target && { returns: false, targets: [target] };
    }
    default:
      return undefined;
  }
}

function targetOf(expression: TSESTree.Expression): TSESTree.Identifier | undefined {
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=") return undefined;
  return expression.left.type === "Identifier" ? expression.left : undefined;
}

/** No call in the block has a name that says it writes something, and none is made for its effect. */
function onlyGets(facts: Facts, block: TSESTree.BlockStatement): boolean {
  const calls = [...within(facts.sourceCode, block, () => true)].filter(isCall);
  return calls.length > 0 && calls.every((call) => isPureCall(facts, call) || isRecordingCall(call) || (!isDiscarded(call) && !isWriting(facts, call)));
}

function isWriting(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const [verb = ""] = wordsOf(callOf(facts, call).name ?? "");
  return call.type === "CallExpression" && writingWords.has(verb) && !MAKING.has(verb);
}

/** They change something as statements; where their value is wanted, it is what they are for. */
const MAKING = new Set(["make", "next", "pop", "process", "pull", "select", "shift", "take", "type"]);

/** It has a default, or the first code that reads it after the `try` statement asks whether there is a value, or gives it one. */
function isAnsweredFor(facts: Facts, { defs: [definition], references }: Variable, end: number): boolean {
  if (definition?.type !== "Variable" || definition.node.id.type !== "Identifier") return false;
  const { init } = definition.node;
  if (init && !isUndefined(init) && !(init.type === "Literal" && init.value === null)) return true;
  const after = references.map(({ identifier }) => identifier as Node).filter((name) => name.range[0] > end);
  const [next] = after.sort((one, other) => one.range[0] - other.range[0]);
  return next !== undefined && consumersOf(next).some((consumer) => isAskedBy(facts, next, consumer));
}

const TESTING = /^is[A-Z]/u;

function isAskedBy(facts: Facts, name: Node, { by, role }: Consumer): boolean {
  if (role === "tested" || role === "target" || role === "returned") return true;
  if (by.type === "BinaryExpression") return /^[!=]==?$/u.test(by.operator);
  if (by.type === "UnaryExpression") return by.operator === "!" || by.operator === "typeof";
  if (by.type === "MemberExpression") return by.optional;
  return role === "argument" && isCall(by) && parentOf(name) === by && TESTING.test(callOf(facts, by).name ?? "");
}
