import { expect, it } from "vitest";
import { countFailedQuestions } from "../../src/cli/failed-questions.ts";
import { Fallible } from "../../src/facts/failing.ts";

function failIn(files: number): void {
  for (let file = 0; file < files; file += 1) {
    new Fallible("types").answer(() => {
      throw new Error(`Debug Failure in ${file}\n    at checker.ts`);
    }, undefined);
  }
}

it("failures of many files are told once, with their number and the first of them", () => {
  const failed = countFailedQuestions();
  failIn(12);
  expect(failed.notes()).toEqual(['asking for types failed 12 times, at first with "Error: Debug Failure in 0": what was asked counts as unknown.']);
});

it("a few are not worth a line, and those of another run do not count", () => {
  const failed = countFailedQuestions();
  failIn(3);
  expect(failed.notes()).toEqual([]);
  const other = countFailedQuestions();
  failIn(20);
  expect(failed.notes()).toEqual([]);
  expect(other.notes()).toHaveLength(1);
});
