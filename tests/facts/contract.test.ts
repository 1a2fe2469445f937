import { describe, expect, it } from "vitest";
import type { SourceCode } from "../../src/ast/nodes.ts";
import type { Source } from "../../src/facts/facts.ts";
import { syntaxSource } from "../../src/facts/syntax.ts";
import { nodeAt, parse, readMarked } from "../support/parse.ts";
import type { Setting } from "../support/settings.ts";
import { remoteSource, typescriptAlone } from "../support/sources.ts";
import { rows } from "./contract-table.ts";

/**
 * One table of code, question and answer for every source of facts. A source may say "unknown" where the row allows it;
 * it never says anything else than the row does.
 */
const SOURCES: readonly { name: string; kind: "syntax" | "typescript"; setting: Setting; source: (sourceCode: SourceCode) => Source }[] = [
  { name: "syntax on espree's tree", kind: "syntax", setting: "espree", source: syntaxSource },
  { name: "syntax on TypeScript's tree", kind: "syntax", setting: "untyped", source: syntaxSource },
  { name: "typescript", kind: "typescript", setting: "typed", source: typescriptAlone },
  { name: "typescript behind plain data", kind: "typescript", setting: "typed", source: remoteSource },
];

describe.each(SOURCES)("$name", ({ kind, setting, source }) => {
  it.each(rows.filter(({ typescript }) => setting !== "espree" || !typescript))("$about: $name", (row) => {
    const { code, range } = readMarked(row.code);
    const sourceCode = parse(code, setting, row);
    const answer = source(sourceCode).answer({ about: row.about, node: nodeAt(sourceCode, range) });
    expect(row.unknownTo?.includes(kind) ? [row.answer, "unknown"] : [row.answer]).toContainEqual(answer);
  });
});
