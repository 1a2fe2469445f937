import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isUndefined, unwrap, type FunctionNode, type SourceCode } from "../ast/nodes.ts";
import { within } from "../ast/walk.ts";
import { freeName, isPlatformName } from "./free-name.ts";
import { indentOf, unitOf } from "./block.ts";

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

/**
 * `async () => { await save(); }` → `async () => { try { await save(); } catch (error) { console.error(error); } }`. `mayBeNothing`: what
 * an arrow function that is not async hands on is no promise in some runs. `undefined` where something would still get past the `try`.
 */
export function catchErrors(sourceCode: SourceCode, node: FunctionNode, mayBeNothing: boolean): ((fixer: Fixer) => Fix[]) | undefined {
  const { body, params } = node;
  if (params.some(({ type }) => type === "AssignmentPattern") || !isPlatformName(sourceCode, body, "console")) return undefined;
  const error = freeName(sourceCode, body, "error");
  if (body.type === "BlockStatement") return node.async ? wrapBlock(sourceCode, body, error) : undefined;
  if (sourceCode.getTokenBefore(body)?.value === "(") return undefined;
  return node.async ? wrapExpression(sourceCode, body, error) : addHandler(body, error, mayBeNothing ? "?." : ".");
}

function wrapBlock(sourceCode: SourceCode, body: TSESTree.BlockStatement, error: string): ((fixer: Fixer) => Fix[]) | undefined {
  if (body.body[0] && isDirective(body.body[0])) return undefined;
  if ([...within(sourceCode, body)].some((part) => part.type === "ReturnStatement" && part.argument && mayBePromise(part.argument))) return undefined;
  const [start, end] = body.range;
  const inside = sourceCode.text.slice(start + 1, end - 1);
  if (body.loc.start.line === body.loc.end.line) {
    return (fixer) => [fixer.replaceText(body, `{ try {${inside}} catch (${error}) { console.error(${error}); } }`)];
  }
  const indent = indentOf(sourceCode, body);
  const unit = unitOf(sourceCode);
  const text = inside.includes("`") ? inside.trimEnd() : inside.trimEnd().replaceAll(/\n(?=.)/gu, `\n${unit}`);
  const handler = `${indent}${unit}} catch (${error}) {\n${indent}${unit}${unit}console.error(${error});\n${indent}${unit}}`;
  return (fixer) => [fixer.replaceText(body, `{\n${indent}${unit}try {${text}\n${handler}\n${indent}}`)];
}

/** `"use server"` means something at the start of a function only. */
function isDirective(statement: TSESTree.Statement): boolean {
  return statement.type === "ExpressionStatement" && typeof statement.directive === "string";
}

/** What is returned without `await` leaves the `try`. */
function mayBePromise(node: TSESTree.Expression): boolean {
  return !isUndefined(node) && !/^(?:Await|Binary|Unary|Update)Expression$|Literal$|^ObjectExpression$/u.test(unwrap(node).type);
}

function wrapExpression(sourceCode: SourceCode, body: TSESTree.Expression, error: string): (fixer: Fixer) => Fix[] {
  const text = sourceCode.getText(body);
  const statement = unwrap(body).type === "AwaitExpression" ? text : `await ${text}`;
  return (fixer) => [fixer.replaceText(body, `{ try { ${statement}; } catch (${error}) { console.error(${error}); } }`)];
}

/** `() => save()` → `() => save().catch((error) => console.error(error))`. */
function addHandler(body: TSESTree.Expression, error: string, link: "." | "?."): ((fixer: Fixer) => Fix[]) | undefined {
  if (body.type !== "CallExpression") return undefined;
  return (fixer) => [fixer.insertTextAfter(body, `${link}catch((${error}) => console.error(${error}))`)];
}
