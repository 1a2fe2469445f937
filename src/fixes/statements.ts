import type { TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../ast/nodes.ts";

/** Returns the list of statements that a statement is in: the others of its block. `undefined` for the only statement of an `if`. */
export function listAround({ parent }: TSESTree.Statement): readonly Node[] | undefined {
  if (parent.type === "BlockStatement" || parent.type === "Program" || parent.type === "StaticBlock") return parent.body;
  return parent.type === "SwitchCase" ? parent.consequent : undefined;
}
