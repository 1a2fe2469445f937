import { expect, test } from "vitest";
import { printable, widthOf, wrap } from "../../src/cli/text-width.ts";

test.each([
  ["abc", 3],
  ["日本", 4],
  ["e\u0301", 1],
  ["🚀", 2],
  ["…│", 2],
])("%s takes %i columns", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test.each([
  ["one two three", 8, ["one two", "three"]],
  ["one two three", 7, ["one two", "three"]],
  ["incomprehensibility is long", 5, ["incomprehensibility", "is", "long"]],
  ["日本 日本", 5, ["日本", "日本"]],
  ["", 5, []],
])("%j is wrapped to %i columns", (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test("what a terminal would obey is replaced", () => {
  expect(printable("a\u001B[2Jb\r\u202Ec")).toBe("a\uFFFD[2Jb\uFFFD\uFFFDc");
});
