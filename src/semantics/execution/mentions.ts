import type { TSESTree } from "@typescript-eslint/utils";
import { bodyStart } from "../../ast/lookup.ts";
import { enclosing, isInside, keyOf, memberName, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { literally } from "../../ast/pattern.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { nodesOf } from "../../ast/walk.ts";
import type { Facts, Project } from "../../facts/facts.ts";
import { filesThatWrite } from "../calls/written-names.ts";
import { originOf } from "../calls/origin.ts";
import { nameOfFunction } from "./event-loop.ts";
import { isTestFile } from "./test-callback.ts";

/** Where a function is named, in whatever file. */
interface Mention {
  readonly facts: Facts;
  readonly file: string;
  readonly node: Node;
}

/** A name that more files have than this is too common to be looked for in all of them. */
const MANY_FILES = 40;

/** Where a function is named in its own file, its own code left out; `isOpen` if other files may name it as well. */
interface OwnMentions {
  readonly nodes: readonly Node[];
  readonly isOpen: boolean;
}

/** Returns where a function is named in its file: its variable, or the members that are called as the method is. */
export function ownMentions(facts: Facts, node: FunctionNode): OwnMentions {
  const named = namedBy(facts, node);
  const nodes = named.nodes.filter((mention) => !isInside(mention, node));
  return { nodes: nodes.filter((mention) => !isExport(mention)), isOpen: named.isOpen || nodes.some(isExport) };
}

function namedBy(facts: Facts, node: FunctionNode): OwnMentions {
  const name = nameOfFunction(node);
  const variable = name && variableOf(facts.sourceCode, name);
  if (variable) return { nodes: readsOf(variable), isOpen: isExported(variable) };
  const method = methodNamed(node);
  if (method === undefined) return { nodes: [], isOpen: isDefaultExport(node) };
  const members = nodesOf(facts.sourceCode, "MemberExpression").filter((member) => memberName(member) === method && !isOther(facts, member, node));
  return { nodes: members, isOpen: !method.startsWith("#") && hasExports(facts) };
}

function readsOf({ references }: Variable): Node[] {
  return references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
}

/** The name of a method, of a function in a field, and of one in an object. */
function methodNamed({ parent }: FunctionNode): string | undefined {
  if (parent.type === "MethodDefinition") return parent.kind === "method" ? keyOf(parent) : undefined;
  return parent.type === "PropertyDefinition" || parent.type === "Property" ? keyOf(parent) : undefined;
}

/** Another function of that name, or no function at all: `ports.start` beside `start()`. */
function isOther(facts: Facts, member: TSESTree.MemberExpression, node: FunctionNode): boolean {
  const definition = facts.definition(member);
  if (!definition && facts.callable(member) === "no") return true;
  return definition !== undefined && (definition.file !== undefined || definition.at !== bodyStart(facts.sourceCode, node));
}

function isDefaultExport({ parent }: FunctionNode): boolean {
  return parent.type === "ExportDefaultDeclaration" || parent.type === "TSExportAssignment" || isWholeExport(parent);
}

/** `module.exports = function () {}` */
function isWholeExport(parent: Node): boolean {
  return parent.type === "AssignmentExpression" && parent.left.type === "MemberExpression" && isOfExports(parent.left) && memberName(parent.left) === "exports";
}

/**
 * Decides whether a function is what a command of the package starts: all that its file exports, in a package with commands, none of
 * whose other files loads it. The file of the command itself is mostly none of the project: `require("../lib/cli")();`.
 */
export function isStartOfCommand(facts: Facts, node: FunctionNode, file: string): boolean {
  const { manifest, project } = facts;
  if (!project || manifest?.hasCommands !== true || !isDefaultExport(node)) return false;
  const [name = ""] = (file.split(/[\\/]/u).at(-1) ?? "").split(".");
  const loading = new RegExp(String.raw`["'][^"']*/${literally(name)}(?:\.[cm]?[jt]s)?["']`, "u");
  return name !== "index" && !project.files().some((other) => other !== file && loading.test(project.textOf(other)));
}

function isExported({ defs }: Variable): boolean {
  return defs.some(({ node }) => {
    const declared = node.type === "VariableDeclarator" ? node.parent : node;
    const around: Node | undefined = enclosing(declared, (_): _ is Node => true);
    return around?.type === "ExportNamedDeclaration" || around?.type === "ExportDefaultDeclaration";
  });
}

/** `export { load }`, `export default load`, `module.exports = { load }`, `exports.load = load` */
function isExport(mention: Node): boolean {
  const { parent } = mention;
  if (parent?.type === "ExportSpecifier" || parent?.type === "ExportDefaultDeclaration") return true;
  const value = parent?.type === "Property" ? parent.parent : mention;
  const target = value.parent?.type === "AssignmentExpression" && value.parent.right === value ? value.parent.left : undefined;
  return target?.type === "MemberExpression" && isOfExports(target);
}

function isOfExports({ object, property }: TSESTree.MemberExpression): boolean {
  const holder = object.type === "MemberExpression" ? object.object : object;
  if (holder.type !== "Identifier") return false;
  return holder.name === "exports" || (holder.name === "module" && (object !== holder || (property.type === "Identifier" && property.name === "exports")));
}

function hasExports({ sourceCode }: Facts): boolean {
  const isExporting = (statement: Node) => statement.type.startsWith("Export") && !(statement.type === "ExportNamedDeclaration" && !statement.declaration && statement.specifiers.length === 0);
  return sourceCode.ast.body.some(isExporting) || nodesOf(sourceCode, "MemberExpression").some(isOfExports);
}

/** Returns where other files of the project name a function, tests aside; `undefined` if they cannot all be found. */
export function mentionsElsewhere(facts: Facts, node: FunctionNode, file: string): Mention[] | undefined {
  const name = nameOfFunction(node)?.name ?? methodNamed(node);
  const { project } = facts;
  if (!project || name === undefined || isDefaultExport(node) || node.parent.parent?.type === "ExportDefaultDeclaration") return undefined;
  const files = filesThatWrite(project, name).filter((other) => other !== file);
  if (files.length > MANY_FILES) return undefined;
  const place = { at: bodyStart(facts.sourceCode, node), file, name };
  const found = files.map((other) => mentionsIn(project, other, place));
  return found.every((mentions) => mentions !== undefined) ? found.flat() : undefined;
}

/** Returns where a function is named at all, in its own file and in others; `undefined` if they cannot all be found. */
export function allMentions(facts: Facts, node: FunctionNode, file: string): Mention[] | undefined {
  const { nodes, isOpen } = ownMentions(facts, node);
  const others = isOpen ? mentionsElsewhere(facts, node, file) : [];
  return others && [...nodes.map((mention) => ({ facts, file, node: mention })), ...others];
}

interface NamedPlace {
  readonly at: number;
  readonly file: string;
  readonly name: string;
}

function mentionsIn(project: Project, file: string, place: NamedPlace): Mention[] | undefined {
  const facts = project.parse(file);
  if (!facts) return undefined;
  if (isTestFile(facts)) return [];
  const mentions: Mention[] = [];
  for (const node of [...importsOf(facts, place), ...nodesOf(facts.sourceCode, "MemberExpression").filter((member) => memberName(member) === place.name)]) {
    const definition = facts.definition(node);
    if (definition?.at === place.at && definition.file === place.file) mentions.push({ facts, file, node });
    else if (!definition && mayBe(facts, node)) return undefined;
  }
  return mentions;
}

/** The uses of what is imported under the name. */
function importsOf({ sourceCode }: Facts, { name }: NamedPlace): Expression[] {
  const imported = nodesOf(sourceCode, "ImportSpecifier").filter((specifier) => specifier.imported.type === "Identifier" && specifier.imported.name === name).map(({ local }) => local);
  const required = nodesOf(sourceCode, "Property").flatMap((property) => (property.parent.type === "ObjectPattern" && keyOf(property) === name && property.value.type === "Identifier" ? [property.value] : []));
  return [...imported, ...required].flatMap((local) => {
    const variable = variableOf(sourceCode, local);
    return variable ? (readsOf(variable).filter((read) => read.parent?.type !== "ExportSpecifier") as Expression[]) : [];
  });
}

/** A member of what may be an object of the project: neither that of a package or the platform, nor a value without a type. */
function mayBe(facts: Facts, node: Expression): boolean {
  return node.type === "MemberExpression" && facts.callable(node) !== "no" && !originOf(facts, node) && facts.instance(node.object).some(({ module }) => module === undefined);
}
