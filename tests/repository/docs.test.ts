import path from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { filesIn, read } from "./checkout.ts";
import { isCode, lintBlock, settingsOf } from "./lint-block.ts";
import { codeBlocksIn, ownAddressesIn, proseOf, type CodeBlock } from "./markdown.ts";

const SECTIONS = ["Examples", "Options", "How it decides", "Limitations", "When not to use it", "Related"];
const PARTS = ["Incorrect", "Correct", "Without type information"];
const HEADER_END = "<!-- end auto-generated rule header -->";

const pages = filesIn("docs/rules", ".md");

describe.each(pages)("%s", (page) => {
  const rule = path.basename(page, ".md");
  const text = read(page);
  const prose = proseOf(text);
  const blocks = codeBlocksIn(text);
  const options = optionsOf(rule);
  const sections = SECTIONS.filter((section) => section !== "Options" || options.length > 0);

  it("says what it reports before anything else, briefly", () => {
    const [first = "", contents = ""] = prose.split(HEADER_END)[1]?.trim().split("\n\n") ?? [];
    expect(first).toMatch(/^Reports /u);
    expect(first.split(/\s+/u).length).toBeLessThan(80);
    expect([...contents.matchAll(/\[([^\]]+)\]\(#/gu)].map(([, name]) => name)).toEqual(sections);
  });

  it("has the sections of every page, in their order", () => {
    const headings = [...prose.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
    expect(headings).toEqual(sections);
    const parts = [...prose.matchAll(/^### (.+)$/gmu)].map(([, heading]) => heading);
    expect(parts.filter((part) => PARTS.includes(part ?? ""))).toEqual(PARTS);
  });

  it("has a section for each option, and for no other", () => {
    const section = /^## Options$([\s\S]*?)^## /mu.exec(prose)?.[1] ?? "";
    const headings = [...section.matchAll(/^### `?(\w+)`?$/gmu)].map(([, option]) => option);
    expect(headings.toSorted()).toEqual(options.toSorted());
  });

  it("labels every piece of code as correct or incorrect", () => {
    const unlabelled = blocks.filter((block) => isCode(block) && !isLabelled(block.labels));
    expect(unlabelled.map(({ line, info }) => `line ${line}: ${info}`)).toEqual([]);
  });

  it("shows both", () => {
    const labels = blocks.flatMap((block) => block.labels);
    expect(labels).toContain("incorrect");
    expect(labels).toContain("correct");
  });

  it.each(blocks.filter(({ labels }) => isLabelled(labels)).map((block) => [block.line, block] as const))("the code of line %i does what its label says", (_, block) => {
    for (const typed of settingsOf(block)) {
      const messages = lintBlock(block, rule, typed);
      const others = messages.filter(({ ruleId }) => ruleId !== `async-pitfalls/${rule}`);
      expect(others.map(({ message }) => message), "it does not parse, or its comment is wrong").toEqual([]);
      expect(messages.length > 0 ? "incorrect" : "correct", typed ? "with types" : "without types").toBe(block.labels[0]);
    }
  });

  it("leads to its guide before the first example", () => {
    const opening = text.split(HEADER_END)[1]?.split(/^(?:```|## )/mu)[0] ?? "";
    expect(ownAddressesIn(opening).filter((address) => address.startsWith("docs/guides/"))).not.toEqual([]);
  });

  it.each(options)("shows in the section of %s code that is judged in another way by default", (option) => {
    const deciding = codeBlocksIn(sectionOf(text, option)).filter((block) => decides(block, rule, option));
    expect(deciding.length, "no example there is judged in another way without the option").toBeGreaterThan(0);
  });
});

function sectionOf(text: string, option: string): string {
  return new RegExp(`^### \`?${option}\`?$([\\s\\S]*?)(?=^##)`, "mu").exec(text)?.[1] ?? "";
}

/** Whether the rule says something else about the code, or suggests something else, with its default options. */
function decides(block: CodeBlock, rule: string, option: string): boolean {
  const [comment = ""] = /^\/\* eslint .*\*\/$/mu.exec(block.code) ?? [];
  if (!new RegExp(`\\b${option}: `, "u").test(comment)) return false;
  const byDefault = { ...block, code: block.code.replace(comment, "") };
  return settingsOf(block).some((typed) => verdictOn(block, rule, typed) !== verdictOn(byDefault, rule, typed));
}

function verdictOn(block: CodeBlock, rule: string, typed: boolean): string {
  const messages = lintBlock(block, rule, typed);
  return JSON.stringify(messages.map(({ message, suggestions = [] }) => [message, suggestions.map(({ fix }) => fix.text)]));
}

function optionsOf(rule: string): string[] {
  const [schema] = (rules[rule]?.meta.schema ?? []) as [{ properties: object }?];
  return Object.keys(schema?.properties ?? {});
}

/** `correct` or `incorrect`, and `typed` where the answer needs types. */
function isLabelled([label, ...others]: readonly string[]): boolean {
  return (label === "correct" || label === "incorrect") && others.every((other) => other === "typed");
}
