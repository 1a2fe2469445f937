import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { memberName, stringOf, unwrap, type Node, type SourceCode } from "../ast/nodes.ts";
import { variableSeenFrom } from "../ast/eslint-utils.ts";
import { variableOf } from "../ast/scope.ts";
import { isBuiltin } from "../models/views/builtin-modules.ts";
import { freeName } from "./free-name.ts";
import { bindingOfOnlyUse, dropImport } from "./unused-import.ts";

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

/** How an export can be named at a place, and the edits that make it so. */
export interface ImportedName {
  readonly text: string;
  readonly edit: (fixer: Fixer) => Fix[];
}

export interface WantedExport {
  readonly module: string;
  readonly name: string;
}

/** `import … from "m"`, `const … = require("m")` or `const … = require("fs").promises`, at the top of the file. */
interface Loading {
  readonly module: string;
  readonly statement: TSESTree.ImportDeclaration | TSESTree.VariableDeclaration;
  readonly source: TSESTree.Expression;
  readonly require: boolean;
  readonly names: readonly LoadedName[];
}

interface LoadedName {
  /** `undefined` for the module as a whole. */
  readonly imported: string | undefined;
  readonly local: TSESTree.Identifier;
  readonly node: Node;
}

/**
 * A name for an export of a module at a node of the file: one that is imported already, or one added to an import that
 * is there, or to a new import below that of a related module. The name at the node itself is given up: its import goes where it has no other
 * use. Nothing in a file without any import.
 */
export function importedName(sourceCode: SourceCode, wanted: WantedExport, at: TSESTree.Identifier): ImportedName | undefined {
  const known = nameFromImports(sourceCode, wanted, at);
  if (known) return { ...known, edit: dropImport(sourceCode, at) };
  const loadings = loadingsIn(sourceCode);
  const text = freeName(sourceCode, at, wanted.name);
  const above = loadings.find((loading) => isRootOf(loading.module, wanted.module)) ?? loadings.at(-1);
  if (!above) return undefined;
  const replaced = replaceImport(sourceCode, loadings, wanted, at, text);
  if (replaced) return { text, edit: replaced };
  const sameModule = loadings.find((loading) => isSameModule(loading.module, wanted.module) && loading.names.some(isNamed));
  const edit = sameModule ? addName(sameModule, wanted.name, text) : addLoading(sourceCode, above, wanted, text);
  const drop = dropImport(sourceCode, at);
  return { text, edit: (fixer) => [edit(fixer), ...drop(fixer)] };
}

/** `import { readFileSync } from "fs"` → `import { readFile } from "fs/promises"`, where nothing else is imported there or from where the other name is. */
function replaceImport(sourceCode: SourceCode, loadings: readonly Loading[], { module, name }: WantedExport, at: TSESTree.Identifier, text: string): ((fixer: Fixer) => Fix[]) | undefined {
  const binding = bindingOfOnlyUse(sourceCode, at);
  const loading = binding && loadings.find(({ names }) => names.some(({ node }) => node === binding));
  if (!loading || (binding.type !== "ImportSpecifier" && binding.type !== "Property") || sourceCode.getCommentsInside(binding).length > 0) return undefined;
  const specifier = spelled(name, text, loading.require);
  if (isSameModule(loading.module, module)) return (fixer) => [fixer.replaceText(binding, specifier)];
  const isThere = loadings.some((other) => isSameModule(other.module, module) && other.names.some(isNamed));
  if (isThere || !isRootOf(loading.module, module) || !isAlone(binding)) return undefined;
  return (fixer) => [fixer.replaceText(binding, specifier), fixer.replaceText(loading.source, sourceLike(sourceCode, loading, module))];
}

/** Whether a name is all that is imported in its place. */
function isAlone({ parent }: Node): boolean {
  return parent?.type === "ImportDeclaration" ? parent.specifiers.length === 1 : parent?.type === "ObjectPattern" && parent.properties.length === 1;
}

/** The same for a name that replaces none: it is imported unless it is there. */
export function addedName(sourceCode: SourceCode, wanted: WantedExport, at: Node): ImportedName | undefined {
  const known = nameFromImports(sourceCode, wanted, at);
  const loadings = loadingsIn(sourceCode);
  const above = loadings.find((loading) => isRootOf(loading.module, wanted.module)) ?? loadings.at(-1);
  if (known || !above) return known;
  const text = freeName(sourceCode, at, wanted.name);
  const sameModule = loadings.find((loading) => isSameModule(loading.module, wanted.module) && loading.names.some(isNamed));
  const edit = sameModule ? addName(sameModule, wanted.name, text) : addLoading(sourceCode, above, wanted, text);
  return { text, edit: (fixer) => [edit(fixer)] };
}

/** The name that the imports of the file give to an export already. */
export function nameFromImports(sourceCode: SourceCode, wanted: WantedExport, at: Node): ImportedName | undefined {
  const text = knownName(sourceCode, loadingsIn(sourceCode), wanted, at);
  return text === undefined ? undefined : { text, edit: () => [] };
}

function loadingsIn(sourceCode: SourceCode): Loading[] {
  return sourceCode.ast.body.flatMap((statement) => {
    if (statement.type === "ImportDeclaration") return importOf(statement);
    return statement.type === "VariableDeclaration" ? requiresOf(sourceCode, statement) : [];
  });
}

