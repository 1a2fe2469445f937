import type { TSESLint } from "@typescript-eslint/utils";
import { hasOptionalLink, outermost, unwrap, type Node, type SourceCode } from "../ast/nodes.ts";
import { isInParentheses } from "../ast/eslint-utils.ts";
import { isPlatformName } from "./free-name.ts";

type Fix = TSESLint.RuleFix;
type Fixer = Pick<TSESLint.RuleFixer, "insertTextAfter" | "insertTextBefore">;

/** What may follow `await` or `void` as it is; anything else has to be put in parentheses. */
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

/** What `.catch` may follow as it is, whatever its last token. */
const RECEIVERS = new Set<string>(["ChainExpression", "Identifier", "MemberExpression", "TaggedTemplateExpression"]);

/** `load()` → `await load()`; `a ?? b` → `await (a ?? b)`; `load().name`, for the call → `(await load()).name`. */
export function addAwait(sourceCode: SourceCode, node: Node): (fixer: Fixer) => Fix[] {
  return prefixWith("await ", sourceCode, node);
}

/** `await load()` → `load()`. */
export function removeAwait(sourceCode: SourceCode, node: Node): (fixer: Pick<TSESLint.RuleFixer, "removeRange">) => Fix[] {
  const [keyword, next] = sourceCode.getFirstTokens(node, { count: 2, includeComments: true });
  return (fixer) => (keyword && next ? [fixer.removeRange([keyword.range[0], next.range[0]])] : []);
}

/** `load()` → `void load()`. */
export function addVoid(sourceCode: SourceCode, node: Node): (fixer: Fixer) => Fix[] {
  return prefixWith("void ", sourceCode, node);
}

/** `await load` → `await load()`. */
export function addCall(node: Node): (fixer: Fixer) => Fix[] {
  return (fixer) => [fixer.insertTextAfter(unwrap(node), "()")];
}

/** `load()` → `load().catch((error) => { console.error(error); })`. `undefined` where `console` is a name of the file. */
export function addCatch(sourceCode: SourceCode, node: Node): ((fixer: Fixer) => Fix[]) | undefined {
  if (!isPlatformName(sourceCode, node, "console")) return undefined;
  const whole = outermost(node);
  const isReceiver = RECEIVERS.has(whole.type) || sourceCode.getLastToken(whole)?.value === ")";
  const link = ".catch((error) => { console.error(error); })";
  return (fixer) => (isReceiver ? [fixer.insertTextAfter(whole, link)] : [fixer.insertTextBefore(whole, "("), fixer.insertTextAfter(whole, `)${link}`)]);
}

/**
 * `[a, b]` → `Promise.all([a, b])`; `xs.map(load).join()` with `await ` for the array → `(await Promise.all(xs.map(load))).join()`.
 * `undefined` where `Promise` is a name of the file.
 */
export function combine(sourceCode: SourceCode, node: Node, prefix = ""): ((fixer: Fixer) => Fix[]) | undefined {
  if (!isPlatformName(sourceCode, node, "Promise")) return undefined;
  const whole = outermost(node);
  const outer = prefix !== "" && isOperandOfTighter(whole) && !isInParentheses(sourceCode, whole);
  // `Promise.all(undefined)` rejects.
  const missing = hasOptionalLink(unwrap(node)) ? " ?? []" : "";
  return (fixer) => [fixer.insertTextBefore(whole, `${outer ? "(" : ""}${prefix}Promise.all(`), fixer.insertTextAfter(whole, `${missing}${outer ? "))" : ")"}`)];
}

function prefixWith(prefix: string, sourceCode: SourceCode, node: Node): (fixer: Fixer) => Fix[] {
  const whole = outermost(node);
  // The text goes inside of parentheses that are there: they do not save the inner ones, only the outer.
  const inner = BINDS_TIGHTLY.has(whole.type);
  const outer = isOperandOfTighter(whole) && !isInParentheses(sourceCode, whole);
  const before = `${outer ? "(" : ""}${prefix}${inner ? "" : "("}`;
  const after = `${inner ? "" : ")"}${outer ? ")" : ""}${restOfChain(whole)}`;
  return (fixer) => [fixer.insertTextBefore(whole, before), ...(after ? [fixer.insertTextAfter(whole, after)] : [])];
}

/** `a?.load().name` → `(await a?.load())?.name`: what ended the whole chain early has to go on doing so. */
function restOfChain(node: Node): string {
  const { parent } = node;
  if (!hasOptionalLink(node) || (parent?.type !== "MemberExpression" && parent?.type !== "CallExpression") || parent.optional) return "";
  if (parent.type === "MemberExpression" && parent.object !== node) return "";
  if (parent.type === "CallExpression" && parent.callee !== node) return "";
  return parent.type === "CallExpression" || parent.computed ? "?." : "?";
}

/** Whether what stands around a node binds tighter than `await`: `x` in `x.y`, `x()` and `x ** 2`. */
export function isOperandOfTighter(node: Node): boolean {
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
