import type { Node as EstreeNode } from "../../ast/nodes.ts";
import type { Node, Program, Type } from "./compiler.ts";

/** A parsed file, and the program that knows its types. */
export interface TypedFile {
  readonly program: Program;
  /** Returns the compiler's node that stands for one of the tree. */
  nodeOf(node: EstreeNode): Node;
}

export function typeIn(file: TypedFile, node: EstreeNode): Type {
  return file.program.getTypeChecker().getTypeAtLocation(file.nodeOf(node));
}
