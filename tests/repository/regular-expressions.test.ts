import { check, type Parameters } from "recheck";
import { expect, it } from "vitest";
import { expressionsIn, regularExpressions, type Expression } from "./regular-expressions.ts";

/** Limits by steps and not by time, so that a slow machine judges as a fast one does. */
const LIMITS: Parameters = { timeout: null, attackTimeout: null, incubationTimeout: null, recallTimeout: -1, maxNFASize: 1000, attackLimit: 200_000 };
const MINUTES = 60_000;

/** What is not safe, with the string that shows it. */
async function unsafe(expressions: readonly Expression[]): Promise<string[]> {
  const judgements = await Promise.all(expressions.map(({ flags, source }) => check(judged(source), flags, LIMITS)));
  return expressions.flatMap(({ flags, place, source }, index) => {
    const diagnostics = judgements[index];
    if (!diagnostics || diagnostics.status === "safe") return [];
    return `${place} /${source}/${flags} ${diagnostics.status}: ${diagnostics.status === "vulnerable" ? diagnostics.attack.pattern : diagnostics.error.kind}`;
  });
}

/**
 * The same expression without names of groups, of which alternatives may have the same, and with shorter bounds: up to 200 characters
 * cost a constant factor, and as many states.
 */
function judged(source: string): string {
  return source.replace(/\(\?<(?![=!])\w+>/gu, "(").replace(/\{0,\d{2,}\}/gu, "{0,9}");
}

const all = regularExpressions();

it("no regular expression of the source takes more than linear time", async () => {
  expect(all.length).toBeGreaterThan(150);
  const different = new Map(all.map((expression) => [`/${expression.source}/${expression.flags}`, expression]));
  expect(await unsafe([...different.values()])).toEqual([]);
}, 10 * MINUTES);

it("one that takes more is found, as a literal and made of strings", async () => {
  const text = 'const A = "a+"; const B = { c: `${A}x`, d: "y" }; /^(?:a|a)*$/u; new RegExp(String.raw`\\s*${B[key]}$`, "u"); new RegExp(["^", literally(name)].join("|"));';
  const found = expressionsIn("case.ts", text);
  expect(found.map(({ source }) => source)).toEqual(["^(?:a|a)*$", String.raw`\s*(?:a+x|y)$`, "^|name"]);
  expect((await unsafe(found)).map((line) => line.split(": ")[0]?.split(" ").at(-1))).toEqual(["vulnerable", "vulnerable"]);
});
