import type { SourceCode } from "../../ast/nodes.ts";
import type { Node } from "../checker/compiler.ts";
import { definitionByType } from "../checker/definitions.ts";
import { symbolIndexOf, usesIn } from "../checker/symbol-index.ts";
import { failuresOf, Fallible } from "../failing.ts";
import { nameOfGetter, type ProjectFunction, type Use } from "../facts.ts";
import type { ProjectFiles } from "../offered.ts";
import { parseOther, type Parsing, type SourceCodeClass } from "../parsing.ts";
import type { NativeProgram } from "./program.ts";
import type { NativeSourceFile } from "./nodes.ts";
import type { Session } from "./session.ts";

/** What is needed to parse the other files as the linted one. */
interface Reading {
  readonly made: SourceCodeClass;
  readonly parsing: Parsing;
  /** Tells of a file that it has been parsed. */
  readonly onParsed: (sourceCode: SourceCode, fileName: string) => void;
}

/** The files of a program beside the linted one. */
export function filesOf(program: NativeProgram, session: Session, { made, parsing, onParsed }: Reading): ProjectFiles {
  const fallible = new Fallible("the other files of the project");
  const own = (file: string) => (program.isOwn(file) ? program.sourceFileAt(file) : undefined);
  const ask = <T>(question: () => T, otherwise: T) => fallible.answer(() => session.unlessLost(question) ?? otherwise, otherwise);
  return {
    files: () => [...program.names.values()].filter((file) => program.isOwn(file)),
    textOf: (file) => ask(() => own(file)?.text, undefined) ?? "",
    versionOf: (file) => (own(file) ? session.version : undefined),
    symbolIndexOf: (file) => ask(() => symbolIndexIn(own(file)), EMPTY),
    definitions: (uses) => uses.map((use) => ask(() => definitionsOf(program, own(use.file), use), [])),
    sourceCodeOf(file) {
      const source = own(file);
      const text = source && ask(() => source.text, undefined);
      const sourceCode = text === undefined ? undefined : parseOther({ fileName: file, text, options: { project: false, projectService: false, programs: null } }, made, parsing);
      if (sourceCode) onParsed(sourceCode, file);
      return sourceCode;
    },
    failures: () => failuresOf(fallible),
  };
}

const EMPTY = { aliases: [], functions: [] };

function symbolIndexIn(source: NativeSourceFile | undefined) {
  return source ? symbolIndexOf(source) : EMPTY;
}

function definitionsOf(program: NativeProgram, source: NativeSourceFile | undefined, { at, name }: Use): readonly ProjectFunction[] {
  return source ? usesIn(source, at, name).flatMap((node) => placesAt(program, node, name)) : [];
}

function placesAt(program: NativeProgram, node: Node, name: string): ProjectFunction[] {
  const found = definitionByType(program, node);
  if (!found || (found.getter === true) !== name.startsWith(nameOfGetter(""))) return [];
  return [{ at: found.at, file: found.file ?? node.getSourceFile().fileName }];
}
