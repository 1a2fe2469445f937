import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { namesIn, read, root } from "../repository/checkout.ts";
import { planOf } from "./plan.mjs";

const NAME = "no-thing-of-the-scaffold";
const RULES = namesIn("src/rules", ".ts").filter((name) => name !== "index");

const plan = planFor(NAME);
const { files = {}, index = "" } = plan;
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "async-pitfalls-new-rule-")));

for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, file), withImportsFrom(file, text));
}

afterAll(() => rmSync(folder, { recursive: true }));

describe("names", () => {
  it.each([
    ["NoCamelCase", "lower case"],
    ["blocking", "two or more words"],
    ["no_underscores", "hyphen"],
    ["disallow-things", "begin with one of no, prefer"],
    ["../no-way-out", "lower case"],
    ["no-empty-catch", "The name is taken"],
  ])("%s is refused", (name, why) => {
    expect(planFor(name)).toEqual({ problem: expect.stringContaining(why) as unknown });
  });

  it("one name is wanted", () => {
    expect([planFor(), planFor("no-first-thing", "no-second-thing")]).toEqual([{ problem: "Give the name of one rule." }, { problem: "Give the name of one rule." }]);
  });

  it.each(RULES)("%s would be accepted if it were not taken", (name) => {
    expect(planFor(name).problem).toContain("The name is taken");
    expect(planOf([name], { rules: RULES, index: read("src/rules/index.ts"), isTaken: () => false })).toHaveProperty("files");
  });
});

describe("a new rule", () => {
  it("is in the index, where it belongs", () => {
    const names = [...RULES, NAME].sort();
    expect([...index.matchAll(/^ {2}"([a-z-]+)":/gmu)].map(([, name]) => name)).toEqual(names);
    expect([...index.matchAll(/from "\.\/([a-z-]+)\.ts"/gu)].map(([, name]) => name)).toEqual(names);
  });

  it("has a file for the rule, for its test and for its page", () => {
    expect(Object.keys(files).sort()).toEqual([`docs/rules/${NAME}.md`, `src/rules/${NAME}.ts`, `tests/rules/${NAME}.test.ts`]);
  });

  it("is not taken for finished: each file says what is to be replaced, and so does each section of the page", () => {
    expect(Object.entries(files).filter(([file, text]) => placesToReplace(file, text).length === 0)).toEqual([]);
    const sections = files[`docs/rules/${NAME}.md`]?.split(/^##+ /mu).slice(1) ?? [];
    expect(sections.filter((section) => !/^(?:Examples|Options)\n/u.test(section) && !section.includes("REPLACE:"))).toEqual([]);
  });
});

describe("the test of a new rule", async () => {
  // Its table is one of this file's.
  await import(path.join(folder, `tests/rules/${NAME}.test.ts`));
});

function planFor(...names: string[]): { problem?: string; files?: Record<string, string>; index?: string } {
  return planOf(names, { rules: RULES, index: read("src/rules/index.ts"), isTaken: (file: string) => existsSync(path.join(root, file)) });
}

function placesToReplace(file: string, text: string): string[] {
  return text.split("\n").flatMap((line, number) => (line.includes("REPLACE:") ? [`${file}:${number + 1}`] : []));
}

/** What a new file imports is another new file, or one of the checkout. */
function withImportsFrom(file: string, text: string): string {
  return text.replaceAll(/(?<= from ")\.[^"]+/gu, (specifier) => {
    const imported = path.posix.join(path.posix.dirname(file), specifier);
    return path.join(imported in files ? folder : root, imported);
  });
}
