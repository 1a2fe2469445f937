import { describe, expect, it } from "vitest";
import type { SymbolIndex, Project } from "../../../src/facts/facts.ts";
import { mayBlockIn } from "../../../src/semantics/blocking/blocking-names.ts";

/** Functions by name, with the names that they use; a name stands for the function of the project that has it. */
type Calls = Readonly<Record<string, readonly string[]>>;

interface Case {
  readonly name: string;
  readonly calls: Calls;
  readonly aliases?: SymbolIndex["aliases"];
  /** Async functions and generators. */
  readonly async?: readonly string[];
  readonly blocks: readonly string[];
  readonly answer: readonly string[];
}

const cases: Case[] = [
  { name: "nothing", calls: { a: ["b"], b: [] }, blocks: [], answer: [] },
  { name: "what blocks itself", calls: { a: [], b: [] }, blocks: ["a"], answer: ["a"] },
  { name: "its callers, and theirs", calls: { a: ["b"], b: ["c"], c: [], d: [] }, blocks: ["c"], answer: ["a", "b", "c"] },
  { name: "a circle", calls: { a: ["b"], b: ["a", "c"], c: ["c"] }, blocks: ["c"], answer: ["a", "b", "c"] },
  { name: "under another name", calls: { a: ["load"], b: [] }, aliases: [["b", "load"]], blocks: ["b"], answer: ["a", "b"] },
  { name: "no async function, nor its callers", calls: { a: ["b"], b: ["c"], c: [] }, async: ["b"], blocks: ["c"], answer: ["c"] },
  { name: "an async function that blocks itself", calls: { a: ["b"], b: [] }, async: ["b"], blocks: ["b"], answer: [] },
  { name: "a getter that is read", calls: { a: ["get text"], "get text": [] }, blocks: ["get text"], answer: ["a", "get text"] },
  { name: "a function of the getter's name", calls: { a: ["text"], text: [], "get text": [] }, blocks: ["get text"], answer: ["get text"] },
];

function projectOf({ calls, aliases = [], async = [] }: Case): { project: Project; asked: string[]; at: (name: string) => number } {
  const names = Object.keys(calls);
  const at = (name: string) => names.indexOf(aliases.find(([, to]) => to === name)?.[0] ?? name);
  const asked: string[] = [];
  const outline: SymbolIndex = { aliases, functions: names.map((name) => ({ at: at(name), isPlain: !async.includes(name), names: [name], uses: calls[name] ?? [] })) };
  const project: Partial<Project> = {
    files: () => ["a.ts"],
    symbolIndexOf: () => outline,
    definitions: (uses) => uses.map(({ file, name }) => {
      asked.push(name);
      return [{ at: at(name), file }];
    }),
  };
  return { project: project as Project, asked, at };
}

describe("mayBlockIn", () => {
  it.each(cases)("$name", (row) => {
    const { project, at } = projectOf(row);
    const { has } = mayBlockIn(project, (_, place) => row.blocks.some((name) => at(name) === place));
    expect(Object.keys(row.calls).filter((name) => has({ at: at(name), file: "a.ts" }))).toEqual(row.answer);
  });

  it("knows who uses what blocks, up to async functions", () => {
    const { project, at } = projectOf({ name: "", calls: { a: ["b"], b: ["c"], c: [], d: ["a"], e: ["c"] }, async: ["a"], blocks: [], answer: [] });
    const { usersOf } = mayBlockIn(project, (_, place) => place === at("c"));
    expect(usersOf([{ at: at("c"), file: "a.ts" }]).flatMap(({ names }) => names)).toEqual(["b", "e", "a"]);
    expect(usersOf([{ at: at("d"), file: "a.ts" }])).toEqual([]);
  });

  it("asks only where a name says that something may block", () => {
    const { project, asked, at } = projectOf({ name: "", calls: { a: ["b", "log"], b: ["log"], log: [], c: ["log"] }, blocks: [], answer: [] });
    mayBlockIn(project, (_, place) => place === at("b"));
    expect(asked).toEqual(["b"]);
  });

  it("asks as often as there are calls, for ten thousand functions that call each other", () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `f${String(index)}`);
    const calls = Object.fromEntries(names.map((name, index) => [name, [names[(index + 1) % names.length] ?? "", names[(index * 7) % names.length] ?? ""]]));
    const { project, asked, at } = projectOf({ name: "", calls, blocks: [], answer: [] });
    const { has } = mayBlockIn(project, (_, place) => place === at("f5"));
    expect(has({ at: at("f4"), file: "a.ts" })).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(2 * names.length);
  });
});
