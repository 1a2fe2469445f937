import path from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { filesIn, read } from "../repository/checkout.ts";
import { asOnThePage, atTheSpeedOf, examplesIn, isRun, linesOf, run } from "./examples.ts";
import { isCode, lintBlock, settingsOf } from "../repository/lint-block.ts";
import { codeBlocksIn, localLinksIn, type CodeBlock } from "../repository/markdown.ts";

const index = read("docs/README.md").split("\n");
const pitfalls = guidesOf("Pitfalls");
const pages = filesIn("docs/guides", ".md");

it.each(pages)("%s is in the index, once", (page) => {
  expect([...pitfalls, ...guidesOf("Guides")].filter((listed) => listed === page)).toEqual([page]);
});

describe.each(["README.md", ...pages])("%s", (page) => {
  const text = read(page);
  const blocks = codeBlocksIn(text);
  const examples = examplesIn(text);
  const verdicts = blocks.flatMap((block) => verdictOf(block) ?? []);

  it("labels its code with what is known, or not at all", () => {
    const unknown = blocks.filter((block) => isCode(block) && !isKnown(block));
    expect(unknown.map(describeBlock)).toEqual([]);
  });

  it("has code that parses", () => {
    const broken = blocks.filter((block) => isCode(block) && lintBlock(block, undefined, false).some(({ fatal }) => fatal));
    expect(broken.map(describeBlock)).toEqual([]);
  });

  it.runIf(pitfalls.includes(page))("runs something", () => {
    expect(examples).not.toEqual([]);
  });

  it("shows outputs only of what it runs", () => {
    expect(blocks.filter(({ info }) => info === "text output")).toHaveLength(examples.length);
  });

  it.each(examples.map((example) => [example.line, example] as const))("prints what it shows: line %i", { timeout: 60_000 }, async (_, { code, exitCode, isRelative, output = "" }) => {
    expect(output, "a block `text output` has to follow").not.toBe("");
    const outcome = await run(code);
    const printed = isRelative ? atTheSpeedOf(output, outcome.output) : outcome.output;
    expect(asOnThePage(printed, output)).toEqual(linesOf(output));
    expect(outcome.exitCode).toBe(exitCode);
  });

  it.each(verdicts.map((verdict) => [verdict.block.line, verdict] as const))("is linted as it says: line %i", { timeout: 60_000 }, (_, { block, label, rule }) => {
    expect(Object.keys(rules)).toContain(rule);
    for (const typed of settingsOf(block)) {
      const messages = lintBlock(block, rule, typed);
      expect(messages.filter(({ ruleId }) => ruleId !== `async-pitfalls/${rule}`)).toEqual([]);
      expect(messages.length > 0 ? "incorrect" : "correct", typed ? "with types" : "without types").toBe(label);
    }
  });
});

/** The guides that a line of the index links to: `- Pitfalls: [one](guides/one.md), …`. */
function guidesOf(title: string): string[] {
  const line = index.find((text) => text.startsWith(`- ${title}:`)) ?? "";
  return localLinksIn(line).map((link) => path.posix.join("docs", link));
}

interface Verdict {
  readonly block: CodeBlock;
  readonly label: string;
  readonly rule: string;
}

/** ```` ```ts incorrect no-blocking-call ````, also of a block that is run. */
function verdictOf(block: CodeBlock): Verdict | undefined {
  const [label, rule] = lintLabelsOf(block);
  return label === undefined || rule === undefined ? undefined : { block, label, rule };
}

function isKnown(block: CodeBlock): boolean {
  return /^(?:(?:in)?correct [\w-]+(?: typed)?)?$/u.test(lintLabelsOf(block).join(" "));
}

function lintLabelsOf(block: CodeBlock): string[] {
  return isRun(block) ? block.labels.slice(1).filter((label) => !/^(?:exit=\d+|relative)$/u.test(label)) : [...block.labels];
}

function describeBlock({ line, info }: CodeBlock): string {
  return `line ${line}: ${info}`;
}
