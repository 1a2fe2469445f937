import { check, type Parameters } from "recheck";
import { expect, it } from "vitest";
import * as reasonWords from "../../src/models/views/reason-words.ts";
import { expressionsIn, regularExpressions, type Expression } from "./regular-expressions.ts";

/** Limits by steps and not by time, so that a slow machine judges as a fast one does. */
const LIMITS: Parameters = { timeout: null, attackTimeout: null, incubationTimeout: null, recallTimeout: -1, maxNFASize: 4000, attackLimit: 20_000_000 };
const MINUTES = 60_000;

/** What is not safe, with the string that shows it. */
async function unsafe(expressions: readonly Expression[]): Promise<string[]> {
  const found: string[] = [];
  for (const { flags, place, source } of expressions) {
    const diagnostics = await check(source, flags, LIMITS);
    if (diagnostics.status !== "safe") found.push(`${place} /${source}/${flags} ${diagnostics.status}: ${diagnostics.status === "vulnerable" ? diagnostics.attack.pattern : diagnostics.error.kind}`);
  }
  return found;
}

const all = regularExpressions();

it("no regular expression of the source takes more than linear time", async () => {
  expect(all.length).toBeGreaterThan(150);
  const different = new Map(all.map((expression) => [`/${expression.source}/${expression.flags}`, expression]));
  expect(await unsafe([...different.values()])).toEqual([]);
}, 10 * MINUTES);

it("those that are made of phrases neither", async () => {
  const made = Object.entries(reasonWords).flatMap(([name, value]) => (value instanceof RegExp ? { place: name, source: value.source, flags: value.flags } : []));
  expect(made.map(({ place }) => place)).toContain("lettingGo");
  expect(await unsafe(made.filter(({ place }) => place === "lettingGo"))).toEqual([]);
}, 10 * MINUTES);

it("one that takes more is found, as a literal and made of strings", async () => {
  const text = 'const A = "a+"; const B = { c: `${A}x`, d: "y" }; /^(?:a|a)*$/u; new RegExp(String.raw`\\s*${B[key]}$`, "u"); new RegExp(["^", literally(name)].join("|"));';
  const found = expressionsIn("case.ts", text);
  expect(found.map(({ source }) => source)).toEqual(["^(?:a|a)*$", String.raw`\s*(?:a+x|y)$`, "^|name"]);
  expect((await unsafe(found)).map((line) => line.split(": ")[0]?.split(" ").at(-1))).toEqual(["vulnerable", "vulnerable"]);
});
