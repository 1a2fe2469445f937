import type { Signature, StringLiteralType, Symbol, Type, UnionOrIntersectionType } from "../checker/compiler.ts";
import type { NativeNode } from "./nodes.ts";
import type { RawChecker, RawFlags, RawHandle, RawSignature, RawSymbol, RawType } from "./raw.ts";

/** What finds the nodes of declarations. */
export interface Declarations {
  nodeOf(handle: RawHandle): NativeNode;
}

/** What types, symbols and signatures ask: each question is a trip to another process. */
export interface Asking {
  readonly raw: RawChecker;
  readonly flags: RawFlags;
  readonly declarations: Declarations;
  typeOf(raw: RawType | undefined): NativeType;
  symbolOf(raw: RawSymbol): NativeSymbol;
}


/** A type, with what has been asked about it. What its flags say is not asked for. */
export class NativeType implements Type {
  readonly raw: RawType;
  readonly #checker: Asking;
  readonly #known = new Map<string, unknown>();

  constructor(raw: RawType, checker: Asking) {
    this.raw = raw;
    this.#checker = checker;
  }

  get flags(): number {
    return this.raw.flags;
  }

  get value(): string {
    return this.raw.value as string;
  }

  get readonly(): boolean {
    return this.raw.readonly === true;
  }

  get types(): readonly NativeType[] {
    return this.#once("types", () => (this.raw.getTypes() ?? []).map((type) => this.#checker.typeOf(type)));
  }

  get target(): NativeType | undefined {
    return this.#once("target", () => {
      const target = this.#hasObjectFlag("Reference") ? this.raw.getTarget() : undefined;
      return target && this.#checker.typeOf(target);
    });
  }

  get apparent(): NativeType {
    if (!this.#has("Instantiable", "Unknown") && !this.#hasObjectFlag("Mapped")) return this;
    return this.#once("apparent", () => this.#checker.typeOf(this.#checker.raw.getApparentType(this.raw) ?? this.raw));
  }

  /** Only what depends on type parameters is constrained by something else than itself. */
  get baseConstraint(): NativeType | undefined {
    if (!this.#has("Instantiable", "Union", "Intersection")) return this;
    return this.#once("baseConstraint", () => {
      const constraint = this.#checker.raw.getBaseConstraintOfType(this.raw);
      return constraint && this.#checker.typeOf(constraint);
    });
  }

  get bases(): readonly NativeType[] {
    return this.#once("bases", () => this.#checker.raw.getBaseTypes(this.raw).map((type) => this.#checker.typeOf(type)));
  }

  get nonNullable(): NativeType {
    if (!this.#has("Instantiable", "Union", "Intersection", "Unknown", "Null", "Undefined", "Void")) return this;
    if (this.#has("Union", "Intersection") && this.types.every((type) => type.nonNullable === type)) return this;
    return this.#once("nonNullable", () => this.#checker.typeOf(this.#checker.raw.getNonNullableType(this.raw) ?? this.raw));
  }

  get typeArguments(): readonly NativeType[] {
    return this.#once("typeArguments", () => this.#checker.raw.getTypeArguments(this.raw).map((type) => this.#checker.typeOf(type)));
  }

  get isArray(): boolean {
    if (!this.#hasObjectFlag("Reference") || !this.raw.symbol) return false;
    return this.#once("isArray", () => ARRAYS.has(this.getSymbol()?.name ?? "") && this.#checker.raw.isArrayType(this.raw));
  }

  /** Tuples have no symbol. */
  get isTuple(): boolean {
    if (!this.#hasObjectFlag("Reference") || this.raw.symbol) return false;
    return this.#once("isTuple", () => this.#checker.raw.isTupleType(this.raw));
  }

  /** As TypeScript writes it, but of a class or interface only the name, and a union by its members. */
  get text(): string {
    const { intrinsicName, value } = this.raw;
    if (intrinsicName) return intrinsicName;
    if (typeof value === "string" && this.isLiteral()) return JSON.stringify(value);
    if ((typeof value === "bigint" || typeof value === "number") && this.isLiteral()) return String(value);
    return this.#once("text", () => {
      if (this.#has("Union") && !this.#has("Boolean")) return this.types.map(({ text }) => text).join(" | ");
      const name = this.#hasObjectFlag("Class", "Interface", "Reference") ? this.getSymbol()?.name : undefined;
      return name ?? this.#checker.raw.typeToString(this.raw);
    });
  }

  getCallSignatures(): readonly NativeSignature[] {
    return this.#signatures("Call");
  }

  getConstructSignatures(): readonly NativeSignature[] {
    return this.#signatures("Construct");
  }

  #signatures(kind: "Call" | "Construct"): readonly NativeSignature[] {
    if (this.#isPrimitive) return [];
    return this.#once(kind, () => {
      const signatures = this.#checker.raw.getSignaturesOfType(this.raw, this.#checker.flags.SignatureKind[kind]);
      return signatures.map((signature) => new NativeSignature(signature, this.#checker));
    });
  }

  getProperties(): readonly NativeSymbol[] {
    return this.#once("properties", () => this.#checker.raw.getPropertiesOfType(this.raw).map((symbol) => this.#checker.symbolOf(symbol)));
  }

  getProperty(name: string): NativeSymbol | undefined {
    if (this.#isPrimitive && !this.#has("StringLike")) return undefined;
    return this.#once(`property ${name}`, () => {
      const property = this.#checker.raw.getPropertyOfType(this.raw, name);
      return property && this.#checker.symbolOf(property);
    });
  }

  getNumberIndexType(): NativeType | undefined {
    return this.#indexType("Number");
  }

  getStringIndexType(): NativeType | undefined {
    return this.#indexType("String");
  }

  #indexType(key: "Number" | "String"): NativeType | undefined {
    return this.#once(`index ${key}`, () => {
      const infos = this.#checker.raw.getIndexInfosOfType(this.raw);
      const info = infos.find(({ keyType }) => (keyType.flags & this.#checker.flags.TypeFlags[key]) !== 0);
      return info && this.#checker.typeOf(info.valueType);
    });
  }

  get aliasSymbol(): NativeSymbol | undefined {
    if (!this.raw.aliasSymbol) return undefined;
    return this.#once("alias", () => {
      const symbol = this.raw.getAliasSymbol();
      return symbol && this.#checker.symbolOf(symbol);
    });
  }

  getSymbol(): NativeSymbol | undefined {
    return this.#once("symbol", () => {
      const symbol = this.raw.getSymbol();
      return symbol && this.#checker.symbolOf(symbol);
    });
  }

  isClassOrInterface(): boolean {
    return this.#hasObjectFlag("Class", "Interface");
  }

  isIntersection(): this is UnionOrIntersectionType {
    return this.#has("Intersection");
  }

  isLiteral(): boolean {
    return this.#has("StringLiteral", "NumberLiteral", "BigIntLiteral");
  }

  isStringLiteral(): this is StringLiteralType {
    return this.#has("StringLiteral");
  }

  isTypeParameter(): boolean {
    return this.#has("TypeParameter");
  }

  isUnion(): this is UnionOrIntersectionType {
    return this.#has("Union");
  }

  isUnionOrIntersection(): this is UnionOrIntersectionType {
    return this.#has("Union", "Intersection");
  }

  get #isPrimitive(): boolean {
    return !this.#has("Union") && this.#has("StringLike", "NumberLike", "BigIntLike", "BooleanLike", "ESSymbolLike", "Null", "Undefined", "Void", "Never");
  }

  #has(...names: readonly (keyof RawFlags["TypeFlags"])[]): boolean {
    return names.some((name) => (this.raw.flags & this.#checker.flags.TypeFlags[name]) !== 0);
  }

  #hasObjectFlag(...names: readonly (keyof RawFlags["ObjectFlags"])[]): boolean {
    const { ObjectFlags, TypeFlags } = this.#checker.flags;
    return (this.raw.flags & TypeFlags.Object) !== 0 && names.some((name) => (this.raw.objectFlags & ObjectFlags[name]) !== 0);
  }

  #once<T>(name: string, ask: () => T): T {
    if (!this.#known.has(name)) this.#known.set(name, ask());
    return this.#known.get(name) as T;
  }
}

