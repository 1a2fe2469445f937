import type { TSESTree } from "@typescript-eslint/utils";
import { isInside, isUndefined, outermost, parentOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { consumersOf, valuesOf } from "../../ast/consumers.ts";
import { alwaysLeaves } from "../../ast/leaving.ts";
import { valueReaching } from "../../ast/reaching-write.ts";
import { variableAt } from "../../ast/references.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { passingsOf } from "./argument-passing.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import { mayBePromise } from "../promises/promise-holder.ts";
import { isMisused } from "./promise-misuse.ts";
import { isAskedForType } from "./tested-promise.ts";
import { isTakenForValue } from "./value-parameter.ts";
import { valuePlaceOf } from "./value-place.ts";
import { takesPromises, useByConsumer } from "./value-consumer.ts";

/** Each write is held against each read; a variable that is used more often is given up. */
const MOST_REFERENCES = 100;

/** A promise that a variable gets on one way only, and the expressions whose values it gets on others. */
interface Mixture {
  readonly variable: Variable;
  readonly write: Node;
  readonly others: readonly Expression[];
}

/**
 * The variable that holds a promise after this write and something else after another, and is read as the value:
 * `const user = isNew ? create() : await find(); show(user.name);`. Nothing where the variable itself is awaited.
 */
export function mixedVariableOf(facts: Facts, node: Expression): Variable | undefined {
  const mixture = mixtureAt(facts, node);
  if (!mixture || !mayBePromise(facts, node) || facts.promise(node) !== "always" || isAskedForType(facts, node)) return undefined;
  const { variable, write, others } = mixture;
  const reads = variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier as Expression);
  const later = reads.filter((read) => read.range[0] >= write.range[1] && mayFollow(variable, write, read));
  if (reads.some(isAskedForPromise) || later.some((read) => isForPromise(facts, read) || isMisused(facts, read))) return undefined;
  const isValue = others.some((other) => isSurelyValue(facts, other));
  return later.some((read) => isReadAsValue(read) || (isValue && mayBeReadAsValue(facts, read))) ? variable : undefined;
}

/** Whether a way through the code may lead from the write to the read: not from one branch to the other, nor from a block that leaves. */
function mayFollow(variable: Variable, write: Node, read: Expression): boolean {
  const reaching = valueReaching(variable, read);
  if (reaching && !isInside(reaching, write)) return false;
  for (let current: Node | undefined = write; current && !isInside(read, current); current = current.parent) {
    const { parent } = current as { parent?: Node };
    if (parent?.type === "IfStatement" && isInside(read, parent)) return false;
    if (current.type === "BlockStatement" && alwaysLeaves(current)) return false;
  }
  return true;
}

/** What is tested on its way is a promise wherever it arrives: a promise is never false, nor null. */
function mixtureAt(facts: Facts, expression: Expression): Mixture | undefined {
  const [stored, ...further] = consumersOf(expression);
  if (stored?.role !== "stored" || further.length > 0) return undefined;
  const { by, value } = stored;
  const others = valuesOf(value).filter((other) => !isInside(expression, other));
  if (by.type === "VariableDeclarator") return mixtureIn(by.id.type === "Identifier" ? variableOf(facts.sourceCode, by.id) : undefined, by, others);
  return by.type === "AssignmentExpression" && by.operator === "=" ? mixtureIn(variableAt(facts.sourceCode, by.left), by, others) : undefined;
}

function mixtureIn(variable: Variable | undefined, write: Node, others: readonly Expression[]): Mixture | undefined {
  if (!variable || variable.references.length > MOST_REFERENCES) return undefined;
  if (variable.defs[0]?.type !== "Variable" && variable.defs[0]?.type !== "Parameter") return undefined;
  const written = variable.references.flatMap(({ writeExpr }) => (writeExpr && !isInside(writeExpr, write) ? [writeExpr as Expression] : []));
  const all = [...others, ...written].filter((value) => !isPlaceholder(unwrap(value)));
  return all.length > 0 || variable.defs[0].type === "Parameter" ? { variable, write, others: all } : undefined;
}

/** `let user = null;` only says that there is nothing yet. */
function isPlaceholder(value: Node): boolean {
  return isUndefined(value) || (value.type === "Literal" && value.raw === "null");
}

function isSurelyValue(facts: Facts, value: Expression): boolean {
  return unwrap(value).type === "AwaitExpression" || facts.promise(value) === "never";
}

/** `user instanceof Promise`, also before the write: either is meant to be there. */
function isAskedForPromise(read: Expression): boolean {
  const parent = parentOf(read);
  return parent?.type === "BinaryExpression" && parent.operator === "instanceof";
}

/** What is done with promises only; in a list it may be combined. */
function isForPromise(facts: Facts, read: Expression): boolean {
  const parent = parentOf(read);
  switch (parent?.type) {
    case "ArrayExpression":
    case "AwaitExpression":
      return true;
    case "MemberExpression":
      return isChained(parent);
    case "CallExpression":
      return facts.contextualType(read) === "promise" || isAwaitedWith(parent);
    default:
      return false;
  }
}

/** `p.then(f)`, and `typeof p.then`, which asks whether it is one. */
function isChained(member: TSESTree.MemberExpression): boolean {
  const { parent } = outermost(member);
  return (parent !== undefined && chainLinkOf(parent) !== undefined) || /^(?:then|catch|finally)$/u.test(member.property.type === "Identifier" ? member.property.name : "");
}

/** `await settle(p)` */
function isAwaitedWith(call: TSESTree.CallExpression): boolean {
  return parentOf(call)?.type === "AwaitExpression" && call.arguments.length === 1;
}

function isReadAsValue(read: Expression): boolean {
  return isTakenForValue(read) || isTakenApart(read);
}

/** `const { name } = user;` */
function isTakenApart(read: Expression): boolean {
  const parent = parentOf(read);
  return parent?.type === "VariableDeclarator" && parent.id.type !== "Identifier";
}

/** Tested, or passed to a function that is not known to take promises. */
function mayBeReadAsValue(facts: Facts, read: Expression): boolean {
  if (valuePlaceOf(read)) return true;
  return passingsOf(facts, read).some((passing) => {
    const isArgument = passing.to.kind === "call" && passing.path.length === 0 && !takesPromises(passing.to.call);
    return isArgument || useByConsumer(facts, read, passing) !== undefined;
  });
}
