import type { ParserServicesWithTypeInformation } from "@typescript-eslint/utils";
import type ts from "typescript";
import type { SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { failuresOf, Fallible } from "../failing.ts";
import { nameOfGetter, type PlatformTypes, type ProjectFunction, type Use } from "../facts.ts";
import type { ProjectFiles } from "../offered.ts";
import { parseOther, type Parsing, type SourceCodeClass } from "../parsing.ts";
import type { Node } from "../checker/compiler.ts";
import { definitionByType, isOfProject } from "../checker/definitions.ts";
import { symbolIndexOf, usesIn } from "../checker/symbol-index.ts";

const projects = new WeakMap<ts.Program, ProjectFiles>();

/** The files of the program that the parser made for a file; nothing without types. */
export function projectOf(sourceCode: SourceCode, parsing: Parsing): ProjectFiles | undefined {
  const program = (sourceCode.parserServices as Partial<ParserServicesWithTypeInformation> | undefined)?.program;
  if (!program) return undefined;
  let project = projects.get(program);
  if (!project) projects.set(program, (project = filesOf(program, sourceCode.constructor as SourceCodeClass, parsing)));
  return project;
}

const askedOf = new WeakMap<ts.Program, Fallible>();

function asking(program: ts.Program): Fallible {
  const fallible = askedOf.get(program) ?? new Fallible("the other files of the project");
  askedOf.set(program, fallible);
  return fallible;
}

function filesOf(program: ts.Program, made: SourceCodeClass, parsing: Parsing): ProjectFiles {
  const own = (file: string) => {
    const source = program.getSourceFile(file);
    return source && isOfProject(program, source) ? source : undefined;
  };
  return {
    versionOf(file) {
      const source = own(file);
      return source && numberOf(importedBy(program, source));
    },
    files: () => program.getSourceFiles().flatMap((source) => (isOfProject(program, source) ? source.fileName : [])),
    symbolIndexOf(file) {
      const source = own(file);
      return source ? symbolIndexOf(source) : { aliases: [], functions: [] };
    },
    definitions: (uses) => uses.map((use) => {
      const source = own(use.file);
      return source ? definitionsOf(program, source, use) : [];
    }),
    textOf: (file) => own(file)?.text ?? "",
    sourceCodeOf(file) {
      const source = own(file);
      return source && parse(program, source, made, parsing);
    },
    platformTypes: () => asking(program).answer(() => platformTypesOf(program), { lib: undefined, types: undefined }),
    failures: () => failuresOf(asking(program)),
  };
}

function platformTypesOf(program: ts.Program): PlatformTypes {
  const { lib, types } = program.getCompilerOptions();
  return { lib, types };
}

let numbers = 0;

/** Returns plain data that stands for an object of the compiler, which must not leave this folder. */
const numberOf = memoize((_: Imported): number => (numbers += 1));

/** Where names lead to, by the contents of the file and of what it imports: the next program, after an edit, need not ask again. */
const answersIn = new WeakMap<Imported, Map<string, { readonly places: readonly ProjectFunction[]; readonly sources: readonly (ts.SourceFile | undefined)[] }>>();

function definitionsOf(program: ts.Program, source: ts.SourceFile, { at, name }: Use): readonly ProjectFunction[] {
  const imported = importedBy(program, source);
  const answers = answersIn.get(imported) ?? new Map<string, { places: ProjectFunction[]; sources: (ts.SourceFile | undefined)[] }>();
  answersIn.set(imported, answers);
  const key = `${String(at)} ${name}`;
  const known = answers.get(key);
  if (known?.places.every(({ file }, index) => program.getSourceFile(file) === known.sources[index])) return known.places;
  const places = usesIn(source, at, name).flatMap((node) => asking(program).answer(() => placesAt(program, node, name), []));
  answers.set(key, { places, sources: places.map(({ file }) => program.getSourceFile(file)) });
  return places;
}

function placesAt(program: ts.Program, node: Node, name: string): ProjectFunction[] {
  const found = definitionByType(program, node);
  if (!found || (found.getter === true) !== name.startsWith(nameOfGetter(""))) return [];
  return [{ at: found.at, file: found.file ?? node.getSourceFile().fileName }];
}

/** What a file imports, as it is now. */
type Imported = readonly (ts.SourceFile | undefined)[];

const lastImported = new WeakMap<ts.SourceFile, Imported>();
const importedIn = new WeakMap<ts.Program, Map<ts.SourceFile, Imported>>();

/** The same list as for the program before, if it has the same files. */
function importedBy(program: ts.Program, source: ts.SourceFile): Imported {
  const known = importedIn.get(program) ?? new Map<ts.SourceFile, Imported>();
  importedIn.set(program, known);
  let imported = known.get(source);
  if (!imported) {
    const now = asking(program).answer(() => importsOf(program, source), []).map((file) => program.getSourceFile(file));
    const before = lastImported.get(source);
    imported = before?.length === now.length && before.every((file, index) => file === now[index]) ? before : now;
    lastImported.set(source, imported);
    known.set(source, imported);
  }
  return imported;
}

/** The literals that name modules, `require` in JavaScript included; an internal of TypeScript since version 1. */
interface Importing {
  readonly imports?: readonly ts.Node[];
}

function importsOf(program: ts.Program, source: ts.SourceFile): string[] {
  const { imports = [] } = source as Importing;
  return imports.flatMap((literal) => {
    const node = nodeOf(source, literal);
    const [module] = (node && program.getTypeChecker().getSymbolAtLocation(node)?.declarations) ?? [];
    return module && isOfProject(program, module) ? [module.getSourceFile().fileName] : [];
  });
}

/** TypeScript 7's checker takes the nodes that are found in the tree, and not those of that list. */
function nodeOf(source: ts.SourceFile, literal: ts.Node): ts.Node | undefined {
  if (literal.getSourceFile() === source) return literal;
  const { pos, end } = literal;
  const inner = (node: ts.Node): ts.Node => {
    const child = node.forEachChild((each) => (each.pos <= pos && end <= each.end ? each : undefined));
    return child ? inner(child) : node;
  };
  const found = inner(source);
  return found.pos === pos && found.end === end ? found : undefined;
}

/** With the types of the same program, or not at all. */
function parse(program: ts.Program, { fileName, text }: ts.SourceFile, made: SourceCodeClass, parsing: Parsing): SourceCode | undefined {
  const sourceCode = parseOther({ fileName, text, options: { programs: [program], project: false, projectService: false } }, made, parsing);
  return sourceCode?.parserServices?.program === program ? sourceCode : undefined;
}
