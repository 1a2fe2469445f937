import type { TSESTree } from "@typescript-eslint/utils";
import { loopAround } from "../../../src/ast/loops.ts";
import { changedGlobally, orderedFunctionAround, orderedName, exclusiveResourceOf } from "../../../src/semantics/effects/exclusive-resource.ts";
import { askAll } from "../../support/question-table.ts";
import { expect, it } from "vitest";

askAll(
  "sessionOf",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && exclusiveResourceOf(facts, loop, node as TSESTree.CallExpression);
  },
  [
    { name: "a receiver", code: "for (const x of xs) «page.click(x)»;", answer: "page" },
    { name: "a receiver of the iteration", code: "for (const page of pages) «page.click()»;", answer: undefined },
    { name: "a part of a page", code: "async function f() { for (const row of await page.locator('tr').all()) «row.innerText()»; }", answer: "page" },
    { name: "what a client found", code: "async function f() { for (const row of await client.find()) «row.load()»; }", answer: undefined },
    { name: "a receiver in a field", code: "for (const x of xs) «app.client.get(x)»;", answer: "client" },
    { name: "a client that is known to be none", code: "class Client { async get(x: string) { return x; } } declare const client: Client; for (const x of xs) «client.get(x)»;", answer: undefined, untyped: "client" },
    { name: "a search", code: "for (const x of xs) y = «pattern.exec(x)»;", answer: undefined },
    { name: "behind a call", code: "for (const x of xs) «page.locator(x).click()»;", answer: "page" },
    { name: "an argument", code: "for (const x of xs) «find(tx, x)»;", answer: "tx" },
    { name: "an option", code: "for (const x of xs) «find(x, { session })»;", answer: "session" },
    { name: "an option by its key", code: "for (const x of xs) «find(x, { transaction: t })»;", answer: "transaction" },
    { name: "a user is one where it acts", code: "for (const x of xs) «user.click(x)»;", answer: "user" },
    { name: "a user of a known class", code: "interface User { orders(x: string): Promise<string>; } declare const user: User; for (const x of xs) «user.orders(x)»;", answer: undefined, untyped: "user" },
    { name: "a table of users", code: "for (const x of xs) «db.user.find(x)»;", answer: undefined },
    { name: "a user is none where it is asked about", code: "for (const x of xs) «posts(user, x)»;", answer: undefined },
    { name: "a string", code: "async function f(client: string, xs: string[]) { for (const x of xs) «find(client, x)»; }", answer: undefined },
    { name: "a string by JSDoc", code: "/** @param {string} session */ async function f(session, xs) { for (const x of xs) «find(x, { session })»; }", answer: undefined },
    { name: "a receiver that is a string", code: "async function f(page: string, xs: string[]) { for (const x of xs) «page.replace(x, x)»; }", answer: undefined },
    { name: "the last word", code: "for (const x of xs) «find(readClient, x)»;", answer: "readClient" },
    { name: "the last words", code: "for (const x of xs) «postgresQueryRunner.views(x)»;", answer: "postgresQueryRunner" },
    { name: "a name that goes on", code: "for (const x of xs) «queryRunnerNames.of(x)»;", answer: undefined },
    { name: "a client of an API", code: "for (const x of xs) «apiClient.get(x)»;", answer: undefined },
    { name: "git in a name", code: "for (const x of xs) «gitExec(x)»;", answer: "gitExec" },
    { name: "a word that begins alike", code: "for (const x of xs) «githubUser(x)»;", answer: undefined },
    { name: "a process", code: "import { spawn as run } from 'child_process'; for (const x of xs) «run(x)»;", answer: "node:child_process" },
    { name: "a promisified process", code: "import { exec } from 'child_process'; const run = promisify(exec); for (const x of xs) «run(x)»;", answer: "node:child_process" },
    { name: "a prompt", code: "for (const x of xs) «askForName(x)»;", answer: "askForName" },
    { name: "a module about git", code: "import { log } from '../util/git.js'; for (const x of xs) «log(x)»;", answer: "../util/git.js" },
    { name: "as compilers call it", code: "const git_1 = require('./git'); for (const x of xs) «(0, git_1.log)(x)»;", answer: "./git", script: true },
    { name: "by its type", code: "import { Client } from 'pg'; const db = new Client(); for (const x of xs) «db.query(x)»;", answer: "Client" },
    { name: "a pool has many", code: "import { Pool } from 'pg'; const db = new Pool(); for (const x of xs) «db.query(x)»;", answer: undefined },
    { name: "by what made it", code: "import { open } from 'sqlite'; async function f(xs) { const db = await open('a'); for (const x of xs) «db.get(x)»; }", answer: "db" },
    { name: "by the model of what made it", code: "import { chromium } from 'playwright'; async function f(xs) { const b = await chromium.launch(); const c = await b.newContext(); const tab = await c.newPage(); for (const x of xs) «tab.goto(x)»; }", answer: "Page" },
    { name: "made in each iteration", code: "import { open } from 'node:fs/promises'; async function f(xs) { for (const x of xs) { const file = await open(x); «file.readFile()»; } }", answer: undefined },
    { name: "made by something else", code: "import { make } from './make.js'; async function f(xs) { const db = await make(); for (const x of xs) «db.get(x)»; }", answer: undefined },
    { name: "a dialog", code: "import { window } from 'vscode'; for (const x of xs) «window.showInformationMessage(x)»;", answer: "showInformationMessage" },
    { name: "a template", code: "for (const x of xs) «$`git add ${x}`»;", answer: "$" },
  ],
);

askAll("changedGlobally", (facts, node) => changedGlobally(facts, [node]), [
  { name: "the environment", code: "«process.env.TZ = 'UTC'»;", answer: "process.env.TZ = 'UTC'" },
  { name: "the working directory", code: "import { chdir } from 'process'; «chdir('a')»;", answer: "chdir('a')" },
  { name: "how the process ends", code: "«process.exitCode = 1»;", answer: undefined },
  { name: "how the process ends, last", code: "«process.exitCode = x»;", answer: "process.exitCode = x" },
  { name: "what is printed", code: "«process.stdout.write(x)»;", answer: "process.stdout.write(x)" },
  { name: "a dot", code: "«process.stdout.write('.')»;", answer: undefined },
  { name: "an object of the file", code: "const a = {}; «a.b = 1»;", answer: undefined },
  { name: "a parameter", code: "function f(a) { «a.b = 1»; }", answer: undefined },
]);

askAll("orderedFunctionAround", (_facts, node) => orderedFunctionAround(node), [
  { name: "a migration", code: "async function migrateTables() { «f()»; }", answer: "ordered: migrateTables" },
  { name: "a method in series", code: "class A { runSerially() { «f()»; } }", answer: "ordered: runSerially" },
  { name: "a transaction", code: "db.$transaction(async (t) => { «f()»; });", answer: "exclusive resource: $transaction" },
  { name: "another callback", code: "db.read(async (t) => { «f()»; });", answer: undefined },
]);

it("orderedName", () => {
  expect(orderedName(["plugins"], [])).toBe("plugins");
  expect(orderedName(["x"], [["step", "run"]])).toBe("step");
  expect(orderedName(["x"], [["runMigration"]])).toBe("runMigration");
  expect(orderedName(["x"], [["resolvePlugin"]])).toBeUndefined();
});
