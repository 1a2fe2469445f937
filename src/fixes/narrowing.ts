import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, isFunction, isInside, type Node, type SourceCode } from "../ast/nodes.ts";
import { variableAt, writesTo, type Variable } from "../ast/references.ts";
import { within } from "../ast/walk.ts";
import { namesInChain, rootOfChain, wordsOf } from "../ast/words.ts";

/**
 * Whether TypeScript may know less in a function than it does in the loop whose body it gets: of a variable that is assigned later,
 * and of `this.client` or `options.client` after a test.
 */
export function losesNarrowing(sourceCode: SourceCode, loop: TSESTree.ForOfStatement, isMoved: (node: Node) => boolean = () => true): boolean {
  const nodes = [...within(sourceCode, loop.body, () => true)].filter(isMoved);
  if (nodes.some((node) => isAssignedLater(variableAt(sourceCode, node), loop))) return true;
  const members = new Set(nodes.filter((node) => node.type === "MemberExpression" && isFromOutside(sourceCode, node, loop)).map((node) => sourceCode.getText(node)));
  if (members.size === 0) return false;
  const owner = enclosingFunction(loop)?.body ?? sourceCode.ast;
  return [...within(sourceCode, owner)].some((node) => {
    return node.type === "MemberExpression" && node.range[0] < loop.range[0] && members.has(sourceCode.getText(node)) && narrows(node);
  });
}

/** Whether what comes after an offset relies on a test of a member before it: `if (!user.name) continue;` is forgotten where `user` is given on. */
export function losesNarrowingAfter(sourceCode: SourceCode, body: Node, offset: number): boolean {
  const members = [...within(sourceCode, body, () => true)].filter((node) => node.type === "MemberExpression");
  const narrowed = new Set(members.filter((node) => node.range[1] <= offset && narrows(node)).map((node) => sourceCode.getText(node)));
  return members.some((node) => node.range[0] >= offset && narrowed.has(sourceCode.getText(node)));
}

function isAssignedLater(variable: Variable | undefined, loop: Node): boolean {
  if (!variable || variable.identifiers.some((name) => isInside(name, loop))) return false;
  const owner = enclosingFunction(loop);
  return writesTo(variable).some(({ identifier, init }) => {
    return !init && (identifier.range[0] > loop.range[0] || enclosingFunction(identifier) !== owner);
  });
}

function isFromOutside(sourceCode: SourceCode, member: Node, loop: Node): boolean {
  const root = rootOfChain(member);
  if (root.type === "ThisExpression") return true;
  const variable = variableAt(sourceCode, root);
  return variable !== undefined && !variable.identifiers.some((name) => isInside(name, loop));
}

const ASSERTING = new Set(["assert", "ensure", "expect", "invariant", "is"]);

/** A test, an assignment, or a call that may be an assertion. */
function narrows(member: Node): boolean {
  let child = member;
  for (let parent = member.parent; parent && !isFunction(parent); parent = parent.parent) {
    switch (parent.type) {
      case "AssignmentExpression":
        return parent.left === child;
      case "IfStatement":
      case "ConditionalExpression":
      case "WhileStatement":
      case "ForStatement":
        return parent.test === child;
      case "SwitchStatement":
        return parent.discriminant === child;
      case "CallExpression":
        if (ASSERTING.has(wordsOf(namesInChain(parent)[0] ?? "")[0] ?? "")) return true;
        break;
      case "LogicalExpression":
        if (parent.left === child) return true;
        break;
      default:
        if (parent.type.endsWith("Statement")) return false;
    }
    child = parent;
  }
  return false;
}
