import type { Answer, Definition, PromiseKind, Topic } from "../../src/facts/facts.ts";

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
  /** What is installed here does not matter. */
  readonly onlySyntax?: true;
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
  row("a getter that returns a promise", "class A { get ready() { return fetch('/x'); } run() { return «this.ready»; } }", "always"),
  row("a bound function", "async function load() {} const f = load.bind(null); «f()»;", "always"),
  row("a function by call", "async function load() {} «load.call(null)»;", "always"),
  row("a function promisified on the spot", "import { promisify } from 'node:util'; import { exec } from 'node:child_process'; «promisify(exec)('ls')»;", "always"),
  row("an assertion about a promise", "import assert from 'node:assert'; «assert.rejects(fetch('/x'))»;", "always"),
  row("a response, made by its class", "«Response.json({})»;", "never"),
  row("the body of a response", "const r = await fetch('/x'); «r.json()»;", "always"),
  row("the body of a response in a chain", "fetch('/x').then((r) => { «r.text()»; });", "always"),
  row("the status of a response", "const r = await fetch('/x'); «r.status»;", "never", ["syntax"]),
  row("a file handle", "import { open } from 'node:fs/promises'; const f = await open('x'); «f.close()»;", "always"),
  row("a function that returns a promise in both branches", "function load(x) { if (x) return fetch('/a'); else return fetch('/b'); } «load(1)»;", "always"),
  row("a function that returns a promise or throws", "function load(x) { if (x) return fetch('/a'); throw new Error('b'); } «load(1)»;", "always"),
  row("a function that returns a promise in try and in catch", "function load() { try { return fetch('/a'); } catch { return fetch('/b'); } } «load()»;", "always"),
  row("a function that returns a promise in every case", "function load(x) { switch (x) { case 1: return fetch('/a'); default: return fetch('/b'); } } «load(1)»;", "always"),
  row("a function that returns a promise in some of the cases", "function load(x) { switch (x) { case 1: return fetch('/a'); case 2: return fetch('/b'); } } «load(1)»;", "optional"),
  row("a function that returns a promise or null", "function load(x) { if (x) return fetch('/a'); return null; } «load(1)»;", "optional"),
  row("a function that may return early, with nothing", "function load(x) { if (x) return; return fetch('/a'); } «load(1)»;", "optional"),
  row("a function that returns a promise or a value", "function load(x) { if (x) return fetch('/a'); return 0; } «load(1)»;", "sometimes"),
  row("a function with a function inside that returns a value", "function load(xs) { xs.map(() => { return 1; }); return fetch('/a'); } «load([])»;", "always"),
  row("a promise or false", "«Math.random() > 0.5 && fetch('/a')»;", "sometimes"),
  row("a variable that gets a promise last", "let p; p = 1; p = fetch('/x'); «p»;", "always"),
  row("a variable that gets a value last", "let p; p = fetch('/x'); p = 1; «p»;", "never"),
  row("a variable that gets what its promise is fulfilled with", "let p; p = fetch('/x'); p = await p; «p»;", "never"),
  row("a variable that gets one promise after another", "let p = fetch('/a'); p = fetch('/b'); «p»;", "always"),
  row("a variable that gets a promise on one way", "let p; if (Math.random() > 0.5) p = fetch('/x'); «p»;", "optional", ["syntax"]),
  row("a variable that gets a promise on one way, and a value on the other", "let p; if (Math.random() > 0.5) p = fetch('/x'); else p = 1; «p»;", "sometimes", ["syntax"]),
  row("a variable that a loop writes again", "let p = fetch('/a'); for (const x of ['/b']) { «p»; p = fetch(x); }", "always", ["syntax"]),
  row("a variable that is written by a pattern", "let p; [p] = [fetch('/x')]; «p»;", "always", ["syntax"]),
  ts("an annotated variable that is given another promise", "let p: Promise<void> = Promise.resolve(); for (const f of [() => {}]) p = p.then(f); «p»;", "always"),
  ts("what the type of a function says of its parameter", "type Step = (context: object, next: () => Promise<void>) => void; const step: Step = (context, next) => { «next()»; };", "always"),
  ts("what the type of a field says of a parameter", "class A { run: (p: Promise<void>) => void = (p) => { «p»; }; }", "always"),
  ts("a parameter that the type does not have", "const f: () => void = (p) => { «p»; };", "unknown"),
  row("an element of what a map makes", "for (const p of [1, 2].map(async (x) => x)) { «p»; }", "always"),
  ts("an element of what a map makes, with members of its own", "interface Task extends Promise<void> { cancel(): void } declare function run(x: number): Task; for (const p of [1, 2].map((x) => run(x))) { «p»; }", "always", ["syntax"]),
  row("an element of what a map makes, awaited", "async function f() { for await (const p of [1, 2].map(async (x) => x)) { «p»; } }", "never", ["syntax"]),
  row("a variable that a closure reads", "let p; p = fetch('/x'); p = 1; const f = () => «p»;", "never", ["syntax"]),
  row("a field with an initial value", "class A { p = fetch('/x'); run() { return «this.p»; } }", "always"),
  row("a private field", "class A { #p = fetch('/x'); run() { return «this.#p»; } }", "always"),
  row("a field of an instance", "class A { p = fetch('/x'); } const a = new A(); «a.p»;", "always"),
  row("a static field", "class A { static p = fetch('/x'); } «A.p»;", "always", ["syntax"]),
  row("a field that only the constructor fills", "class A { p; constructor() { this.p = fetch('/x'); } run() { return «this.p»; } }", "always"),
  row("a field that the constructor fills and a method refills", "class A { p; constructor() { this.p = fetch('/a'); } reload() { this.p = fetch('/b'); } run() { return «this.p»; } }", "always"),
  row("a field that the constructor fills with the one or the other", "class A { p; constructor(x) { if (x) this.p = fetch('/a'); else this.p = 1; } run() { return «this.p»; } }", "sometimes"),
  row("a field that a method fills", "class A { p; load() { this.p = fetch('/x'); } run() { return «this.p»; } }", "optional", ["typescript"]),
  row("a field that a method fills with a value", "class A { p; load() { this.p = 1; } run() { return «this.p»; } }", "never", ["typescript"]),
  row("a field that somebody else writes, too", "class A { p = fetch('/a'); run() { return «this.p»; } } function reload(a) { a.p = fetch('/b'); }", "always", ["syntax"]),
  row("a field that nobody writes", "class A { p; run() { return «this.p»; } }", "unknown"),
  row("a private getter", "class A { get #ready() { return fetch('/x'); } run() { return «this.#ready»; } }", "always"),
  row("a getter that returns a value", "class A { get ready() { return 1; } run() { return «this.ready»; } }", "never"),
  row("a property of an object", "const a = { p: fetch('/x') }; «a.p»;", "always"),
  row("a property that holds a value", "const a = { p: 1 }; «a.p»;", "never"),
  row("a property that is written again", "const a = { p: fetch('/a') }; function reload() { a.p = fetch('/b'); } «a.p»;", "always", ["syntax"]),
  row("a getter of an object", "const a = { get p() { return fetch('/x'); } }; «a.p»;", "always"),
  row("a property of an object that is not known", "function f(a) { return «a.p»; }", "unknown"),
  row("a literal", "«'text'»;", "never"),
  row("a template", "«`a${1}`»;", "never"),
  ts("an annotated function", "declare function load(): Promise<number>; «load()»;", "always"),
  ts("an annotated parameter", "function f(p: Promise<number>) { return «p»; }", "always"),
  ts("a parameter that takes functions", "function f(load: () => Promise<number>) { return «load()»; }", "always"),
  ts("a union with undefined", "function f(p: Promise<number> | undefined) { return «p»; }", "optional"),
  ts("a union with null", "function f(p: Promise<number> | null) { return «p»; }", "optional"),
  ts("a union with void", "declare function f(): Promise<void> | void; «f()»;", "optional"),
  ts("a union with a value", "function f(p: Promise<number> | number) { return «p»; }", "sometimes"),
  ts("a union with a value and undefined", "function f(p: Promise<number> | number | undefined) { return «p»; }", "sometimes"),
  ts("a union of promises", "function f(p: Promise<number> | Promise<string>) { return «p»; }", "always"),
  ts("a promise where there was none", "function f(p?: Promise<Response>) { return «p ?? fetch('/x')»; }", "always"),
  ts("a promise where there was one", "function f(p?: Promise<Response>) { return «p && fetch('/x')»; }", "optional"),
  ts("a link of what may be missing", "function f(p?: Promise<number>) { return «p?.then(String)»; }", "optional"),
  ts("what may be missing, awaited", "async function f(p?: Promise<number>) { return «await p»; }", "never"),
  ts("a field with an annotation", "class A { p: Promise<number>; run() { return «this.p»; } }", "always"),
  ts("a field that may be missing, by its annotation", "class A { p?: Promise<number>; run() { return «this.p»; } }", "optional"),
  ts("a field that the constructor takes", "class A { constructor(private readonly p: Promise<number>) {} run() { return «this.p»; } }", "always"),
  ts("an array of promises by annotation", "function f(p: Promise<number>[]) { return «p»; }", "array"),
  ts("a readonly array of promises by annotation", "function f(p: ReadonlyArray<Promise<number>>) { return «p»; }", "array"),
  ts("PromiseLike", "function f(p: PromiseLike<number>) { return «p»; }", "always"),
  ts("a value or PromiseLike", "function f(p: number | PromiseLike<number>) { return «p»; }", "sometimes"),
  ts("PromiseLike under another name", "interface Thenable<T> extends PromiseLike<T> {} function f(p: Thenable<number>) { return «p»; }", "always", ["syntax"]),
  ts("a PromiseLike with members besides", "interface Query extends PromiseLike<string[]> { where(name: string): Query } function f(p: Query) { return «p»; }", "thenable", ["syntax"]),
  ts("an optional parameter", "function f(p?: Promise<number>) { return «p»; }", "optional"),
  ts("an alias", "type P = Promise<number>; function f(p: P) { return «p»; }", "always"),
  ts("a generic alias", "type P<T> = Promise<T>; function f(p: P<number>) { return «p»; }", "always"),
  ts("a class that extends Promise by way of another", "class A<T> extends Promise<T> {} class B extends A<number> {} «new B(() => {})»;", "always"),
  ts("a type that contains itself", "type Json = string | Json[]; function f(p: Json) { return «p»; }", "never", ["syntax", "typescript"]),
  ts("a field that begins as nothing", "class A { rl = null; run(x) { this.rl = x; return «this.rl»; } }", "unknown"),
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
  ts("any, for what returns a promise", "const load = (): Promise<number> => fetch('/x') as never; const p: any = load(); show(«p»);", "always", ["syntax"]),
  ts("any, for a value", "const p: any = JSON.parse('1'); show(«p»);", "unknown"),
  ts("a field of any", "class A { p: any; constructor() { this.p = fetch('/x'); } run() { show(«this.p»); } }", "always", ["syntax"]),
  ts("a field of any that is given a promise later", "class A { p: any; load() { this.p = fetch('/x'); } run() { show(«this.p»); } }", "optional", ["syntax"]),
  ts("a field of any that is given a value as well", "class A { p: any = 0; load() { this.p = fetch('/x'); } run() { show(«this.p»); } }", "sometimes", ["syntax"]),
  ts("a cast to a promise", "function f(p: unknown) { return «p as Promise<number>»; }", "always", ["syntax"]),
  ts("a type parameter that extends Promise", "function f<T extends Promise<number>>(p: T) { return «p»; }", "always", ["syntax"]),
  ts("a class that extends Promise", "class Task extends Promise<number> {} declare const t: Task; «t»;", "always", ["syntax"]),
  ts("an intersection with a promise", "declare const p: Promise<number> & { pid: number }; «p»;", "always", ["syntax"]),
  ts("an overload that returns a promise", "declare function f(): Promise<1>; declare function f(cb: () => void): void; «f(() => {})»;", "never", ["syntax"]),
  ts("a generic call", "declare function run<T>(f: () => T): T; «run(() => fetch('/x'))»;", "always", ["syntax"]),
  ts("what is given, if that must have members of its own", "declare function add<T extends { name: string }>(x: T): T; «add({ name: 'a' })»;", "never", ["syntax"]),
  ts("what is given, if that may be any object", "declare function keep<T extends object>(x: T): T; «keep(fetch('/x'))»;", "always", ["syntax"]),
  ts("the object itself", "class A { on(): this { return this; } go() { «this.on()»; } }", "never", ["syntax"]),
  ts("a promise itself", "class A<T> extends Promise<T> { name = ''; on(): this { return this; } go() { «this.on()»; } }", "always", ["syntax"]),
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
  ofPool("what new creates", "import { Pool } from 'pg'; const pool = new Pool(); «pool.query»;"),
  ofPool("through a namespace", "import pg from 'pg'; const pool = new pg.Pool(); «pool.query»;"),
  ofPool("a field of a class", "import { Pool } from 'pg'; class Store { pool = new Pool(); find() { return «this.pool.query»; } }"),
  ofPool("given once, somewhere", "import { Pool } from 'pg'; let pool; function open() { pool = new Pool(); } «pool.query»;"),
  { ...ofPool("annotated", "import { Pool } from 'pg'; function find(pool: Pool) { return «pool.query»; }"), typescript: true },
  about("denotes", "a variable that is given two of them", "import { Pool, Client } from 'pg'; let db = new Pool(); db = new Client(); «db.query»;", "unknown", ["typescript"]),
  about("denotes", "what a call gives", "import { MongoClient } from 'mongodb'; const db = new MongoClient('').db('a'); «db.collection»;", { kind: "module", module: "mongodb", path: ["Db", "collection"] }, TYPES_MAY_NOT_SAY),
  about("denotes", "what a promise fulfills with", "import { chromium } from 'playwright'; const browser = await chromium.launch(); «browser.newPage»;", { kind: "module", module: "playwright", path: ["Browser", "newPage"] }, TYPES_MAY_NOT_SAY),
  about("denotes", "an object that is called", "import pLimit from 'p-limit'; const limit = pLimit(2); «limit»;", { kind: "module", module: "p-limit", path: ["LimitFunction"] }, TYPES_MAY_NOT_SAY),
  about("denotes", "taken out of an object", "import { useRouter } from 'next/router'; const { push } = useRouter(); «push»;", { kind: "module", module: "next/router", path: ["NextRouter", "push"] }, TYPES_MAY_NOT_SAY),
  about("denotes", "a member of an object that calls no model", "import { open } from 'some-package'; const db = open(); «db.query»;", "unknown"),
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
  { ...about("instance", "a function type with a name", "import type { RequestListener } from 'node:http'; declare function find(): RequestListener; const f = find(); «f»;", [{ name: "RequestListener", module: "node:http" }], ["syntax"]), typescript: true },
  about("instance", "the promise of a child process", "import { promisify } from 'node:util'; import { exec } from 'node:child_process'; const run = promisify(exec); «run('ls')»;", [{ name: "PromiseWithChild", module: "node:child_process" }]),
  about("instance", "a class of the file that extends another", "class Task extends Promise { cancel() {} } const t = new Task(() => {}); «t»;", [{ name: "Task", module: undefined }], ["typescript"]),
  { ...about("instance", "an interface of the file that extends another", "interface Task extends Promise<void> { cancel(): void } function run(): Task { return start(); } «run()»;", [{ name: "Task", module: undefined }]), typescript: true },
  about("instance", "a collection by JSDoc", "/** @param {Map<string, Promise<{ data: string }>>} images */ function f(images) { return «images»; }", [{ name: "Map", module: undefined }], ["typescript"]),
  about("instance", "not known", "function f(s) { return «s»; }", "unknown"),
];

