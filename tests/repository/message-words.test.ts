import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { read } from "./checkout.ts";
import { messageIdsIn } from "./message-ids.ts";

/** The longest end of a sentence that a message may get from `endOfRejection`. Every other placeholder counts as one word. */
const LONGEST_CONSEQUENCE = ", which only the `unhandledRejection` listener receives";

const messages = Object.entries(rules).flatMap(([rule, { meta }]) => {
  const titles = messageIdsIn(read(`src/rules/${rule}.ts`)).suggestions;
  return Object.entries(meta.messages ?? {}).map(([id, message]) => ({ id: `${rule}: ${id}`, message, words: wordsOf(message), isTitle: titles.includes(id) }));
});
const reports = messages.filter(({ isTitle }) => !isTitle);
const titles = messages.filter(({ isTitle }) => isTitle);

it("messages have at most 24 words, with the longest consequence, and a median of 12 without", () => {
  const median = medianOf(reports.map(({ message }) => wordsOf(message.replace("{{consequence}}", ""))));
  const longest = Math.max(...reports.map(({ words }) => words));
  console.log(`${String(reports.length)} messages: ${String(median)} words in the median, ${String(longest)} at most`);
  expect(reports.filter(({ words }) => words > 24).map(({ id }) => id)).toEqual([]);
  expect(median).toBeLessThanOrEqual(12);
});

it("titles of suggestions have two to six words", () => {
  expect(titles.filter(({ words }) => words < 2 || words > 6).map(({ id }) => id)).toEqual([]);
});

describe("the number of words", () => {
  it("counts code as it is written, a name as one word, and a consequence as it may be", () => {
    expect(wordsOf("`{{code}}` is not awaited. Use `return await`.")).toBe(7);
    expect(wordsOf("A rejection is unhandled{{consequence}}.")).toBe(4 + 6);
    expect(medianOf([1, 40, 2])).toBe(2);
  });

  it("is of the consequence that is said", () => {
    expect(read("src/semantics/execution/unhandled-rejection.ts")).toContain(LONGEST_CONSEQUENCE);
  });
});

function wordsOf(message: string): number {
  return message.replace("{{consequence}}", LONGEST_CONSEQUENCE).split(/\s+/u).length;
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
