import type { LooseTsNode } from "../checker/loose-node.ts";
import type { RawFile, RawFlags, RawNode } from "./raw.ts";

/** What of a file is there without its tree, and how the tree is had. */
export interface FileOrigin {
  readonly fileName: string;
  readonly flags: RawFlags;
  fetch(): RawFile;
}

/** A file, whose tree is fetched when a node of it is looked at: most are only asked for their name. */
export class NativeFile {
  readonly fileName: string;
  readonly isDeclarationFile: boolean;
  readonly flags: RawFlags;
  readonly root: NativeNode;
  readonly #origin: FileOrigin;
  readonly #nodes = new Map<number, NativeNode>();
  #tree: RawFile | undefined;

  constructor(origin: FileOrigin) {
    this.#origin = origin;
    this.fileName = origin.fileName;
    this.flags = origin.flags;
    this.isDeclarationFile = isDeclarationFile(origin.fileName);
    this.root = this.nodeAt(ROOT);
  }

  get tree(): RawFile {
    return (this.#tree ??= this.#origin.fetch());
  }

  /** Returns the node of that number in the tree. */
  nodeAt(index: number, raw?: RawNode): NativeNode {
    let node = this.#nodes.get(index);
    if (!node) this.#nodes.set(index, (node = index === ROOT ? new NativeSourceFile(this, index) : new NativeNode(this, index)));
    if (raw) node.found(raw);
    return node;
  }

  isReparsed({ flags }: RawNode): boolean {
    return (flags & this.flags.NodeFlags.Reparsed) !== 0;
  }

  /** The node that stands for one of the tree; what JSDoc makes beside the code is left out, as TypeScript 6 has no such nodes. */
  wrap(raw: RawNode | undefined): NativeNode | undefined {
    const real = raw && this.isReparsed(raw) ? this.castBy(raw) : raw;
    return real && this.nodeAt(real.index, real);
  }

  /** `/** @type {T} *\\/ (value)` has a cast around the value. */
  castBy(reparsed: RawNode): RawNode | undefined {
    const { expression } = reparsed as { expression?: RawNode };
    return expression && !this.isReparsed(expression) ? expression : undefined;
  }
}

const ROOT = 1;

export function isDeclarationFile(fileName: string): boolean {
  return /\.d\.(?:[^./]+\.)?[cm]?ts$/u.test(fileName);
}

type Raw = RawNode & Readonly<Record<string, unknown>>;

/** A node by its file and its number, which is all that is there until it is looked at. */
export class NativeNode implements LooseTsNode {
  readonly file: NativeFile;
  readonly index: number;
  #raw: Raw | undefined;

  constructor(file: NativeFile, index: number) {
    this.file = file;
    this.index = index;
  }

  found(raw: RawNode): void {
    this.#raw ??= raw as Raw;
  }

  get raw(): RawNode {
    return this.#look();
  }

  #look(): Raw {
    return (this.#raw ??= nodeOf(this.file.tree, this.index) as Raw);
  }

  get flags(): number {
    return this.#look().flags;
  }

  get pos(): number {
    return this.#look().pos;
  }

  get end(): number {
    return this.#look().end;
  }

  get parent(): NativeNode {
    let { parent } = this.#look();
    while (parent && this.file.isReparsed(parent)) ({ parent } = parent);
    return this.file.wrap(parent) as NativeNode;
  }

  getSourceFile(): NativeSourceFile {
    return this.file.root as NativeSourceFile;
  }

  getStart(): number {
    return this.#look().getStart();
  }

  getText(): string {
    return this.#look().getText();
  }

  forEachChild<T>(visit: (child: NativeNode) => T | undefined): T | undefined {
    return this.#look().forEachChild((child) => {
      const real = this.file.wrap(child);
      return real && visit(real);
    });
  }

  get escapedText(): string | undefined {
    const { kind, text } = this.#look();
    const { Identifier, PrivateIdentifier } = this.file.flags.SyntaxKind;
    return kind === Identifier || kind === PrivateIdentifier ? text : undefined;
  }

  get text(): string | undefined {
    return this.#look().text;
  }

  get arguments(): readonly NativeNode[] | undefined {
    return this.#list("arguments");
  }

  get asteriskToken(): NativeNode | undefined {
    return this.#child("asteriskToken");
  }

  get body(): NativeNode | undefined {
    return this.#child("body");
  }

  get declarations(): readonly NativeNode[] | undefined {
    return this.#list("declarations");
  }

  get dotDotDotToken(): NativeNode | undefined {
    return this.#child("dotDotDotToken");
  }

  get elements(): readonly NativeNode[] | undefined {
    return this.#list("elements");
  }

  get expression(): NativeNode | undefined {
    return this.#child("expression");
  }

  get heritageClauses(): readonly NativeNode[] | undefined {
    return this.#list("heritageClauses");
  }

  get importClause(): NativeNode | undefined {
    return this.#child("importClause");
  }

  get initializer(): NativeNode | undefined {
    return this.#child("initializer");
  }

  get left(): NativeNode | undefined {
    return this.#child("left");
  }

  get members(): readonly NativeNode[] | undefined {
    return this.#list("members");
  }

  get modifiers(): readonly NativeNode[] | undefined {
    return this.#list("modifiers");
  }

  get moduleSpecifier(): NativeNode | undefined {
    return this.#child("moduleSpecifier");
  }

  get name(): NativeNode | undefined {
    return this.#child("name");
  }

  get parameters(): readonly NativeNode[] | undefined {
    return this.#list("parameters");
  }

  get properties(): readonly NativeNode[] | undefined {
    return this.#list("properties");
  }

  get propertyName(): NativeNode | undefined {
    return this.#child("propertyName");
  }

  get questionDotToken(): NativeNode | undefined {
    return this.#child("questionDotToken");
  }

  get questionToken(): NativeNode | undefined {
    return this.#child("questionToken");
  }

  get right(): NativeNode | undefined {
    return this.#child("right");
  }

  get statements(): readonly NativeNode[] | undefined {
    return this.#list("statements");
  }

  get type(): NativeNode | undefined {
    return this.#child("type");
  }

  get typeParameters(): readonly NativeNode[] | undefined {
    return this.#list("typeParameters");
  }

  get types(): readonly NativeNode[] | undefined {
    return this.#list("types");
  }

  #child(name: string): NativeNode | undefined {
    return this.file.wrap(this.#look()[name] as RawNode | undefined);
  }

  #list(name: string): readonly NativeNode[] | undefined {
    const list = this.#look()[name] as Iterable<RawNode> | undefined;
    return list && Array.from(list, (each) => this.file.wrap(each)).filter((node) => node !== undefined);
  }
}

/** The file as the node at the top of its tree. */
export class NativeSourceFile extends NativeNode {
  get fileName(): string {
    return this.file.fileName;
  }

  get isDeclarationFile(): boolean {
    return this.file.isDeclarationFile;
  }

  override get text(): string {
    return this.file.tree.text;
  }

  override get raw(): RawNode {
    return this.file.tree;
  }

  get imports(): readonly NativeNode[] {
    return this.file.tree.imports.flatMap((literal) => this.file.wrap(literal) ?? []);
  }
}

function nodeOf(tree: RawFile, index: number): RawNode {
  return index === ROOT ? tree : tree.getOrCreateNodeAtIndex(index);
}
