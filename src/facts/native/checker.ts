import type { Node, Symbol, Type, TypeChecker } from "../checker/compiler.ts";
import type { Api } from "./api.ts";
import type { NativeNode } from "./nodes.ts";
import type { RawChecker, RawFlags, RawNode, RawSymbol, RawType } from "./raw.ts";
import { NativeSignature, NativeSymbol, NativeType, type Asking, type Declarations } from "./types.ts";

/** A checker in another process: each answer is a trip there, and is kept. */
export class NativeChecker implements Asking, TypeChecker {
  readonly raw: RawChecker;
  readonly flags: RawFlags;
  readonly declarations: Declarations;
  readonly #api: Api;
  readonly #types = new Map<RawType, NativeType>();
  readonly #symbols = new Map<RawSymbol, NativeSymbol>();
  readonly #typesAt = new Map<NativeNode, NativeType>();
  readonly #symbolsAt = new Map<NativeNode, NativeSymbol | undefined>();

  constructor(raw: RawChecker, api: Api, declarations: Declarations) {
    this.raw = raw;
    this.#api = api;
    this.flags = api.flags;
    this.declarations = declarations;
  }

  typeOf(raw: RawType | undefined): NativeType {
    if (!raw) throw new Error("TypeScript has no type there");
    let type = this.#types.get(raw);
    if (!type) this.#types.set(raw, (type = new NativeType(raw, this)));
    return type;
  }

  symbolOf(raw: RawSymbol): NativeSymbol {
    let symbol = this.#symbols.get(raw);
    if (!symbol) this.#symbols.set(raw, (symbol = new NativeSymbol(raw, this)));
    return symbol;
  }

  /** Asks for the types and symbols of many nodes at once. */
  prefetch(typed: readonly NativeNode[], named: readonly NativeNode[]): void {
    const untyped = typed.filter((node) => !this.#typesAt.has(node));
    if (untyped.length > 0) {
      const types = this.raw.getTypeAtLocation(untyped.map(({ raw }) => raw));
      untyped.forEach((node, at) => this.#typesAt.set(node, this.typeOf(types[at])));
    }
    const unnamed = named.filter((node) => !this.#symbolsAt.has(node));
    if (unnamed.length > 0) {
      const symbols = this.raw.getSymbolAtLocation(unnamed.map(({ raw }) => raw));
      unnamed.forEach((node, at) => this.#symbolsAt.set(node, symbols[at] && this.symbolOf(symbols[at])));
    }
  }

  getAliasedSymbol(symbol: Symbol): NativeSymbol {
    return ownSymbol(symbol).aliased;
  }

  getApparentType(type: Type): NativeType {
    return own(type).apparent;
  }

  getBaseConstraintOfType(type: Type): NativeType | undefined {
    return own(type).baseConstraint;
  }

  getBaseTypes(type: Type): readonly NativeType[] {
    return own(type).bases;
  }

  getContextualType(node: Node): NativeType | undefined {
    const type = this.raw.getContextualType(rawOf(node));
    return type && this.typeOf(type);
  }

  getExportsOfModule(symbol: Symbol): readonly NativeSymbol[] {
    return this.raw.getExportsOfModule(ownSymbol(symbol).raw).map((each) => this.symbolOf(each));
  }

  getExportSymbolOfSymbol(symbol: Symbol): NativeSymbol {
    return this.symbolOf(ownSymbol(symbol).raw.getExportSymbol());
  }

  getNonNullableType(type: Type): NativeType {
    return own(type).nonNullable;
  }

  getPropertyOfType(type: Type, name: string): NativeSymbol | undefined {
    return own(type).getProperty(name);
  }

  getResolvedSignature(call: Node): NativeSignature | undefined {
    const signature = this.raw.getResolvedSignature(rawOf(call));
    return signature && new NativeSignature(signature, this);
  }

  getShorthandAssignmentValueSymbol(node: Node | undefined): NativeSymbol | undefined {
    const symbol = node && this.raw.getShorthandAssignmentValueSymbol(rawOf(node));
    return symbol && this.symbolOf(symbol);
  }

  getSymbolAtLocation(node: Node): NativeSymbol | undefined {
    const at = ownNode(node);
    if (!this.#symbolsAt.has(at)) {
      const symbol = this.raw.getSymbolAtLocation(at.raw);
      this.#symbolsAt.set(at, symbol && this.symbolOf(symbol));
    }
    return this.#symbolsAt.get(at);
  }

  getTypeArguments(type: Type): readonly NativeType[] {
    return own(type).typeArguments;
  }

  getTypeAtLocation(node: Node): NativeType {
    const at = ownNode(node);
    let type = this.#typesAt.get(at);
    if (!type) this.#typesAt.set(at, (type = this.typeOf(this.raw.getTypeAtLocation(at.raw))));
    return type;
  }

  getTypeOfSymbol(symbol: Symbol): NativeType {
    return ownSymbol(symbol).type;
  }

  getTypeOfSymbolAtLocation(symbol: Symbol, location: Node): NativeType {
    return this.typeOf(this.raw.getTypeOfSymbolAtLocation(ownSymbol(symbol).raw, rawOf(location)));
  }

  isArrayType(type: Type): boolean {
    return own(type).isArray;
  }

  isTupleType(type: Type): boolean {
    return own(type).isTuple;
  }

  typeToString(type: Type): string {
    return own(type).text;
  }
}

/** What comes back is what was given out: no object of another compiler gets here. */
function own(type: Type): NativeType {
  return type as NativeType;
}

function ownSymbol(symbol: Symbol): NativeSymbol {
  return symbol as NativeSymbol;
}

function ownNode(node: Node): NativeNode {
  return node as NativeNode;
}

function rawOf(node: Node): RawNode {
  return ownNode(node).raw;
}
