import type { SourceCode } from "../ast/nodes.ts";
import type { Project, Source } from "./facts.ts";

/** The other files of a project without their facts, which are those of this plugin for the trees that it gives. */
export type ProjectFiles = Omit<Project, "parse"> & { readonly sourceCodeOf: (file: string) => SourceCode | undefined };

/** What is known by types: about a file, and of the files beside it. */
export interface TypedFacts {
  readonly source: Source;
  readonly files: ProjectFiles | undefined;
}

/** The name of the parser service below. */
export const FACT_SERVICE = "asyncPitfalls";

/** Returns the facts that the parser of a file offers in its service of this plugin's name, if it has one. */
export function offeredFacts(sourceCode: SourceCode): TypedFacts | undefined {
  const services = sourceCode.parserServices as { readonly [FACT_SERVICE]?: FactService } | undefined;
  return services?.[FACT_SERVICE]?.factsOf(sourceCode);
}

/** A parser that asks a type checker of its own, such as one in another process, offers this among its services. */
export interface FactService {
  factsOf(sourceCode: SourceCode): TypedFacts;
}
