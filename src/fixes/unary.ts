import type { TSESLint } from "@typescript-eslint/utils";
import { outermost, type Node, type SourceCode } from "../ast/nodes.ts";
import { isInParentheses } from "../ast/eslint-utils.ts";

type Fix = TSESLint.RuleFix;
type Fixer = Pick<TSESLint.RuleFixer, "insertTextAfter" | "insertTextBefore">;

/** What stands behind `await` or `void` as it is; anything else has to be put in parentheses. */
const BINDS_TIGHTLY = new Set<string>([
  "ArrayExpression",
  "AwaitExpression",
  "CallExpression",
  "ChainExpression",
  "Identifier",
  "ImportExpression",
  "MemberExpression",
  "NewExpression",
  "TaggedTemplateExpression",
  "TSNonNullExpression",
  "UnaryExpression",
]);

/** `load()` → `await load()`; `a ?? b` → `await (a ?? b)`; `load().name`, for the call → `(await load()).name`. */
export function addAwait(sourceCode: SourceCode, node: Node): (fixer: Fixer) => Fix[] {
  return prefixWith("await ", sourceCode, node);
}

/** `load()` → `void load()`. */
export function addVoid(sourceCode: SourceCode, node: Node): (fixer: Fixer) => Fix[] {
  return prefixWith("void ", sourceCode, node);
}

/** `await load` → `await load()`. */
export function addCall(node: Node): (fixer: Fixer) => Fix[] {
  return (fixer) => [fixer.insertTextAfter(outermost(node), "()")];
}

/** `[a, b]` → `Promise.all([a, b])`. */
export function combine(node: Node, prefix = ""): (fixer: Fixer) => Fix[] {
  const whole = outermost(node);
  return (fixer) => [fixer.insertTextBefore(whole, `${prefix}Promise.all(`), fixer.insertTextAfter(whole, ")")];
}

function prefixWith(prefix: string, sourceCode: SourceCode, node: Node): (fixer: Fixer) => Fix[] {
  const whole = outermost(node);
  // The text goes inside of parentheses that are there: they do not save the inner ones, only the outer.
  const inner = BINDS_TIGHTLY.has(whole.type);
  const outer = isOperandOfTighter(whole) && !isInParentheses(sourceCode, whole);
  const before = `${outer ? "(" : ""}${prefix}${inner ? "" : "("}`;
  const after = `${inner ? "" : ")"}${outer ? ")" : ""}`;
  return (fixer) => [fixer.insertTextBefore(whole, before), ...(after ? [fixer.insertTextAfter(whole, after)] : [])];
}

function isOperandOfTighter(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case "MemberExpression":
      return parent.object === node;
    case "CallExpression":
    case "NewExpression":
      return parent.callee === node;
    case "TaggedTemplateExpression":
      return parent.tag === node;
    case "BinaryExpression":
      return parent.operator === "**" && parent.left === node;
    default:
      return false;
  }
}