const mutable: ContractRow[] = [
  about("mutable", "a string", "const s = 'x'; «s»;", "no"),
  about("mutable", "an array", "const a = [1]; «a»;", "yes"),
  about("mutable", "a map", "const m = new Map(); «m»;", "yes"),
  about("mutable", "not known", "function f(x) { return «x»; }", "unknown"),
  about("mutable", "a string by JSDoc", "/** @param {string} x */ function f(x) { return «x»; }", "no", ["typescript"]),
  { ...about("mutable", "a readonly array", "function f(x: readonly string[]) { return «x»; }", "no"), typescript: true },
  { ...about("mutable", "a ReadonlyMap", "function f(x: ReadonlyMap<string, string>) { return «x»; }", "no"), typescript: true },
  { ...about("mutable", "a number by inference", "function f(x: { n: number }) { const n = x.n; return «n»; }", "no", ["syntax"]), typescript: true },
];

const returns: ContractRow[] = [
  { ...about("returns", "a function that never returns", "declare function fail(message: string): never; «fail('x')»;", "no"), typescript: true },
  { ...about("returns", "a method that never returns", "interface Command { error(message: string): never } declare const command: Command; «command.error('x')»;", "no"), typescript: true },
  { ...about("returns", "a function that returns nothing", "declare function warn(message: string): void; «warn('x')»;", "unknown"), typescript: true },
  about("returns", "the end of the process", "«process.exit(1)»;", "no", ["syntax"]),
];

