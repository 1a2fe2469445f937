import type { SourceCode } from "../ast/nodes.ts";
import type { Facts } from "./facts.ts";
import { layered } from "./layered.ts";
import { syntaxSource } from "./syntax.ts";
import { typescriptSource } from "./typescript.ts";

const factsOfFile = new WeakMap<SourceCode, Facts>();

/** What is known about a file: from its syntax, and from the type checker where it was parsed with one. */
export function factsOf(sourceCode: SourceCode): Facts {
  let facts = factsOfFile.get(sourceCode);
  if (!facts) {
    const sources = [syntaxSource(sourceCode), typescriptSource(sourceCode)];
    facts = layered(sourceCode, sources.filter((source) => source !== undefined));
    factsOfFile.set(sourceCode, facts);
  }
  return facts;
}
