import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/facts/index.ts";
import { noAsyncCallback } from "../../../src/rules/no-async-callback.ts";
import { noSequentialAwait } from "../../../src/rules/no-sequential-await.ts";
import { noUnawaitedPromise } from "../../../src/rules/no-unawaited-promise.ts";
import { platformOf } from "../../../src/semantics/execution/platform.ts";
import { parse } from "../../support/parse.ts";
import { lintWith } from "../../support/rule-table.ts";
import { SETTINGS } from "../../support/settings.ts";

const ROWS: readonly { name: string; code: string; answer: ReturnType<typeof platformOf>; file?: string; jsx?: true; script?: true }[] = [
  { name: "code without any sign", code: "export const a = 1;", answer: "unknown" },
  { name: "a module of Node's", code: 'import "node:events";', answer: "node" },
  { name: "one without a prefix", code: 'import { readFile } from "fs/promises";', answer: "node" },
  { name: "one that bundlers copy", code: 'import { EventEmitter } from "events";', answer: "unknown" },
  { name: "one that is loaded later", code: 'const load = () => import("node:fs");', answer: "node" },
  { name: "CommonJS", code: 'const a = require("./a");', answer: "node", script: true },
  { name: "a function called require", code: "function require() {} require('./a');", answer: "unknown" },
  { name: "a server", code: 'import express from "express";', answer: "node" },
  { name: "a script", code: "#!/usr/bin/env node\nexport const a = 1;", answer: "node" },
  { name: "the process", code: "process.exitCode = 1;", answer: "node" },
  { name: "what bundlers replace", code: 'if (process.env.NODE_ENV !== "production") console.log("a");', answer: "unknown" },
  { name: "a question whether there is a process", code: 'export const isNode = typeof process === "object";', answer: "unknown" },
  { name: "a parameter called process", code: "export function run(process) { process.exit(); }", answer: "unknown" },
  { name: "a member called process", code: "export const a = (job) => job.process;", answer: "unknown" },
  { name: "client code", code: '"use client"; import "node:fs";', answer: "browser" },
  { name: "elements", code: "export const a = <p>text</p>;", answer: "browser", jsx: true },
  { name: "elements on a server", code: 'import fs from "node:fs"; export const a = <p>{fs.readFileSync("a")}</p>;', answer: "unknown", jsx: true },
  { name: "a document", code: "document.title = 'a';", answer: "browser" },
  { name: "a document of the file's own", code: "const document = {}; document.title = 'a';", answer: "unknown" },
  { name: "a page that a script of Node's drives", code: 'import "node:fs"; export const title = (page) => page.evaluate(() => document.title);', answer: "unknown" },
  { name: "a framework", code: 'import { useState } from "react";', answer: "browser" },
  { name: "a part of a framework", code: 'import { mount } from "@angular/core/testing";', answer: "browser" },
  { name: "a package that is only called like one", code: 'import { a } from "vue-like";', answer: "unknown" },
  { name: "a component of Vue", code: "export const a = 1;", answer: "browser", file: "page.vue" },
  { name: "a component of Svelte that is built on a server", code: 'import "node:fs";', answer: "unknown", file: "page.svelte" },
];

describe.each(SETTINGS)("platformOf, %s", (setting) => {
  it.each(ROWS)("$name", ({ code, answer, file = "case.js", jsx, script }) => {
    expect(platformOf(factsOf(parse(code, setting, { jsx, script })), file)).toBe(answer);
  });
});

describe("an import of types", () => {
  it("says nothing", () => {
    expect(platformOf(factsOf(parse('import type { Stats } from "node:fs";', "untyped")), "case.ts")).toBe("unknown");
  });
});

describe("the end of a process", () => {
  const said = "which ends a Node.js process";
  const cases = [
    { rule: noUnawaitedPromise, code: "async function save() {} save();" },
    { rule: noAsyncCallback, code: 'setTimeout(async () => { await fetch("/a"); });' },
    { rule: noAsyncCallback, code: 'addEventListener("load", async () => { await fetch("/a"); });' },
    { rule: noSequentialAwait, code: 'const started = ["/a", "/b"].map((url) => fetch(url)); for (const each of started) await each;' },
  ];
  const messagesOf = (before: string) => cases.map(({ rule, code }) => lintWith(rule, `${before} ${code}`, "untyped").map(({ message }) => message));

  it("is told in code of Node's", () => {
    for (const messages of messagesOf('import "node:fs";')) expect(messages).toEqual([expect.stringContaining(`, ${said}. `)]);
  });

  it("is not told where a browser runs the code, or nothing says what does", () => {
    for (const messages of [...messagesOf('"use client";'), ...messagesOf("")]) expect(messages).toEqual([expect.not.stringMatching(/Node|\{\{|process/u)]);
  });
});