const result: ContractRow[] = [
  about("result", "an async function", "async function load() {} «load»;", "always"),
  about("result", "an async arrow", "xs.forEach(«async () => {}»);", "always"),
  about("result", "a sync function", "function load() { return 1; } «load»;", "never"),
  about("result", "a function that returns a promise", "const load = () => fetch('/x'); «load»;", "always"),
  about("result", "a method", "class A { async load() {} run() { return «this.load»; } }", "always"),
  about("result", "an async generator", "async function* load() {} «load»;", "never"),
  about("result", "not known", "function f(g) { return «g»; }", "unknown"),
  about("result", "no function", "const n = 1; «n»;", "unknown"),
  about("result", "a function that returns a promise or nothing", "const load = (x) => (x ? fetch('/x') : undefined); «load»;", "optional"),
  about("result", "a function that returns promises in an array", "const load = () => [fetch('/a'), fetch('/b')]; «load»;", "array"),
  about("result", "a method of an object", "const api = { async load() {} }; «api.load»;", "always"),
  about("result", "an export of node:fs/promises", "import { readFile } from 'node:fs/promises'; «readFile»;", "always"),
  about("result", "a function of the platform", "«fetch»;", "always"),
  about("result", "a promisified function", "import { promisify } from 'node:util'; import { exec } from 'node:child_process'; const run = promisify(exec); «run»;", "always"),
  about("result", "a bound function", "async function load() {} const f = load.bind(null); «f»;", "always"),
  { ...about("result", "by annotation", "function f(g: () => Promise<void>) { return «g»; }", "always"), typescript: true },
  { ...about("result", "by an annotation for a value", "function f(g: () => number) { return «g»; }", "never"), typescript: true },
  { ...about("result", "any", "function f(g: any) { return «g»; }", "unknown"), typescript: true },
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
  typed("a field of a class above", "abstract class A { abstract close: () => void } class B extends A { close = «async () => {}»; }", "nothing"),
  typed("a method of what an async callback returns", "interface A { close(): void } declare function open(make: () => Promise<A>): void; open(async () => ({ async close«() {}» }));", "nothing", ["syntax"]),
  typed("a parameter that depends on another", "type F<T> = T extends string ? (event: T) => void : never; declare function on<T extends string>(event: T, f: F<T>): void; on('a', «async () => {}»);", "nothing", ["syntax"]),
  typed("a method that only throws in the class above", "class A { close() { throw new Error('not implemented'); } } class B extends A { close = «async () => {}»; }", "unknown"),
  typed("a method that only says so in the class above", "class A { close() { console.warn('close has not been implemented.'); } } class B extends A { close = «async () => {}»; }", "unknown"),
  typed("a method that does nothing in the class above", "class A { close() {} } class B extends A { close = «async () => {}»; }", "unknown"),
  typed("a method that does nothing in the class above and says what it returns", "class A { close(): void {} } class B extends A { close = «async () => {}»; }", "nothing"),
  typed("a method that throws in the class above and says what it returns", "class A { close(): void { throw new Error('not implemented'); } } class B extends A { close = «async () => {}»; }", "nothing"),
  typed("a method of a class further up", "class A { close(): void {} } class B extends A {} class C extends B { override close = «async () => {}»; }", "nothing"),
  typed("a method above that returns a promise", "abstract class A { abstract close(): Promise<void> } class B extends A { close = «async () => {}»; }", "promise"),
  typed("a method of a class that extends itself", "class A extends A { close = «async () => {}»; }", "unknown"),
  typed("a field with an annotation", "class B { close: () => void = «async () => {}»; }", "nothing"),
  typed("a property that says Awaited, which is the same to the checker", "interface A { close: () => Awaited<void> } const a: A = { close: «async () => {}» };", "nothing", ["syntax"]),
  about("contextualReturn", "a callback without an annotation", "function run(f) {} run(«async () => {}»);", "unknown"),
  about("contextualReturn", "a variable without one", "const f = «async () => {}»;", "unknown"),
  about("contextualReturn", "a callback of forEach", "[1].forEach(«async () => {}»);", "nothing", ["syntax"]),
  about("contextualReturn", "a callback of setTimeout", "setTimeout(«async () => {}», 1);", "nothing", ["syntax"]),
  owner("a callback of the platform", "setTimeout(«async () => {}», 1);", "library", ["syntax"]),
  owner("a callback of the file's", "function run(f: () => void) {} run(«async () => {}»);", "project"),
  owner("a callback of the file's with a type of the platform", "declare function run(f: VoidFunction): void; run(«async () => {}»);", "project", ["syntax"]),
  owner("a constructor's callback", "class A { constructor(f: () => void) {} } new A(«async () => {}»);", "project", ["syntax"]),
  owner("a property of the platform's options", "const o: UnderlyingSink = { write: «async () => {}» };", "library", ["syntax"]),
  owner("a property of the file's own", "interface A { close: () => void } const a: A = { close: «async () => {}» };", "project"),
  owner("a method of the file's own", "interface A { close(): void } const a: A = { async close«() {}» };", "project"),
  owner("a method of the platform's", "class B implements EventListenerObject { handleEvent = «async () => {}»; }", "library", ["syntax"]),
  owner("a method of the file's class", "abstract class A { abstract close(): void } class B extends A { close = «async () => {}»; }", "project"),
  owner("a variable", "const f: () => void = «async () => {}»;", "project"),
  owner("a variable of a type of the platform", "const f: VoidFunction = «async () => {}»;", "library", ["syntax"]),
  owner("a variable without a type", "const f = «async () => {}»;", "unknown"),
];

