import { describe, expect, it } from "vitest";
import type { Facts } from "../../../src/facts/facts.ts";
import type { Expression } from "../../../src/ast/nodes.ts";
import { blockingCallOf, blockingFunctionOf, mentionsBlocking, type BlockingPolicy, type Call } from "../../../src/semantics/blocking/blocking.ts";
import { askAll } from "../../support/question-table.ts";

const policy: BlockingPolicy = { allow: [], allowExists: true, blocking: {}, databases: false };

function nameWith(changes: Partial<BlockingPolicy>) {
  return (facts: Facts, node: Expression) => blockingCallOf(facts, node as Call, { ...policy, ...changes })?.name;
}

askAll("blockingCallOf, by name", nameWith({}), [
  { name: "a named import", code: `import { readFileSync as read } from "fs"; «read(f)»;`, answer: "readFileSync" },
  { name: "a member of a member", code: `import fs from "node:fs"; «fs.realpathSync.native(f)»;`, answer: "realpathSync.native" },
  { name: "bound and called", code: `import fs from "node:fs"; «fs.statSync.bind(fs, f)()»;`, answer: "statSync" },
  { name: "a name that says nothing alone", code: `import spawn from "cross-spawn"; «spawn.sync("ls")»;`, answer: "cross-spawn.sync" },
  { name: "a module that is a function", code: `import request from "sync-request"; «request("GET", url)»;`, answer: "sync-request" },
  { name: "a tagged template", code: "import { $ } from 'execa'; «$.sync`ls`»;", answer: "$.sync" },
  { name: "what a factory made", code: `import make from "prompt-sync"; const ask = make(); «ask("Name?")»;`, answer: "ask" },
  { name: "a factory on the spot", code: `const name = «require("prompt-sync")()("Name?")»;`, script: true, answer: `require("prompt-sync")()` },
  { name: "a method of what was made for the module", code: `import { cosmiconfigSync } from "cosmiconfig"; const e = cosmiconfigSync("a"); «e.search()»;`, answer: "e.search" },
  { name: "a method of what was made for a function", code: `import { cosmiconfigSync } from "cosmiconfig"; function f() { const e = cosmiconfigSync("a"); «e.search()»; }`, answer: undefined },
  { name: "the factory itself", code: `import make from "prompt-sync"; «make()»;`, answer: undefined },
  { name: "a synchronous request", code: `const xhr = new XMLHttpRequest(); «xhr.open("GET", url, false)»;`, answer: "XMLHttpRequest.open" },
  { name: "an asynchronous request", code: `const xhr = new XMLHttpRequest(); «xhr.open("GET", url)»;`, answer: undefined },
  { name: "open of something else", code: `const door = new Door(); «door.open("GET", url, false)»;`, answer: undefined },
  { name: "Atomics.wait", code: `«Atomics.wait(view, 0, 0)»;`, answer: "Atomics.wait" },
  { name: "a shadowed Atomics", code: `const Atomics = { wait() {} }; «Atomics.wait(view, 0, 0)»;`, answer: undefined },
  { name: "the promise twin", code: `import fs from "node:fs"; «fs.promises.readFile(f)»;`, answer: undefined },
  { name: "existence", code: `import { existsSync } from "fs"; «existsSync(f)»;`, answer: undefined },
  { name: "a database", code: `import { DatabaseSync } from "node:sqlite"; «new DatabaseSync(f)»;`, answer: undefined },
  { name: "a shell command with a callback", code: `import shell from "shelljs"; «shell.exec("ls", () => {})»;`, answer: undefined },
  { name: "a function of the file", code: `function readFileSync() {} «readFileSync(f)»;`, answer: undefined },
]);

askAll("blockingCallOf, where existence counts", nameWith({ allowExists: false }), [
  { name: "existence", code: `import { existsSync } from "fs"; «existsSync(f)»;`, answer: "existsSync" },
  { name: "of fs-extra", code: `import { pathExistsSync } from "fs-extra"; «pathExistsSync(f)»;`, answer: "pathExistsSync" },
]);

askAll("blockingCallOf, where databases count", nameWith({ databases: true }), [
  { name: "opened", code: `import { DatabaseSync } from "node:sqlite"; «new DatabaseSync(f)»;`, answer: "DatabaseSync" },
  { name: "a statement", code: `import Db from "better-sqlite3"; const db = new Db(f); «db.prepare(sql).get(1)»;`, answer: "get" },
  { name: "a stored statement", code: `import Db from "better-sqlite3"; const db = new Db(f); const q = db.prepare(sql); «q.all()»;`, answer: "all" },
  { name: "prepared only", code: `import Db from "better-sqlite3"; const db = new Db(f); «db.prepare(sql)»;`, answer: undefined },
  { name: "another object", code: `const cache = new Map(); «cache.get(1)»;`, answer: undefined },
]);

askAll("blockingCallOf, with the user's lists", nameWith({ allow: ["fs#*Sync"], blocking: { "db#*": "", "zlib#crc32": "" } }), [
  { name: "allowed by a pattern", code: `import fs from "node:fs"; «fs.readFileSync(f)»;`, answer: undefined },
  { name: "not allowed", code: `import { execSync } from "child_process"; «execSync("ls")»;`, answer: "execSync" },
  { name: "blocking by a pattern", code: `import db from "db"; «db.query(sql)»;`, answer: "query" },
  { name: "blocking by its name, with or without node:", code: `import { crc32 } from "node:zlib"; «crc32(data)»;`, answer: "crc32" },
]);

askAll("blockingFunctionOf", (facts, node) => blockingFunctionOf(facts, node, policy)?.counterpart, [
  { name: "a twin", code: `import fs from "fs"; xs.map(«fs.readFileSync»);`, answer: { module: "node:fs/promises", name: "readFile" } },
  { name: "a twin in the same module", code: `import fs from "fs-extra"; xs.map(«fs.readJsonSync»);`, answer: { module: "fs-extra", name: "readJson" } },
  { name: "without a twin", code: `import zlib from "zlib"; xs.map(«zlib.gzipSync»);`, answer: undefined },
]);

describe("mentionsBlocking", () => {
  const policy = { allow: [], allowExists: true, blocking: { "legacy#run*": "" }, databases: false };
  const texts: readonly (readonly [string, string, boolean])[] = [
    ["a synchronous function", "fs.readFileSync(a)", true],
    ["one that is renamed", "import { readFileSync as read } from 'fs'", true],
    ["a library", 'import shell from "shelljs";', true],
    ["a loop that looks at the clock", "while (Date.now() < end) {}", true],
    ["a loop that does nothing", "for (let i = 0; i < 1e9; i++) {}", true],
    ["Atomics", "Atomics.wait(a, 0, 0)", true],
    ["one of the options", "runAll()", true],
    ["existsSync, where it may be called", "if (existsSync(a)) load(a);", false],
    ["asynchronous functions", "async function load() { for (const a of b) await read(a); }", false],
    ["the word", "// keep in sync with the other file", false],
  ];

  it.each(texts)("%s", (_, text, answer) => {
    expect(mentionsBlocking(text, policy)).toBe(answer);
  });

  it("existsSync, where it may not be called", () => {
    expect(mentionsBlocking("existsSync(a)", { ...policy, allowExists: false })).toBe(true);
  });

  it("takes no longer for a bundle in one line", () => {
    const bundle = "for(var i=0;i<n;i++){f(a,b)}while(x()){y()}".repeat(50_000);
    const start = performance.now();
    expect(mentionsBlocking(bundle, policy)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