const ARRAYS = new Set(["Array", "ReadonlyArray"]);

export class NativeSymbol implements Symbol {
  readonly raw: RawSymbol;
  readonly #checker: Asking;
  #aliased: NativeSymbol | undefined;
  #declarations: readonly NativeNode[] | undefined;
  #type: NativeType | undefined;

  constructor(raw: RawSymbol, checker: Asking) {
    this.raw = raw;
    this.#checker = checker;
  }

  get name(): string {
    return this.raw.name;
  }

  get flags(): number {
    return this.raw.flags;
  }

  get aliased(): NativeSymbol {
    return (this.#aliased ??= this.#checker.symbolOf(this.#checker.raw.getAliasedSymbol(this.raw)));
  }

  get declarations(): readonly NativeNode[] {
    return (this.#declarations ??= this.raw.declarations.map((handle) => this.#checker.declarations.nodeOf(handle)));
  }

  get valueDeclaration(): NativeNode | undefined {
    const { valueDeclaration } = this.raw;
    return valueDeclaration && this.#checker.declarations.nodeOf(valueDeclaration);
  }

  get type(): NativeType {
    return (this.#type ??= this.#checker.typeOf(this.#checker.raw.getTypeOfSymbol(this.raw)));
  }

  getJsDocTags(): readonly { readonly name: string }[] {
    return this.raw.getJsDocTags(this.#checker.raw);
  }
}

export class NativeSignature implements Signature {
  readonly raw: RawSignature;
  readonly #checker: Asking;
  #parameters: readonly NativeSymbol[] | undefined;
  #returned: NativeType | undefined;

  constructor(raw: RawSignature, checker: Asking) {
    this.raw = raw;
    this.#checker = checker;
  }

  get declaration(): NativeNode | undefined {
    const { declaration } = this.raw;
    return declaration && this.#checker.declarations.nodeOf(declaration);
  }

  get parameters(): readonly NativeSymbol[] {
    return (this.#parameters ??= this.raw.getParameters().map((parameter) => this.#checker.symbolOf(parameter)));
  }

  getParameters(): readonly NativeSymbol[] {
    return this.parameters;
  }

  getDeclaration(): NativeNode {
    const { declaration } = this;
    if (!declaration) throw new Error("the signature has no declaration");
    return declaration;
  }

  getReturnType(): NativeType {
    return (this.#returned ??= this.#checker.typeOf(this.#checker.raw.getReturnTypeOfSignature(this.raw)));
  }
}
