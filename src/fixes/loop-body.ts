import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, isInside, isLoop, type Node, type SourceCode } from "../ast/nodes.ts";
import { within } from "../ast/walk.ts";
import { isPlatformName } from "./free-name.ts";
import { losesNarrowing } from "./narrowing.ts";

/** A `for…of` whose every iteration has a variable of its own. */
export type EachLoop = TSESTree.ForOfStatement & { readonly left: TSESTree.VariableDeclaration };

/**
 * Whether the body of a loop, or the part of it that `isMoved` names, means the same as an async function that gets the element, for
 * `Promise.all`. `results`: what is evaluated last.
 */
export function mayBecomeFunction(sourceCode: SourceCode, loop: Node, results: readonly Node[], isTypeScript: boolean, isMoved: (node: Node) => boolean = () => true): loop is EachLoop {
  if (loop.type !== "ForOfStatement" || loop.parent.type === "LabeledStatement") return false;
  if (loop.left.type !== "VariableDeclaration" || loop.left.kind === "var" || !isPlatformName(sourceCode, loop, "Promise")) return false;
  if (results.some((result) => [...within(sourceCode, result)].some((node) => staysInLoop(node, result)))) return false;
  return !hidesElement(sourceCode, loop) && !(isTypeScript && losesNarrowing(sourceCode, loop, isMoved));
}

export function elementOf({ left }: EachLoop): Node {
  return (left.declarations as [TSESTree.VariableDeclarator])[0].id;
}

export function statementsOf(body: TSESTree.Statement): TSESTree.Statement[] {
  return body.type === "BlockStatement" ? body.body : [body];
}

/** The indentation of the line on which a node begins. */
export function indentOf(sourceCode: SourceCode, node: Node): string {
  return (sourceCode.lines[node.loc.start.line - 1] ?? "").slice(0, node.loc.start.column).replace(/\S.*/u, "");
}

/** What continues with the next iteration before the last part; nothing where something before it must stay in a loop. */
export function skipsOf(sourceCode: SourceCode, { body }: TSESTree.ForOfStatement, last: Pick<Node, "range">): Node[] | undefined {
  const others = [...within(sourceCode, body)].filter(({ range: [start, end] }) => start < last.range[0] || end > last.range[1]);
  const skips = others.filter((node) => node.type === "ContinueStatement" && node.label === null && !isInsideOfOwnTarget(node, body));
  return others.some((node) => !skips.includes(node) && staysInLoop(node, body)) || actsAfterAwait(others) ? undefined : skips;
}

export function countOf(sourceCode: SourceCode, root: Node, name: string): number {
  const names = [...within(sourceCode, root, () => true)].filter((node) => node.type === "Identifier" && node.name === name);
  return names.length;
}

/** `for (const x of xs) { const x = 1; }`: a function cannot declare the name of its parameter again. */
function hidesElement(sourceCode: SourceCode, loop: TSESTree.ForOfStatement): boolean {
  if (loop.body.type !== "BlockStatement") return false;
  const names = sourceCode.getDeclaredVariables(loop.left).map(({ name }) => name);
  const declared = loop.body.body.flatMap((statement) => sourceCode.getDeclaredVariables(statement));
  return declared.some(({ name }) => names.includes(name));
}

/** What means something else in a function of its own, or would be seen by other iterations too early. */
export function staysInLoop(node: Node, body: Node): boolean {
  switch (node.type) {
    case "AssignmentExpression":
    case "UpdateExpression":
    case "ReturnStatement":
    case "YieldExpression":
      return true;
    case "VariableDeclaration":
      return node.kind === "var";
    case "BreakStatement":
    case "ContinueStatement":
      return node.label !== null || !isInsideOfOwnTarget(node, body);
    default:
      return false;
  }
}

/** A statement after the first await is reached in the order in which the calls end, and no longer in that of the list. */
function actsAfterAwait(nodes: readonly Node[]): boolean {
  const first = nodes.findIndex(({ type }) => type === "AwaitExpression");
  return first !== -1 && nodes.slice(first).some(({ type }) => type === "ExpressionStatement");
}

/** `switch` and loops within the statement keep their own `break` and `continue`. */
function isInsideOfOwnTarget(node: Node, statement: Node): boolean {
  for (let current = node.parent; current && isInside(current, statement) && !isFunction(current); current = current.parent) {
    if (isLoop(current) || (node.type === "BreakStatement" && current.type === "SwitchStatement")) return true;
  }
  return false;
}
