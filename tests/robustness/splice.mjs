/** What the fuzzer makes of pieces: each maker is a function of plain data, which is what fast-check makes smaller. */
import fc from "fast-check";
import { KINDS, piecesOf } from "./pieces.mjs";

/** What is put around a program. */
const WRAPPERS = {
  "async function": (body) => `async function wrapped() {\n${body}\n}`,
  "async arrow": (body) => `export const wrapped = async ({ a, signal }, ...rest) => {\n${body}\n};`,
  generator: (body) => `function* wrapped() {\n${body}\n}`,
  "async generator": (body) => `async function* wrapped() {\n${body}\n}`,
  "class method": (body) => `class Wrapped extends Base { async #run(a = 1) {\n${body}\n} static async run() { await this.#run(); } }`,
  "static block": (body) => `class Wrapped { static {\n${body}\n} }`,
  constructor: (body) => `export default class { constructor(private readonly a) {\n${body}\n} }`,
  getter: (body) => `const wrapped = { get [key]() {\n${body}\n} };`,
  namespace: (body) => `namespace Wrapped.Inner {\n${body}\n}`,
  label: (body) => `wrapped: {\n${body}\nbreak wrapped;\n}`,
  loop: (body) => `for (const item of items) {\n${body}\n}`,
  "for await": (body) => `for await (const item of items) {\n${body}\n}`,
  "do while": (body) => `do {\n${body}\n} while (await ready());`,
  try: (body) => `try {\n${body}\n} catch (error) {} finally { await close(); }`,
  catch: (body) => `try { await load(); } catch {\n${body}\n}`,
  finally: (body) => `try { load(); } finally {\n${body}\n}`,
  switch: (body) => `switch (await load()) { case 1:\n${body}\ndefault: }`,
  using: (body) => `{ await using resource = open();\n${body}\n}`,
  if: (body) => `if (a) {\n${body}\n} else {\n${body}\n}`,
  callback: (body) => `items.forEach(async function (item) {\n${body}\n});`,
  executor: (body) => `new Promise(async (resolve, reject) => {\n${body}\n});`,
  listener: (body) => `process.on("message", (...args) => {\n${body}\n});`,
  test: (body) => `describe("a", () => { it("b", async () => {\n${body}\n}); });`,
  deep: (body) => `${"{ if (a) ".repeat(40)}{\n${body}\n}${" }".repeat(40)}`,
  "deep functions": (body) => `${"(async () => { await ".repeat(20)}(async () => {\n${body}\n})()${"; })()".repeat(20)};`,
  "deep values": (body) => `${"[(a, ".repeat(40)}async () => {\n${body}\n}${")]".repeat(40)};`,
};

/** What is done to the text of a program. */
const SPELLINGS = {
  "byte order mark": (text) => `\uFEFF${text}`,
  hashbang: (text) => `#!/usr/bin/env node\n${text}`,
  "carriage returns": (text) => text.replaceAll("\n", "\r\n"),
  "line separators": (text) => text.replaceAll("\n", "\u2028"),
  "on one line": (text) => (text.includes("//") ? text : text.replaceAll(/\s*\n\s*/gu, " ")),
  "escaped names": (text) => text.replaceAll(/\b(?:load|fetch|then|run|Promise)\b/gu, (name) => `\\u{${name.codePointAt(0).toString(16)}}${name.slice(1)}`),
  comments: (text) => text.replaceAll(/(?<=[(,=]) /gu, " /* , */ "),
  "comments at the end": (text) => text.replaceAll(/;$/gmu, "; // await, then"),
  directive: (text) => `"use strict"; "use client";\n${text}`,
  "without semicolons": (text) => text.replaceAll(/;$/gmu, ""),
};

/** Returns what programs are made of: the cases, and their pieces by kind. */
export function materialFrom(programs) {
  const pieces = Object.fromEntries(KINDS.map((kind) => [kind, new Set()]));
  for (const program of programs) {
    for (const [kind, places] of Object.entries(piecesOf(program))) for (const { end, start } of places) pieces[kind].add(program.slice(start, end));
  }
  return { programs, pieces: Object.fromEntries(Object.entries(pieces).map(([kind, texts]) => [kind, [...texts]])) };
}

/** An arbitrary of programs: some cases one after the other, with pieces replaced by others of their kind, in strange surroundings. */
export function programs(material) {
  const one = fc.noShrink(fc.nat(material.programs.length - 1));
  const graft = fc.record({ kind: fc.constantFrom(...KINDS, "expression", "statement", "expression"), at: fc.noShrink(fc.nat()), piece: fc.noShrink(fc.nat()) });
  return fc.record({
    cases: fc.array(one, { minLength: 1, maxLength: 3 }),
    grafts: fc.array(graft, { maxLength: 6 }),
    wrappers: fc.array(fc.noShrink(fc.constantFrom(...Object.keys(WRAPPERS))), { maxLength: 2 }),
    spellings: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(Object.keys(SPELLINGS), { maxLength: 2 }) }),
    language: fc.constantFrom("ts", "tsx", "js", "cjs"),
    isTyped: fc.nat(5).map((number) => number === 5),
  });
}

/** Returns the text that a value of the arbitrary stands for. */
export function textOf({ cases, grafts, spellings, wrappers }, material) {
  let text = cases.map((index) => material.programs[index]).join("\n");
  for (const graft of grafts) text = grafted(text, graft, material);
  for (const wrapper of wrappers) text = WRAPPERS[wrapper](text);
  for (const spelling of spellings) text = SPELLINGS[spelling](text);
  return text;
}

function grafted(text, { at, kind, piece }, { pieces }) {
  const places = piecesOf(text)[kind];
  if (places.length === 0) return text;
  const { end, start } = places[at % places.length];
  const other = pieces[kind][piece % pieces[kind].length];
  const isPlain = kind !== "expression" || /^[\w$.]+$/u.test(other);
  return text.slice(0, start) + (isPlain ? other : `(${other})`) + text.slice(end);
}
