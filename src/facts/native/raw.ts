/** What TypeScript's API gives, as far as it is used and the same in 7.0 and 7.1; only `api.ts` knows more. */

export interface RawNode {
  readonly index: number;
  readonly kind: number;
  readonly flags: number;
  readonly pos: number;
  readonly end: number;
  readonly parent: RawNode | undefined;
  readonly text?: string;
  getStart(): number;
  getText(): string;
  forEachChild<T>(visit: (child: RawNode) => T | undefined): T | undefined;
}

export interface RawFile extends RawNode {
  readonly fileName: string;
  readonly path: string;
  readonly text: string;
  readonly imports: readonly RawNode[];
  /** What follows is internal, and looked at with care: see `positions.ts`. */
  readonly view?: DataView;
  readonly _offsetNodes?: number;
  getOrCreateNodeAtIndex(index: number): RawNode;
}

/** A declaration, by its number in the tree of a file. */
export interface RawHandle {
  readonly index: number;
  readonly path: string;
}

export interface RawType {
  readonly id: number;
  readonly flags: number;
  readonly objectFlags: number;
  readonly aliasSymbol: unknown;
  readonly symbol: unknown;
  readonly value: unknown;
  readonly intrinsicName?: string;
  readonly readonly?: boolean;
  getAliasSymbol(): RawSymbol | undefined;
  getSymbol(): RawSymbol | undefined;
  getTarget(): RawType | undefined;
  getTypes(): readonly RawType[] | undefined;
}

export interface RawSymbol {
  readonly name: string;
  readonly flags: number;
  readonly declarations: readonly RawHandle[];
  readonly valueDeclaration: RawHandle | undefined;
  getExportSymbol(): RawSymbol;
  getJsDocTags(checker: RawChecker): readonly { readonly name: string }[];
}

export interface RawSignature {
  readonly declaration?: RawHandle | undefined;
  getParameters(): readonly RawSymbol[];
}

interface RawIndexInfo {
  readonly keyType: RawType;
  readonly valueType: RawType;
}

export interface RawChecker {
  getAliasedSymbol(symbol: RawSymbol): RawSymbol;
  getApparentType(type: RawType): RawType | undefined;
  getBaseConstraintOfType(type: RawType): RawType | undefined;
  getBaseTypes(type: RawType): readonly RawType[];
  getContextualType(node: RawNode): RawType | undefined;
  getExportsOfModule(symbol: RawSymbol): readonly RawSymbol[];
  getIndexInfosOfType(type: RawType): readonly RawIndexInfo[];
  getNonNullableType(type: RawType): RawType | undefined;
  getPropertiesOfType(type: RawType): readonly RawSymbol[];
  getPropertyOfType(type: RawType, name: string): RawSymbol | undefined;
  getResolvedSignature(node: RawNode): RawSignature | undefined;
  getReturnTypeOfSignature(signature: RawSignature): RawType | undefined;
  getShorthandAssignmentValueSymbol(node: RawNode): RawSymbol | undefined;
  getSignaturesOfType(type: RawType, kind: number): readonly RawSignature[];
  getSymbolAtLocation(node: RawNode): RawSymbol | undefined;
  getSymbolAtLocation(nodes: readonly RawNode[]): readonly (RawSymbol | undefined)[];
  getTypeArguments(type: RawType): readonly RawType[];
  getTypeAtLocation(node: RawNode): RawType | undefined;
  getTypeAtLocation(nodes: readonly RawNode[]): readonly (RawType | undefined)[];
  getTypeOfSymbol(symbol: RawSymbol): RawType | undefined;
  isArrayType(type: RawType): boolean;
  isTupleType(type: RawType): boolean;
  typeToString(type: RawType): string;
}

interface RawProgram {
  getSourceFile(file: string): RawFile | undefined;
  getSourceFileNames(): readonly string[];
  getSourceFileMetadata(file: string): { readonly isDefaultLibrary?: boolean } | undefined;
}

export interface RawProject {
  readonly configFileName: string | undefined;
  readonly program: RawProgram;
  readonly checker: RawChecker;
}

export interface RawSnapshot {
  getDefaultProjectForFile(file: string): RawProject | undefined;
  dispose(): void;
}

/** The numbers of flags, which differ between versions, by their names. */
export interface RawFlags {
  readonly TypeFlags: Flags<"Any" | "BigIntLiteral" | "Boolean" | "Instantiable" | "Intersection" | "Never" | "Null" | "NumberLiteral" | "Object" | "StringLiteral" | "StringLike" | "NumberLike" | "BigIntLike" | "BooleanLike" | "ESSymbolLike" | "Number" | "String" | "TypeParameter" | "Undefined" | "Union" | "Unknown" | "Void">;
  readonly ObjectFlags: Flags<"Class" | "Interface" | "Mapped" | "Reference">;
  readonly SignatureKind: Flags<"Call" | "Construct">;
  readonly NodeFlags: Flags<"Reparsed">;
  readonly SyntaxKind: Flags<"Identifier" | "PrivateIdentifier">;
}

type Flags<Name extends string> = Readonly<Record<Name, number>>;
