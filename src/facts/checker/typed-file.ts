import type { Node as EstreeNode } from "../../ast/nodes.ts";
import type { Node, Program, Type } from "./compiler.ts";

/** A parsed file, and the program that knows its types. */
export interface TypedFile {
  readonly program: Program;
  /** Returns the compiler's node that stands for one of the tree. */
  nodeOf(node: EstreeNode): Node;
  /** Returns where a node of the compiler's begins in the tree, which has the script of a component at another place. */
  startOf?(node: Node): number | undefined;
}

export function typeIn(file: TypedFile, node: EstreeNode): Type {
  return file.program.getTypeChecker().getTypeAtLocation(file.nodeOf(node));
}
