import type { SourceCode } from "../../src/ast/nodes.ts";
import type { Source } from "../../src/facts/facts.ts";
import { nativeFacts } from "../../src/facts/native/source.ts";
import { offeredFacts } from "../../src/facts/offered.ts";
import { typescriptSource } from "../../src/facts/typescript/source.ts";

export function typescriptAlone(sourceCode: SourceCode): Source {
  return known(typescriptSource(sourceCode));
}

/** What the parser of the file offers. */
export function offeredAlone(sourceCode: SourceCode): Source {
  return known(offeredFacts(sourceCode)?.source);
}

/** What TypeScript 7 of the file's folder knows. */
export function nativeAlone(sourceCode: SourceCode, file: string): Source {
  return known(nativeFacts(sourceCode, { file, parsing: undefined, isAskedFor: true })?.source);
}

function known(source: Source | undefined): Source {
  if (!source) throw new Error("the file was parsed without types");
  return source;
}
