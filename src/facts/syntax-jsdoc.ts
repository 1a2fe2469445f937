import type { Node, SourceCode } from "../ast/nodes.ts";
import type { Variable } from "../ast/scope.ts";

const TAGS = {
  returns: /@returns?\s+\{\s*(?:globalThis\.)?Promise\b[^|}]*\}/u,
  type: /@type\s+\{\s*(?:globalThis\.)?Promise\b[^|}]*\}/u,
};

/** Whether JSDoc in front of a declaration says that it is, or returns, a `Promise`; unions do not count. */
export function documentedPromise(sourceCode: SourceCode, declared: Node | Variable, tag: keyof typeof TAGS): boolean {
  const node = "defs" in declared ? declared.defs[0]?.node : declared;
  const comment = node && sourceCode.getCommentsBefore(documentedNode(node)).at(-1);
  return comment?.type === "Block" && comment.value.startsWith("*") && TAGS[tag].test(comment.value);
}

/** The comment of `const f = () => {}`, of a method and of an export stands before the whole. */
function documentedNode(node: Node): Node {
  let current = node;
  while (current.parent && /^(?:VariableDeclarat|MethodDefinition|Property|ExportNamed|ExportDefault|AssignmentExpression|ExpressionStatement)/u.test(current.parent.type)) {
    current = current.parent;
  }
  return current;
}
