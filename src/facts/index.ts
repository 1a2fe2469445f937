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
  const known = factsOfFile.get(sourceCode);
  if (known) return known;
  const facts = createFacts(sourceCode, parsing, models, place);
  if (facts.project) othersOf.get(facts.project)?.turn();
  return facts;
}

function createFacts(sourceCode: SourceCode, parsing: Parsing | undefined, models: ModelRows | undefined, place: FilePlace | undefined): Facts {
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

const othersOf = new WeakMap<Project, OtherFiles>();

/**
 * The facts of other files: kept while one file and the next are linted, since several questions about a file come one
 * after the other, and neighbours ask about the same. A weak reference would keep them all until the job ends.
 */
class OtherFiles {
  readonly #read: (file: string) => Facts | undefined;
  #now = new Map<string, Facts>();
  #before = new Map<string, Facts>();

  constructor(read: (file: string) => Facts | undefined) {
    this.#read = read;
  }

  /** Another file is linted. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  factsOf(file: string): Facts | undefined {
    const facts = this.#now.get(file) ?? this.#before.get(file) ?? this.#read(file);
    if (facts) this.#now.set(file, facts);
    return facts;
  }
}

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
    const others = new OtherFiles((file) => {
      const other = parsed.answer(() => sourceCodeOf(file), undefined);
      return other && createFacts(other, parsing, models, { ...place, file });
    });
    const parse = (file: string) => others.factsOf(file);
    projects.set(files, (project = { ...known, parse, failures: () => [...known.failures(), ...failuresOf(parsed)] }));
    othersOf.set(project, others);
  }
  return project;
}
