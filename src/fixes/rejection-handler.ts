import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isFunction, isNullish, outermost, unwrap, type Expression, type FunctionNode, type Node, type SourceCode } from "../ast/nodes.ts";
import { append, replaceBody } from "./block.ts";
import { parameterName, REASON, type StatementFor } from "./caught-error.ts";
import { freeName } from "./free-name.ts";
import { dropImport } from "./unused-import.ts";

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

/** `() => {}` → `(error) => { statement }`; `noop` becomes such a function too. `type` is the annotation of a new parameter, if it needs one. */
export function writeInHandler(sourceCode: SourceCode, handler: Expression, statementFor: StatementFor, type = ""): ((fixer: Fixer) => Fix[]) | undefined {
  const node = unwrap(handler);
  if (!isFunction(node)) return replaceByArrow(sourceCode, outermost(handler), statementFor, type);
  const [parameter] = node.params;
  const name = parameter ? parameterName(parameter) : freeName(sourceCode, node, "error");
  const body = name === undefined ? undefined : editBody(sourceCode, node, statementFor(name));
  const opening = openingOfParameters(sourceCode, node);
  if (!body || name === undefined || !opening) return undefined;
  return (fixer) => [...(parameter ? [] : [fixer.insertTextAfter(opening, `${name}${type}`)]), body(fixer)];
}

/** `() => {}` → `() => { (comment) }`, `noop` → `noop (comment)`, with a reason to fill in. */
export function writeReasonInHandler(sourceCode: SourceCode, handler: Expression): (fixer: Fixer) => Fix {
  const node = unwrap(handler);
  if (isFunction(node) && node.body.type === "BlockStatement") return append(sourceCode, node.body, REASON);
  return (fixer) => fixer.insertTextAfter(outermost(handler), ` ${REASON}`);
}

/** `p.catch(noop)` → `p`; `p.then(f, noop)` → `p.then(f)`. Not where the statement would be left with a name and nothing to do. */
export function removeHandler(sourceCode: SourceCode, call: TSESTree.CallExpression, handler: Expression): ((fixer: Fixer) => Fix[]) | undefined {
  const first = call.arguments[0];
  const isAlone = first === handler || (first !== undefined && isNullish(first));
  const range = isAlone ? rangeOfLink(sourceCode, call) : rangeOfArgument(sourceCode, handler);
  if (!range || call.arguments.at(-1) !== handler || hasCommentIn(sourceCode, call, range)) return undefined;
  const drop = dropImport(sourceCode, handler);
  return (fixer) => [...drop(fixer), fixer.removeRange(range)];
}

function replaceByArrow(sourceCode: SourceCode, handler: Node, statementFor: StatementFor, type: string): ((fixer: Fixer) => Fix[]) | undefined {
  if (sourceCode.getCommentsInside(handler).length > 0) return undefined;
  const name = freeName(sourceCode, handler, "error");
  const drop = dropImport(sourceCode, handler);
  return (fixer) => [...drop(fixer), fixer.replaceText(handler, `(${name}${type}) => { ${statementFor(name)} }`)];
}

function editBody(sourceCode: SourceCode, node: FunctionNode, statement: string): ((fixer: Fixer) => Fix) | undefined {
  const { body, range, returnType } = node;
  if (body.type === "BlockStatement") return editBlock(sourceCode, node, body, statement);
  const arrow = sourceCode.getTokenBefore(body, ({ value }) => value === "=>");
  if (!arrow || returnType || hasCommentIn(sourceCode, node, [arrow.range[1], range[1]])) return undefined;
  return (fixer) => fixer.replaceTextRange([arrow.range[1], range[1]], ` { ${statement} }`);
}

/** Code after a `return` is not reached, and a function that says what it returns has to. */
function editBlock(sourceCode: SourceCode, node: FunctionNode, block: TSESTree.BlockStatement, statement: string): ((fixer: Fixer) => Fix) | undefined {
  const returns = block.body.at(-1)?.type === "ReturnStatement";
  if (returns && (node.returnType || sourceCode.getCommentsInside(block).length > 0)) return undefined;
  return replaceBody(sourceCode, block, statement);
}

function openingOfParameters(sourceCode: SourceCode, node: FunctionNode): TSESTree.Token | null {
  const isOpening = ({ value }: TSESTree.Token): boolean => value === "(";
  return node.typeParameters ? sourceCode.getTokenAfter(node.typeParameters, isOpening) : sourceCode.getFirstToken(node, isOpening);
}


/** `.catch(noop)` of `p.catch(noop)`. */
function rangeOfLink(sourceCode: SourceCode, { callee, parent, range }: TSESTree.CallExpression): [number, number] | undefined {
  if (callee.type !== "MemberExpression") return undefined;
  if (sourceCode.getTokenAfter(callee)?.value === ")") return undefined;
  if (!doesSomething(unwrap(callee.object)) && !isUsed(parent)) return undefined;
  const operator = sourceCode.getTokenAfter(callee.object, ({ value }) => value !== ")");
  const last = operator && sourceCode.getTokenBefore(operator);
  return last ? [last.range[1], range[1]] : undefined;
}

function doesSomething(receiver: Node): boolean {
  return receiver.type !== "Identifier" && receiver.type !== "MemberExpression";
}

function isUsed(parent: Node): boolean {
  return parent.type === "AwaitExpression" || parent.type === "ArrayExpression";
}

/** `, noop` of `p.then(f, noop)`. */
function rangeOfArgument(sourceCode: SourceCode, handler: Expression): [number, number] | undefined {
  const node = outermost(handler);
  const comma = sourceCode.getTokenBefore(node);
  const before = comma && sourceCode.getTokenBefore(comma);
  return comma?.value === "," && before ? [before.range[1], node.range[1]] : undefined;
}

function hasCommentIn(sourceCode: SourceCode, node: Node, [start, end]: readonly [number, number]): boolean {
  return sourceCode.getCommentsInside(node).some(({ range }) => range[0] >= start && range[1] <= end);
}