const expected: ContractRow[] = [
  place("a parameter for a value", "function show(name: string) {} show(«f()»);", "value"),
  place("a parameter for one of two values", "function show(name: string | undefined) {} show(«f()»);", "value"),
  place("a parameter for a function", "function show(load: () => void) {} show(«f()»);", "value"),
  place("a parameter for an object of the file", "interface User { name: string } function show(user: User) {} show(«f()»);", "value"),
  place("a parameter with a default", "function show(name: string = '') {} show(«f()»);", "value"),
  place("a parameter that is taken apart", "function show({ name }: { name: string }) {} show(«f()»);", "value", ["syntax"]),
  place("a parameter for a promise", "function show(user: Promise<string>) {} show(«f()»);", "promise"),
  place("a parameter for a promise that may be missing", "function show(user?: Promise<string>) {} show(«f()»);", "promise"),
  place("a parameter for a promise or a value", "function show(user: Promise<string> | string) {} show(«f()»);", "promise"),
  place("a parameter for whatever has a then", "function show(user: PromiseLike<string>) {} show(«f()»);", "promise"),
  place("a parameter for an array of promises", "function show(users: Promise<string>[]) {} show(«f()»);", "promise", ["syntax"]),
  place("a parameter for a promise of what one likes", "function show<T>(user: Promise<T>) {} show(«f()»);", "promise"),
  place("a parameter for any", "function show(user: any) {} show(«f()»);", "anything"),
  place("a parameter for unknown", "function show(user: unknown) {} show(«f()»);", "anything"),
  place("a parameter for what one likes", "function show<T>(user: T) {} show(«f()»);", "anything", ["syntax"]),
  place("a parameter for any object", "function show(user: object) {} show(«f()»);", "anything", ["syntax"]),
  place("the second parameter", "function show(user: Promise<string>, name: string) {} show(1, «f()»);", "value"),
  place("a parameter of a declared function", "declare function show(name: string): void; show(«f()»);", "value", ["syntax"]),
  place("a parameter of a method", "class A { show(name: string) {} } new A().show(«f()»);", "value"),
  place("a parameter of a constructor", "class Report { constructor(name: string) {} } new Report(«f()»);", "value", ["syntax"]),
  place("a branch of a choice for a parameter", "function show(name: string) {} show(Math.random() > 0.5 ? «f()» : 'a');", "value", ["syntax"]),
  place("a rest parameter for values", "function show(...names: string[]) {} show('a', «f()»);", "value", ["syntax"]),
  place("a rest parameter for promises", "function show(...users: Promise<string>[]) {} show(«f()»);", "promise", ["syntax"]),
  place("a parameter that depends on another", "declare const then: Promise<string>['then']; then.bind(«f()»);", "anything", ["syntax"]),
  place("a rest parameter for anything", "function show(...users: unknown[]) {} show(«f()»);", "anything", ["syntax"]),
  place("behind a list of arguments", "function show(name: string, user: Promise<string>) {} show(...names, «f()»);", "unknown"),
  place("no parameter", "function show() {} show(«f()»);", "unknown"),
  place("a property for a value", "function show(options: { name: string }) {} show({ name: «f()» });", "value", ["syntax"]),
  place("a property for a promise", "function show(options: { user?: Promise<string> }) {} show({ user: «f()» });", "promise", ["syntax"]),
  place("a property of a property", "function show(options: { user: { name: string } }) {} show({ user: { name: «f()» } });", "value", ["syntax"]),
  place("a property of any", "function show(options: any) {} show({ user: «f()» });", "anything", ["syntax"]),
  place("a property that the type has not", "function show(options: { name: string }) {} show({ user: «f()» });", "unknown"),
  place("a property of a record of values", "function show(options: Record<string, string>) {} show({ user: «f()» });", "value", ["syntax"]),
  place("a property of a record of promises", "function show(options: Record<string, Promise<string>>) {} show({ user: «f()» });", "promise", ["syntax"]),
  place("a property of a record of anything", "function show(options: Record<string, unknown>) {} show({ user: «f()» });", "anything", ["syntax"]),
  place("an element of an array of values", "function show(names: string[]) {} show([«f()»]);", "value", ["syntax"]),
  place("an element of an array of promises", "function show(users: Promise<string>[]) {} show([«f()»]);", "promise", ["syntax"]),
  place("a list of promises where values are taken", "function show(names: string[]) {} show(«[Promise.resolve(1)]»);", "value", ["syntax"]),
  place("a list of promises where anything is taken", "function show(all: unknown[] | Record<string, unknown>) {} show(«[Promise.resolve(1)]»);", "anything", ["syntax"]),
  place("a list of promises of which members are read", "function show(all: any[]) { return all.length; } show(«[Promise.resolve(1)]»);", "anything", ["syntax"]),
  place("an element of any", "function show(users: any) {} show([«f()»]);", "anything", ["syntax"]),
  place("a map of promises", "const users = new Map<string, Promise<number>>(); users.set('a', «f()»);", "promise", ["syntax"]),
  place("a map of values", "const users = new Map<string, number>(); users.set('a', «f()»);", "value", ["syntax"]),
  place("a map of anything", "const users = new Map(); users.set('a', «f()»);", "anything", ["syntax"]),
  place("an array of promises that grows", "const users: Promise<number>[] = []; users.push(«f()»);", "promise", ["syntax"]),
  place("a variable for a value", "const name: string = «f()»;", "value", ["syntax"]),
  place("a variable for a promise", "const user: Promise<string> = «f()»;", "promise", ["syntax"]),
  place("a property of a variable", "const options: { name: string } = { name: «f()» };", "value", ["syntax"]),
  place("a field for a value", "class A { name: string = ''; load() { this.name = «f()»; } }", "value", ["syntax"]),
  place("a field of which only the first value is known", "class A { busy = false; load() { this.busy = «f()»; } }", "unknown"),
  place("a field for a promise", "class A { user?: Promise<string>; load() { this.user = «f()»; } }", "promise", ["syntax"]),
  place("a property of what is returned", "function find(): { name: string } { return { name: «f()» }; }", "value", ["syntax"]),
  place("a property of what a function promises", "async function find(): Promise<{ user: Promise<string> }> { return { user: «f()» }; }", "promise"),
  place("a property that holds nothing yet", "const a = { user: null }; a.user = «f()»;", "unknown"),
  place("a property of what an async function returns", "async function find(): Promise<{ name: string }> { return { name: «f()» }; }", "value", ["syntax"]),
  about("contextualType", "a variable without an annotation", "const user = «f()»;", "unknown"),
  about("contextualType", "a statement", "«f()»;", "unknown"),
  about("contextualType", "a parameter of what is not known", "function run(show) { show(«f()»); }", "unknown"),
  about("contextualType", "a parameter that is handed on", "function show(user) { return keep(user); } show(«f()»);", "anything", ["syntax"]),
  about("contextualType", "a parameter that is read and handed on", "function show(user) { keep(user); return user.name; } show(«f()»);", "anything", ["syntax"]),
  about("contextualType", "a parameter with a default and no annotation", "function show(name = '') {} show(«f()»);", "value", ["syntax"]),
  about("contextualType", "a parameter that is called promise", "function show(promise) {} show(«f()»);", "promise"),
  about("contextualType", "a parameter with such a name and a default", "function show(userPromise = undefined) {} show(«f()»);", "promise"),
];

