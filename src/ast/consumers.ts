import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, outermost, unwrap, type Expression, type FunctionNode, type Node } from "./nodes.ts";

/**
 * What receives a value does with it. `nullTested`: only asked whether it is null or undefined (`a ?? b`). `stored`: put into a
 * variable, a member or a field. `operand`: calculated with, compared or inspected. `rendered`: by JSX. `target`: it is written to, not read.
 */
export type ConsumerRole =
  | "argument"
  | "awaited"
  | "callee"
  | "discarded"
  | "element"
  | "exported"
  | "iterated"
  | "key"
  | "nullTested"
  | "operand"
  | "other"
  | "property"
  | "receiver"
  | "rendered"
  | "returned"
  | "spread"
  | "stored"
  | "target"
  | "template"
  | "tested"
  | "thrown"
  | "voided"
  | "yielded";

/** The nodes that receive a value in a role, where these are of one kind. */
interface Receivers {
  readonly argument: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly element: TSESTree.ArrayExpression;
  readonly property: TSESTree.Property & { readonly parent: TSESTree.ObjectExpression };
  readonly receiver: TSESTree.MemberExpression;
  readonly returned: TSESTree.ArrowFunctionExpression | TSESTree.ReturnStatement;
  readonly stored: TSESTree.AccessorProperty | TSESTree.AssignmentExpression | TSESTree.AssignmentPattern | TSESTree.PropertyDefinition | TSESTree.VariableDeclarator;
}

interface ConsumerIn<Role extends ConsumerRole> {
  readonly role: Role;
  /** The whole expression that has the value there: `(c ? a : b)!` for `a`. */
  readonly value: Expression;
  /** The node that receives it: the parent of `value`. */
  readonly by: Role extends keyof Receivers ? Receivers[Role] : Node;
}

/** Something that receives the value of an expression. */
export type Consumer = { readonly [Role in ConsumerRole]: ConsumerIn<Role> }[ConsumerRole];

/**
 * Returns everything that receives the value of an expression: `JSON.stringify(a ?? b)` tests `a` for null, and takes it as its argument.
 * Casts, `?:`, `,`, `&&`, `||`, `??` and assignments pass values on; nothing else in `src/` knows that. Stops at variables: what reads
 * them is another question. `a && b` passes on only a falsy `a`, which no promise, function or list is: it is tested there, and that is all.
 */
export function consumersOf(expression: Node): readonly Consumer[] {
  const consumers: Consumer[] = [];
  for (let value = outermost(expression); value.parent; value = outermost(value.parent)) {
    const by = value.parent;
    const role = roleAt(by, value);
    const isDone = role === "discarded" && consumers.some((consumer) => consumer.role === "stored");
    if (role && !isDone) consumers.push({ role, value, by } as Consumer);
    if (!passesOn(by, value)) break;
  }
  return consumers;
}

/** Decides whether nothing receives the value of an expression: `load();`, `void load();`, `c && load();`. */
export function isDiscarded(expression: Node): boolean {
  return consumersOf(expression).every(({ role }) => role === "discarded" || role === "voided");
}

/** Returns the function that a consumer returns the value from; `undefined` for other roles, and outside of functions. */
export function functionReturning({ by, role }: Consumer): FunctionNode | undefined {
  if (role !== "returned") return undefined;
  return by.type === "ArrowFunctionExpression" ? by : enclosingFunction(by);
}

/** Returns the expressions whose values an expression may have: `a() || b()` → `a()`, `b()`. The other direction of {@link consumersOf}, without assignments. */
export function valuesOf(expression: Expression): Expression[] {
  const node = unwrap(expression);
  switch (node.type) {
    case "ConditionalExpression":
      return [...valuesOf(node.consequent), ...valuesOf(node.alternate)];
    case "LogicalExpression":
      return node.operator === "&&" ? valuesOf(node.right) : [...valuesOf(node.left), ...valuesOf(node.right)];
    case "SequenceExpression":
      return node.expressions.slice(-1).flatMap(valuesOf);
    default:
      return [expression];
  }
}

