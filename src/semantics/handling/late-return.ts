import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { enclosingFunction, isFunction, outermost, parentOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { wordsOf } from "../../ast/words.ts";
import { endingVerbs } from "../../models/views/order-words.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, isCall } from "../calls/call.ts";
import { isCleanUpName } from "../calls/clean-up-name.ts";

/**
 * Returns what puts something away between in `const result = run(); restore(); return result;` of an async function: `restore` runs before the
 * work is done.
 */
export function putAwayBeforeReturn(facts: Facts, started: Expression): Node | undefined {
  const call = unwrap(started);
  if (call.type !== "CallExpression") return undefined;
  const between = betweenStartAndReturn(facts, started);
  if (between.length === 0 || enclosingFunction(call)?.async !== true || !isStarted(facts, started)) return undefined;
  return between.find((node) => isPuttingAway(facts, node));
}

/** `pending.get(id)` returns one that has been started before, if any. */
function isStarted(facts: Facts, started: Expression): boolean {
  const promise = facts.promise(started);
  return promise === "always" || promise === "sometimes";
}

/** All that runs between the statement that stores a promise and the one that returns it, where nothing else reads it. */
function betweenStartAndReturn({ sourceCode }: Facts, started: Expression): Node[] {
  const [stored, ...others] = consumersOf(started);
  if (stored?.role !== "stored" || others.length > 0) return [];
  const statement = statementOf(stored.by);
  const variable = stored.by.type === "VariableDeclarator" ? variableIn(sourceCode, stored.by.id) : stored.by.type === "AssignmentExpression" ? variableAt(sourceCode, stored.by.left) : undefined;
  const end = variable && onlyReturn(variable);
  const list = statement?.parent && "body" in statement.parent && Array.isArray(statement.parent.body) ? (statement.parent.body as Node[]) : [];
  if (!end || !statement || !list.includes(end)) return [];
  return list.slice(list.indexOf(statement) + 1, list.indexOf(end)).flatMap((node) => (isFunction(node) ? [] : [...within(sourceCode, node)]));
}

function statementOf(write: Node): Node | undefined {
  const { parent } = outermost(write);
  return parent?.type === "ExpressionStatement" || parent?.type === "VariableDeclaration" ? parent : undefined;
}

function variableIn(sourceCode: Facts["sourceCode"], id: TSESTree.VariableDeclarator["id"]): Variable | undefined {
  return id.type === "Identifier" ? variableOf(sourceCode, id) : undefined;
}

/** The `return` of a variable that is written once and read there alone. */
function onlyReturn({ references }: Variable): TSESTree.ReturnStatement | undefined {
  if (references.length > 2) return undefined;
  const reads = references.filter((reference) => reference.isRead());
  const writes = references.filter((reference) => reference.isWrite());
  const [read] = reads;
  const end = read && reads.length === 1 && writes.length === 1 ? parentOf(read.identifier) : undefined;
  return end?.type === "ReturnStatement" ? end : undefined;
}

/** `handle.dispose()`, not awaited: what is awaited takes its time, and is reported as that. */
function isPuttingAway(facts: Facts, node: Node): boolean {
  if (!isCall(node)) return false;
  const name = callOf(facts, node).name ?? "";
  const [verb = ""] = wordsOf(name);
  return endingVerbs.has(verb) && (isCleanUpName(name) || wordsOf(name).length === 1);
}
