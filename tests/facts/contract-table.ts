import type { Answer, Topic } from "../../src/facts/facts.ts";

export interface ContractRow {
  readonly name: string;
  readonly about: Topic;
  /** The expression between « and ». */
  readonly code: string;
  readonly answer: Answer;
  /** Who may not know it. */
  readonly unknownTo?: readonly ("syntax" | "typescript")[];
  /** The code is TypeScript, which espree does not read. */
  readonly typescript?: true;
  readonly script?: true;
}

const promise: ContractRow[] = [
  row("a call of an async function", "async function load() {} «load()»;", "always"),
  row("a call of one that is declared below", "«load()»; async function load() {}", "always"),
  row("a call of an async arrow", "const load = async () => 1; «load()»;", "always"),
  row("a call of a sync function", "function load() { return 1; } «load()»;", "never"),
  row("a function that returns a promise in all cases", "async function a() {} function load(x) { if (x) return a(); return a(); } «load(1)»;", "always"),
  row("a function that returns a promise in some cases", "async function a() {} function load(x) { if (x) return a(); } «load(1)»;", "optional"),
  row("an arrow that returns a promise", "const load = () => fetch('/x'); «load()»;", "always"),
  row("a recursive function", "function f(n) { return n ? f(n - 1) : 0; } «f(3)»;", "never", ["syntax", "typescript"]),
  row("new Promise", "«new Promise(() => {})»;", "always"),
  row("new Promise where Promise is somebody else's", "class Promise {} «new Promise()»;", "never"),
  row("a dynamic import", "«import('node:fs')»;", "always"),
  row("fetch", "«fetch('/x')»;", "always"),
  row("a fetch of the file's own", "function fetch() { return 1; } «fetch()»;", "never"),
  row("Promise.all", "«Promise.all([1])»;", "always"),
  row("a promise through globalThis", "«globalThis.fetch('/x')»;", "always"),
  row("then on a promise", "«fetch('/x').then((r) => r.status)»;", "always"),
  row("a chain of several links", "«fetch('/x').then(String).catch(() => 1).finally(() => {})»;", "always"),
  row("then on what is no promise", "const q = { then() { return 1; } }; «q.then()»;", "never"),
  row("an awaited promise", "async function f() { return «await fetch('/x')»; }", "never"),
  row("a constant that holds a promise", "const p = fetch('/x'); «p»;", "always"),
  row("a constant that holds a value", "const p = 1; «p»;", "never"),
  row("a method of this class", "class A { async load() {} run() { return «this.load()»; } }", "always"),
  row("a private method of this class", "class A { async #load() {} run() { return «this.#load()»; } }", "always"),
  row("a field that holds an async arrow", "class A { load = async () => 1; run() { return «this.load()»; } }", "always"),
  row("a static method", "class A { static async load() {} } «A.load()»;", "always"),
  row("a method of a new instance", "class A { async load() {} } const a = new A(); «a.load()»;", "always"),
  row("a method of an object literal", "const a = { async load() {} }; «a.load()»;", "always"),
  row("an async function expression called on the spot", "«(async () => {})()»;", "always"),
  row("an optional call", "const a = Math.random() > 0.5 ? { async load() {} } : undefined; «a?.load()»;", "optional", ["syntax"]),
  row("one of two promises", "«Math.random() > 0.5 ? fetch('/a') : fetch('/b')»;", "always"),
  row("a promise or nothing", "«Math.random() > 0.5 ? fetch('/a') : null»;", "optional"),
  row("the last of a sequence", "(«0, fetch('/a')»);", "always"),
  row("an array of promises", "«[fetch('/a'), fetch('/b')]»;", "array"),
  row("an array of values", "«[1, 2]»;", "never"),
  row("map with an async callback", "«[1, 2].map(async (x) => x)»;", "array"),
  row("map with a plain callback", "«[1, 2].map((x) => x + 1)»;", "never", ["syntax"]),
  row("an export of node:fs/promises", "import { readFile } from 'node:fs/promises'; «readFile('x')»;", "always"),
  row("fs.promises", "import fs from 'fs'; «fs.promises.readFile('x')»;", "always"),
  row("a callback function of fs", "import fs from 'fs'; «fs.readFile('x', () => {})»;", "never", ["syntax"]),
  row("a promisified function", "import { promisify } from 'node:util'; import { exec } from 'node:child_process'; const run = promisify(exec); «run('ls')»;", "always"),
  row("timers/promises under another name", "import { setTimeout as sleep } from 'timers/promises'; «sleep(1)»;", "always"),
  row("an async generator is none", "async function* watch() { yield 1; } «watch()»;", "never"),
  row("an inherited method", "class A { async load() {} } class B extends A { run() { return «this.load()»; } }", "always"),
  row("a method of the class above", "class A { async load() {} } class B extends A { load() { return «super.load()»; } }", "always"),
  row("an override that is no longer async", "class A { async load() {} } class B extends A { load() { return 1; } } «new B().load()»;", "never"),
  row("a class of the file's own", "class A { run() {} } «new A()»;", "never"),
  row("a field that the constructor sets", "class M { async send() {} } class A { constructor() { this.m = new M(); } run() { return «this.m.send()»; } }", "always", ["typescript"]),
  row("a method on a prototype", "function S() {} S.prototype.save = async function () {}; «new S().save()»;", "always", ["typescript"]),
  row("a function as a member of another", "function S() {} S.load = async () => 1; «S.load()»;", "always"),
  { ...row("an export of the file itself", "exports.load = async () => 1; «exports.load()»;", "always", ["typescript"]), script: true },
  { ...row("the same by way of module", "module.exports.load = async () => 1; «exports.load()»;", "always", ["typescript"]), script: true },
  row("a destructured function of an object", "const api = { async load() {} }; const { load } = api; «load()»;", "always"),
  row("an object within an object", "const api = { db: { async load() {} } }; «api.db.load()»;", "always"),
  row("what a factory returns", "function make() { return { async send() {} }; } const c = make(); «c.send()»;", "always"),
  row("what an async factory returns", "async function make() { return { async send() {} }; } const c = await make(); «c.send()»;", "always"),
  row("a getter that returns a promise", "class A { get ready() { return fetch('/x'); } run() { return «this.ready»; } }", "always", ["syntax"]),
  row("a bound function", "async function load() {} const f = load.bind(null); «f()»;", "always"),
  row("a function by call", "async function load() {} «load.call(null)»;", "always"),
  row("a function promisified on the spot", "import { promisify } from 'node:util'; import { exec } from 'node:child_process'; «promisify(exec)('ls')»;", "always"),
  row("an assertion about a promise", "import assert from 'node:assert'; «assert.rejects(fetch('/x'))»;", "always"),
  row("the body of a response", "const r = await fetch('/x'); «r.json()»;", "always"),
  row("the body of a response in a chain", "fetch('/x').then((r) => { «r.text()»; });", "always"),
  row("the status of a response", "const r = await fetch('/x'); «r.status»;", "never", ["syntax"]),
  row("a file handle", "import { open } from 'node:fs/promises'; const f = await open('x'); «f.close()»;", "always"),
  row("a literal", "«'text'»;", "never"),
  row("a template", "«`a${1}`»;", "never"),
  ts("an annotated function", "declare function load(): Promise<number>; «load()»;", "always"),
  ts("an annotated parameter", "function f(p: Promise<number>) { return «p»; }", "always"),
  ts("a parameter that takes functions", "function f(load: () => Promise<number>) { return «load()»; }", "always"),
  ts("a union with undefined", "function f(p: Promise<number> | undefined) { return «p»; }", "optional"),
  ts("an array of promises by annotation", "function f(p: Promise<number>[]) { return «p»; }", "array"),
  ts("a readonly array of promises by annotation", "function f(p: ReadonlyArray<Promise<number>>) { return «p»; }", "array"),
  ts("PromiseLike is a thenable", "function f(p: PromiseLike<number>) { return «p»; }", "thenable"),
  ts("an optional parameter", "function f(p?: Promise<number>) { return «p»; }", "optional"),
  ts("an alias", "type P = Promise<number>; function f(p: P) { return «p»; }", "always"),
  ts("a generic alias", "type P<T> = Promise<T>; function f(p: P<number>) { return «p»; }", "always"),
  ts("a class that extends Promise by way of another", "class A<T> extends Promise<T> {} class B extends A<number> {} «new B(() => {})»;", "always"),
  ts("a type that contains itself", "type Json = string | Json[]; function f(p: Json) { return «p»; }", "never", ["syntax", "typescript"]),
  ts("a type parameter", "type F<T> = () => T; declare const f: F<Promise<number>>; «f()»;", "always", ["syntax"]),
  ts("a function by an alias", "type Load = () => Promise<number>; function f(load: Load) { return «load()»; }", "always"),
  ts("an annotation that hides the promise", "const f: () => void = async () => {}; «f()»;", "never"),
  ts("a method of an interface", "interface Repo { save(): Promise<void> } function f(repo: Repo) { return «repo.save()»; }", "always"),
  ts("a sync method of an interface", "interface Repo { count(): number } function f(repo: Repo) { return «repo.count()»; }", "never"),
  ts("an overloaded method of an interface", "interface Repo { save(): Promise<void>; save(cb: () => void): void } function f(repo: Repo) { return «repo.save()»; }", "always", ["syntax"]),
  ts("a method of an extended interface", "interface A { save(): Promise<void> } interface Repo extends A { x: 1 } function f(repo: Repo) { return «repo.save()»; }", "always"),
  ts("a property of an object type", "function f(job: { done: Promise<void> }) { return «job.done»; }", "always"),
  ts("a property that may be missing", "function f(job: { done?: Promise<void> }) { return «job.done»; }", "optional"),
  ts("a method of what may be missing", "function f(job: { run(): Promise<void> } | undefined) { return «job?.run()»; }", "optional"),
  ts("an injected service", "interface Repo { save(): Promise<void> } class A { constructor(private readonly repo: Repo) {} run() { return «this.repo.save()»; } }", "always"),
  ts("an abstract method", "abstract class A { abstract load(): Promise<void>; run() { return «this.load()»; } }", "always"),
  ts("a getter with an annotation", "class A { get ready(): Promise<void> { return Promise.resolve(); } run() { return «this.ready»; } }", "always"),
  ts("a property taken out of a parameter", "function f({ save }: { save: () => Promise<void> }) { return «save()»; }", "always"),
  ts("what a loop goes through", "function f(jobs: (() => Promise<void>)[]) { for (const job of jobs) «job()»; }", "always"),
  ts("what a callback is given", "interface J { run(): Promise<void> } function f(jobs: J[]) { jobs.forEach((j) => { «j.run()»; }); }", "always"),
  ts("what a method returns", "interface Q { run(): Promise<void> } interface C { q(): Q } function f(c: C) { return «c.q().run()»; }", "always"),
  ts("what a promise is fulfilled with", "interface T { end(): Promise<void> } declare function open(): Promise<T>; const t = await open(); «t.end()»;", "always"),
  ts("a member of an instance by its type", "class A { async load() {} } function f(a: A) { return «a.load()»; }", "always"),
  ts("a set of promises", "function f(p: Set<Promise<number>>) { return «p»; }", "never", ["syntax"]),
  ts("a type of somebody else's", "interface Promise2 { then(): void } function f(p: Promise2) { return «p»; }", "thenable", ["syntax"]),
  ts("any", "function f(p: any) { return «p»; }", "unknown"),
  ts("a cast to a promise", "function f(p: unknown) { return «p as Promise<number>»; }", "always", ["syntax"]),
  ts("a type parameter that extends Promise", "function f<T extends Promise<number>>(p: T) { return «p»; }", "always", ["syntax"]),
  ts("a class that extends Promise", "class Task extends Promise<number> {} declare const t: Task; «t»;", "always", ["syntax"]),
  ts("an intersection with a promise", "declare const p: Promise<number> & { pid: number }; «p»;", "always", ["syntax"]),
  ts("an overload that returns a promise", "declare function f(): Promise<1>; declare function f(cb: () => void): void; «f(() => {})»;", "never", ["syntax"]),
  ts("a generic call", "declare function run<T>(f: () => T): T; «run(() => fetch('/x'))»;", "always", ["syntax"]),
];