/** What models of libraries say, without types. Types of packages that are not installed say nothing. */
const modelled: ContractRow[] = [
  byModel("an export", "import { hash } from 'argon2'; «hash('a')»;", "always"),
  byModel("a default export", "import axios from 'axios'; «axios('/a')»;", "always"),
  byModel("a method of a default export", "import axios from 'axios'; «axios.get('/a')»;", "always"),
  byModel("a method of what new creates", "import { Pool } from 'pg'; const pool = new Pool(); «pool.query('select 1')»;", "always"),
  byModel("a method of what the promise of a static method fulfills with", "import { MongoClient } from 'mongodb'; const client = await MongoClient.connect('a'); «client.close()»;", "always"),
  byModel("a method of an instance of a default export", "import Redis from 'ioredis'; const redis = new Redis(); «redis.get('a')»;", "always"),
  byModel("a method of what was awaited", "import { chromium } from 'playwright'; const browser = await chromium.launch(); «browser.newPage()»;", "always"),
  byModel("a pattern", "import { S3Client } from '@aws-sdk/client-s3'; const s3 = new S3Client({}); «s3.send(command)»;", "always"),
  byModel("a thenable", "import mongoose from 'mongoose'; const User = mongoose.model('User', schema); «User.findOne({})»;", "thenable"),
  byModel("a promise without a callback", "import bcrypt from 'bcrypt'; export function check(a, b) { return «bcrypt.compare(a, b)»; }", "always"),
  byModel("no promise in callback style", "import bcrypt from 'bcrypt'; «bcrypt.compare(a, b, (error, same) => {})»;", "unknown"),
  byModel("a name that callbacks have", "import bcrypt from 'bcrypt'; export function check(a, b, done) { «bcrypt.compare(a, b, done)»; }", "unknown"),
  byModel("a function that no model names", "import { decode } from 'argon2'; «decode('a')»;", "unknown"),
  byModel("a synchronous one", "import jwt from 'jsonwebtoken'; «jwt.verify(token, key)»;", "unknown"),
  byModel("a module of consumers", "import { json } from 'node:stream/consumers'; «json(stream)»;", "always"),
  byModel("an assertion of a test runner", "import { expect } from 'vitest'; «expect(load()).resolves.toBe(1)»;", "always"),
];

