import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, isDiscarded, type Consumer } from "../../ast/consumers.ts";
import { enclosing, isInside, isNullish, keyOf, memberName, parentOf, type Node } from "../../ast/nodes.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { wordsOf } from "../../ast/words.ts";
import { writingWords } from "../../models/views/first-things.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, isCall } from "../calls/call.ts";
import { isLogCall } from "../calls/logging.ts";
import { isPureCall } from "../calls/pure-call.ts";
import { isRecordingCall } from "./probe.ts";

/**
 * Decides whether the code around a `try` block has an answer for its failure: the block only gets a value, awaited or
 * not, and does no other work. Either it gives the value to a variable or a field that has a default, or to a variable that
 * is tested or replaced after it; or it returns the value, or goes on with the next one, and what follows is the fallback.
 */
export function hasFallback(facts: Facts, statement: TSESTree.TryStatement): boolean {
  const { block, finalizer, range } = statement;
  const gets = finalizer ? undefined : whatIsGot(facts, block.body);
  if (!gets || !onlyGets(facts, block)) return false;
  if (!gets.targets.every((target) => isFilledSafely(facts, target, range[1]))) return false;
  return gets.leaves.length > 0 ? gets.leaves.every((leave) => isFollowed(statement, leave)) : gets.targets.length > 0 && !gets.isEntered;
}

type Target = TSESTree.Identifier | TSESTree.MemberExpression;
type Leave = "ContinueStatement" | "ReturnStatement";

interface Got {
  /** By which statements it is left with a value. */
  readonly leaves: readonly Leave[];
  readonly targets: readonly Target[];
  /** Whether a value is entered in a table, where only a way around what follows says that it is an answer: `known[key] = value; continue;`. */
  readonly isEntered: boolean;
}

const NOTHING: Got = { leaves: [], targets: [], isEntered: false };

/** Returns what statements get, as far as they do nothing else: declarations, assignments to variables, `return`. */
function whatIsGot(facts: Facts, statements: readonly TSESTree.Statement[]): Got | undefined {
  const parts = statements.map((statement) => whatOneGets(facts, statement));
  if (!parts.every((part) => part !== undefined)) return undefined;
  return { leaves: parts.flatMap(({ leaves }) => leaves), targets: parts.flatMap(({ targets }) => targets), isEntered: parts.some(({ isEntered }) => isEntered) };
}

function whatOneGets(facts: Facts, statement: TSESTree.Statement): Got | undefined {
  switch (statement.type) {
    case "VariableDeclaration":
    case "EmptyStatement":
      return NOTHING;
    case "ContinueStatement":
      return statement.label ? undefined : { ...NOTHING, leaves: [statement.type] };
    case "ReturnStatement":
      return statement.argument ? { ...NOTHING, leaves: [statement.type] } : undefined;
    case "BlockStatement":
      return whatIsGot(facts, statement.body);
    case "IfStatement":
      return whatIsGot(facts, [statement.consequent, ...(statement.alternate ? [statement.alternate] : [])]);
    case "ExpressionStatement":
      return isBeside(facts, statement.expression) ? NOTHING : whatIsStored(statement.expression);
    default:
      return undefined;
  }
}

function whatIsStored(expression: TSESTree.Expression): Got | undefined {
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=") return undefined;
  const { left } = expression;
  if (left.type === "MemberExpression" && left.computed) return { ...NOTHING, isEntered: true };
  return left.type === "Identifier" || left.type === "MemberExpression" ? { ...NOTHING, targets: [left] } : undefined;
}

/** What a log says of it, and a promise that is only started: the `catch` sees no error of that. */
function isBeside(facts: Facts, node: TSESTree.Expression): boolean {
  return isLogCall(node) || (node.type === "CallExpression" && facts.promise(node) === "always");
}

/** What follows a `return` is the rest of the function, or its end; what follows a `continue` has to be in the loop. */
function isFollowed(statement: TSESTree.TryStatement, leave: Leave): boolean {
  return leave === "ReturnStatement" ? statement.parent.type === "BlockStatement" : hasNextInLoop(statement);
}

function hasNextInLoop(statement: Node): boolean {
  const { parent } = statement;
  if (parent?.type === "BlockStatement" && parent.body.at(-1) !== statement) return true;
  return (parent?.type === "BlockStatement" || parent?.type === "IfStatement") && hasNextInLoop(parent);
}

