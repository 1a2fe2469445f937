import { read } from "../../parser/read.ts";
import { nameOfGetter, type IndexedFunction, type SymbolIndex } from "../facts.ts";

/** A node of oxc's tree, by what it may have. */
interface TreeNode {
  readonly type: string;
  readonly range: readonly [number, number];
  readonly [key: string]: unknown;
}

interface Open {
  readonly uses: Set<string>;
  /** What is used within counts for the functions around as well, up to an async one. */
  readonly around: Open | undefined;
}

interface Place {
  readonly node: TreeNode;
  readonly parent: Place | undefined;
  readonly within: Open | undefined;
}

type Alias = readonly [from: string, to: string];

const BORROWED = new Set(["apply", "bind", "call"]);

/** What a file's functions are called and what they use, as `checker/symbol-index.ts` has it, read from the text. Throws where that is no code. */
export function symbolIndexOfText(text: string, filePath: string): SymbolIndex {
  const { program } = read(text, { filePath, sourceType: "module", preserveParens: true });
  const opened: { readonly about: Pick<IndexedFunction, "at" | "isPlain" | "names">; readonly uses: Set<string> }[] = [];
  const aliases: Alias[] = [];
  const pending: Place[] = [{ node: program as unknown as TreeNode, parent: undefined, within: undefined }];
  for (let place = pending.pop(); place; place = pending.pop()) {
    const { node } = place;
    let { within } = place;
    const body = bodyOf(node);
    if (body) {
      const isPlain = node["async"] !== true && node["generator"] !== true;
      within = { uses: new Set(), around: isPlain ? within : undefined };
      const names = namesOf(place);
      opened.push({ about: { at: body.range[0], isPlain, names: isGetter(place) ? names.map(nameOfGetter) : names }, uses: within.uses });
    } else {
      aliases.push(...aliasesAt(place));
      if (within) addUses(node, within, text);
    }
    for (const child of childrenOf(node)) pending.push({ node: child, parent: place, within });
  }
  return { aliases, functions: opened.map(({ about, uses }) => ({ ...about, uses: [...uses] })) };
}

function bodyOf(node: TreeNode): TreeNode | undefined {
  return FUNCTIONS.has(node.type) ? nodeAt(node, "body") : undefined;
}

const FUNCTIONS = new Set(["ArrowFunctionExpression", "FunctionDeclaration", "FunctionExpression"]);

function nodeAt(node: TreeNode, key: string): TreeNode | undefined {
  return (node[key] as TreeNode | null | undefined) ?? undefined;
}

function* childrenOf(node: TreeNode): Iterable<TreeNode> {
  for (const value of Object.values(node)) {
    for (const child of (Array.isArray(value) ? value : [value]) as unknown[]) if (isNode(child)) yield child;
  }
}

function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && typeof (value as Partial<TreeNode>).type === "string";
}

function addUses(node: TreeNode, within: Open, text: string): void {
  const read = node.type === "MemberExpression" ? nameOf(node) : undefined;
  if (read !== undefined) add(nameOfGetter(read), within);
  for (const used of usedBy(node, text)) {
    const name = nameOf(calleeOf(used));
    if (name !== undefined) add(name, within);
  }
}

/** What is called, and what is passed to it. */
function usedBy(node: TreeNode, text: string): readonly TreeNode[] {
  const callee = nodeAt(node, "callee");
  if (!callee) return [];
  // `new Date` passes nothing.
  const isCalled = node.type === "CallExpression" || text.slice(callee.range[1], node.range[1]).includes("(");
  return isCalled ? [callee, ...(node["arguments"] as TreeNode[])] : [];
}

function add(name: string, within: Open): void {
  for (let owner: Open | undefined = within; owner; owner = owner.around) owner.uses.add(name);
}

/** `config.load` for `config.load.call` and for `(0, config.load)`. */
function calleeOf(node: TreeNode): TreeNode {
  if (node.type === "ChainExpression") return calleeOf(nodeAt(node, "expression") ?? node);
  if (node.type === "SequenceExpression") return (node["expressions"] as TreeNode[]).at(-1) ?? node;
  if (PAIRS.has(node.type)) return nodeAt(node, "right") ?? node;
  const name = nameOf(node);
  const object = nodeAt(node, "object");
  if (name !== undefined) return object && BORROWED.has(name) ? object : node;
  if (node.type === "CallExpression" || node.type === "NewExpression") return node;
  const inner = object ?? nodeAt(node, "expression") ?? (HOLDERS.has(node.type) ? nodeAt(node, "argument") : undefined);
  return inner ? calleeOf(inner) : node;
}

const PAIRS = new Set(["AssignmentExpression", "BinaryExpression", "LogicalExpression", "TSQualifiedName"]);

/** What has its operand in `argument`, where TypeScript has `expression`. */
const HOLDERS = new Set(["AwaitExpression", "SpreadElement", "YieldExpression"]);

