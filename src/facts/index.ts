import type { SourceCode } from "../ast/nodes.ts";
import { failuresOf, Fallible, newsOf } from "./failing.ts";
import type { Facts, Project } from "./facts.ts";
import type { ModelRows } from "../models/lookup.ts";
import { layered } from "./layered.ts";
import { setModels } from "./models-of.ts";
import { setPlace, type FilePlace } from "./place-of.ts";
import type { nativeFacts } from "./native/source.ts";
import { offeredFacts, type ProjectFiles, type TypedFacts } from "./offered.ts";
import type { Parsing } from "./parsing.ts";
import { syntaxSource } from "./syntax/source.ts";
import { typescriptSource } from "./typescript/source.ts";
import { projectOf } from "./typescript/project.ts";

const factsOfFile = new WeakMap<SourceCode, Facts>();

/** What is asked where the parser brings no types: nothing in a browser, which can start no other program. */
let factsOfProcess: typeof nativeFacts | undefined;

/** Has TypeScript 7 asked, which is a process of its own. */
export function askProcess(source: typeof nativeFacts): void {
  factsOfProcess = source;
}

/**
 * What is known about a file: from its syntax, and from the type checker where it was parsed with one. Other files of
 * the project are known if it is said how files are parsed. With models, these count for libraries. With a place, it is known
 * what is beside the file, and TypeScript 7 is asked, if it may be, where the parser brings no types.
 */
export function factsOf(sourceCode: SourceCode, parsing?: Parsing, models?: ModelRows, place?: FilePlace): Facts {
  let facts = factsOfFile.get(sourceCode);
  if (!facts) {
    if (models) setModels(sourceCode, models);
    if (place) setPlace(sourceCode, place);
    const typed = typedFactsOf(sourceCode, parsing, place);
    const sources = [syntaxSource(sourceCode), typed?.source];
    facts = layered(sourceCode, sources.filter((source) => source !== undefined), parsing && typed?.files && projectFor(typed.files, { parsing, models, place }));
    factsOfFile.set(sourceCode, facts);
  }
  return facts;
}

/** Returns what a type checker knows: that of the parser, or TypeScript 7 of the project. */
function typedFactsOf(sourceCode: SourceCode, parsing: Parsing | undefined, place: FilePlace | undefined): TypedFacts | undefined {
  const types = place?.types ?? "typescript";
  if (types === "off") return undefined;
  const ofParser = types === "native" ? undefined : offeredFacts(sourceCode) ?? typescriptFacts(sourceCode, parsing);
  if (ofParser || !place || types === "typescript") return ofParser;
  return factsOfProcess?.(sourceCode, { file: place.file, parsing, isAskedFor: types === "native", together: place.together });
}

function typescriptFacts(sourceCode: SourceCode, parsing: Parsing | undefined): TypedFacts | undefined {
  const source = typescriptSource(sourceCode);
  return source && { source, files: parsing && projectOf(sourceCode, parsing) };
}

/** What is new about what the file is linted without; nothing where its facts have not been asked for. */
export function newFailuresOf(sourceCode: SourceCode, file: string): readonly string[] {
  return newsOf(file, factsOfFile.get(sourceCode)?.failures() ?? []);
}

const projects = new WeakMap<ProjectFiles, Project>();

/** What holds for all files of a project as for the linted one. */
interface Shared {
  readonly parsing: Parsing;
  readonly models: ModelRows | undefined;
  readonly place: FilePlace | undefined;
}

/** The same object for all files of a program, so that answers can be kept by it. */
function projectFor(files: ProjectFiles, { parsing, models, place }: Shared): Project {
  let project = projects.get(files);
  if (!project) {
    const { sourceCodeOf, ...known } = files;
    const parsed = new Fallible("the other files of the project");
    // Kept as long as the memory is not needed: several questions about a file come one after the other.
    const looked = new Map<string, WeakRef<Facts>>();
    const parse = (file: string) => {
      const before = looked.get(file)?.deref();
      const other = before ? undefined : parsed.answer(() => sourceCodeOf(file), undefined);
      const facts = before ?? (other && factsOf(other, parsing, models, { ...place, file }));
      if (facts) looked.set(file, new WeakRef(facts));
      return facts;
    };
    projects.set(files, (project = { ...known, parse, failures: () => [...known.failures(), ...failuresOf(parsed)] }));
  }
  return project;
}
