/**
 * What is asked of a compiler. TypeScript 6 has these objects as they are; those of TypeScript 7, which lives in
 * another process, are made in `facts/native/`. A compiler need not have more than what is written here.
 */

export interface Program {
  getTypeChecker(): TypeChecker;
  isSourceFileDefaultLibrary(file: SourceFile): boolean;
  isSourceFileFromExternalLibrary(file: SourceFile): boolean;
}

export interface Node {
  readonly flags: number;
  readonly pos: number;
  readonly end: number;
  readonly parent: Node;
  getSourceFile(): SourceFile;
  getStart(file?: SourceFile): number;
  getText(): string;
  forEachChild<T>(visit: (child: Node) => T | undefined): T | undefined;
}

export interface SourceFile extends Node {
  readonly fileName: string;
  readonly isDeclarationFile: boolean;
  readonly text: string;
}

export type Declaration = Node;
export type Expression = Node;
export type SignatureDeclaration = Node;

export interface CallExpression extends Node {
  readonly expression: Node;
  readonly questionDotToken?: unknown;
}

export interface ParameterDeclaration extends Node {
  readonly dotDotDotToken: unknown;
  readonly initializer?: unknown;
  readonly questionToken?: unknown;
}

/** A method or field. */
export interface MemberDeclaration extends Node {
  readonly body?: { readonly statements: readonly Node[] };
  readonly name: Node;
  readonly type?: Node;
}

export interface ClassLikeDeclaration extends Node {
  readonly heritageClauses?: readonly { readonly types: readonly Node[] }[];
}

export interface TypeChecker {
  getAliasedSymbol(symbol: Symbol): Symbol;
  getApparentType(type: Type): Type;
  getBaseConstraintOfType(type: Type): Type | undefined;
  getBaseTypes(type: Type): readonly Type[];
  getContextualType(node: Expression): Type | undefined;
  getExportsOfModule(symbol: Symbol): readonly Symbol[];
  getExportSymbolOfSymbol(symbol: Symbol): Symbol;
  getNonNullableType(type: Type): Type;
  getPropertyOfType(type: Type, name: string): Symbol | undefined;
  getResolvedSignature(call: Node): Signature | undefined;
  getShorthandAssignmentValueSymbol(node: Node | undefined): Symbol | undefined;
  getSymbolAtLocation(node: Node): Symbol | undefined;
  getTypeArguments(type: Type): readonly Type[];
  getTypeAtLocation(node: Node): Type;
  getTypeOfSymbol(symbol: Symbol): Type;
  isArrayType(type: Type): boolean;
  isTupleType(type: Type): boolean;
  typeToString(type: Type): string;
}

export interface Type {
  /** What the type was declared as: `Handler` of `type Handler = () => void;`. */
  readonly aliasSymbol?: Symbol | undefined;
  readonly flags: number;
  getCallSignatures(): readonly Signature[];
  getConstructSignatures(): readonly Signature[];
  getNumberIndexType(): Type | undefined;
  getProperties(): readonly Symbol[];
  getProperty(name: string): Symbol | undefined;
  getStringIndexType(): Type | undefined;
  getSymbol(): Symbol | undefined;
  isClassOrInterface(): boolean;
  isIntersection(): this is UnionOrIntersectionType;
  isLiteral(): boolean;
  isStringLiteral(): this is StringLiteralType;
  isTypeParameter(): boolean;
  isUnion(): this is UnionOrIntersectionType;
  isUnionOrIntersection(): this is UnionOrIntersectionType;
}

export interface UnionOrIntersectionType extends Type {
  readonly types: readonly Type[];
}

export interface StringLiteralType extends Type {
  readonly value: string;
}

export interface TypeReference extends Type {
  readonly target: Type;
}

export interface TupleTypeReference extends Type {
  readonly target: Type & { readonly readonly: boolean };
}

export interface Symbol {
  readonly declarations?: readonly Declaration[] | undefined;
  readonly flags: number;
  readonly name: string;
  readonly valueDeclaration?: Declaration | undefined;
  getJsDocTags(checker?: unknown): readonly { readonly name: string }[];
}

export interface Signature {
  readonly declaration?: Node | undefined;
  readonly parameters: readonly Symbol[];
  getDeclaration(): Node & { readonly typeParameters?: readonly unknown[] };
  getParameters(): readonly Symbol[];
  getReturnType(): Type;
}
