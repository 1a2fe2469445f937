import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isInside, memberName, outermost, type Node, type SourceCode } from "../ast/nodes.ts";
import { referenceAt, variableAt } from "../ast/references.ts";
import { within } from "../ast/walk.ts";
import { insertBefore } from "./block.ts";
import { freeName } from "./free-name.ts";
import { listAround } from "./statements.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/** `await upload(this.jobs); this.jobs = [];` → `const jobs = this.jobs; this.jobs = []; await upload(jobs);`. `undefined` unless the two follow each other. */
export function takeAside(sourceCode: SourceCode, write: Node, wait: Node): Edit | undefined {
  const { parent: statement } = outermost(write);
  const list = statement?.type === "ExpressionStatement" ? listAround(statement) : undefined;
  const user = list?.[list.indexOf(statement as Node) - 1] as TSESTree.Statement | undefined;
  if (!statement || !user || !isInside(wait, user) || write.type !== "AssignmentExpression" || write.operator !== "=") return undefined;
  const kept = sourceCode.getText(write.left);
  const reads = [...within(sourceCode, user, () => true)].filter((node) => isSame(sourceCode, node, write.left));
  const comments = [...sourceCode.getCommentsInside(statement), ...sourceCode.getCommentsBefore(statement)];
  if (reads.length === 0 || comments.length > 0 || write.left.type === "ObjectPattern") return undefined;
  const name = freeName(sourceCode, user, nameFor(write.left));
  const insert = insertBefore(sourceCode, user, `const ${name} = ${kept};`);
  const clear = insertBefore(sourceCode, user, sourceCode.getText(statement));
  return (fixer) => [insert(fixer), clear(fixer), ...reads.map((read) => fixer.replaceText(read, isShorthand(read) ? `${kept}: ${name}` : name)), fixer.removeRange([user.range[1], statement.range[1]])];
}

/** `jobs` for `this.#jobs`. */
function nameFor(kept: Node): string {
  const name = kept.type === "MemberExpression" ? (memberName(kept) ?? "") : "";
  return /^[#_]*[a-z]\w*$/iu.test(name) ? name.replace(/^[#_]+/u, "") : "taken";
}

/** The same field, or the same variable where it is read. */
function isSame(sourceCode: SourceCode, node: Node, kept: Node): boolean {
  if (node.type === "Identifier" && (referenceAt(sourceCode, node) === undefined || isKeyOfShorthand(node) || variableAt(sourceCode, node) !== variableAt(sourceCode, kept))) return false;
  return node.type === kept.type && sourceCode.getText(node) === sourceCode.getText(kept);
}

/** `{ jobs }` has the name twice: as its key, and as its value. */
function isKeyOfShorthand(node: Node): boolean {
  return node.parent?.type === "Property" && node.parent.shorthand && node.parent.value !== node;
}

function isShorthand({ parent }: Node): boolean {
  return parent?.type === "Property" && parent.shorthand;
}
