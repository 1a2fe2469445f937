import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isInside, memberName, outermost, type Node, type SourceCode } from "../ast/nodes.ts";
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
  const reads = [...within(sourceCode, user, () => true)].filter((node) => node.type === write.left.type && sourceCode.getText(node) === kept);
  const comments = [...sourceCode.getCommentsInside(statement), ...sourceCode.getCommentsBefore(statement)];
  if (reads.length === 0 || comments.length > 0 || write.left.type === "ObjectPattern") return undefined;
  const name = freeName(sourceCode, user, nameFor(write.left));
  const insert = insertBefore(sourceCode, user, `const ${name} = ${kept};`);
  const clear = insertBefore(sourceCode, user, sourceCode.getText(statement));
  return (fixer) => [insert(fixer), clear(fixer), ...reads.map((read) => fixer.replaceText(read, name)), fixer.removeRange([user.range[1], statement.range[1]])];
}

/** `jobs` for `this.#jobs`. */
function nameFor(kept: Node): string {
  const name = kept.type === "MemberExpression" ? (memberName(kept) ?? "") : "";
  return /^[#_]*[a-z]\w*$/iu.test(name) ? name.replace(/^[#_]+/u, "") : "taken";
}
