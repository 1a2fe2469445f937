import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SourceCode } from "../../../src/ast/nodes.ts";
import type { Parsing } from "../../../src/facts/parsing.ts";
import type { Rule } from "../../../src/rule.ts";
import { factsOf } from "../../../src/facts/index.ts";
import { noAsyncCallback } from "../../../src/rules/no-async-callback.ts";
import { noSequentialAwait } from "../../../src/rules/no-sequential-await.ts";
import { noUnawaitedPromise } from "../../../src/rules/no-unawaited-promise.ts";
import { environmentOf, type Environment } from "../../../src/semantics/execution/environment.ts";
import { parse } from "../../support/parse.ts";
import { openProject } from "../../support/project-table.ts";
import { lintWith } from "../../support/rule-table.ts";
import { SETTINGS } from "../../support/settings.ts";

const ROWS: readonly { name: string; code: string; answer: Environment; file?: string; jsx?: true; script?: true }[] = [
  { name: "code without any sign", code: "export const a = 1;", answer: "unknown" },
  { name: "a module of Node's", code: 'import "node:events";', answer: "node" },
  { name: "one without a prefix", code: 'import { readFile } from "fs/promises";', answer: "node" },
  { name: "one that bundlers copy", code: 'import { EventEmitter } from "events";', answer: "unknown" },
  { name: "a page that imports the enumerations of a database", code: 'import { Component } from "@angular/core"; import { Role } from "@prisma/client"; export const users = [Component, Role.ADMIN];', answer: "browser" },
  { name: "a page and a driver of a database", code: 'import { Component } from "@angular/core"; import pg from "pg"; export const users = [Component, new pg.Client()];', answer: "unknown" },
  { name: "one that is loaded later", code: 'const load = () => import("node:fs");', answer: "node" },
  { name: "CommonJS", code: 'const a = require("./a");', answer: "node", script: true },
  { name: "a function called require", code: "function require() {} require('./a');", answer: "unknown" },
  { name: "an image of a page", code: "export const image = new Image();", answer: "browser" },
  { name: "an image of the file", code: "class Image {} export const image = new Image();", answer: "unknown" },
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
  { name: "a document where there is one", code: "if (typeof window !== 'undefined') document.title = 'a';", answer: "unknown" },
  { name: "a document, after a function that knows", code: "import { isBrowser } from './a.js'; if (isBrowser()) document.title = 'a';", answer: "unknown" },
  { name: "a document, where a part of the platform may be missing", code: "if (typeof ResizeObserver !== 'undefined') document.title = 'a';", answer: "browser" },
  { name: "elements that are made on a server first", code: "export const a = <p>{typeof window === 'undefined' ? 'a' : window.name}</p>;", answer: "browser", jsx: true },
  { name: "a page that a script of Node's drives", code: 'import "node:fs"; export const title = (page) => page.evaluate(() => document.title);', answer: "unknown" },
  { name: "a framework", code: 'import { useState } from "react";', answer: "browser" },
  { name: "a part of a framework", code: 'import { mount } from "@angular/core/testing";', answer: "browser" },
  { name: "a page of a framework for both sides", code: 'import { usePathname } from "next/navigation"; export const Path = () => <p>{usePathname()}</p>;', answer: "browser", jsx: true },
  { name: "the server's part of such a framework", code: 'import { cookies } from "next/headers";', answer: "node" },
  { name: "a framework for both sides by itself", code: 'import next from "next";', answer: "unknown" },
  { name: "a package that is only called like one", code: 'import { a } from "vue-like";', answer: "unknown" },
  { name: "an extension of an editor, which has modules of Node's as well", code: 'import * as vscode from "vscode"; import "node:fs";', answer: "extension-host" },
  { name: "the main process of Electron", code: 'import { app } from "electron"; import "node:fs";', answer: "electron-main" },
  { name: "the main process of Electron in CommonJS", code: 'const { BrowserWindow } = require("electron");', answer: "electron-main", script: true },
  { name: "a page of Electron", code: 'import { ipcRenderer } from "electron";', answer: "browser" },
  { name: "only the types of Electron's names", code: 'import { shell } from "electron";', answer: "unknown" },
  { name: "a worker thread", code: 'import { parentPort } from "node:worker_threads"; parentPort.postMessage(1);', answer: "worker" },
  { name: "a web worker", code: "self.onmessage = () => self.postMessage(1);", answer: "worker" },
  { name: "a database", code: 'import pg from "pg";', answer: "node" },
  { name: "a part of a package of Node's", code: 'import { hash } from "bcrypt/lib";', answer: "node" },
  { name: "a function of a framework's server", code: '"use server"; export async function save() { document.title = "a"; }', answer: "unknown" },
  { name: "a component of Vue", code: "export const a = 1;", answer: "browser", file: "page.vue" },
  { name: "a component of Svelte that is built on a server", code: 'import "node:fs";', answer: "unknown", file: "page.svelte" },
];

describe.each(SETTINGS)("environmentOf, %s", (setting) => {
  it.each(ROWS)("$name", ({ code, answer, file = "case.js", jsx, script }) => {
    expect(environmentOf(factsOf(parse(code, setting, { jsx, script }), undefined, undefined, { file }))).toBe(answer);
  });
});

describe("an import of types", () => {
  it("says nothing", () => {
    expect(environmentOf(factsOf(parse('import type { Stats } from "node:fs";', "untyped")))).toBe("unknown");
  });
});