/** The last name that is spelled: `load` for `load` and `config.load`. */
function nameOf(node: TreeNode | undefined): string | undefined {
  if (!node) return undefined;
  if (node.type === "Identifier") return node["name"] as string;
  if (node.type === "PrivateIdentifier") return `#${node["name"] as string}`;
  if (node.type === "MemberExpression") return node["computed"] === true ? undefined : nameOf(nodeAt(node, "property"));
  if (node.type === "ChainExpression") return nameOf(nodeAt(node, "expression"));
  return NAMED.has(node.type) ? nameOf(nodeAt(node, "id")) : undefined;
}

const NAMED = new Set(["ClassExpression", "FunctionExpression"]);

/** What a function can be called by: its own name, that of what it is given to, `default`, that of its class for a constructor. */
function namesOf({ node, parent }: Place): string[] {
  const names = [nameOf(nodeAt(node, "id")), parent && givenBy(node, parent), parent && DEFAULT.has(parent.node.type) ? "default" : undefined];
  return names.filter((name) => name !== undefined);
}

const DEFAULT = new Set(["ExportDefaultDeclaration", "TSExportAssignment"]);

function givenBy(node: TreeNode, { node: owner, parent: around }: Place): string | undefined {
  if (owner["kind"] === "constructor") return nameOf(around?.parent && nodeAt(around.parent.node, "id"));
  const [value = "", to = ""] = VALUES.get(owner.type) ?? [];
  return owner[value] === node && owner["computed"] !== true ? nameOf(nodeAt(owner, to)) : undefined;
}

/** What has a value, in which property, and what it is given to. */
const VALUES: ReadonlyMap<string, readonly [value: string, to: string]> = new Map([
  ["AccessorProperty", ["value", "key"]],
  ["AssignmentExpression", ["right", "left"]],
  ["AssignmentPattern", ["right", "left"]],
  ["BinaryExpression", ["right", "left"]],
  ["LogicalExpression", ["right", "left"]],
  ["MethodDefinition", ["value", "key"]],
  ["Property", ["value", "key"]],
  ["PropertyDefinition", ["value", "key"]],
  ["VariableDeclarator", ["init", "id"]],
]);

function isGetter({ parent }: Place): boolean {
  return parent?.node["kind"] === "get";
}

/** `import { load as read }`, `import load from`, `const { load: read }`, `const read = load`, `exports.read = load`, `export default load`. */
function aliasesAt({ node, parent }: Place): readonly Alias[] {
  switch (node.type) {
    case "ImportSpecifier":
      return pairOf(nameOf(nodeAt(node, "imported")), nameOf(nodeAt(node, "local")));
    case "ExportSpecifier":
      return pairOf(nameOf(nodeAt(node, "local")), nameOf(nodeAt(node, "exported")));
    case "ImportDefaultSpecifier":
      return pairOf("default", nameOf(nodeAt(node, "local")));
    case "ExportDefaultDeclaration":
      return pairOf(nameOf(nodeAt(node, "declaration")), "default");
    case "TSExportAssignment":
      return pairOf(nameOf(nodeAt(node, "expression")), "default");
    case "VariableDeclarator":
      return given(nodeAt(node, "init"), nodeAt(node, "id"));
    case "Property":
      return node["shorthand"] === true || node["computed"] === true ? [] : aliasesOfProperty(node, parent?.node.type === "ObjectPattern");
    case "PropertyDefinition":
    case "AccessorProperty":
      return given(nodeAt(node, "value"), node["computed"] === true ? undefined : nodeAt(node, "key"));
    case "AssignmentPattern":
      return given(nodeAt(node, "right"), nodeAt(node, "left"));
    default:
      return PAIRS.has(node.type) ? paired(nodeAt(node, "right"), nodeAt(node, "left")) : [];
  }
}

/** `{ load: read }` gives a value that name in an object, and takes it by that name in a pattern, where it may have a default. */
function aliasesOfProperty(node: TreeNode, isInPattern: boolean): readonly Alias[] {
  const [key, value] = [nodeAt(node, "key"), nodeAt(node, "value")];
  if (!isInPattern) return given(value, key);
  return paired(key, value?.type === "AssignmentPattern" ? nodeAt(value, "left") : value);
}

function given(value: TreeNode | undefined, to: TreeNode | undefined): readonly Alias[] {
  const bound = value && boundBy(value);
  return paired(bound ?? value, to);
}

/** `load` in `load.bind(null, "a")`. */
function boundBy(node: TreeNode): TreeNode | undefined {
  if (node.type === "ChainExpression") return node["expression"] ? boundBy(node["expression"] as TreeNode) : undefined;
  const callee = node.type === "CallExpression" ? nodeAt(node, "callee") : undefined;
  return callee?.type === "MemberExpression" && nameOf(callee) === "bind" ? nodeAt(callee, "object") : undefined;
}

function paired(from: TreeNode | undefined, to: TreeNode | undefined): readonly Alias[] {
  return pairOf(nameOf(from), nameOf(to));
}

function pairOf(from: string | undefined, to: string | undefined): readonly Alias[] {
  return from === undefined || to === undefined || from === to ? [] : [[from, to]];
}
