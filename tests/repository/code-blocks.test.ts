import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { scripts } from "../../package.json";
import { filesIn, read } from "./checkout.ts";
import { compile, type PlacedBlock, type Problem } from "./compile-blocks.ts";
import { codeBlocksIn, proseOf } from "./markdown.ts";

const TIMEOUT = 120_000;
const CHECKED = /^(?:js|jsx|ts|tsx|mjs|cjs|mts|cts)$/u;
/** Languages that nothing here reads. */
const UNCHECKED = ["lua", "mermaid", "text", "toml", "yaml"];

const pages = ["README.md", "CHANGELOG.md", ...filesIn("docs", ".md")];
const blocks = pages.flatMap((page) => codeBlocksIn(read(page)).map((block): PlacedBlock => ({ ...block, page })));

/** Code that nobody wrote on a page, to see what is said of it. */
const samples = {
  "typescript.js": "let a: number = 1;",
  "broken.js": "\n\nawait (;",
  "plain.js": "const a = load(); // somebody else's",
  "elements.tsx": "export const a = <b />;",
  "types.ts": 'const a = 1;\nexport const b: string = a;\nfetch("/").den();',
  "reader.ts": 'import { hash } from "bcrypt";\nexport const b = hash(own);',
};
const sampleBlocks = Object.entries(samples).map(([page, code]): PlacedBlock => {
  const language = page.split(".")[1] ?? "";
  return { page, line: 10, info: language, language, labels: [], code };
});

describe("code on the pages", () => {
  let problems: readonly Problem[] = [];
  const saidOf = (sample: keyof typeof samples) => problems.filter(({ block }) => block.page === sample).map(({ at, text }) => `${at} ${text}`);

  // Together, for what is slow is to read the types of the platform.
  beforeAll(() => {
    problems = compile([...blocks.filter(({ language }) => CHECKED.test(language)), ...sampleBlocks]);
  }, TIMEOUT);

  it("says which language it is in", () => {
    const known = blocks.filter(({ language }) => CHECKED.test(language) || ["json", "jsonc", "sh", ...UNCHECKED].includes(language));
    expect(blocks.filter((block) => !known.includes(block)).map(({ page, line }) => `${page}:${String(line)}`)).toEqual([]);
  });

  it("compiles, but for names and modules that are the reader's own, and for the mistakes that TypeScript sees itself", () => {
    const ofPages = problems.filter(({ block }) => !sampleBlocks.includes(block));
    expect(ofPages.filter((problem) => !isOfReader(problem) && !isPitfall(problem)).map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });

  it.each(blocks.filter(({ language }) => /^jsonc?$/u.test(language)).map(({ page, line, code }) => [`${page}:${String(line)}`, code]))("%s is JSON", (_, code) => {
    expect(ts.parseConfigFileTextToJson("block.json", code).error?.messageText).toBeUndefined();
  });

  it("is read as the language that it says", () => {
    expect(saidOf("typescript.js")).toEqual([expect.stringMatching(/^typescript\.js:11 TS8010 /u)]);
    expect(saidOf("elements.tsx")).toEqual([expect.stringMatching(/^elements\.tsx:11 TS7026 /u)]);
  });

  it("has to parse, and in TypeScript to have the right types", () => {
    expect(saidOf("broken.js")).toEqual([expect.stringMatching(/^broken\.js:13 TS1109 /u)]);
    expect(saidOf("types.ts")).toEqual([expect.stringMatching(/^types\.ts:12 TS2322 /u), expect.stringMatching(/^types\.ts:13 TS2339 .*'Promise<Response>'/u)]);
    expect(saidOf("plain.js")).toEqual([]);
  });

  it("may use what the reader has", () => {
    const found = problems.filter(({ block }) => block.page === "reader.ts");
    expect(found.map(isOfReader)).toEqual([true, true]);
  });
});

describe("commands", () => {
  const named = pages.flatMap((page) => {
    const shell = codeBlocksIn(read(page)).filter(({ language }) => language === "sh");
    const text = [proseOf(read(page)), ...shell.map(({ code }) => code)].join("\n");
    return [...text.matchAll(/\bnpm (?:run (?<script>[\w:-]+)|(?<own>test|start)\b)/gu)].map(({ groups = {} }) => ({ page, script: groups["script"] ?? groups["own"] ?? "" }));
  });

  it("that pages name are scripts of the package", () => {
    expect(named).toContainEqual({ page: "README.md", script: "demo" });
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
  });
});

/** A name, a namespace, a module that the page does not show: what a piece of code stands in. */
function isOfReader({ text }: Problem): boolean {
  return /^TS(?:2304|2307|2503|2552|18004) /u.test(text);
}

/** "Property 'status' does not exist on type 'Promise<Response>'", in code that is labelled as wrong. */
function isPitfall({ block: { labels }, text }: Problem): boolean {
  return labels.includes("incorrect") && /^TS(?:2339|2367|2801) .*'Promise</u.test(text);
}
