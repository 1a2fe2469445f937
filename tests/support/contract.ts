import { describe, expect, it } from "vitest";
import type { SourceCode } from "../../src/ast/nodes.ts";
import type { Answer, Source } from "../../src/facts/facts.ts";
import { rows } from "../facts/contract-table.ts";
import { nodeAt, parse, readMarked } from "./parse.ts";
import { fileOf, type Setting } from "./settings.ts";

export interface HeldSource {
  readonly name: string;
  readonly kind: "syntax" | "typescript";
  readonly setting: Setting;
  readonly source: (sourceCode: SourceCode, file: string) => Source;
}

/**
 * Puts one table of code, question and answer to a source of facts. It may say "unknown" where the row allows it;
 * it never says anything else than the row does.
 */
export function holdToContract({ name, kind, setting, source }: HeldSource): void {
  describe(name, () => {
    it.each(rows.filter(({ onlySyntax, typescript }) => (setting !== "espree" || !typescript) && (kind === "syntax" || !onlySyntax)))("$about: $name", (row) => {
      const { code, range } = readMarked(row.code);
      const sourceCode = parse(code, setting, row);
      const answer = source(sourceCode, fileOf(setting, row)).answer({ about: row.about, node: nodeAt(sourceCode, range) });
      const allowed = row.unknownTo?.includes(kind) ? [row.answer, "unknown" as const] : [row.answer];
      expect(allowed.map(comparable)).toContainEqual(comparable(answer));
    });
  });
}

/** The order of type names is that of a union, which no version of TypeScript promises. */
function comparable(answer: Answer): unknown {
  return Array.isArray(answer) ? new Set(answer) : answer;
}
