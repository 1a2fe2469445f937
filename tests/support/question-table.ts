import { describe, expect, it } from "vitest";
import type { Expression } from "../../src/ast/nodes.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { factsOf } from "../../src/facts/index.ts";
import { nodeAt, parse, readMarked } from "./parse.ts";
import { canRead, SETTINGS, type Setting } from "./settings.ts";

/** Code with the node between « and », and the answer; by setting where they differ. */
export interface QuestionRow<Answer> {
  readonly name: string;
  readonly code: string;
  readonly answer: Answer;
  /** What is answered without a type checker, if it is something else. */
  readonly untyped?: Answer;
  readonly jsx?: true;
  readonly script?: true;
}

/** Puts one question about every row, with types and without, and on espree's tree where the code is plain JavaScript. */
export function askAll<Answer>(name: string, question: (facts: Facts, node: Expression) => Answer, rows: readonly QuestionRow<Answer>[]): void {
  describe.each(SETTINGS)(`${name}, %s`, (setting) => {
    it.each(rows.filter((row) => canRead(setting, readMarked(row.code).code, { jsx: true, ...row })))("$name", (row) => {
      const { code, range } = readMarked(row.code);
      const sourceCode = parse(code, setting, row);
      const answer = question(factsOf(sourceCode), nodeAt(sourceCode, range));
      expect(answer).toEqual(expectedIn(setting, row));
    });
  });
}

function expectedIn<Answer>(setting: Setting, row: QuestionRow<Answer>): Answer {
  return setting !== "typed" && row.untyped !== undefined ? row.untyped : row.answer;
}
