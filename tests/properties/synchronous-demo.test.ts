import * as typescriptParser from "@typescript-eslint/parser";
import { describe, expect, it } from "vitest";
import { filesIn, read } from "../repository/checkout.ts";
import { lintFile } from "./installed-files.ts";

const sources = filesIn("docs/examples/order-service/src", ".ts");

describe("code that says nothing of promises gets no report about them", () => {
  it.each(sources)("%s without `await`: nothing runs one after the other", (file) => {
    expect(reportsOf("no-sequential-await", file, withoutKeywords(read(file)))).toEqual([]);
  });

  it.each(sources)("%s in synchronous words: no promise is dropped", (file) => {
    expect(reportsOf("no-unawaited-promise", file, withoutPromises(withoutKeywords(read(file))))).toEqual([]);
  });

  it("in most of the files there is something to take out", () => {
    const changed = sources.filter((file) => withoutKeywords(read(file)) !== read(file));
    expect(changed.length).toBeGreaterThan(sources.length / 2);
  });
});

/** Without the keywords `async` and `await`, as a tokenizer sees them. */
function withoutKeywords(code: string): string {
  const { tokens } = typescriptParser.parse(code, { range: true, tokens: true });
  const keywords = tokens.filter(({ value }) => value === "async" || value === "await");
  return keywords.reduceRight((text, { range: [start, end] }) => text.slice(0, start) + text.slice(end), code);
}

/** Annotations and functions of the platform speak of promises as well. */
function withoutPromises(code: string): string {
  return code.replaceAll(/\b(?:Promise|fetch|once)\b/gu, "synchronous").replaceAll(/"node:(\w+)\/promises"/gu, '"node:$1"');
}

/** A file that does not parse without its keywords has nothing to say. */
function reportsOf(rule: string, file: string, code: string): string[] {
  const messages = lintFile(file, code)?.messages ?? [];
  return messages.filter(({ ruleId }) => ruleId?.endsWith(rule)).map(({ line, message }) => `line ${line}: ${message}`);
}
