import type { SourceCode } from "../../ast/nodes.ts";
import type { Node } from "../checker/compiler.ts";
import { definitionByType } from "../checker/definitions.ts";
import { symbolIndexOf, usesIn } from "../checker/symbol-index.ts";
import { failuresOf, Fallible } from "../failing.ts";
import { nameOfGetter, type ProjectFunction, type SymbolIndex, type Use } from "../facts.ts";
import type { ProjectFiles } from "../offered.ts";
import { parseOther, type Parsing, type SourceCodeClass } from "../parsing.ts";
import type { NativeProgram } from "./program.ts";
import type { NativeSourceFile } from "./nodes.ts";
import type { Session } from "./session.ts";
import { symbolIndexOfText } from "./text-index.ts";
import { versionIn } from "./versions.ts";

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
  const textOf = (file: string) => (own(file) ? session.textOf(file) : undefined);
  const ask = <T>(question: () => T, otherwise: T) => fallible.answer(() => session.unlessLost(question) ?? otherwise, otherwise);
  const all = [...program.names.values()];
  const files = all.filter((file) => program.isOwn(file));
  const versionOf = versionIn({ own: files, all, textOf: (file) => session.textOf(file), version: session.version });
  return {
    files: () => files,
    textOf: (file) => textOf(file) ?? "",
    versionOf: (file) => (own(file) ? versionOf(file) : undefined),
    symbolIndexOf: (file) => indexOfText(file, textOf(file)) ?? ask(() => symbolIndexIn(own(file)), EMPTY),
    definitions: (uses) => uses.map((use) => ask(() => definitionsOf(program, own(use.file), use), [])),
    sourceCodeOf(file) {
      const text = textOf(file);
      const sourceCode = text === undefined ? undefined : parseOther({ fileName: file, text, options: { project: false, projectService: false, programs: null } }, made, parsing);
      if (sourceCode) onParsed(sourceCode, file);
      return sourceCode;
    },
    failures: () => failuresOf(fallible),
  };
}

const EMPTY = { aliases: [], functions: [] };

/** The indexes that were made, by what they were made of. */
const indexes = new Map<string, { readonly text: string; readonly index: SymbolIndex | undefined }>();

/** Without the tree of TypeScript, which would have to be fetched; `undefined` where the text cannot be read so. */
function indexOfText(file: string, text: string | undefined): SymbolIndex | undefined {
  if (text === undefined) return undefined;
  let known = indexes.get(file);
  if (known?.text !== text) indexes.set(file, (known = { text, index: tryToIndex(text, file) }));
  return known.index;
}

function tryToIndex(text: string, file: string): SymbolIndex | undefined {
  try {
    return symbolIndexOfText(text, file);
  } catch {
    // oxc is not installed, or the text is no code.
    return undefined;
  }
}

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
