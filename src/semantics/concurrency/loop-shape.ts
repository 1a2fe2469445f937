import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, isInside, memberName, unwrap, type Expression, type LoopNode, type Node } from "../../ast/nodes.ts";
import { referenceAt, variableAt } from "../../ast/references.ts";
import { initializerOf, variableOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { isIterator } from "../calls/collections.ts";
import type { Dependence } from "../effects/dependences.ts";
import { headVariables, type Iteration } from "../effects/iteration.ts";

/**
 * What a loop goes through. `each`: every iteration gets values that are known before it starts: an element, a key, a
 * counter. Otherwise the reason why that is not so.
 */
export type LoopShape =
  | { readonly kind: "each"; readonly variables: readonly Variable[] }
  | { readonly kind: "other"; readonly reason: Dependence };

export function loopShapeOf(facts: Facts, iteration: Iteration): LoopShape {
  const { loop } = iteration;
  switch (loop.type) {
    case "ForOfStatement":
      return loop.await ? other("for await") : { kind: "each", variables: headVariables(facts, loop) };
    case "ForInStatement":
      return { kind: "each", variables: headVariables(facts, loop) };
    case "ForStatement":
      return shapeOfCountingFor(facts, iteration, loop);
    case "WhileStatement":
      return shapeOfCountingWhile(facts, iteration, loop);
    default:
      return other("repeats until a condition: do");
  }
}

function other(reason: Dependence): LoopShape {
  return { kind: "other", reason };
}

function shapeOfCountingFor(facts: Facts, iteration: Iteration, { test, update, body }: TSESTree.ForStatement): LoopShape {
  if (!test || !update) return other("repeats without end");
  const counters = countedBy(facts, update);
  if (!counters) return other(`carried: ${facts.sourceCode.getText(update)}`);
  const written = counters.find((counter) => isShared(counter, body) || writesIn(facts, iteration, counter).some((write) => isInside(write, body)));
  return written ? other(`carried: ${written.name}`) : { kind: "each", variables: counters };
}

/** `while (i < n) { …; i++; }`: every iteration passes the only place that counts. */
function shapeOfCountingWhile(facts: Facts, iteration: Iteration, { test, body }: TSESTree.WhileStatement): LoopShape {
  if (test.type !== "BinaryExpression" || body.type !== "BlockStatement") return other("repeats until a condition: while");
  for (const side of [unwrap(test.left), unwrap(test.right)]) {
    const counter = variableAt(facts.sourceCode, side);
    const writes = counter ? writesIn(facts, iteration, counter) : [];
    const [write] = writes;
    if (counter && write && writes.length === 1 && !isShared(counter, body) && countsAlways(facts, write, body)) return { kind: "each", variables: [counter] };
  }
  return other("repeats until a condition: while");
}

/** Whether other runs of the function count with the same variable. */
function isShared(counter: Variable, loop: Node): boolean {
  const home = enclosingFunction(loop);
  return home !== undefined && !isInside(counter.scope.block, home);
}

function writesIn(facts: Facts, { nodes }: Iteration, variable: Variable): Node[] {
  return nodes.filter((node) => {
    const reference = referenceAt(facts.sourceCode, node);
    return reference?.resolved === variable && reference.isWrite();
  });
}

function countsAlways(facts: Facts, write: Node, body: TSESTree.BlockStatement): boolean {
  const counting = write.parent;
  if (!counting || !countedBy(facts, counting as Expression)) return false;
  return body.body.some((statement) => isUnconditionalStatement(statement) && isUnconditionalIn(counting, statement));
}

function isUnconditionalStatement({ type }: TSESTree.Statement): boolean {
  return type === "ExpressionStatement" || type === "VariableDeclaration";
}

const CONDITIONAL = new Set<string>(["ArrowFunctionExpression", "ConditionalExpression", "FunctionExpression", "LogicalExpression"]);

function isUnconditionalIn(node: Node, statement: Node): boolean {
  if (!isInside(node, statement)) return false;
  for (let current = node.parent; current && current !== statement; current = current.parent) {
    if (CONDITIONAL.has(current.type)) return false;
  }
  return true;
}

/** The variables that an expression counts with: `i++, j -= 2` → `i`, `j`; nothing where it does something else. */
function countedBy(facts: Facts, expression: Expression): Variable[] | undefined {
  if (expression.type === "SequenceExpression") {
    const counted = expression.expressions.map((part) => countedBy(facts, part));
    return counted.every((variables) => variables !== undefined) ? counted.flat() : undefined;
  }
  const target = countingTarget(expression);
  const variable = target && variableAt(facts.sourceCode, target);
  return variable && [variable];
}

function countingTarget(node: Expression): Node | undefined {
  if (node.type === "UpdateExpression") return node.argument;
  if (node.type !== "AssignmentExpression") return undefined;
  const { operator, left, right } = node;
  if (operator === "+=" || operator === "-=") return isFixed(right) ? left : undefined;
  if (operator !== "=" || right.type !== "BinaryExpression" || left.type !== "Identifier") return undefined;
  const repeatsLeft = right.left.type === "Identifier" && right.left.name === left.name;
  const counts = right.operator === "+" || right.operator === "-";
  return counts && repeatsLeft && isFixed(right.right) ? left : undefined;
}

/** A step that is a number, a name or a member of one; whether the body writes it is for the data flow to see. */
function isFixed(node: Node): boolean {
  return node.type === "Literal" || node.type === "Identifier" || (node.type === "MemberExpression" && isFixed(node.object));
}

/** How often a loop runs, where the source spells it: `for (const x of [a, b])`, `for (let i = 0; i < 3; i++)`. */
export function turnsOf(facts: Facts, loop: LoopNode): number | undefined {
  if (loop.type === "ForOfStatement") return elementsOf(facts, loop.right);
  return loop.type === "ForStatement" ? turnsOfFor(loop) : undefined;
}

function elementsOf(facts: Facts, expression: Expression): number | undefined {
  const node = unwrap(expression);
  if (node.type === "ArrayExpression") {
    return node.elements.some((element) => element?.type === "SpreadElement") ? undefined : node.elements.length;
  }
  const variable = node.type === "Identifier" ? variableOf(facts.sourceCode, node) : undefined;
  const initializer = variable && initializerOf(variable);
  return initializer && unwrap(initializer).type === "ArrayExpression" && !isChanged(variable) ? elementsOf(facts, initializer) : undefined;
}

/** A list that anything but a loop looks at may have grown. */
function isChanged(variable: Variable): boolean {
  return variable.references.some(({ identifier, init }) => !init && identifier.parent.type !== "ForOfStatement");
}

function turnsOfFor({ init, test, update }: TSESTree.ForStatement): number | undefined {
  if (init?.type !== "VariableDeclaration" || test?.type !== "BinaryExpression" || update?.type !== "UpdateExpression") return undefined;
  const start = numberOf(init.declarations[0]?.init);
  const end = numberOf(test.right);
  if (start === undefined || end === undefined || update.operator !== "++") return undefined;
  if (test.operator === "<") return end - start;
  return test.operator === "<=" ? end - start + 1 : undefined;
}

function numberOf(node: Node | null | undefined): number | undefined {
  return node?.type === "Literal" && typeof node.value === "number" ? node.value : undefined;
}

/** What the loop goes through, or the test that it asks before each iteration. */
export function headOf({ loop }: Iteration): Node[] {
  const head = loop.type === "ForOfStatement" || loop.type === "ForInStatement" ? loop.right : loop.test;
  return head ? [head] : [];
}

/** Whether an expression of a head is looked at again for each iteration: `xs` itself, and not `Object.keys(xs)`. */
export function isLive(facts: Facts, loop: LoopNode): boolean {
  if (loop.type === "ForInStatement") return false;
  if (loop.type !== "ForOfStatement") return true;
  const right = unwrap(loop.right);
  if (right.type === "ArrayExpression" || right.type === "AwaitExpression") return false;
  return right.type !== "CallExpression" || isIterator(facts, right);
}

const KEYED = new Set(["entries", "keys"]);

/** The names that no two iterations have the same value for: counters, the keys of an object. The elements of a list may repeat. */
export function uniqueKeysOf(loop: LoopNode): string[] {
  if (loop.type === "ForStatement") return namesIn(loop.init);
  if (loop.type === "ForInStatement") return namesIn(loop.left);
  if (loop.type !== "ForOfStatement") return [];
  const right = unwrap(loop.right);
  const isKeyed = right.type === "CallExpression" && right.callee.type === "MemberExpression" && KEYED.has(memberName(right.callee) ?? "");
  return isKeyed ? namesIn(loop.left).slice(0, 1) : [];
}

/** The names that a declaration makes, the first of each pattern. */
function namesIn(head: Node | null): string[] {
  if (head?.type === "Identifier") return [head.name];
  if (head?.type !== "VariableDeclaration") return [];
  return head.declarations.flatMap(({ id }) => {
    const first = id.type === "ArrayPattern" ? id.elements[0] : id;
    return first?.type === "Identifier" ? [first.name] : [];
  });
}

/** The names that the head spells: of its variables, and of what it goes through. */
export function headNames(facts: Facts, { loop }: Iteration, variables: readonly Variable[]): string[] {
  const names = variables.map(({ name }) => name);
  if (loop.type !== "ForOfStatement" && loop.type !== "ForInStatement") return names;
  for (const node of within(facts.sourceCode, loop.right)) {
    if (node.type === "Identifier") names.push(node.name);
    else if (node.type === "PrivateIdentifier") names.push(node.name);
  }
  return names;
}