function requiresOf(sourceCode: SourceCode, statement: TSESTree.VariableDeclaration): Loading[] {
  return statement.declarations.flatMap(({ id, init }): Loading[] => {
    const value = init && unwrap(init);
    const member = value?.type === "MemberExpression" ? memberName(value) : undefined;
    const call = value?.type === "MemberExpression" ? unwrap(value.object) : value;
    if (call?.type !== "CallExpression" || !isRequire(sourceCode, call)) return [];
    const [source] = call.arguments;
    if (!source || source.type === "SpreadElement") return [];
    const module = [stringOf(source) ?? "", ...(member === undefined ? [] : [member])].join("/");
    return [{ module, statement, source, require: true, names: namesInPattern(id) }];
  });
}

function importOf(statement: TSESTree.ImportDeclaration): Loading[] {
  if (statement.importKind === "type") return [];
  const names = statement.specifiers.flatMap((node): LoadedName[] => {
    if (node.type !== "ImportSpecifier") return [{ imported: undefined, local: node.local, node }];
    if (node.importKind === "type") return [];
    const imported = node.imported.type === "Identifier" ? node.imported.name : node.imported.value;
    return [{ imported, local: node.local, node }];
  });
  return [{ module: statement.source.value, statement, source: statement.source, require: false, names }];
}

function isRequire(sourceCode: SourceCode, { callee }: TSESTree.CallExpression): boolean {
  return callee.type === "Identifier" && callee.name === "require" && (variableOf(sourceCode, callee)?.defs.length ?? 0) === 0;
}

function namesInPattern(pattern: Node): LoadedName[] {
  if (pattern.type === "Identifier") return [{ imported: undefined, local: pattern, node: pattern }];
  if (pattern.type !== "ObjectPattern") return [];
  return pattern.properties.flatMap((node): LoadedName[] => {
    if (node.type !== "Property" || node.computed || node.key.type !== "Identifier" || node.value.type !== "Identifier") return [];
    return [{ imported: node.key.name, local: node.value, node }];
  });
}

function isNamed({ imported }: LoadedName): boolean {
  return imported !== undefined;
}

function isSameModule(one: string, other: string): boolean {
  return one.replace(/^node:/u, "") === other.replace(/^node:/u, "");
}

/** `fs` of `fs/promises`. */
function isRootOf(module: string, wanted: string): boolean {
  return isSameModule(module, wanted.replace(/\/promises$/u, ""));
}

/** `readFile`, or a member of what is imported as a whole: `fsp.readFile`, also for `import { promises as fsp } from "fs"`. */
function knownName(
  sourceCode: SourceCode,
  loadings: readonly Loading[],
  { module, name }: WantedExport,
  at: Node,
): string | undefined {
  const candidates = loadings.flatMap((loading) => loading.names.map((loaded) => ({ ...loaded, from: loading.module })));
  const visible = candidates.filter(({ local }) => variableSeenFrom(sourceCode, local.name, at)?.identifiers.includes(local));
  const itself = visible.find(({ imported, from }) => imported === name && isSameModule(from, module));
  if (itself) return itself.local.name;
  const whole = visible.find(({ imported, from, node }) => {
    // What the default export of other packages has is not known.
    if (node.type === "ImportDefaultSpecifier" && !isBuiltin(from)) return false;
    return isSameModule(imported === undefined ? from : `${from}/${imported}`, module);
  });
  return whole && `${whole.local.name}.${name}`;
}

function addName({ names, require }: Loading, name: string, local: string): (fixer: Fixer) => Fix {
  const last = names.filter(isNamed).at(-1);
  return (fixer) => fixer.insertTextAfter((last as LoadedName).node, `, ${spelled(name, local, require)}`);
}

function spelled(name: string, local: string, require: boolean): string {
  if (name === local) return name;
  return require ? `${name}: ${local}` : `${name} as ${local}`;
}

function sourceLike(sourceCode: SourceCode, like: Loading, module: string): string {
  const quote = sourceCode.getText(like.source).startsWith("'") ? "'" : '"';
  const bare = isBuiltin(like.module) && !like.module.startsWith("node:");
  return `${quote}${bare ? module.replace(/^node:/u, "") : module}${quote}`;
}

/** In the style of the import above it: its quotes, its semicolon, with or without `node:`. */
function addLoading(
  sourceCode: SourceCode,
  above: Loading,
  { module, name }: WantedExport,
  local: string,
): (fixer: Fixer) => Fix {
  const end = sourceCode.getText(above.statement).endsWith(";") ? ";" : "";
  const source = sourceLike(sourceCode, above, module);
  const named = `{ ${spelled(name, local, above.require)} }`;
  const line = above.require ? `const ${named} = require(${source})${end}` : `import ${named} from ${source}${end}`;
  return (fixer) => fixer.insertTextAfterRange([0, endOfLine(sourceCode, above.statement)], `\n${line}`);
}

/** After a comment on the same line as the statement. */
export function endOfLine(sourceCode: SourceCode, statement: Node): number {
  const comments = sourceCode.getCommentsAfter(statement).filter(({ loc }) => loc.start.line === statement.loc.end.line);
  return (comments.at(-1) ?? statement).range[1];
}
