import { visitorKeys } from "@typescript-eslint/visitor-keys";
import { UNDEFINED_KEYS } from "./tables/estree.ts";
import { withoutEntities } from "./entities.ts";
import type { Lines, Location } from "./lines.ts";
import { Mark, Marks } from "./marks.ts";

/** A node as oxc gives it, and as it becomes in place. */
export interface TreeNode {
  readonly type: string;
  range: [number, number];
  loc: Location;
  [key: string]: unknown;
}

/** Gives all nodes of oxc's tree what those of typescript-eslint have, and marks what its tokens are told by. */
export function completeTree(program: TreeNode, text: string, lines: Lines): Marks {
  const marks = new Marks(text.length);
  const pending = [program];
  const inJsx = [false];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const isInJsx = inJsx.pop() === true || IN_JSX.has(node.type);
    complete(node, text);
    node.loc = lines.between(node.range[0], node.range[1]);
    MARKERS[node.type]?.(node, marks, isInJsx);
    pushChildren(node, pending);
    while (inJsx.length < pending.length) inJsx.push(isInJsx);
  }
  return marks;
}

const IN_JSX: ReadonlySet<string> = new Set(["JSXElement", "JSXFragment"]);

function complete(node: TreeNode, text: string): void {
  for (const key of UNDEFINED_KEYS[node.type] ?? []) if (node[key] === null) node[key] = undefined;
  const [start, end] = node.range;
  if (node.type === "Literal" && node["regex"]) {
    // oxc sorts them.
    (node["regex"] as { flags: string }).flags = text.slice(text.lastIndexOf("/", end) + 1, end);
  } else if (node.type === "AssignmentPattern") {
    node.range = [(node["left"] as TreeNode).range[0], end];
  } else if (OPTIONAL.has(node.type) && node["optional"] === true) {
    node.range = [afterDecorators(node, text), end];
  } else if (node.type === "TemplateElement") {
    // In oxc's tree, all lines end as in Unix.
    (node["value"] as { raw: string }).raw = text.slice(start + 1, node["tail"] === true ? end - 1 : end - 2);
  } else if (node.type === "JSXText") {
    node["value"] = withoutEntities(node["value"] as string);
  } else if (node.type === "JSXAttribute") {
    completeAttribute(node["value"] as TreeNode | null);
  }
}

/** What a parameter may be that is written with `?`. In oxc's tree, its decorators are a part of it. */
const OPTIONAL: ReadonlySet<string> = new Set(["ArrayPattern", "Identifier", "ObjectPattern"]);

const BETWEEN = /(?:\s|\/\/.*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/uy;

function afterDecorators({ decorators, range: [start] }: TreeNode, text: string): number {
  const last = (decorators as TreeNode[]).at(-1);
  if (!last || last.range[0] < start) return start;
  BETWEEN.lastIndex = last.range[1];
  BETWEEN.test(text);
  return BETWEEN.lastIndex;
}

function completeAttribute(value: TreeNode | null): void {
  if (value?.type === "Literal") value["value"] = withoutEntities(value["value"] as string);
}

type Marker = (node: TreeNode, marks: Marks, isInJsx: boolean) => void;

const MARKERS: Readonly<Record<string, Marker>> = {
  Identifier: ({ range: [start] }, marks) => marks.add(Mark.name, start, 0),
  JSXAttribute: ({ value }, marks) => markValue(value as TreeNode | null, marks),
  JSXClosingElement: markAngles,
  JSXClosingFragment: markAngles,
  JSXIdentifier: ({ name, range: [start, end] }, marks) => marks.add(name === "this" ? Mark.keyword : Mark.jsxName, start, end),
  JSXNamespacedName: ({ namespace, name }, marks) => markAll([namespace, name], Mark.name, marks),
  JSXOpeningElement: markAngles,
  JSXOpeningFragment: markAngles,
  JSXText: ({ range: [start, end] }, marks) => marks.add(Mark.jsxText, start, end),
  Literal: markLiteral,
  MemberExpression: (node, marks, isInJsx) => (isInJsx ? markMember(node, marks) : undefined),
  MetaProperty: ({ range: [start] }, marks) => marks.add(Mark.keyword, start, 0),
  PrivateIdentifier: ({ range: [start, end] }, marks) => marks.add(Mark.privateName, start, end),
  TemplateElement: ({ range: [start, end] }, marks) => marks.add(Mark.template, start, end),
  TSImportType: ({ options }, marks) => markOptions(options as TreeNode | null, marks),
  TSQualifiedName: ({ left }, marks) => markThis(left as TreeNode, marks),
  TSTypeAssertion: ({ range: [start] }, marks) => marks.add(Mark.angle, start, start + 1),
  TSTypeParameterDeclaration: markAngles,
  TSTypeParameterInstantiation: markAngles,
  TSTypeQuery: ({ exprName }, marks) => markThis(exprName as TreeNode, marks),
};

function markAngles({ range: [start, end] }: TreeNode, marks: Marks): void {
  marks.add(Mark.angle, start, start + 1);
  marks.add(Mark.angle, end - 1, end);
}

function markLiteral({ value, bigint, regex, range: [start, end] }: TreeNode, marks: Marks): void {
  if (typeof value === "string") marks.add(Mark.string, start, end);
  else if (typeof value === "number" || bigint !== undefined) marks.add(Mark.number, start, end);
  else if (regex !== undefined) marks.add(Mark.regex, start, end);
}

function markValue(value: TreeNode | null, marks: Marks): void {
  if (value?.type === "Literal") marks.add(Mark.jsxText, value.range[0], value.range[1]);
}

/** typescript-eslint takes `a.b` for JSX wherever it is inside an element. */
function markMember({ object, property, computed }: TreeNode, marks: Marks): void {
  const names = computed === true ? [] : [object, property];
  markAll(names.filter((name) => (name as TreeNode).type === "Identifier"), Mark.jsxName, marks);
}

/** `typeof this.x`, where `this` is a name to TypeScript. */
function markThis(node: TreeNode, marks: Marks): void {
  if (node.type === "ThisExpression") marks.add(Mark.name, node.range[0], node.range[1]);
}

/** `with` of `import("x", { with: … })`, which is a name in other objects. */
function markOptions(options: TreeNode | null, marks: Marks): void {
  const keys = ((options?.["properties"] ?? []) as TreeNode[]).map(({ key }) => key as TreeNode);
  markAll(keys.filter(({ name }) => name === "with"), Mark.keyword, marks);
}

function markAll(nodes: readonly unknown[], mark: Mark, marks: Marks): void {
  for (const { range } of nodes as TreeNode[]) marks.add(mark, range[0], range[1]);
}

/** The last child first, so that the first one is the next to be taken from the end. */
function pushChildren(node: TreeNode, pending: TreeNode[]): void {
  const keys = visitorKeys[node.type] ?? [];
  for (let index = keys.length - 1; index >= 0; index--) {
    const value = node[keys[index] ?? ""] as TreeNode | (TreeNode | null)[] | null | undefined;
    if (!value) continue;
    if (!Array.isArray(value)) pending.push(value);
    else for (let last = value.length - 1; last >= 0; last--) if (value[last]) pending.push(value[last] as TreeNode);
  }
}
