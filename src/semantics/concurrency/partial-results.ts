import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { alwaysLeaves } from "../../ast/leaving.ts";
import { enclosingFunction, isFunction, isInside, isLoop, unwrap, type FunctionNode, type LoopNode, type Node } from "../../ast/nodes.ts";
import { referenceAt, type Reference, type Variable } from "../../ast/references.ts";
import { collectionTypes } from "../../models/views/collections.ts";
import type { Facts } from "../../facts/facts.ts";
import type { Iteration } from "../effects/iteration.ts";
import { usesOfOuter, type Use } from "../effects/uses.ts";

/**
 * What is read after an iteration has failed, and so shows how far the loop has come: a list that the `catch` or `finally` around the
 * loop reads, or the code after them.
 */
export function seenAfterFailure(facts: Facts, iteration: Iteration): string | undefined {
  const { loop } = iteration;
  if (!isInTry(loop)) return undefined;
  return nameOf(changesIn(facts, iteration), ({ variable }) => {
    return variable?.references.some((reference) => reference.isRead() && !isInside(reference.identifier, loop) && isReachedAfterFailure(loop, reference.identifier, variable)) ?? false;
  });
}

/** What others may see when an iteration fails, or while the loop runs: a list of the caller, a field, what a closure reads. */
export function keptByOthers(facts: Facts, iteration: Iteration): string | undefined {
  const { loop } = iteration;
  return nameOf(changesIn(facts, iteration), ({ node, path, variable }) => {
    if (!variable) return true;
    const isRebound = path.length === 1 && (referenceAt(facts.sourceCode, node)?.isWrite() ?? false);
    return !(isRebound ? isOnlyReadHere(variable, loop) : isPrivateUntilDone(variable, loop));
  });
}

function changesIn(facts: Facts, { loop, nodes }: Iteration): Use[] {
  return usesOfOuter(facts, loop, nodes).filter(({ how }) => how !== "reads" && how !== "touches");
}

function nameOf(uses: readonly Use[], isMeant: (use: Use) => boolean): string | undefined {
  return uses.find(isMeant)?.path.filter((name) => !name.startsWith("[")).join(".");
}

function isInTry(loop: LoopNode): boolean {
  for (let parent = loop.parent as Node | undefined; parent && !isFunction(parent); { parent } = parent) if (parent.type === "TryStatement") return true;
  return false;
}

/** Whether a node runs in the function of a loop after one of its iterations has failed, and finds what the variable held then. */
function isReachedAfterFailure(loop: LoopNode, node: Node, variable: Variable): boolean {
  let child: Node = loop;
  for (let parent = loop.parent as Node | undefined; parent && !isFunction(parent); parent = parent.parent) {
    if (parent.type === "TryStatement" && child !== parent.finalizer) {
      if (parent.finalizer && isInside(node, parent.finalizer)) return true;
      if (parent.handler && child === parent.block) {
        if (isInside(node, parent.handler)) return true;
        if (!alwaysLeaves(parent.handler.body) && !replaces(parent.handler.body, variable)) return isAfter(node, parent);
      }
    }
    child = parent;
  }
  return false;
}

/** `catch { found = undefined; }` */
function replaces(handler: TSESTree.BlockStatement, { references }: Variable): boolean {
  return references.some(({ identifier: { parent }, writeExpr }) => {
    return parent.type === "AssignmentExpression" && parent.operator === "=" && parent.right === writeExpr && parent.parent.parent === handler;
  });
}

/** Whether a node may run after another one: below it, or in a loop around both. */
function isAfter(node: Node, other: Node): boolean {
  return node.range[0] >= other.range[1] || loopsAround(other).some((loop) => isInside(node, loop));
}

function loopsAround(node: Node): LoopNode[] {
  const loops: LoopNode[] = [];
  for (let { parent } = node as { parent: Node | undefined }; parent && !isFunction(parent); { parent } = parent) if (isLoop(parent)) loops.push(parent);
  return loops;
}

/** Whether only the function of a loop has a variable, and what it holds, until the loop is done. */
function isPrivateUntilDone({ defs, references, scope }: Variable, loop: LoopNode): boolean {
  const [definition, ...others] = defs;
  const owner = enclosingFunction(loop);
  if (!definition || others.length > 0 || scope.type === "global" || !isMadeHere(definition, owner)) return false;
  return references.every((reference) => isPrivateUse(reference, loop, owner, definition.node));
}

/** Whether only the function of a loop looks at a variable until the loop is done; what it held before, others may have as well. */
function isOnlyReadHere({ defs, references, scope }: Variable, loop: LoopNode): boolean {
  const [definition, ...others] = defs;
  const owner = enclosingFunction(loop);
  if (!definition || others.length > 0 || scope.type === "global" || !isOfFunction(definition, owner)) return false;
  return references.every(({ identifier }) => !isExported(identifier) && (isInside(identifier, loop) || enclosingFunction(identifier) === owner || isReadLater(identifier, loop, definition.node)));
}

function isOfFunction(definition: TSESLint.Scope.Definition, owner: FunctionNode | undefined): boolean {
  if (definition.type === "Parameter") return definition.node === owner;
  return definition.type === "Variable" && enclosingFunction(definition.node) === owner && !definition.node.parent.parent.type.startsWith("Export");
}

function isMadeHere(definition: TSESLint.Scope.Definition, owner: FunctionNode | undefined): boolean {
  if (definition.type !== "Variable" || enclosingFunction(definition.node) !== owner) return false;
  const { id, init, parent } = definition.node;
  return id.type === "Identifier" && !parent.parent.type.startsWith("Export") && (!init || isNew(init));
}

/** A value that has no other name yet. */
function isNew(expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type === "NewExpression") return node.callee.type === "Identifier" && collectionTypes.has(node.callee.name);
  return node.type === "ArrayExpression" || node.type === "Literal" || node.type === "ObjectExpression" || node.type === "TemplateLiteral" || node.type === "UnaryExpression";
}

/** What comes after the loop may do anything; before, and in a loop around it, only what keeps the value here. */
function isPrivateUse({ identifier, init, writeExpr }: Reference, loop: LoopNode, owner: FunctionNode | undefined, declaration: Node): boolean {
  if (init || isInside(identifier, loop)) return true;
  if (isExported(identifier)) return false;
  if (enclosingFunction(identifier) !== owner) return isReadLater(identifier, loop, declaration);
  return isLater(identifier, loop, declaration) || (writeExpr ? isNew(writeExpr) : isOnlyLookedAt(identifier));
}

function isReadLater(identifier: Node, loop: LoopNode, declaration: Node): boolean {
  return isLater(identifier, loop, declaration) && enclosingFunction(identifier)?.type !== "FunctionDeclaration";
}

function isLater(identifier: Node, loop: LoopNode, declaration: Node): boolean {
  return identifier.range[0] > loop.range[1] && !loopsAround(loop).some((around) => isInside(identifier, around) && !isInside(declaration, around));
}

function isExported({ parent }: Node): boolean {
  return parent?.type === "ExportSpecifier" || parent?.type === "ExportDefaultDeclaration";
}

/** `out.length`, `out.push(x)`, `…out`, `for (const x of out)` */
function isOnlyLookedAt(identifier: Node): boolean {
  const { parent } = identifier;
  if (parent?.type === "MemberExpression") return parent.object === identifier;
  return parent?.type === "SpreadElement" || (parent?.type === "ForOfStatement" && parent.right === identifier);
}
