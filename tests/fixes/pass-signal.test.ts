import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../../src/ast/nodes.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { addArgument, addProperty, objectWith, propertyFrom } from "../../src/fixes/pass-signal.ts";
import { expect, it } from "vitest";
import { askAll } from "../support/question-table.ts";

const fixer = {
  insertTextAfter: ({ range }: Node, text: string) => ({ range: [range[1], range[1]], text }),
  insertTextBefore: ({ range }: Node, text: string) => ({ range: [range[0], range[0]], text }),
  replaceText: ({ range }: Node, text: string) => ({ range, text }),
} as unknown as TSESLint.RuleFixer;

function applied({ sourceCode: { text } }: Facts, fix: TSESLint.ReportFixFunction): string {
  const { range, text: added } = fix(fixer) as TSESLint.RuleFix;
  return text.slice(0, range[0]) + added + text.slice(range[1]);
}

const property = (name: string) => (facts: Facts, node: Node): string => applied(facts, addProperty(facts.sourceCode, node as TSESTree.ObjectExpression, name, "signal"));

askAll("addProperty", property("signal"), [
  { name: "an empty object", code: "load(«{}»);", answer: "load({ signal });" },
  { name: "an object", code: "load(«{ a: 1 }»);", answer: "load({ a: 1, signal });" },
  { name: "lines", code: "load(«{\n  a: 1,\n}»);", answer: "load({\n  a: 1,\n  signal,\n});" },
  { name: "lines without a comma at the end", code: "load(«{\n  a: 1\n}»);", answer: "load({\n  a: 1,\n  signal\n});" },
]);

askAll("addProperty, by another name", property("abortSignal"), [
  { name: "an object", code: "load(«{ a }»);", answer: "load({ a, abortSignal: signal });" },
]);

const argument = (at: number) => (facts: Facts, node: Node): string => applied(facts, addArgument(facts.sourceCode, node as TSESTree.CallExpression, at, "{ signal }"));

askAll("addArgument", argument(2), [
  { name: "the next one", code: "«load(a, b)»;", answer: "load(a, b, { signal });" },
  { name: "before a callback", code: "«load(a, b, () => {})»;", answer: "load(a, b, { signal }, () => {});" },
  { name: "after one that is skipped", code: "«load(a)»;", answer: "load(a, undefined, { signal });" },
  { name: "after all of them are skipped", code: "«load()»;", answer: "load(undefined, undefined, { signal });" },
  { name: "after parentheses", code: "«load(a, (b, c))»;", answer: "load(a, (b, c), { signal });" },
  { name: "after a comma at the end", code: "«load(a, b,)»;", answer: "load(a, b, { signal },);" },
]);

it("writes a property in short where it can", () => {
  expect([propertyFrom("signal", "signal"), propertyFrom("signal", "options.signal"), objectWith("abortSignal", "signal")]).toEqual(["signal", "signal: options.signal", "{ abortSignal: signal }"]);
});