const definition: ContractRow[] = [
  defined("definition", "a function", "function load() §{ } «load»();"),
  defined("definition", "an arrow", "const load = () => §1; «load»();"),
  defined("definition", "an arrow with an object in parentheses", "const load = () => §({}); «load»();"),
  defined("definition", "an arrow that makes an arrow", "const load = (a) => §(b) => b; «load»();"),
  defined("definition", "a method", "class A { load() §{ } run() { «this.load»(); } }"),
  defined("definition", "a static method", "class A { static load() §{ } } «A.load»();"),
  defined("definition", "a field", "class A { load = () => §{ }; run() { «this.load»(); } }"),
  defined("definition", "a method of what was made", "class A { load() §{ } } const a = new A(); «a.load»();"),
  defined("definition", "a method of an object", "const a = { load() §{ } }; «a.load»();"),
  defined("definition", "a property of an object", "const a = { load: () => §{ } }; «a.load»();"),
  defined("definition", "a constructor", "class A { constructor() §{ } } new «A»();"),
  defined("definition", "another name for it", "function load() §{ } const read = load; «read»();", ["typescript"]),
  defined("definition", "a property that is written short", "function load() §{ } const a = { load }; «a.load»();"),
  { ...defined("definition", "by the type of a parameter", "class A { load() §{ } } function run(a: A) { «a.load»(); }", ["syntax"]), typescript: true },
  { ...defined("definition", "an overloaded function", "function load(a: string): void; function load(a: number): void; function load(a: unknown) §{ } «load»(1);", ["syntax"]), typescript: true },
  { ...about("definition", "an interface", "interface A { load(): void } function run(a: A) { «a.load»(); }", "unknown"), typescript: true },
  about("definition", "a module", "import * as config from './case.js'; «config»();", "unknown"),
  about("definition", "a parameter", "function run(load) { «load»(); }", "unknown"),
  about("definition", "a parameter with a default", "function run(load = () => 1) { «load»(); }", "unknown"),
  about("definition", "a variable that is assigned again", "let load = () => 1; load = () => 2; «load»();", "unknown"),
  about("definition", "an export of Node", "import { readFileSync } from 'fs'; «readFileSync»('a');", "unknown"),
  about("definition", "a class without a constructor", "class A {} new «A»();", "unknown"),
  defined("definition", "what a getter gives", "class A { get load() { return () => §1; } run() { «this.load»(); } }", ["typescript"]),
  gets("a getter", "class A { get text() §{ return 'a'; } run() { return «this.text»; } }"),
  gets("a getter with a setter", "class A { set text(t) { } get text() §{ return 'a'; } run() { return «this.text»; } }", ["syntax"]),
  gets("a getter of an object", "const a = { get text() §{ return 'a'; } }; show(«a.text»);"),
  { ...gets("a getter by the type of a parameter", "class A { get text() §{ return 'a'; } } function run(a: A) { return «a.text»; }", ["syntax"]), typescript: true },
  defined("definition", "a method that is read", "class A { text() §{ return 'a'; } run() { return «this.text»; } }"),
  defined("definition", "a getter that is called: what it returns", "const a = { get load() { return () => §1; } }; «a.load»();", ["typescript"]),
  about("definition", "a field", "class A { text = 'a'; run() { return «this.text»; } }", "unknown"),
  about("definition", "a getter of the platform", "show(«new Map().size»);", "unknown"),
  about("asyncCounterpart", "a function of a package beside one that returns a promise", "import { familySync } from 'detect-libc'; «familySync»();", "promise", ["syntax"]),
  about("asyncCounterpart", "a member of a namespace", "import * as libc from 'detect-libc'; «libc.familySync»();", "promise", ["syntax"]),
  about("asyncCounterpart", "beside one that takes a callback", "import { readFileSync } from 'fs'; «readFileSync»('a');", "callback", ["syntax"]),
  about("asyncCounterpart", "a function without one", "import { writeHeapSnapshotSync } from 'v8'; «writeHeapSnapshotSync»();", "unknown"),
  { ...about("asyncCounterpart", "a method of the platform", "function f(sheet: CSSStyleSheet) { «sheet.replaceSync»('a'); }", "unknown"), typescript: true },
  about("asyncCounterpart", "a function of the project", "async function load() {} function loadSync() {} «loadSync»();", "unknown"),
  about("asyncCounterpart", "another name", "import { family } from 'detect-libc'; «family»();", "unknown"),
];

