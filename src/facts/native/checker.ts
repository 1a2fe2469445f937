import { channel } from "node:diagnostics_channel";
import type { Node, Symbol, Type, TypeChecker } from "../checker/compiler.ts";
import type { Api } from "./api.ts";
import type { NativeNode } from "./nodes.ts";
import type { RawChecker, RawFlags, RawNode, RawSymbol, RawType } from "./raw.ts";
import { NativeSignature, NativeSymbol, NativeType, type Asking, type Declarations } from "./types.ts";

/** Tells of each type that is new, for benchmarks. */
const told = channel("async-pitfalls:type");

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
  readonly #contextualAt = new Map<NativeNode, NativeType | undefined>();
  readonly #resolvedAt = new Map<NativeNode, NativeSignature | undefined>();

  constructor(raw: RawChecker, api: Api, declarations: Declarations) {
    this.raw = raw;
    this.#api = api;
    this.flags = api.flags;
    this.declarations = declarations;
  }

  typeOf(raw: RawType | undefined): NativeType {
    if (!raw) throw new Error("TypeScript has no type there");
    let type = this.#types.get(raw);
    if (!type) {
      this.#types.set(raw, (type = new NativeType(raw, this)));
      if (told.hasSubscribers) told.publish({ id: raw.id });
    }
    return type;
  }

  symbolOf(raw: RawSymbol): NativeSymbol {
    let symbol = this.#symbols.get(raw);
    if (!symbol) this.#symbols.set(raw, (symbol = new NativeSymbol(raw, this)));
    return symbol;
  }

  /** Runs tasks that ask, so that what all of them ask makes few trips. */
  together(tasks: readonly (() => void)[]): void {
    this.#api.together(tasks);
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
    return keptAt(this.#contextualAt, node, (raw) => {
      const type = this.raw.getContextualType(raw);
      return type && this.typeOf(type);
    });
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
    return keptAt(this.#resolvedAt, call, (raw) => {
      const signature = this.raw.getResolvedSignature(raw);
      return signature && new NativeSignature(signature, this);
    });
  }

  getShorthandAssignmentValueSymbol(node: Node | undefined): NativeSymbol | undefined {
    const symbol = node && this.raw.getShorthandAssignmentValueSymbol(rawOf(node));
    return symbol && this.symbolOf(symbol);
  }

  getSymbolAtLocation(node: Node): NativeSymbol | undefined {
    return keptAt(this.#symbolsAt, node, (raw) => {
      const symbol = this.raw.getSymbolAtLocation(raw);
      return symbol && this.symbolOf(symbol);
    });
  }

  getTypeArguments(type: Type): readonly NativeType[] {
    return own(type).typeArguments;
  }

  getTypeAtLocation(node: Node): NativeType {
    return keptAt(this.#typesAt, node, (raw) => this.typeOf(this.raw.getTypeAtLocation(raw)));
  }

  getTypeOfSymbol(symbol: Symbol): NativeType {
    return ownSymbol(symbol).type;
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

/** Returns what is known of a node, or what is asked now; an answer that does not come yet is not kept. */
function keptAt<T>(known: Map<NativeNode, T>, node: Node, ask: (raw: RawNode) => T): T {
  const at = ownNode(node);
  if (!known.has(at)) known.set(at, ask(at.raw));
  return known.get(at) as T;
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
