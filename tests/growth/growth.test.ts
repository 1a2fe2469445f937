/**
 * Work against file size, counted and not timed. Where a file is n times as long, the rules may do 1.2 × n times the work:
 * what they find out once for a file is the same for both, and only work for each pair of things would go beyond that.
 */
import { describe, expect, it, vi } from "vitest";
import { lint, lintWithoutRules, type Language } from "./lint.ts";
import { bundleOf, fileOf, helpersOf, shortFileOf, wide } from "./shapes.ts";
import { total } from "./work.ts";

const MOST = 1.2;
const MEGABYTE = 1_000_000;

/** What ESLint's parser cannot read in full length: it calls itself for each of them. */
const LONGEST: Readonly<Record<string, number>> = { summands: 1000 };

/** More of everything, which takes several minutes: `GROWTH=full npx vitest run tests/growth`. */
const isFull = process.env.GROWTH === "full";
if (isFull) vi.setConfig({ testTimeout: 600_000 });

describe("functions as people write them", () => {
  it.each<Language>(["untyped", "typed"])("%s: each costs the same, however many there are", (language) => {
    expectLinear(fileOf, isFull ? [10, 100, 1000] : [10, 100], language);
  });

  it.each<Language>(["untyped", "typed"])("%s: short ones", (language) => {
    expectLinear(shortFileOf, isFull ? [100, 1000, 10_000] : [50, 500], language);
  });

  it("are reported in full, and what blocks in the helper that they share, once", () => {
    const messagesOf = (count: number) => lint(fileOf(count), "untyped").messages.length;
    expect(messagesOf(10) - 1).toBe(10 * (messagesOf(1) - 1));
  });
});

describe("lists", () => {
  it.each(Object.entries(wide))("%s", (name, make) => {
    expectLinear(make, name === "calls of a chain" ? [50, 200] : [100, isFull ? (LONGEST[name] ?? 5000) : 500], "espree");
  });

  it("take more elements than a call takes arguments", () => {
    const reportsWith = (elements: number) => {
      const code = `export async function run() { [${"1, ".repeat(elements)}].forEach(async (id) => { await fetch(id); }); }`;
      return lint(code, "espree").messages.map(({ ruleId }) => ruleId);
    };
    expect(reportsWith(3)).toEqual(["ours/no-async-callback"]);
    expect(reportsWith(200_000)).toEqual(["ours/no-async-callback"]);
  });
});

describe("helpers that call each other in circles", () => {
  const sizes = isFull ? [1000, 10_000] : [100, 1000];

  it("none of them blocks", () => {
    expectLinear((count) => helpersOf(count), sizes, "untyped");
  });

  it("one of them blocks", () => {
    expectLinear((count) => helpersOf(count, "readFileSync(name);"), sizes, "untyped");
  });
});

describe("a bundle in one line", () => {
  it.each<Language>(["espree", "typed"])("%s", (language) => {
    const modules = Math.ceil((2 * MEGABYTE) / (bundleOf(101).length - bundleOf(100).length) / 100);
    const [small, large] = isFull ? [10 * modules, 100 * modules] : [modules, 10 * modules];
    expectLinear(bundleOf, [small, large], language);
  });
});

/** The cost of one, for each of these numbers of them, stays within `MOST` of that for the first number. */
function expectLinear(make: (count: number) => string, sizes: readonly number[], language: Language): void {
  lint(make(1), language);
  const costs = sizes.map((size) => {
    const code = make(size);
    expect(lintWithoutRules(code, language)).toEqual([]);
    return { size, each: Math.round(total(lint(code, language).work) / size) };
  });
  const [first = { each: 0 }] = costs;
  expect(first.each).toBeGreaterThan(0);
  expect(costs.filter(({ each }) => each > first.each * MOST), JSON.stringify(costs)).toEqual([]);
}