const callable: ContractRow[] = [
  about("callable", "an arrow", "«() => {}»;", "yes"),
  about("callable", "a function by name", "function f() {} «f»;", "yes"),
  about("callable", "a number", "«3»;", "no"),
  about("callable", "undefined", "«undefined»;", "no", ["typescript"]),
  about("callable", "null", "«null»;", "no", ["typescript"]),
  about("callable", "a constant string", "const s = 'x'; «s»;", "no"),
  about("callable", "an object", "«({})»;".replace("«(", "(«").replace(")»", "»)"), "no"),
  { ...about("callable", "any", "function f(h: any) { return «h»; }", "unknown"), typescript: true },
  { ...about("callable", "a string by annotation", "function f(h: string) { return «h»; }", "no", ["syntax"]), typescript: true },
  about("callable", "what a closure assigns in JavaScript", "let reject; new Promise((_, no) => { reject = no; }); «reject»;", "unknown"),
  { ...about("callable", "a function or nothing", "function f(h?: () => void) { return «h»; }", "yes", ["syntax"]), typescript: true },
];

const READ_FILE_SYNC = { kind: "module", module: "node:fs", path: ["readFileSync"] } as const;
const TYPES_MAY_NOT_SAY = ["typescript"] as const;

const denotes: ContractRow[] = [
  spelling("a named import", "import { readFileSync } from 'node:fs'; «readFileSync»;"),
  spelling("without node:", "import { readFileSync } from 'fs'; «readFileSync»;"),
  spelling("a renamed import", "import { readFileSync as read } from 'fs'; «read»;"),
  spelling("a namespace", "import * as fs from 'fs'; «fs.readFileSync»;"),
  spelling("a default import", "import fs from 'fs'; «fs.readFileSync»;"),
  spelling("the default of a namespace", "import * as fs from 'fs'; «fs.default.readFileSync»;"),
  spelling("a default import by name", "import { default as fs } from 'fs'; «fs.readFileSync»;"),
  spelling("a string key", "import fs from 'fs'; «fs['readFileSync']»;"),
  spelling("a constant key", "import fs from 'fs'; const key = 'readFileSync'; «fs[key]»;"),
  spelling("an optional chain", "import fs from 'fs'; «fs?.readFileSync»;"),
  spelling("a constant", "import fs from 'fs'; const read = fs.readFileSync; «read»;"),
  spelling("a constant of a constant", "import fs from 'fs'; const a = fs; const b = a.readFileSync; const c = b; «c»;"),
  spelling("a destructured constant", "import fs from 'fs'; const { readFileSync: read } = fs; «read»;"),
  spelling("the last of a sequence", "import fs from 'fs'; («0, fs.readFileSync»);"),
  spelling("a bound function", "import fs from 'fs'; const read = fs.readFileSync.bind(fs); «read»;"),
  spelling("a dynamic import", "const fs = await import('fs'); «fs.readFileSync»;"),
  spelling("a destructured dynamic import", "const { readFileSync } = await import('node:fs'); «readFileSync»;"),
  spelling("createRequire", "import { createRequire } from 'module'; const require = createRequire(import.meta.url); «require('fs').readFileSync»;"),
  spelling("getBuiltinModule", "const fs = process.getBuiltinModule('fs'); «fs.readFileSync»;"),
  { ...spelling("require", "const fs = require('fs'); «fs.readFileSync»;"), script: true },
  { ...spelling("require, destructured", "const { readFileSync: read } = require('node:fs'); «read»;"), script: true },
  { ...spelling("require, on the spot", "«require('fs').readFileSync»;"), script: true },
  { ...spelling("import equals", "import fs = require('fs'); «fs.readFileSync»;"), typescript: true, script: true },
  about("denotes", "promises of fs are a module", "import { promises } from 'fs'; «promises.readFile»;", { kind: "module", module: "node:fs/promises", path: ["readFile"] }, TYPES_MAY_NOT_SAY),
  about("denotes", "a package", "import glob from 'glob'; «glob.sync»;", { kind: "module", module: "glob", path: ["sync"] }, TYPES_MAY_NOT_SAY),
  about("denotes", "a global", "«Promise.all»;", { kind: "global", path: ["Promise", "all"] }, TYPES_MAY_NOT_SAY),
  about("denotes", "a global through globalThis", "«globalThis.fetch»;", { kind: "global", path: ["fetch"] }, TYPES_MAY_NOT_SAY),
  about("denotes", "a name assigned twice", "import fs from 'fs'; let read = fs.readFileSync; read = () => {}; «read»;", "unknown"),
  about("denotes", "a parameter", "function f(fs) { return «fs.readFileSync»; }", "unknown"),
  about("denotes", "a shadowed require", "function f(require) { return «require('fs').readFileSync»; }", "unknown", TYPES_MAY_NOT_SAY),
  about("denotes", "a shadowed name", "import { readFileSync } from 'fs'; function f(readFileSync) { return «readFileSync»; }", "unknown"),
  about("denotes", "a function of the file", "function f() {} «f»;", { kind: "function", range: [0, 15] }, TYPES_MAY_NOT_SAY),
];

