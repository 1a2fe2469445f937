import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { avoidedInComments, avoidedWordsIn } from "./avoided-words.ts";
import { filesIn, read, root } from "./checkout.ts";
import { proseOf } from "./markdown.ts";

const pages = ["README.md", ...filesIn("docs", ".md"), ...topLevelPages()];
const sources = [...filesIn("src", ".ts"), ...filesIn("docs/examples", ".ts")];
const texts = [...pages, ...filesIn("src", ".ts"), ...filesIn("docs/examples", ".ts"), ...filesIn(".ci")];

it.each(texts)("%s names no path of one machine", (file) => {
  const found = read(file).match(/(?<![\w.@:/-])(?:\/(?:home|root|work|Users)\/[\w.-]+|[A-Z]:\\Users\b)/gu) ?? [];
  expect(found).toEqual([]);
});

describe("avoided words", () => {
  it.each(pages)("%s has none", (page) => {
    const lines = wordsOf(read(page)).split("\n");
    expect(lines.filter((line) => avoidedWordsIn(line).length > 0).map((line) => `${avoidedWordsIn(line).join(", ")}: ${line}`)).toEqual([]);
  });

  it.each(Object.entries(rules))("the messages, options and description of %s have none", (_, { meta }) => {
    const [schema] = meta.schema as [{ properties: Record<string, { description?: string }> }];
    const options = Object.values(schema.properties).map(({ description = "" }) => description);
    const said = [...Object.values(meta.messages ?? {}), ...options, meta.docs.description];
    expect(said.filter((text) => avoidedWordsIn(text).length > 0)).toEqual([]);
  });

  it.each(sources)("the comments of %s have none", (file) => {
    expect(avoidedInComments(read(file))).toEqual([]);
  });

  it("are found in comments, and not in the code beside them", () => {
    const source = ["/** Whoever reads it. */", 'const nobody = "in front of"; // `shall` is code', "// What stands", " * behind it"].join("\n");
    expect(avoidedInComments(source)).toEqual(["1: Whoever", "4: behind"]);
  });

  it.each([
    ["Nobody waits for it, and whoever stands behind shall mend it.", ["Nobody", "whoever", "stands", "behind", "shall", "mend"]],
    ["It is taken for a value and handed over on the spot.", ["taken for", "handed over", "on the spot"]],
    ["It runs. What is thrown here is lost, and returns nothing.", [". What is", "returns nothing"]],
    ["The code in front of it is worked off.", ["in front of", "worked off"]],
  ])("are found in a sentence: %s", (sentence, words) => {
    expect(avoidedWordsIn(sentence).toSorted()).toEqual(words.toSorted());
  });

  it("are not found in a sentence of the field's words, nor in code", () => {
    expect(avoidedWordsIn("`load()` is not awaited: a rejection is unhandled. The standard says when it settles.")).toEqual([]);
    expect(avoidedWordsIn(wordsOf("Call `shall()`.\n\n```js\nnobody();\n```\n"))).toEqual([]);
  });
});

/** Returns the prose of a page without its code, the targets of its links and comments. */
function wordsOf(page: string): string {
  return proseOf(page)
    .replaceAll(/<!--[\s\S]*?-->/gu, "")
    .replaceAll(/(`+)(?:(?!`)[^\n]|(?!\1)`)+?\1(?!`)/gu, "`…`")
    .replaceAll(/\]\([^)\s]*\)/gu, "]");
}

function topLevelPages(): string[] {
  return ["CONTRIBUTING.md", "DEVELOPERS.md", "CHANGELOG.md"].filter((file) => existsSync(path.join(root, file)));
}
