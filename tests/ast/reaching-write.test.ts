import { expect, it } from "vitest";
import { valueReaching } from "../../src/ast/reaching-write.ts";
import { variableOf } from "../../src/ast/scope.ts";
import { nodeAt, parse, readMarked } from "../support/parse.ts";

/** Code with the read between « and », and the text of the value that it certainly sees. */
const ROWS: readonly (readonly [string, string, string | undefined])[] = [
  ["the assignment before", "let p; p = a(); f(«p»);", "a()"],
  ["the last of several", "let p = a(); p = b(); f(«p»);", "b()"],
  ["an initialiser, before another value comes", "let p = a(); f(«p»); p = b();", "a()"],
  ["from the list around", "let p; p = a(); if (c) { f(«p»); }", "a()"],
  ["what is made of it", "let p = a(); p = g(«p»);", "a()"],
  ["on one path only", "let p = a(); if (c) p = b(); f(«p»);", undefined],
  ["only on that path", "let p; if (c) { p = b(); f(«p»); }", "b()"],
  ["a branch behind the read", "let p = a(); if («p») p = b();", "a()"],
  ["a branch behind the read, in a loop of its own", "while (c) { let p = a(); if («p») p = b(); }", "a()"],
  ["a loop that writes below the read", "let p = a(); while (c) { f(«p»); p = b(); }", undefined],
  ["an update of it", "let p = a(); p++; f(«p»);", undefined],
  ["a closure reads", "let p = a(); p = b(); const g = () => «p»;", undefined],
  ["a closure writes", "let p = a(); const g = () => { p = b(); }; f(«p»);", undefined],
  ["taken apart", "let p; ({ p } = a()); f(«p»);", undefined],
];

it.each(ROWS)("%s", (_, marked, answer) => {
  const { code, range } = readMarked(marked);
  const sourceCode = parse(code, "espree");
  const read = nodeAt(sourceCode, range);
  const variable = read.type === "Identifier" ? variableOf(sourceCode, read) : undefined;
  const value = variable && valueReaching(variable, read);
  expect(value && sourceCode.getText(value)).toBe(answer);
});
