import ts from "typescript";
import { describe, expect, it } from "vitest";
import { symbolIndexOf } from "../../../src/facts/checker/symbol-index.ts";
import type { SymbolIndex } from "../../../src/facts/facts.ts";
import { symbolIndexOfText } from "../../../src/facts/native/text-index.ts";
import { filesIn, read } from "../../repository/checkout.ts";

const CASES = [
  "import load, { read as get } from './a'; export default load; export { get as fetch };",
  "const { load: read, write = store } = api; const bound = load.bind(null, 1); exports.load = load; const x = a.b;",
  "class A { constructor() { this.#open(); } #open() { return this.text; } get text() { return readSync(this.file); } field = () => close(); static { run(); } }",
  "export default function () { return helper; }\nexport async function outer() { (0, api.load)(); inner.call(null, () => deep()); }",
  "function outer() { each(list, first, second.third, ...rest, await_!, (more as any)); new Date; new Reader(source); for (const a of b()) c(); }",
  "const a = { load() { go(); }, read: function named() { stop(); }, get size() { return count(); }, 'quoted': () => 1, [computed]: () => 2 };",
  "a = b ?? c; d ||= e; const f = async () => (g(), h.i()); async function* j() { yield k(); }",
  "namespace N { export function inside() { return outside(); } } enum E { A = make() } export = N;",
];

/** Many kinds of code, and no more of it than a test has time for. */
const FILES = filesIn("src/facts", ".ts");

function ofTypescript(text: string, file: string): SymbolIndex {
  return symbolIndexOf(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));
}

/** A line for each thing that an index says. */
function linesOf({ aliases, functions }: SymbolIndex): string[] {
  const lines = functions.flatMap(({ at, isPlain, names, uses }) => [`${at} plain ${isPlain}`, ...names.map((name) => `${at} is ${name}`), ...uses.map((use) => `${at} uses ${use}`)]);
  return [...new Set([...lines, ...aliases.map(([from, to]) => `${from} is ${to}`)])].sort();
}

describe("the index of a text", () => {
  it.each(CASES)("says of %s what the tree of TypeScript does", (code) => {
    expect(linesOf(symbolIndexOfText(code, "a.ts"))).toEqual(linesOf(ofTypescript(code, "a.ts")));
  });

  it("says of files of this repository what the tree of TypeScript does", () => {
    const different = FILES.filter((file) => linesOf(symbolIndexOfText(read(file), file)).join("\n") !== linesOf(ofTypescript(read(file), file)).join("\n"));
    expect(different).toEqual([]);
  });
});