/** Writes a package.json into a folder of its own, and returns the path of a file below it. */
function fileBeside(manifest: object): string {
  const folder = mkdtempSync(path.join(tmpdir(), "async-pitfalls-package-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "app", ...manifest }));
  return path.join(folder, "src/case.js");
}

describe("the package of a file without any sign", () => {
  it.each<[string, object, Environment]>([
    ["says nothing", {}, "unknown"],
    ["needs a framework for pages", { dependencies: { react: "19" } }, "browser"],
    ["expects a framework of those who use it", { peerDependencies: { vue: "3" } }, "browser"],
    ["needs a server", { dependencies: { express: "5", pg: "8" } }, "node"],
    ["installs a command", { bin: "cli.js" }, "node"],
    ["needs a framework for pages and a server", { dependencies: { express: "5", react: "19" } }, "unknown"],
    ["has pages and what makes them", { dependencies: { next: "16", react: "19" } }, "unknown"],
    ["has an entry for browsers, too", { bin: "cli.js", exports: { ".": { browser: "./browser.js", default: "./node.js" } } }, "unknown"],
    ["is an extension of an editor", { engines: { vscode: "^1.90.0" }, dependencies: { react: "19" } }, "extension-host"],
    ["needs packages for its tests only", { devDependencies: { express: "5" } }, "unknown"],
  ])("%s", (_, manifest, answer) => {
    const sourceCode = parse("export const a = 1;", "untyped");
    expect(environmentOf(factsOf(sourceCode, undefined, undefined, { file: fileBeside(manifest) }))).toBe(answer);
  });

  it.each<[string, object, Environment]>([
    ["has an entry for browsers, too", { browser: "./browser.js" }, "unknown"],
    ["needs a server beside its pages", { dependencies: { express: "5" } }, "browser"],
  ])("of a file that names a page, %s", (_, manifest, answer) => {
    const sourceCode = parse("document.title = 'a';", "untyped");
    expect(environmentOf(factsOf(sourceCode, undefined, undefined, { file: fileBeside(manifest) }))).toBe(answer);
  });

  it("does not outweigh the file", () => {
    const sourceCode = parse('import "node:fs";', "untyped");
    expect(environmentOf(factsOf(sourceCode, undefined, undefined, { file: fileBeside({ dependencies: { react: "19" } }) }))).toBe("node");
  });
});

describe("the settings", () => {
  it("outweigh all else", () => {
    const sourceCode = parse('import "node:fs";', "untyped");
    expect(environmentOf(factsOf(sourceCode, undefined, undefined, { file: "case.vue", environment: "worker" }))).toBe("worker");
  });
});

describe("the compiler options of a project", () => {
  it.each<[string, object, Environment]>([
    ["say nothing", { target: "es2023" }, "unknown"],
    ["name Node.js, and leave out the browser", { lib: ["es2023"], types: ["node"] }, "node"],
    ["name Node.js, and have the browser by default", { types: ["node"] }, "unknown"],
    ["name what bundles pages", { lib: ["es2023", "dom"], types: ["react"] }, "browser"],
    ["are for workers", { lib: ["es2023", "webworker"], types: [] }, "worker"],
    ["have a browser's names, and no others", { lib: ["es2023", "dom"], types: [] }, "unknown"],
  ])("%s", (_, compilerOptions, answer) => {
    let found: Environment | undefined;
    const rule = { meta: { schema: false }, create: (context: { sourceCode: unknown; languageOptions: Parsing }) => ((found = environmentOf(factsOf(context.sourceCode as SourceCode, context.languageOptions))), {}) };
    const lint = openProject({ "tsconfig.json": JSON.stringify({ compilerOptions: { ...compilerOptions, skipLibCheck: true } }), "a.ts": "export const a = 1;" });
    expect(lint("a.ts", rule as unknown as Rule)).toEqual([]);
    expect(found).toBe(answer);
  });
});

describe("the end of a rejection", () => {
  const said = "which ends the process";
  const cases = [
    { rule: noUnawaitedPromise, code: "async function save() {} save();" },
    { rule: noAsyncCallback, code: 'setTimeout(async () => { await fetch("/a"); });' },
    { rule: noAsyncCallback, code: 'addEventListener("load", async () => { await fetch("/a"); });' },
    { rule: noSequentialAwait, code: 'const started = ["/a", "/b"].map((url) => fetch(url)); for (const each of started) await each;' },
  ];
  const messagesOf = (before: string) => cases.map(({ rule, code }) => lintWith(rule, `${before} ${code}`, "untyped").map(({ message }) => message));

  it("is the end of the process in code of Node's", () => {
    for (const messages of messagesOf('import "node:fs";')) expect(messages).toEqual([expect.stringContaining(`, ${said}. `)]);
  });

  it("is not told if nothing says what runs the code", () => {
    for (const messages of messagesOf("")) expect(messages).toEqual([expect.not.stringMatching(/Node|browser|\{\{|process/u)]);
  });

  it("is in the console of a browser, and in the log of an editor", () => {
    const code = "const started = ['/a', '/b'].map((url) => fetch(url)); for (const each of started) await each;";
    const said = (before: string) => lintWith(noSequentialAwait, `${before} ${code}`, "untyped").map(({ message }) => message);
    expect(said('"use client";')).toEqual([expect.stringContaining(", which only the browser console shows. ")]);
    expect(said('import "vscode";')).toEqual([expect.stringContaining(", which only the editor log shows. ")]);
  });
});
