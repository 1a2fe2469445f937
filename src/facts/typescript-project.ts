import type { ParserServicesWithTypeInformation, TSESLint } from "@typescript-eslint/utils";
import type ts from "typescript";
import type { SourceCode } from "../ast/nodes.ts";
import { childrenOf, within } from "../ast/walk.ts";
import { unlessItFails } from "./failing.ts";
import { nameOfGetter, type Definition, type Project } from "./facts.ts";
import { definitionByType, getterByType, isOfProject } from "./typescript-definition.ts";
import { outlineOf, usesIn } from "./typescript-outline.ts";

/** What ESLint tells a rule about the language of a file: the parser, and how it was called. */
export type Parsing = Pick<TSESLint.FlatConfig.LanguageOptions, "parser" | "parserOptions">;

/** Everything but the facts of a file, which are chosen one layer up. */
export type ProjectFiles = Omit<Project, "factsOf"> & { readonly sourceCodeOf: (file: string) => SourceCode | undefined };

/** ESLint's class, taken from the file that ESLint made. */
type SourceCodeClass = new (parts: object) => SourceCode;

const projects = new WeakMap<ts.Program, ProjectFiles>();

/** The files of the program that the parser made for a file; nothing without types. */
export function projectOf(sourceCode: SourceCode, parsing: Parsing): ProjectFiles | undefined {
  const program = (sourceCode.parserServices as Partial<ParserServicesWithTypeInformation> | undefined)?.program;
  if (!program) return undefined;
  let project = projects.get(program);
  if (!project) projects.set(program, (project = filesOf(program, sourceCode.constructor as SourceCodeClass, parsing)));
  return project;
}

function filesOf(program: ts.Program, made: SourceCodeClass, parsing: Parsing): ProjectFiles {
  const own = (file: string) => {
    const source = program.getSourceFile(file);
    return source && isOfProject(program, source) ? source : undefined;
  };
  return {
    contentsOf: own,
    files: () => program.getSourceFiles().flatMap((source) => (isOfProject(program, source) ? source.fileName : [])),
    outlineOf(file) {
      const source = own(file);
      return source ? outlineOf(source) : { aliases: [], functions: [] };
    },
    usedBy({ at, file }, name) {
      const source = own(file);
      return source ? usesIn(source, at, name).flatMap((node) => unlessItFails(() => definitionsAt(program, node, name), [])) : [];
    },
    textOf: (file) => own(file)?.text ?? "",
    importsOf(file) {
      const source = own(file);
      return source ? unlessItFails(() => importsOf(program, source), []) : [];
    },
    sourceCodeOf(file) {
      const source = own(file);
      return source && parse(program, source, made, parsing);
    },
  };
}

function definitionsAt(program: ts.Program, node: ts.Node, name: string): Required<Definition>[] {
  const found = name.startsWith(nameOfGetter("")) ? getterByType(program, node) : definitionByType(program, node);
  return found ? [{ file: node.getSourceFile().fileName, ...found }] : [];
}

/** The literals that name modules, `require` in JavaScript included; an internal of TypeScript since version 1. */
interface Importing {
  readonly imports?: readonly ts.Node[];
}

function importsOf(program: ts.Program, source: ts.SourceFile): string[] {
  const { imports = [] } = source as Importing;
  return imports.flatMap((literal) => {
    const [module] = program.getTypeChecker().getSymbolAtLocation(literal)?.declarations ?? [];
    return module && isOfProject(program, module) ? [module.getSourceFile().fileName] : [];
  });
}

/** Another file, as ESLint would hand it to a rule: parsed by the parser of this one, with the types of its program. */
function parse(program: ts.Program, { fileName, text }: ts.SourceFile, Made: SourceCodeClass, { parser, parserOptions }: Parsing): SourceCode | undefined {
  if (!parser || !("parseForESLint" in parser)) return undefined;
  const options = { ...parserOptions, comment: true, eslintVisitorKeys: true, filePath: fileName, loc: true, range: true, tokens: true };
  const parsed = parser.parseForESLint(text, { ...options, programs: [program], project: false, projectService: false });
  const services = parsed.services as Partial<ParserServicesWithTypeInformation> | undefined;
  if (services?.program !== program) return undefined;
  const { ast, scopeManager, visitorKeys } = parsed;
  const sourceCode = new Made({ text, ast, parserServices: services, scopeManager, visitorKeys });
  setParents(sourceCode);
  return sourceCode;
}

/** ESLint does this while it walks a file for its rules. */
function setParents(sourceCode: SourceCode): void {
  for (const node of within(sourceCode, sourceCode.ast, () => true)) {
    for (const child of childrenOf(sourceCode, node)) child.parent = node;
  }
}
