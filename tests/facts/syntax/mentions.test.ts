import { expect, it } from "vitest";
import { factsOf } from "../../../src/facts/index.ts";
import { mentionsPromises } from "../../../src/facts/syntax/mentions.ts";
import { parse, readMarked } from "../../support/parse.ts";
import { rows } from "../contract-table.ts";

it.each([
  ["an async function", "async function load() {}", true],
  ["an annotation", "declare function load(): Promise<void>;", true],
  ["a comment", "/** @param {Promise<string>} name */ function show(name) {}", true],
  ["a dynamic import", "const load = () => import /* webpackChunkName: 'a' */ ('./a.js');", true],
  ["a function of the platform", "const load = () => fetch('/x');", true],
  ["a module", 'import { readFile } from "node:fs/promises";', true],
  ["a function of a module", 'import { once } from "node:events"; once(emitter, "end");', true],
  ["promisify", 'const { promisify } = require("node:util");', true],
  ["an object of the platform whose methods return promises", "const read = (response: Response) => response.json();", true],
  ["none of them", "export function load(file: string): number { return synchronously(file).then; }", false],
])("%s", (_, code, answer) => {
  expect(mentionsPromises(parse(code, "untyped"))).toBe(answer);
});

it("with types, any file may know a promise", () => {
  const code = "export const name = 'a';";
  expect(factsOf(parse(code, "untyped")).mayKnowPromises).toBe(false);
  expect(factsOf(parse(code, "typed")).mayKnowPromises).toBe(true);
});

const ANSWERS: readonly unknown[] = ["always", "array", "optional", "sometimes", "thenable"];
const known = rows.filter(({ about, answer }) => (about === "promise" || about === "result") && ANSWERS.includes(answer));

it.each(known)("what is known by syntax is mentioned: $name", ({ code: marked, name, ...row }) => {
  const { code } = readMarked(marked);
  const isKnown = !row.unknownTo?.includes("syntax");
  expect(!isKnown || mentionsPromises(parse(code, "untyped", row)), name).toBe(true);
});