/** Whether a value is the value of its parent as well. */
function passesOn(by: Node, value: Node): boolean {
  switch (by.type) {
    case "ConditionalExpression":
      return by.test !== value;
    case "LogicalExpression":
      return by.operator !== "&&" || by.right === value;
    case "SequenceExpression":
      return by.expressions.at(-1) === value;
    case "AssignmentExpression":
      return by.right === value && STORING.has(by.operator);
    default:
      return false;
  }
}

const STORING: ReadonlySet<string> = new Set(["&&=", "=", "??=", "||="]);

/** What the parent does with the value, or `undefined` where it only passes it on. */
function roleAt(by: Node, value: Node): ConsumerRole | undefined {
  switch (by.type) {
    case "ArrowFunctionExpression":
      return by.body === value ? "returned" : "target";
    case "AssignmentExpression":
      if (by.left === value) return "target";
      return STORING.has(by.operator) ? "stored" : "operand";
    case "AssignmentPattern":
      return by.right === value ? "stored" : "target";
    case "VariableDeclarator":
      return by.init === value ? "stored" : "target";
    case "AccessorProperty":
    case "PropertyDefinition":
      return by.value === value ? "stored" : "key";
    case "BinaryExpression":
    case "SwitchCase":
    case "SwitchStatement":
    case "UpdateExpression":
      return "operand";
    case "CallExpression":
    case "NewExpression":
      return by.callee === value ? "callee" : "argument";
    case "ConditionalExpression":
    case "DoWhileStatement":
    case "IfStatement":
    case "WhileStatement":
      return by.test === value ? "tested" : undefined;
    case "ForStatement":
      return by.test === value ? "tested" : "discarded";
    case "ForInStatement":
    case "ForOfStatement":
      return by.right === value ? "iterated" : "target";
    case "LogicalExpression":
      return by.left === value ? roleOnTheLeft(by) : undefined;
    case "MemberExpression":
      return by.object === value ? "receiver" : "key";
    case "Property":
      return roleInProperty(by, value);
    case "SequenceExpression":
      return by.expressions.at(-1) === value ? undefined : "discarded";
    case "TaggedTemplateExpression":
      return "callee";
    case "TemplateLiteral":
      return by.parent.type === "TaggedTemplateExpression" ? "other" : "template";
    case "UnaryExpression":
      return roleInUnary(by);
    case "YieldExpression":
      return by.delegate ? "iterated" : "yielded";
    default:
      return ROLES[by.type] ?? "other";
  }
}

const ROLES: Partial<Record<Node["type"], ConsumerRole>> = {
  ArrayExpression: "element",
  AwaitExpression: "awaited",
  ExportDefaultDeclaration: "exported",
  ExportSpecifier: "exported",
  ExpressionStatement: "discarded",
  JSXExpressionContainer: "rendered",
  JSXSpreadAttribute: "spread",
  ReturnStatement: "returned",
  SpreadElement: "spread",
  ThrowStatement: "thrown",
};

/** `(known && Promise.resolve(known)) || load()` is written for `known ? Promise.resolve(known) : load()`: it is `known` that is tested. */
function roleOnTheLeft({ left, operator }: TSESTree.LogicalExpression): ConsumerRole | undefined {
  if (operator === "??") return "nullTested";
  const inner = unwrap(left);
  return operator === "||" && inner.type === "LogicalExpression" && inner.operator === "&&" ? undefined : "tested";
}

function roleInProperty({ key, parent, value }: TSESTree.Property, node: Node): ConsumerRole {
  if (value !== node && key === node) return "key";
  return parent.type === "ObjectExpression" ? "property" : "target";
}

function roleInUnary({ operator }: TSESTree.UnaryExpression): ConsumerRole {
  switch (operator) {
    case "void":
      return "voided";
    case "!":
      return "tested";
    case "delete":
      return "other";
    default:
      return "operand";
  }
}
