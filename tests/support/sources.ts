import type { SourceCode } from "../../src/ast/nodes.ts";
import type { Source } from "../../src/facts/facts.ts";
import { offeredFacts } from "../../src/facts/offered.ts";
import { typescriptSource } from "../../src/facts/typescript/source.ts";

export function typescriptAlone(sourceCode: SourceCode): Source {
  return known(typescriptSource(sourceCode));
}

/** What the parser of the file offers. */
export function offeredAlone(sourceCode: SourceCode): Source {
  return known(offeredFacts(sourceCode)?.source);
}

function known(source: Source | undefined): Source {
  if (!source) throw new Error("the file was parsed without types");
  return source;
}
