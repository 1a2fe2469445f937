import { isBuiltin } from "../../models/views/builtin-modules.ts";
import type * as ts from "./compiler.ts";
import { LINTER_BRAND, type Denotation, type TypeName } from "../facts.ts";
import { pathInPackages } from "../file-path.ts";
import { textOf, type LooseTsNode } from "./loose-node.ts";

/** An import alias is followed to what it names. The number is `ts.SymbolFlags.Alias`, the same since TypeScript 2. */
const ALIAS = 2_097_152;

/**
 * The export, method or global that a name stands for, by the declaration of its symbol: `pool.query` →
 * `{ module: "pg", path: ["Pool", "query"] }`.
 */
export function denotationOfSymbol(program: ts.Program, node: ts.Node): Denotation | undefined {
  const symbol = symbolAt(program, node);
  const declaration = symbol?.declarations?.[0];
  if (!declaration) return undefined;
  const path = pathOf(symbol, declaration);
  if (isOfDefaultLibrary(program, declaration)) return { kind: "global", path: path.map(nameOfGlobal) };
  const module = moduleOf(declaration);
  return module === undefined ? undefined : { kind: "module", module, path };
}

/** The symbol that a name or a member stands for, wherever it was imported from. */
export function symbolAt(program: ts.Program, node: ts.Node): ts.Symbol | undefined {
  const checker = program.getTypeChecker();
  const name = nameNode(node);
  const found = name && checker.getSymbolAtLocation(name);
  return found && found.flags & ALIAS ? checker.getAliasedSymbol(found) : found;
}

/** `Promise.all` is declared as a method of the interface `PromiseConstructor`. */
function nameOfGlobal(name: string): string {
  return name.replace(/(?<=.)Constructor$/u, "");
}

function isOfDefaultLibrary(program: ts.Program, declaration: ts.Declaration): boolean {
  return program.isSourceFileDefaultLibrary(declaration.getSourceFile());
}

function nameNode(node: LooseTsNode): ts.Node | undefined {
  return node.name ?? (node.escapedText === undefined ? undefined : node);
}

function pathOf(symbol: ts.Symbol, declaration: ts.Declaration): string[] {
  const { name } = (declaration.parent as LooseTsNode | undefined) ?? {};
  const owner = name && textOf(name);
  return [owner, symbol.name === "default" ? undefined : symbol.name].filter((part) => part !== undefined);
}

export function typeNamesOf(program: ts.Program, type: ts.Type): readonly TypeName[] | "unknown" {
  const members = type.isUnionOrIntersection() ? type.types : [type];
  const names = members.flatMap((member) => {
    const symbol = symbolNaming(member);
    const declaration = symbol?.declarations?.[0];
    if (!symbol || !declaration) return [];
    return [{ name: symbol.name, module: isOfDefaultLibrary(program, declaration) ? undefined : moduleOf(declaration) }];
  });
  const brand = brandOf(program, type);
  if (brand !== undefined) return [...names, { name: brand, module: undefined }];
  return names.length > 0 ? names : "unknown";
}

/** The type of a function, and that of an object, has the name that it was declared by: `type Mutator = () => Promise<void>`. */
function symbolNaming(type: ts.Type): ts.Symbol | undefined {
  const { aliasSymbol } = type;
  const symbol = type.getSymbol();
  if (!aliasSymbol || type.isClassOrInterface()) return symbol;
  return type.getCallSignatures().length > 0 || (symbol && WITHOUT_NAME.has(symbol.name)) ? aliasSymbol : symbol;
}

/** What TypeScript calls `{ … }` in a type: until version 6, and in version 7. */
export const WITHOUT_NAME: ReadonlySet<string> = new Set(["__type", "\u{FE}type"]);

/** The value of the property by which libraries mark types for linters: `readonly __linterBrands: "SafePromise"`. */
function brandOf(program: ts.Program, type: ts.Type): string | undefined {
  const property = type.getProperty(LINTER_BRAND);
  const value = property && program.getTypeChecker().getTypeOfSymbol(property);
  return value?.isStringLiteral() ? value.value : undefined;
}

/** The package that a declaration belongs to, or Node's own module; nothing for the project's own code. */
function moduleOf(declaration: ts.Declaration): string | undefined {
  const ambient = ambientModuleOf(declaration);
  if (ambient !== undefined) return isBuiltin(ambient) && !ambient.startsWith("node:") ? `node:${ambient}` : ambient;
  const rest = pathInPackages(declaration.getSourceFile().fileName);
  if (rest === undefined) return undefined;
  const [scope = "", name = ""] = rest.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope.replace("__", "/");
}

/** `declare module "fs" { … }`: a statement of the file with a string for its name. */
function ambientModuleOf(declaration: ts.Declaration): string | undefined {
  const file: ts.Node = declaration.getSourceFile();
  if (declaration === file) return undefined;
  let statement: ts.Node = declaration;
  while (statement.parent !== file) statement = statement.parent;
  const { name } = statement as { name?: { text?: string; escapedText?: unknown } };
  return name?.escapedText === undefined ? name?.text : undefined;
}