const ITSELF = { member: undefined, absent: [], isOptional: false } as const;

const signal: ContractRow[] = [
  { ...about("signal", "a parameter that is one", "function f(«signal: AbortSignal») {}", ITSELF), typescript: true },
  { ...about("signal", "a use of it", "function f(signal: AbortSignal) { return «signal»; }", ITSELF), typescript: true },
  { ...about("signal", "one that may be missing", "function f(signal?: AbortSignal) { return «signal»; }", { ...ITSELF, absent: ["undefined"], isOptional: true }), typescript: true },
  { ...about("signal", "one that may be `null`", "function f(signal: AbortSignal | null) { return «signal»; }", { ...ITSELF, absent: ["null"], isOptional: true }), typescript: true },
  { ...about("signal", "options with one", "function f(options: RequestInit) { return «options»; }", { member: "signal", absent: ["null", "undefined"], isOptional: false }, ["syntax"]), typescript: true },
  { ...about("signal", "options that may be missing", "function f(options?: { abortSignal: AbortSignal }) { return «options»; }", { member: "abortSignal", absent: ["undefined"], isOptional: true }, ["syntax"]), typescript: true },
  { ...about("signal", "options by what a type parameter extends", "function f<T extends { cancelSignal: AbortSignal }>(options: T) { return «options»; }", { ...ITSELF, member: "cancelSignal" }, ["syntax"]), typescript: true },
  about("signal", "a controller", "const controller = new AbortController(); «controller»;", { ...ITSELF, member: "signal" }, ["syntax"]),
  about("signal", "a part of a pattern", "function f({ «signal» } = new AbortController()) {}", ITSELF, ["syntax"]),
  { ...about("signal", "the signal of a process", "function f(signal: NodeJS.Signals) { return «signal»; }", "none", ["syntax"]), typescript: true },
  { ...about("signal", "a signal of values", "interface Signal<T> { value: T } function f(signal: Signal<number>) { return «signal»; }", "none", ["syntax"]), typescript: true },
  { ...about("signal", "an object with another signal", "function f(options: { signal?: string }) { return «options»; }", "none", ["syntax"]), typescript: true },
  about("signal", "a parameter without a type", "function f(signal) { return «signal»; }", "unknown"),
];

const IN_OPTIONS = { member: "signal", absent: ["undefined"], isAlone: true } as const;