const instance: ContractRow[] = [
  about("instance", "a new instance", "import { EventEmitter } from 'node:events'; const e = new EventEmitter(); «e»;", [{ name: "EventEmitter", module: "node:events" }]),
  { ...about("instance", "an annotated parameter", "import type { Server } from 'node:http'; function f(s: Server) { return «s»; }", [{ name: "Server", module: "node:http" }]), typescript: true },
  { ...about("instance", "a union", "import type { Server } from 'node:http'; function f(s: Server | Date) { return «s»; }", [{ name: "Server", module: "node:http" }, { name: "Date", module: undefined }], ["syntax"]), typescript: true },
  about("instance", "not known", "function f(s) { return «s»; }", "unknown"),
];

const mutable: ContractRow[] = [
  about("mutable", "a string", "const s = 'x'; «s»;", "no"),
  about("mutable", "an array", "const a = [1]; «a»;", "yes"),
  about("mutable", "a map", "const m = new Map(); «m»;", "yes"),
  about("mutable", "not known", "function f(x) { return «x»; }", "unknown"),
  { ...about("mutable", "a readonly array", "function f(x: readonly string[]) { return «x»; }", "no"), typescript: true },
  { ...about("mutable", "a ReadonlyMap", "function f(x: ReadonlyMap<string, string>) { return «x»; }", "no"), typescript: true },
  { ...about("mutable", "a number by inference", "function f(x: { n: number }) { const n = x.n; return «n»; }", "no", ["syntax"]), typescript: true },
];

