import { isBuiltin } from "node:module";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { stringOf, unwrap, type Node, type SourceCode } from "../ast/nodes.ts";
import { variableSeenFrom } from "../ast/eslint-utils.ts";
import { variableOf } from "../ast/scope.ts";
import { freeName } from "./free-name.ts";

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

/** How an export can be named at a place, and the edits that make it so. */
export interface ImportedName {
  readonly text: string;
  readonly edit: (fixer: Fixer) => Fix[];
}

/** `import … from "m"`, or `const … = require("m")`, at the top of the file. */
interface Loading {
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
 * is there, or to a new import below that of a related module. Nothing in a file without any import.
 */
export function importedName(sourceCode: SourceCode, wanted: { module: string; name: string }, at: Node): ImportedName | undefined {
  const loadings = sourceCode.ast.body.flatMap((statement) => loadingOf(sourceCode, statement));
  const known = knownName(sourceCode, loadings, wanted, at);
  if (known !== undefined) return { text: known, edit: () => [] };
  const text = freeName(sourceCode, at, wanted.name);
  const above = loadings.find((loading) => isRootOf(moduleOf(loading), wanted.module)) ?? loadings.at(-1);
  if (!above) return undefined;
  const sameModule = loadings.find((loading) => isSameModule(moduleOf(loading), wanted.module) && loading.names.some(isNamed));
  const edit = sameModule ? addName(sameModule, wanted.name, text) : addLoading(sourceCode, above, wanted, text);
  return { text, edit: (fixer) => [edit(fixer)] };
}

function loadingOf(sourceCode: SourceCode, statement: TSESTree.ProgramStatement): Loading[] {
  if (statement.type === "ImportDeclaration") return importOf(statement);
  if (statement.type !== "VariableDeclaration") return [];
  const [declarator, ...others] = statement.declarations;
  const call = declarator.init && unwrap(declarator.init);
  if (others.length > 0 || call?.type !== "CallExpression" || !isRequire(sourceCode, call)) return [];
  const [source] = call.arguments;
  if (!source || source.type === "SpreadElement") return [];
  return [{ statement, source, require: true, names: namesInPattern(declarator.id) }];
}

function importOf(statement: TSESTree.ImportDeclaration): Loading[] {
  if (statement.importKind === "type") return [];
  const names = statement.specifiers.flatMap((node): LoadedName[] => {
    if (node.type !== "ImportSpecifier") return [{ imported: undefined, local: node.local, node }];
    if (node.importKind === "type") return [];
    const imported = node.imported.type === "Identifier" ? node.imported.name : node.imported.value;
    return [{ imported, local: node.local, node }];
  });
  return [{ statement, source: statement.source, require: false, names }];
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

function moduleOf({ source }: Loading): string {
  return stringOf(source) ?? "";
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
  { module, name }: { module: string; name: string },
  at: Node,
): string | undefined {
  const candidates = loadings.flatMap((loading) => loading.names.map((loaded) => ({ ...loaded, from: moduleOf(loading) })));
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

/** In the style of the import above it: its quotes, its semicolon, with or without `node:`. */
function addLoading(
  sourceCode: SourceCode,
  above: Loading,
  { module, name }: { module: string; name: string },
  local: string,
): (fixer: Fixer) => Fix {
  const quote = sourceCode.getText(above.source).startsWith("'") ? "'" : '"';
  const end = sourceCode.getText(above.statement).endsWith(";") ? ";" : "";
  const bare = isBuiltin(moduleOf(above)) && !moduleOf(above).startsWith("node:");
  const source = `${quote}${bare ? module.replace(/^node:/u, "") : module}${quote}`;
  const named = `{ ${spelled(name, local, above.require)} }`;
  const line = above.require ? `const ${named} = require(${source})${end}` : `import ${named} from ${source}${end}`;
  return (fixer) => fixer.insertTextAfterRange([0, endOfLine(sourceCode, above.statement)], `\n${line}`);
}

/** Behind a comment that stands on the same line as the statement. */
function endOfLine(sourceCode: SourceCode, statement: Node): number {
  const comments = sourceCode.getCommentsAfter(statement).filter(({ loc }) => loc.start.line === statement.loc.end.line);
  return (comments.at(-1) ?? statement).range[1];
}
