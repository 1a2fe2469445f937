import { isUndefined, outermost, parentOf, unwrap, type Expression, type Node } from "../ast/nodes.ts";
import { variableAt } from "../ast/references.ts";
import type { Reference, Variable } from "../ast/scope.ts";
import type { Facts } from "../facts/facts.ts";
import { chainLinkOf } from "./promise-chain.ts";
import { misuseOf } from "./promise-misuse.ts";

/**
 * The variable that gets a promise here and an awaited value elsewhere, and is read as the value:
 * `if (a) x = load(); else x = await other(); show(x);`. Nothing where somebody awaits the variable itself.
 */
export function mixedVariableOf(facts: Facts, node: Expression): Variable | undefined {
  const write = parentOf(node);
  if (write?.type !== "AssignmentExpression" || write.right !== outermost(node) || write.operator !== "=") return undefined;
  const variable = variableAt(facts.sourceCode, write.left);
  if (!variable || variable.defs[0]?.type !== "Variable" || facts.promise(node) !== "always") return undefined;
  const others = variable.references.filter(({ writeExpr }) => writeExpr && writeExpr !== write.right);
  return others.some((other) => givesValue(facts, other)) && areReadAsValue(facts, variable) ? variable : undefined;
}

function givesValue(facts: Facts, { writeExpr }: Reference): boolean {
  const value = unwrap(writeExpr as Expression);
  if (value.type === "AwaitExpression") return true;
  return !isPlaceholder(value) && facts.promise(value) === "never";
}

/** `let user = null;` only says that there is nothing yet. */
function isPlaceholder(value: Node): boolean {
  return isUndefined(value) || (value.type === "Literal" && value.raw === "null");
}

function areReadAsValue(facts: Facts, { references }: Variable): boolean {
  const reads = references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier as Expression);
  if (reads.some((read) => isForPromise(facts, read))) return false;
  return reads.some((read) => !isReturned(read)) && !reads.some((read) => misuseOf(facts, read));
}

/** What is done with promises only; in a list it may be combined. */
function isForPromise(facts: Facts, read: Expression): boolean {
  const parent = parentOf(read);
  switch (parent?.type) {
    case "ArrayExpression":
    case "AwaitExpression":
      return true;
    case "BinaryExpression":
      return parent.operator === "instanceof";
    case "MemberExpression":
      return chainLinkOf(parent.parent) !== undefined;
    case "CallExpression":
      return facts.expected(read) === "promise";
    default:
      return false;
  }
}

/** An async function may return the one as well as the other. */
function isReturned(read: Node): boolean {
  const parent = parentOf(read);
  return parent?.type === "ReturnStatement" || parent?.type === "ConditionalExpression";
}
