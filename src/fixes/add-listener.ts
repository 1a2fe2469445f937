import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { enclosing, enclosingFunction, hasOptionalLink, isFunction, isLoop, outermost, type Expression, type Node, type SourceCode } from "../ast/nodes.ts";
import { indentOf, insertBefore } from "./block.ts";
import { endOfLine } from "./imported-name.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/**
 * `const child = spawn("git");` → `const child = spawn("git"); child.on("error", …);`; `spawn("git").unref()` → `spawn("git").on("error", …).unref()`;
 * `(socket) => { f(); }` → `(socket) => { socket.on("error", …); f(); }`. `undefined` where neither is possible.
 */
export function addListener(sourceCode: SourceCode, emitter: Expression, listener: string): Edit | undefined {
  const added = `on("error", ${listener})`;
  if (isFunction(emitter.parent)) return addToBody(sourceCode, emitter.parent.body, `${sourceCode.text.slice(...nameRange(emitter))}.${added};`);
  const holder = holderOf(emitter);
  if (holder) return addAfter(sourceCode, holder.statement, `${sourceCode.getText(holder.target)}.${added}`);
  if (emitter.parent.type === "AwaitExpression" || sourceCode.getLastToken(emitter)?.value !== ")") return undefined;
  return (fixer) => [fixer.insertTextAfter(emitter, `.${added}`)];
}

/** `child.stdin.write(text);` → `child.stdin.on("error", …); child.stdin.write(text);`, where that runs as often as `made` does. */
export function addListenerBefore(sourceCode: SourceCode, emitter: Expression, listener: string, made: Node): Edit | undefined {
  const statement = enclosing(emitter, isListed);
  if (!statement || enclosingFunction(emitter) !== enclosingFunction(made) || enclosing(emitter, isLoop) !== enclosing(made, isLoop)) return undefined;
  if (statement.type !== "ExpressionStatement" || sourceCode.getCommentsInside(emitter).length > 0) return undefined;
  const link = emitter.parent.type === "MemberExpression" && (emitter.parent.optional || hasOptionalLink(emitter)) ? "?." : ".";
  return (fixer) => [insertBefore(sourceCode, statement, `${sourceCode.getText(emitter)}${link}on("error", ${listener});`)(fixer)];
}

function addToBody(sourceCode: SourceCode, body: Node, text: string): Edit | undefined {
  const [first] = body.type === "BlockStatement" ? body.body : [];
  return first && (first.type !== "ExpressionStatement" || typeof first.directive !== "string") ? (fixer) => [insertBefore(sourceCode, first, text)(fixer)] : undefined;
}

/** A parameter, without its annotation. */
function nameRange(name: Expression): [number, number] {
  return [name.range[0], name.range[0] + (name.type === "Identifier" ? name.name.length : 0)];
}

interface Holder {
  readonly target: Node;
  readonly statement: Node;
}

/** The name or field that an emitter is given to, and the statement that does so, among others. */
function holderOf(emitter: Expression): Holder | undefined {
  const value = outermost(emitter.parent.type === "AwaitExpression" ? emitter.parent : emitter);
  const target = targetOf(value);
  const statement = target && value.parent?.parent;
  return statement && isListed(statement) ? { target, statement } : undefined;
}

function targetOf(value: Node): Node | undefined {
  const { parent } = value;
  if (parent?.type === "VariableDeclarator") return parent.id.type === "Identifier" && parent.id.typeAnnotation ? undefined : identifierOnly(parent.id);
  if (parent?.type !== "AssignmentExpression" || parent.operator !== "=") return undefined;
  const { left } = parent;
  return left.type === "MemberExpression" && left.object.type === "ThisExpression" && !left.computed ? left : identifierOnly(left);
}

function identifierOnly(node: Node): Node | undefined {
  return node.type === "Identifier" ? node : undefined;
}

function isListed(node: Node): node is TSESTree.ExpressionStatement | TSESTree.VariableDeclaration {
  if (node.type !== "ExpressionStatement" && node.type !== "VariableDeclaration") return false;
  return node.parent.type === "BlockStatement" || node.parent.type === "Program";
}

/** On a line of its own, and with a semicolon if the statement has one. */
function addAfter(sourceCode: SourceCode, statement: Node, text: string): Edit {
  const end = sourceCode.getLastToken(statement)?.value === ";" ? ";" : "";
  return (fixer) => [fixer.insertTextAfterRange([0, endOfLine(sourceCode, statement)], `\n${indentOf(sourceCode, statement)}${text}${end}`)];
}
