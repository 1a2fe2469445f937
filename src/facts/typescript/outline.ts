import type ts from "typescript";
import { nameOfGetter, type Outline } from "../facts.ts";
import { boundBy, isExportAssignment, textOf, type Part } from "./part.ts";

/** The nodes that use a name. */
type Uses = Map<string, ts.Node[]>;

interface Open {
  readonly uses: Uses;
  /** What is used within counts for the functions around as well, up to an async one. */
  readonly around: Open | undefined;
}

interface Drawn {
  readonly outline: Outline;
  readonly usesOf: ReadonlyMap<number, Uses>;
}

const BORROWED = new Set(["apply", "bind", "call"]);
const drawings = new WeakMap<ts.SourceFile, Drawn>();

/** What a file's functions are called and what they use, by names alone: no type is asked. */
export function outlineOf(source: ts.SourceFile): Outline {
  return drawnOf(source).outline;
}

/** Where the function whose body begins at an offset uses a name. */
export function usesIn(source: ts.SourceFile, at: number, name: string): readonly ts.Node[] {
  return drawnOf(source).usesOf.get(at)?.get(name) ?? [];
}

function drawnOf(source: ts.SourceFile): Drawn {
  let drawn = drawings.get(source);
  if (!drawn) drawings.set(source, (drawn = draw(source)));
  return drawn;
}

function draw(source: ts.SourceFile): Drawn {
  const usesOf = new Map<number, Uses>();
  const names = new Map<number, string[]>();
  const aliases: [string, string][] = [];
  const pending: { node: Part; within: Open | undefined }[] = [{ node: source, within: undefined }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node } = next;
    let { within } = next;
    if (node.body && node.parameters) {
      const isHelper = isPlain(node, source);
      within = { uses: new Map(), around: isHelper ? next.within : undefined };
      const at = node.body.getStart(source);
      if (isHelper) usesOf.set(at, within.uses);
      if (isHelper) names.set(at, isGetter(node, source) ? namesOf(node).map(nameOfGetter) : namesOf(node));
    } else {
      aliases.push(...aliasesAt(node));
      if (within) addUses(node, within);
    }
    const inner = within;
    node.forEachChild((child) => void pending.push({ node: child, within: inner }));
  }
  const functions = [...usesOf].map(([at, uses]) => ({ at, names: names.get(at) ?? [], uses: [...uses.keys()] }));
  return { outline: { aliases, functions }, usesOf };
}

/** Neither async nor a generator. */
function isPlain({ asteriskToken, modifiers = [] }: Part, { text }: ts.SourceFile): boolean {
  return !asteriskToken && !modifiers.some(({ end }) => text.endsWith("async", end) && text.slice(end - 5, end) === "async");
}

function isGetter({ body, name, parameters }: Part, { text }: ts.SourceFile): boolean {
  return body !== undefined && name !== undefined && parameters?.length === 0 && /\bget\s*$/u.test(text.slice(name.pos - 8, name.getStart()));
}

function addUses(node: Part, within: Open): void {
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
function calleeOf(node: Part): Part {
  const name = node.name && textOf(node.name);
  if (name !== undefined) return BORROWED.has(name) && node.expression ? node.expression : node;
  if (node.arguments) return node;
  return node.right ?? (node.expression ? calleeOf(node.expression) : node);
}

/** The last name that is spelled: `load` for `load` and `config.load`. */
function nameOf(node: Part | undefined): string | undefined {
  return node && textOf(node.name ?? node);
}

/** What a function can be called by: its own name, that of what it is given to, `default`, that of its class for a constructor. */
function namesOf(node: Part): string[] {
  const parent = node.parent as Part;
  const isConstructor = !node.name && parent.members !== undefined;
  const givenTo = parent.initializer === node || isConstructor ? parent.name : parent.right === node ? parent.left : undefined;
  const isDefault = isExportAssignment(parent) || node.modifiers?.some((modifier) => modifier.getText() === "default") === true;
  const names = [nameOf(node.name), nameOf(givenTo), isDefault ? "default" : undefined];
  return names.filter((name) => name !== undefined);
}

/** `import { load as read }`, `import load from`, `const { load: read }`, `const read = load`, `exports.read = load`, `export default load`. */
function aliasesAt(node: Part): [string, string][] {
  if (node.propertyName) return pair(node.propertyName, node.name);
  if (node.name && (node.parent as Part).importClause === node) return pairOf("default", nameOf(node.name));
  if (isExportAssignment(node)) return pairOf(nameOf(node.expression), "default");
  const value = node.initializer && (boundBy(node.initializer) ?? node.initializer);
  if (value && node.name && isName(value)) return pair(value, node.name);
  if (node.left && node.right && isName(node.right)) return pair(node.right, node.left);
  return [];
}

function isName({ arguments: values, escapedText, name }: Part): boolean {
  return escapedText !== undefined || (name !== undefined && !values);
}

function pair(from: Part, to: Part | undefined): [string, string][] {
  return pairOf(nameOf(from), nameOf(to));
}

function pairOf(from: string | undefined, to: string | undefined): [string, string][] {
  return from === undefined || to === undefined || from === to ? [] : [[from, to]];
}
