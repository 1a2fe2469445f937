import { describe, expect, it } from "vitest";
import { scripts } from "../../package.json";
import { filesIn, read } from "./checkout.ts";

const page = read("docs/contributing.md");
const own = Object.keys(scripts);
/** npm runs these by itself, before the script or the command that they are named for. */
const hooks = own.filter((script) => script === "prepack" || (script.startsWith("pre") && own.includes(script.slice(3))));

describe("the table of commands", () => {
  const table = /^## Commands$([\s\S]*?)^## /mu.exec(page)?.[1] ?? "";
  const documented = [...table.matchAll(/^\| `npm (?:run )?([\w:-]+)/gmu)].map(([, script]) => script);

  it("has each script that people run, once", () => {
    expect(documented.toSorted()).toEqual(own.filter((script) => !hooks.includes(script)).toSorted());
  });
});

describe("the architecture", () => {
  const architecture = read("docs/architecture.md");

  it("names every file of semantics/ in the row of its room, once", () => {
    const rows = [...architecture.matchAll(/^\| `([\w-]+)` \| .*$/gmu)];
    const named = rows.flatMap(([row, room = ""]) => [...row.matchAll(/\[([\w-]+)\]\(\.\.\/(src\/semantics\/[\w/-]+\.ts)\)/gu)].map(([, text = "", file]) => ({ file, expected: `src/semantics/${room}/${text}.ts` })));
    expect(named.filter(({ file, expected }) => file !== expected)).toEqual([]);
    expect(named.map(({ file }) => file).toSorted()).toEqual(filesIn("src/semantics", ".ts"));
  });

  it("lists what src/ has", () => {
    const listed = [...architecture.matchAll(/^ {2}(?<first>[\w.]+\/?)(?:, (?<second>[\w.]+\/))? {2,}/gmu)].flatMap(({ groups = {} }) => [groups["first"], groups["second"]]);
    const there = new Set(filesIn("src").map((file) => file.replace(/^src\//u, "").replace(/\/.*$/u, "/")));
    expect(listed.filter((name) => name !== undefined).toSorted()).toEqual([...there].toSorted());
  });
});

describe("the glossary", () => {
  const glossary = read("docs/glossary.md");
  const terms = [...glossary.matchAll(/^\| ([^|]+) \|/gmu)].map(([, term = ""]) => term).slice(2);

  it("has each word once", () => {
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });

  it.each([
    ["src/facts/facts.ts", "PromiseKind"],
    ["src/semantics/handling/promise-handling.ts", "Lost"],
  ])("says what each answer of %s means: %s", (file, type) => {
    const members = new RegExp(`export type ${type} = ([^;]+);`, "u").exec(read(file))?.[1]?.match(/(?<=")\w+(?=")/gu) ?? [];
    expect(members.length).toBeGreaterThan(3);
    const inWords = members.map((member) => member.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`));
    expect(inWords.filter((word) => !terms.includes(word) && !glossary.includes(`\`${word}\``))).toEqual([]);
  });
});