/** No call in the block has a name that says it writes something, and none is made for its effect. */
function onlyGets(facts: Facts, block: TSESTree.BlockStatement): boolean {
  const calls = [...within(facts.sourceCode, block, () => true)].filter(isCall);
  return calls.length > 0 && calls.every((call) => isPureCall(facts, call) || isRecordingCall(call) || (isDiscarded(call) ? isBeside(facts, call) : !isWriting(facts, call)));
}

function isWriting(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const [verb = ""] = wordsOf(callOf(facts, call).name ?? "");
  return call.type === "CallExpression" && writingWords.has(verb) && !MAKING.has(verb);
}

/** They change something as statements; where their value is wanted, it is what they are for. */
const MAKING = new Set(["make", "next", "pop", "process", "pull", "select", "shift", "take", "type"]);

function isFilledSafely(facts: Facts, target: Target, end: number): boolean {
  if (target.type === "MemberExpression") return target.object.type === "ThisExpression" && hasDefault(target);
  const variable = variableOf(facts.sourceCode, target);
  return variable !== undefined && (isMadeOfItself(target, variable) || isAnsweredFor(facts, variable, end));
}

/** `name = "";` in the class of `this.name`. */
function hasDefault(field: TSESTree.MemberExpression): boolean {
  const owner = enclosing(field, (node): node is TSESTree.ClassBody => node.type === "ClassBody");
  return owner?.body.some((member) => member.type === "PropertyDefinition" && !member.static && keyOf(member) === memberName(field) && member.value !== null && !isNullish(member.value)) ?? false;
}

/** It has a default, or the first code that reads it after the `try` statement asks whether there is a value, or gives it one. */
function isAnsweredFor(facts: Facts, { defs: [definition], references }: Variable, end: number): boolean {
  if (definition?.type !== "Variable" || definition.node.id.type !== "Identifier") return false;
  const { init } = definition.node;
  if (init && !isNullish(init)) return true;
  const next = nextOf(references, end);
  return next !== undefined && consumersOf(next).some((consumer) => isAskedBy(facts, next, consumer) || isCalculatedAndAsked(facts, consumer));
}

/** `search = search.replace(key, encoded)` of a parameter: what was given stays where that fails. */
function isMadeOfItself({ parent }: TSESTree.Identifier, { defs: [definition], references }: Variable): boolean {
  if (definition?.type !== "Parameter" || parent.type !== "AssignmentExpression") return false;
  return references.some((reference) => reference.isRead() && isInside(reference.identifier, parent.right));
}

function nextOf(references: Variable["references"], end: number): Node | undefined {
  const after = references.map(({ identifier }) => identifier as Node).filter((name) => name.range[0] > end);
  return after.sort((one, other) => one.range[0] - other.range[0])[0];
}

/** `const rate = a / b; if (isNaN(rate)) …`: no number comes of a value that is missing. */
function isCalculatedAndAsked(facts: Facts, { by }: Consumer): boolean {
  let result = by;
  while (parentOf(result)?.type === "BinaryExpression" && isArithmetic(result)) result = parentOf(result) ?? result;
  const stored = isArithmetic(result) ? consumersOf(result).find(({ role }) => role === "stored")?.by : undefined;
  const target = stored?.type === "VariableDeclarator" ? stored.id : stored?.type === "AssignmentExpression" ? stored.left : undefined;
  const variable = target?.type === "Identifier" ? variableOf(facts.sourceCode, target) : undefined;
  const next = variable && stored && nextOf(variable.references, stored.range[1]);
  return next !== undefined && consumersOf(next).some((consumer) => isAskedBy(facts, next, consumer));
}

function isArithmetic(node: Node): boolean {
  return node.type === "BinaryExpression" && /^[-*/%]|\*\*$/u.test(node.operator);
}

const TESTING = /^is[A-Z]/u;

function isAskedBy(facts: Facts, name: Node, { by, role }: Consumer): boolean {
  if (role === "tested" || role === "target" || role === "returned") return true;
  if (by.type === "BinaryExpression") return /^[!=]==?$/u.test(by.operator);
  if (by.type === "UnaryExpression") return by.operator === "!" || by.operator === "typeof";
  if (by.type === "MemberExpression") return by.optional;
  return role === "argument" && isCall(by) && parentOf(name) === by && TESTING.test(callOf(facts, by).name ?? "");
}
