import { nameOfGetter, type IndexedFunction, type SymbolIndex } from "../facts.ts";
import type * as ts from "./compiler.ts";
import { boundBy, isExportAssignment, textOf, type LooseTsNode } from "./loose-node.ts";

/** The nodes that use a name. */
type Uses = Map<string, ts.Node[]>;

interface Open {
  readonly uses: Uses;
  /** What is used within counts for the functions around as well, up to an async one. */
  readonly around: Open | undefined;
}

interface Indexed {
  readonly index: SymbolIndex;
  readonly usesOf: ReadonlyMap<number, Uses>;
}

const BORROWED = new Set(["apply", "bind", "call"]);
const indexes = new WeakMap<ts.SourceFile, Indexed>();

/** What a file's functions are called and what they use, by names alone: no type is asked. */
export function symbolIndexOf(source: ts.SourceFile): SymbolIndex {
  return indexedOf(source).index;
}

/** Where the function whose body begins at an offset uses a name. */
export function usesIn(source: ts.SourceFile, at: number, name: string): readonly ts.Node[] {
  return indexedOf(source).usesOf.get(at)?.get(name) ?? [];
}

function indexedOf(source: ts.SourceFile): Indexed {
  let indexed = indexes.get(source);
  if (!indexed) indexes.set(source, (indexed = indexFile(source)));
  return indexed;
}

function indexFile(source: ts.SourceFile): Indexed {
  const usesOf = new Map<number, Uses>();
  const named = new Map<number, Pick<IndexedFunction, "isPlain" | "names">>();
  const aliases: [string, string][] = [];
  const pending: { node: LooseTsNode; within: Open | undefined }[] = [{ node: source, within: undefined }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node } = next;
    let { within } = next;
    if (node.body && node.parameters) {
      const isHelper = isPlain(node, source);
      within = { uses: new Map(), around: isHelper ? next.within : undefined };
      const at = node.body.getStart(source);
      usesOf.set(at, within.uses);
      named.set(at, { isPlain: isHelper, names: isGetter(node, source) ? namesOf(node).map(nameOfGetter) : namesOf(node) });
    } else {
      aliases.push(...aliasesAt(node));
      if (within) addUses(node, within);
    }
    const inner = within;
    node.forEachChild((child) => void pending.push({ node: child, within: inner }));
  }
  const functions = [...named].map(([at, about]) => ({ at, ...about, uses: [...(usesOf.get(at)?.keys() ?? [])] }));
  return { index: { aliases, functions }, usesOf };
}

/** Neither async nor a generator. */
function isPlain({ asteriskToken, modifiers = [] }: LooseTsNode, { text }: ts.SourceFile): boolean {
  return !asteriskToken && !modifiers.some(({ end }) => text.endsWith("async", end) && text.slice(end - 5, end) === "async");
}

function isGetter({ body, name, parameters }: LooseTsNode, { text }: ts.SourceFile): boolean {
  return body !== undefined && name !== undefined && parameters?.length === 0 && /\bget\s*$/u.test(text.slice(name.pos - 8, name.getStart()));
}

function addUses(node: LooseTsNode, within: Open): void {
  const read = node.expression && node.name ? textOf(node.name) : undefined;
  if (read !== undefined) add(nameOfGetter(read), node, within);
  for (const used of node.arguments ? [node.expression, ...node.arguments] : []) {
    const callee = used && calleeOf(used);
    const name = callee && nameOf(callee);
    if (callee && name !== undefined) add(name, callee, within);
  }
}

function add(name: string, node: ts.Node, within: Open): void {
  for (let owner: Open | undefined = within; owner; owner = owner.around) {
    const known = owner.uses.get(name);
    if (known) known.push(node);
    else owner.uses.set(name, [node]);
  }
}

/** `config.load` for `config.load.call` and for `(0, config.load)`. */
function calleeOf(node: LooseTsNode): LooseTsNode {
  const name = node.name && textOf(node.name);
  if (name !== undefined) return BORROWED.has(name) && node.expression ? node.expression : node;
  if (node.arguments) return node;
  return node.right ?? (node.expression ? calleeOf(node.expression) : node);
}

/** The last name that is spelled: `load` for `load` and `config.load`. */
function nameOf(node: LooseTsNode | undefined): string | undefined {
  return node && textOf(node.name ?? node);
}

/** What a function can be called by: its own name, that of what it is given to, `default`, that of its class for a constructor. */
function namesOf(node: LooseTsNode): string[] {
  const parent = node.parent as LooseTsNode;
  const isConstructor = !node.name && parent.members !== undefined;
  const givenTo = parent.initializer === node || isConstructor ? parent.name : parent.right === node ? parent.left : undefined;
  const isDefault = isExportAssignment(parent) || node.modifiers?.some((modifier) => modifier.getText() === "default") === true;
  const names = [nameOf(node.name), nameOf(givenTo), isDefault ? "default" : undefined];
  return names.filter((name) => name !== undefined);
}

/** `import { load as read }`, `import load from`, `const { load: read }`, `const read = load`, `exports.read = load`, `export default load`. */
function aliasesAt(node: LooseTsNode): [string, string][] {
  if (node.propertyName) return pair(node.propertyName, node.name);
  if (node.name && (node.parent as LooseTsNode).importClause === node) return pairOf("default", nameOf(node.name));
  if (isExportAssignment(node)) return pairOf(nameOf(node.expression), "default");
  const value = node.initializer && (boundBy(node.initializer) ?? node.initializer);
  if (value && node.name && isName(value)) return pair(value, node.name);
  if (node.left && node.right && isName(node.right)) return pair(node.right, node.left);
  return [];
}

function isName({ arguments: values, escapedText, name }: LooseTsNode): boolean {
  return escapedText !== undefined || (name !== undefined && !values);
}

function pair(from: LooseTsNode, to: LooseTsNode | undefined): [string, string][] {
  return pairOf(nameOf(from), nameOf(to));
}

function pairOf(from: string | undefined, to: string | undefined): [string, string][] {
  return from === undefined || to === undefined || from === to ? [] : [[from, to]];
}
