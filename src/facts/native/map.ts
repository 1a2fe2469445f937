import type { Node as EstreeNode } from "../../ast/nodes.ts";
import type { NativeFile, NativeNode } from "./nodes.ts";
import { nodesByEnd, type NodesByEnd } from "./positions.ts";
import type { RawNode } from "./raw.ts";

/** Finds the nodes of TypeScript's tree that stand for those of ESTree, by where they are in the text. */
export class NodeMap {
  readonly #file: NativeFile;
  readonly #found = new Map<EstreeNode, NativeNode | undefined>();
  #byEnd: NodesByEnd | undefined;

  constructor(file: NativeFile) {
    this.#file = file;
  }

  get(node: EstreeNode): NativeNode | undefined {
    if (!this.#found.has(node)) this.#found.set(node, this.#file.wrap(this.#find(node)));
    return this.#found.get(node);
  }

  #find(node: EstreeNode): RawNode | undefined {
    const declaration = annotatedBy(node);
    if (declaration) return nameOf(this.#innermost(declaration.range, (raw) => nameOf(raw) !== undefined));
    const [start] = node.range;
    const end = isAnnotatedName(node) ? start + node.name.length : node.range[1];
    return this.#innermost([start, end], () => true) ?? this.#endingAt(end).findLast((raw) => isAlike(raw, node));
  }

  /** Of nodes that take up the same text, as a statement and its expression do, the last one is within all others. */
  #innermost([start, end]: readonly [number, number], accepts: (raw: RawNode) => boolean): RawNode | undefined {
    return this.#endingAt(end).findLast((raw) => raw.pos <= start && raw.getStart() === start && accepts(raw));
  }

  #endingAt(end: number): readonly RawNode[] {
    this.#byEnd ??= nodesByEnd(this.#file.tree);
    return this.#byEnd(end).filter((raw) => !this.#file.isReparsed(raw));
  }
}

/** The whole declaration of `const { load }: Api = api`, whose pattern ends with its annotation in one tree and before it in the other. */
function annotatedBy(node: EstreeNode): EstreeNode | undefined {
  const { parent } = node;
  return parent?.type === "VariableDeclarator" && parent.id === node && parent.id.typeAnnotation ? parent : undefined;
}

function isAnnotatedName(node: EstreeNode): node is Extract<EstreeNode, { type: "Identifier" }> {
  return node.type === "Identifier" && (Boolean(node.typeAnnotation) || node.optional);
}

function nameOf(raw: RawNode | undefined): RawNode | undefined {
  return (raw as { name?: RawNode } | undefined)?.name;
}

/** A method begins before the function that it is, and what is exported or decorated before its `class` or `function`. */
function isAlike(raw: RawNode, { type }: EstreeNode): boolean {
  const { body, members, parameters } = raw as { body?: unknown; members?: unknown; parameters?: unknown };
  if (type === "ClassDeclaration" || type === "ClassExpression") return members !== undefined;
  return (type === "FunctionDeclaration" || type === "FunctionExpression" || type === "TSEmptyBodyFunctionExpression") && parameters !== undefined && body !== undefined;
}