const result: ContractRow[] = [
  about("result", "an async function", "async function load() {} «load»;", "always"),
  about("result", "an async arrow", "xs.forEach(«async () => {}»);", "always"),
  about("result", "a sync function", "function load() { return 1; } «load»;", "never"),
  about("result", "a function that returns a promise", "const load = () => fetch('/x'); «load»;", "always"),
  about("result", "a method", "class A { async load() {} run() { return «this.load»; } }", "always"),
  about("result", "an async generator", "async function* load() {} «load»;", "never"),
  about("result", "not known", "function f(g) { return «g»; }", "unknown"),
  { ...about("result", "by annotation", "function f(g: () => Promise<void>) { return «g»; }", "always"), typescript: true },
];

const returned: ContractRow[] = [
  typed("a callback that returns nothing", "function run(f: () => void) {} run(«async () => {}»);", "nothing"),
  typed("one that may be missing", "function run(f?: () => void) {} run(«async () => {}»);", "nothing"),
  typed("one of a declared function", "declare function run(f: () => void): void; run(«async () => {}»);", "nothing"),
  typed("one that returns a promise", "function run(f: () => Promise<void>) {} run(«async () => {}»);", "promise"),
  typed("one that may return a promise", "function run(f: () => void | Promise<void>) {} run(«async () => {}»);", "promise"),
  typed("one that returns anything", "function run(f: () => unknown) {} run(«async () => {}»);", "unknown"),
  typed("one that returns what it likes", "function run<T>(f: () => T) {} run(«async () => {}»);", "unknown"),
  typed("one that returns a boolean", "function run(f: () => boolean) {} run(«(async () => {}) as any»);", "value", ["typescript"]),
  typed("anything", "function run(f: any) {} run(«async () => {}»);", "unknown"),
  typed("an alias of this file", "type Listener = (e: string) => void; function run(f: Listener) {} run(«async () => {}»);", "nothing"),
  typed("one overload of two", "declare function run(f: () => void): void; declare function run(f: () => Promise<void>): void; run(«async () => {}»);", "promise", ["syntax"]),
  typed("a rest parameter", "function run(...f: (() => void)[]) {} run(«async () => {}»);", "nothing", ["syntax"]),
  typed("a method's callback", "class A { run(f: () => void) {} } new A().run(«async () => {}»);", "nothing"),
  typed("a constructor's callback", "class A { constructor(f: () => void) {} } new A(«async () => {}»);", "nothing", ["syntax"]),
  typed("a variable", "const f: () => void = «async () => {}»;", "nothing"),
  typed("an assigned variable", "let f: () => void; f = «async () => {}»;", "nothing"),
  typed("a property", "interface A { close: () => void } const a: A = { close: «async () => {}» };", "nothing"),
  typed("a method of an interface", "interface A { close(): void } const a: A = { close: «async () => {}» };", "nothing"),
  typed("a property of an argument", "function run(o: { done: () => void }) {} run({ done: «async () => {}» });", "nothing"),
  typed("what is returned", "function f(): () => void { return «async () => {}»; }", "nothing"),
  typed("what an arrow returns", "const f = (): (() => void) => «async () => {}»;", "nothing"),
  typed("a field", "interface A { close: () => void } class B implements A { close = «async () => {}»; }", "nothing"),
  typed("a field with an annotation", "class B { close: () => void = «async () => {}»; }", "nothing"),
  about("returned", "a callback without an annotation", "function run(f) {} run(«async () => {}»);", "unknown"),
  about("returned", "a variable without one", "const f = «async () => {}»;", "unknown"),
  about("returned", "a callback of forEach", "[1].forEach(«async () => {}»);", "nothing", ["syntax"]),
  about("returned", "a callback of setTimeout", "setTimeout(«async () => {}», 1);", "nothing", ["syntax"]),
];

export const rows: readonly ContractRow[] = [...promise, ...callable, ...denotes, ...instance, ...mutable, ...result, ...returned];

function about(topic: Topic, name: string, code: string, answer: Answer, unknownTo?: ContractRow["unknownTo"]): ContractRow {
  return { about: topic, name, code, answer, ...(unknownTo && { unknownTo }) };
}

function typed(name: string, code: string, answer: Answer, unknownTo?: ContractRow["unknownTo"]): ContractRow {
  return { ...about("returned", name, code, answer, unknownTo), typescript: true };
}

function row(name: string, code: string, answer: Answer, unknownTo?: ContractRow["unknownTo"]): ContractRow {
  return about("promise", name, code, answer, unknownTo);
}

function ts(name: string, code: string, answer: Answer, unknownTo?: ContractRow["unknownTo"]): ContractRow {
  return { ...row(name, code, answer, unknownTo), typescript: true };
}

function spelling(name: string, code: string): ContractRow {
  return about("denotes", name, code, READ_FILE_SYNC, TYPES_MAY_NOT_SAY);
}
