import type { SourceCode } from "../ast/nodes.ts";
import { newsOf } from "./failing.ts";
import type { Facts, Project } from "./facts.ts";
import { layered } from "./layered.ts";
import { syntaxSource } from "./syntax/source.ts";
import { typescriptSource } from "./typescript/source.ts";
import { projectOf, type Parsing, type ProjectFiles } from "./typescript/project.ts";

const factsOfFile = new WeakMap<SourceCode, Facts>();

/**
 * What is known about a file: from its syntax, and from the type checker where it was parsed with one. Other files of
 * the project are known if it is said how files are parsed.
 */
export function factsOf(sourceCode: SourceCode, parsing?: Parsing): Facts {
  let facts = factsOfFile.get(sourceCode);
  if (!facts) {
    const sources = [syntaxSource(sourceCode), typescriptSource(sourceCode)];
    facts = layered(sourceCode, sources.filter((source) => source !== undefined), parsing && projectFor(sourceCode, parsing));
    factsOfFile.set(sourceCode, facts);
  }
  return facts;
}

/** What is new about what the file is linted without; nothing where its facts have not been asked for. */
export function newFailuresOf(sourceCode: SourceCode, file: string): readonly string[] {
  return newsOf(file, factsOfFile.get(sourceCode)?.failures() ?? []);
}

const projects = new WeakMap<ProjectFiles, Project>();

/** The same object for all files of a program, so that answers can be kept by it. */
function projectFor(sourceCode: SourceCode, parsing: Parsing): Project | undefined {
  const files = projectOf(sourceCode, parsing);
  if (!files) return undefined;
  let project = projects.get(files);
  if (!project) {
    const { sourceCodeOf, ...known } = files;
    // Kept as long as the memory is not needed: several questions about a file come one after the other.
    const looked = new Map<string, WeakRef<Facts>>();
    const parse = (file: string) => {
      const before = looked.get(file)?.deref();
      const other = before ? undefined : sourceCodeOf(file);
      const facts = before ?? (other && factsOf(other, parsing));
      if (facts) looked.set(file, new WeakRef(facts));
      return facts;
    };
    projects.set(files, (project = { ...known, parse }));
  }
  return project;
}