const signalParameters: ContractRow[] = [
  { ...about("signalParameters", "a position", "declare function load(url: string, signal: AbortSignal): Promise<string>; «load»;", [{ member: undefined, absent: [], at: 1, after: 1, isAlone: true }], ["syntax"]), typescript: true },
  { ...about("signalParameters", "a position that may be left out", "declare function load(url: string, depth?: number, signal?: AbortSignal): Promise<string>; «load»;", [{ member: undefined, absent: ["undefined"], at: 2, after: 1, isAlone: true }], ["syntax"]), typescript: true },
  { ...about("signalParameters", "options", "declare function load(url: string, options?: { signal?: AbortSignal; retries?: number }): Promise<string>; «load»;", [{ ...IN_OPTIONS, at: 1, after: 1 }], ["syntax"]), typescript: true },
  { ...about("signalParameters", "options with more that is required", "declare function load(options: { url: string; signal?: AbortSignal | null }): Promise<string>; «load»;", [{ member: "signal", absent: ["null", "undefined"], at: 0, after: 0, isAlone: false }], ["syntax"]), typescript: true },
  { ...about("signalParameters", "one of several signatures", "declare function load(url: string): Promise<string>; declare function load(url: string, options: { abortSignal?: AbortSignal }): Promise<string>; «load»;", [{ ...IN_OPTIONS, member: "abortSignal", at: 1, after: 1 }], ["syntax"]), typescript: true },
  { ...about("signalParameters", "options among other types", "declare function load(url: string, options: { signal?: AbortSignal } | string | null): Promise<string>; «load»;", [{ ...IN_OPTIONS, at: 1, after: 1 }], ["syntax"]), typescript: true },
  { ...about("signalParameters", "options of a type parameter", "declare function load<T extends { cancelSignal?: AbortSignal }>(options: T): Promise<T>; «load»;", [{ ...IN_OPTIONS, member: "cancelSignal", at: 0, after: 0 }], ["syntax"]), typescript: true },
  { ...about("signalParameters", "what a library has for signals", "interface AbortSignalLike { readonly aborted: boolean } declare function load(options?: { abortSignal?: AbortSignalLike }): Promise<void>; «load»;", [{ ...IN_OPTIONS, member: "abortSignal", at: 0, after: 0 }], ["syntax"]), typescript: true },
  about("signalParameters", "a pause of the platform", "import { setTimeout } from 'timers/promises'; «setTimeout»;", [{ ...IN_OPTIONS, at: 2, after: 0 }], ["syntax"]),
  about("signalParameters", "a callee without", "import { stat } from 'fs/promises'; «stat»;", [], ["syntax"]),
  { ...about("signalParameters", "a rest parameter", "declare function load(...all: { signal?: AbortSignal }[]): Promise<void>; «load»;", [], ["syntax"]), typescript: true },
  about("signalParameters", "not known", "function f(load) { return «load»; }", "unknown"),
];

const hasType: ContractRow[] = [
  about("hasType", "a string", "const name = 'a'; show(«name»);", "yes", ["syntax"]),
  about("hasType", "an object of the platform", "show(«new Map()»);", "yes", ["syntax"]),
  { ...about("hasType", "`any`", "declare const user: any; show(«user»);", "no", ["syntax"]), typescript: true },
  { ...about("hasType", "`unknown`", "declare const user: unknown; show(«user»);", "no", ["syntax"]), typescript: true },
  { ...about("hasType", "a type parameter", "function run<T>(user: T) { show(«user»); }", "yes", ["syntax"]), typescript: true },
  { ...about("hasType", "a member of `any`", "declare const user: any; show(«user.name»);", "no", ["syntax"]), typescript: true },
  about("hasType", "`null`", "const user = null; show(«user»);", "no", ["syntax"]),
];

const closable: ContractRow[] = [
  about("closable", "a server of Node.js", "import { createServer } from 'node:http'; const server = createServer(); «server»;", "yes", ["syntax"]),
  about("closable", "what is awaited", "import { open } from 'node:fs/promises'; async function f() { return «await open('x')»; }", "yes", ["syntax"]),
  { ...about("closable", "one of several types", "function f(worker: { terminate(): void } | string | undefined) { return «worker»; }", "yes", ["syntax"]), typescript: true },
  { ...about("closable", "what `using` ends", "function f(held: AsyncDisposable) { return «held»; }", "yes", ["syntax"]), typescript: true },
  { ...about("closable", "a field of such a name", "function f(range: { end: number }) { return «range»; }", "no", ["syntax"]), typescript: true },
  about("closable", "a string", "const name = 'a'; show(«name»);", "no", ["syntax"]),
  { ...about("closable", "`any`", "declare const user: any; show(«user»);", "unknown"), typescript: true },
];

export const rows: readonly ContractRow[] = [...closable, ...hasType, ...signal, ...signalParameters, ...definition, ...promise, ...modelled, ...callable, ...denotes, ...instance, ...mutable, ...returns, ...result, ...returned, ...expected];

function about(topic: Topic, name: string, code: string, answer: Answer, unknownTo?: ContractRow["unknownTo"]): ContractRow {
  return { about: topic, name, code, answer, ...(unknownTo && { unknownTo }) };
}

/** The body of the function begins at §. */
function defined(topic: Topic, name: string, marked: string, unknownTo?: ContractRow["unknownTo"]): ContractRow {
  return about(topic, name, marked.replace("§", ""), { at: marked.replace(/[«»]/gu, "").indexOf("§") }, unknownTo);
}

/** A function that runs when the member is read. */
function gets(name: string, marked: string, unknownTo?: ContractRow["unknownTo"]): ContractRow {
  const { answer, ...others } = defined("definition", name, marked, unknownTo);
  return { ...others, answer: { ...(answer as Definition), getter: true } };
}

function ofPool(name: string, code: string): ContractRow {
  return about("denotes", name, code, { kind: "module", module: "pg", path: ["Pool", "query"] }, TYPES_MAY_NOT_SAY);
}

function byModel(name: string, code: string, answer: PromiseKind): ContractRow {
  return { ...about("promise", name, code, answer, ["typescript"]), onlySyntax: true };
}

function typed(name: string, code: string, answer: Answer, unknownTo?: ContractRow["unknownTo"]): ContractRow {
  return { ...about("contextualReturn", name, code, answer, unknownTo), typescript: true };
}

function owner(name: string, code: string, answer: Answer, unknownTo?: ContractRow["unknownTo"]): ContractRow {
  return { ...about("contextualOwner", name, code, answer, unknownTo), typescript: true };
}

function place(name: string, code: string, answer: Answer, unknownTo?: ContractRow["unknownTo"]): ContractRow {
  return { ...about("contextualType", name, code, answer, unknownTo), typescript: true };
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
