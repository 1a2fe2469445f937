import { noBlockingCall } from "../../src/rules/no-blocking-call.ts";
import { runProjects } from "../support/project-table.ts";

const CONFIG = `
  import { readFileSync } from "node:fs";
  export function loadConfig(file: string) {
    return JSON.parse(readFileSync(file, "utf8"));
  }
`;

runProjects("no-blocking-call", noBlockingCall, {
  "an import": {
    files: {
      "src/config.ts": CONFIG,
      "src/start.ts": `
        import { loadConfig } from "./config.js";
        export async function start() {
          return loadConfig("a.json");
                 ~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
        }
      `,
    },
    says: ["`loadConfig()` blocks the event loop: it calls `readFileSync` (src/config.ts:3). Make it async."],
    options: { reportAt: "caller" },
  },
  "over several files": {
    files: {
      "src/config.ts": CONFIG,
      "src/settings.ts": `
        import { loadConfig as load } from "./config.js";
        const all = (names: string[]) => names.map((name) => load(name));
        export const settings = () => all(["a", "b"]);
      `,
      "src/start.ts": `
        import * as store from "./settings.js";
        export async function start() {
          store.settings();
          ~~~~~~~~~~~~~~~~ [blockingHelper]
        }
      `,
    },
    says: [
      "`store.settings()` blocks the event loop: it calls `all`, which calls `load`, which calls `readFileSync` (src/config.ts:3). Make it async.",
    ],
    options: { reportAt: "caller" },
  },
  "re-exported, renamed, as the default": {
    files: {
      "config.ts": CONFIG,
      "index.ts": `
        export { loadConfig as load } from "./config.js";
        export * from "./config.js";
        import { loadConfig } from "./config.js";
        export default loadConfig;
      `,
      "arrow.ts": `
        import { rmSync } from "node:fs";
        export default (file: string) => rmSync(file);
      `,
      "named.ts": `
        import { rmSync } from "node:fs";
        export default function remove(file: string) { rmSync(file); }
      `,
      "start.ts": `
        import same, { load, loadConfig } from "./index.js";
        import arrow from "./arrow.js";
        import named from "./named.js";
        export async function start() {
          same("a");
          ~~~~~~~~~ [blockingHelper]
          load("a");
          ~~~~~~~~~ [blockingHelper]
          loadConfig("a");
          ~~~~~~~~~~~~~~~ [blockingHelper]
          arrow("a");
          ~~~~~~~~~~ [blockingHelper]
          named("a");
          ~~~~~~~~~~ [blockingHelper]
        }
      `,
    },
    options: { reportAt: "caller" },
  },
  "classes, objects and what they are handed": {
    files: {
      "store.ts": `
        import { readFileSync, writeFileSync } from "node:fs";
        export class Store {
          static open(file: string) { return new Store(readFileSync(file, "utf8")); }
          constructor(private text: string) {}
          save = (file: string) => { writeFileSync(file, this.text); };
          load(file: string) { this.text = readFileSync(file, "utf8"); }
        }
        export class Cache extends Store {
          text2: string;
          constructor(file: string) { super(""); this.text2 = readFileSync(file, "utf8"); }
        }
        export const files = { read: (file: string) => readFileSync(file), write(file: string) { writeFileSync(file, ""); } };
      `,
      "start.ts": `
        import { Cache, Store, files } from "./store.js";
        export async function start(store: Store, caches: Map<string, Cache>) {
          store.load("a");
          ~~~~~~~~~~~~~~~ [blockingHelper]
          store.save("a");
          ~~~~~~~~~~~~~~~ [blockingHelper]
          Store.open("a");
          ~~~~~~~~~~~~~~~ [blockingHelper]
          caches.get("a")?.load("a");
          ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
          files.read("a");
          ~~~~~~~~~~~~~~~ [blockingHelper]
          files.write("a");
          ~~~~~~~~~~~~~~~~ [blockingHelper]
          return new Cache("a");
                 ~~~~~~~~~~~~~~ [blockingHelper]
        }
      `,
    },
    options: { reportAt: "caller" },
  },
  "inherited, private, made by a namespace, behind a default class": {
    files: {
      "base.ts": `
        import fs from "node:fs";
        export abstract class Base {
          load() { return this.#read("a"); }
          abstract other(): string;
          #read(file: string) { return fs.readFileSync(file, "utf8"); }
        }
        export default class Plain {
          static get instance() { return new Plain(); }
          get text() { return fs.readFileSync("a", "utf8"); }
        }
      `,
      "files.ts": `
        export * as base from "./base.js";
        import { rmSync } from "node:fs";
        function remove(file: string) { rmSync(file); }
        export const files = { remove, all: { remove } };
      `,
      "start.ts": `
        import { base, files } from "./files.js";
        import Plain from "./base.js";
        class Store extends base.Base {
          override load() { return super.load(); }
          other() { return ""; }
          async run() { return this.load() + super.load() + this.other(); }
                               ~~~~~~~~~~~ [blockingHelper]
                                             ~~~~~~~~~~~~ [blockingHelper]
        }
        export async function start(plain: Plain, some: base.Base) {
          files.remove("a");
          ~~~~~~~~~~~~~~~~~ [blockingHelper]
          files.all.remove("a");
          ~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
          some.load();
          ~~~~~~~~~~~ [blockingHelper]
          some.other();
          return [plain.text, Plain.instance.text, new Store()];
                  ~~~~~~~~~~ [blockingHelper]
                              ~~~~~~~~~~~~~~~~~~~ [blockingHelper]
        }
      `,
    },
    options: { reportAt: "caller" },
  },
  "helpers that are used as callbacks of others": {
    files: {
      "config.ts": `
        import { readFileSync } from "node:fs";
        export const load = (file: string) => readFileSync(file, "utf8");
        export const each = (names: string[]) => names.map(load);
        export const lazy = (names: string[]) => names.map((name) => () => load(name));
        export const sorted = (names: string[]) => names.toSorted((a, b) => load(a).localeCompare(load(b)));
        export const bound = load.bind(null, "a");
      `,
      "start.ts": `
        import { bound, each, lazy, sorted } from "./config.js";
        export async function start(names: string[]) {
          each(names);
          ~~~~~~~~~~~ [blockingHelper]
          lazy(names);
          bound();
          ~~~~~~~ [blockingHelper]
          sorted(names);
          ~~~~~~~~~~~~~ [blockingHelper]
        }
      `,
    },
    options: { reportAt: "caller" },
  },
  "a circle of files": {
    files: {
      "a.ts": `
        import { b } from "./b.js";
        export function a(n: number): number { return n === 0 ? 0 : b(n - 1); }
        export async function start() { return a(3); }
                                               ~~~~ [blockingHelper]
      `,
      "b.ts": `
        import { readFileSync } from "node:fs";
        import { a } from "./a.js";
        export function b(n: number): number { return n === 0 ? c() : a(n - 1); }
        function c() { return readFileSync("n").length; }
      `,
    },
    says: ["`a()` blocks the event loop: it calls `b`, which calls `c`, which calls `readFileSync` (b.ts:4). Make it async."],
    options: { reportAt: "caller" },
  },
  "a circle of files without an end": {
    files: {
      "a.ts": `
        import { readFileSync } from "node:fs";
        import { b } from "./b.js";
        export function a(n: number): number { return b(n); }
        export async function start() { return a(3); }
        export const read = () => readFileSync("n");
      `,
      "b.ts": `
        import { a } from "./a.js";
        export function b(n: number): number { return n === 0 ? 0 : a(n - 1); }
      `,
    },
  },
  "CommonJS": {
    files: {
      "config.cjs": `
        const fs = require("fs");
        exports.load = function (file) { return fs.readFileSync(file); };
        function save(file) { fs.writeFileSync(file, ""); }
        exports.save = save;
      `,
      "store.cjs": `
        const { rmSync } = require("fs");
        function remove(file) { rmSync(file); }
        module.exports = { remove, clear: () => remove("all") };
      `,
      "start.cjs": `
        const config = require("./config.cjs");
        const { remove, clear } = require("./store.cjs");
        async function start() {
          config.load("a");
          ~~~~~~~~~~~~~~~~ [blockingHelper]
          (0, config.save)("a");
          ~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
          remove("a");
          ~~~~~~~~~~~ [blockingHelper]
          clear();
          ~~~~~~~ [blockingHelper]
        }
        module.exports = start;
      `,
    },
    options: { reportAt: "caller" },
  },
  "handed to what calls it at once": {
    files: {
      "config.ts": CONFIG,
      "start.ts": `
        import { loadConfig } from "./config.js";
        export const start = async (names: string[]) => names.map(loadConfig);
                                                                  ~~~~~~~~~~ [blockingHelper]
      `,
    },
    options: { reportAt: "caller" },
  },
  "what does not block": {
    files: {
      "config.ts": `
        import { existsSync, readFileSync } from "node:fs";
        export const later = () => () => readFileSync("a");
        export async function load(file: string) { return existsSync(file); }
        export const has = (file: string) => existsSync(file);
        let text: string | undefined;
        export const once = () => (text ??= readFileSync("a", "utf8"));
        export interface Store { load(): string; }
        export function readSync() { return 1; }
        export function* lines() { yield readFileSync("a"); }
        export function stop() { readFileSync("a"); process.exit(1); }
      `,
      "start.ts": `
        import { has, later, lines, load, once, readSync, stop, type Store } from "./config.js";
        export async function start(store: Store, read = () => "") {
          later();
          await load("a");
          has("a");
          once();
          store.load();
          readSync();
          lines();
          read();
          stop();
        }
      `,
    },
  },
  "synchronous functions of packages that have asynchronous siblings": {
    files: {
      "store.d.ts": `
        declare module "store" {
          export function readSync(file: string): string;
          export function read(file: string): Promise<string>;
          export function listSync(): string[];
          export function list(done: (error: Error | null, files: string[]) => void): void;
          export function lockSync(): void;
          export function mapSync<T>(values: T[], change: (value: T) => T): T[];
          export function map<T>(values: T[], change: (value: T) => T): T[];
          export class Store {
            saveSync(): void;
            save(): Promise<void>;
            closeSync(): void;
          }
        }
      `,
      "start.ts": `
        import * as store from "store";
        import { listSync as list, lockSync, mapSync, Store } from "store";
        class Own { readSync() { return ""; } async read() { return ""; } }
        export async function start(own: Own) {
          store.readSync("a");
          ~~~~~~~~~~~~~~~~~~~ [blockingCall]
          list();
          ~~~~~~ [blockingCall]
          lockSync();
          mapSync([1], (n) => n + 1);
          new Store().saveSync();
          ~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          new Store().closeSync();
          own.readSync();
        }
      `,
    },
    says: [
      "`readSync` blocks the event loop until it is done. Use `await read(…)`.",
      "`listSync` blocks the event loop until it is done. Use `list` with a callback, or `promisify(list)`.",
      "`saveSync` blocks the event loop until it is done. Use `await save(…)`.",
    ],
  },
  "allowed in a file": {
    files: {
      "config.ts": CONFIG,
      "start.ts": `
        import { loadConfig } from "./config.js";
        export const start = async () => loadConfig("a");
      `,
    },
    options: { allowIn: ["config.ts"] },
  },
  "a file with an error in it": {
    files: {
      "start.ts": `
        import { loadConfig } from "./config.js";
        import { other } from "./broken.js";
        export const start = async () => [loadConfig("a"), other()];
                                          ~~~~~~~~~~~~~~~ [blockingHelper]
      `,
      "config.ts": CONFIG,
    },
    beside: { "broken.ts": 'import { readFileSync } from "node:fs"; export function other() { return readFileSync("a" } let let = 1;' },
    options: { reportAt: "caller" },
  },
  "imports that shall not be followed": {
    files: {
      "config.ts": CONFIG,
      "start.ts": `
        import { loadConfig } from "./config.js";
        export const start = async () => loadConfig("a");
      `,
    },
    options: { followImports: false },
  },
  "reported once, at the call, with one of those that wait for it": {
    files: {
      "src/config.ts": `
        import { readFileSync } from "node:fs";
        export function loadConfig(file: string) {
          return JSON.parse(readFileSync(file, "utf8"));
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        }
        export function saved(file: string) {
          return readFileSync(file);
        }
      `,
      "src/settings.ts": `
        import { loadConfig as load } from "./config.js";
        const all = (names: string[]) => names.map((name) => load(name));
        export const settings = () => all(["a", "b"]);
      `,
      "src/start.ts": `
        import * as store from "./settings.js";
        import { loadConfig, saved } from "./config.js";
        export async function start() { store.settings(); loadConfig("a"); }
        export const again = async () => loadConfig("b");
        console.log(saved("c"));
      `,
      "src/stop.ts": `
        import { loadConfig } from "./config.js";
        import express from "express";
        export async function stop(names: string[]) { return names.map(loadConfig); }
        express().get("/config", (request, response) => { response.send(loadConfig("c")); });
      `,
    },
    says: ["`readFileSync`, called through `start` (src/start.ts:3) and 3 more, blocks the event loop until the file system answers. Use `await readFile(…)` of `node:fs/promises`."],
  },
  "a caller in a test, and one in a file that is allowed": {
    files: {
      "src/config.ts": CONFIG,
      "src/config.test.ts": `
        import { loadConfig } from "./config.js";
        export async function prepare() { return loadConfig("a"); }
      `,
      "tests/helpers/prepare.ts": `
        import { mkdirSync } from "node:fs";
        import { loadConfig } from "../../src/config.js";
        export async function prepare() { mkdirSync("tmp"); return loadConfig("a"); }
      `,
      "scripts/build.ts": `
        import { loadConfig } from "../src/config.js";
        export async function build() { return loadConfig("a"); }
      `,
    },
    options: { allowIn: ["scripts/**"] },
  },
  "only the entry reaches it, or a timer as well": {
    files: {
      "src/broker.ts": `
        import { readFileSync } from "node:fs";
        import { readKey } from "./key.js";
        export class Broker {
          async connect(ca: string): Promise<void> { await this.send(readFileSync(ca, "utf8") + readKey()); }
          async poll(): Promise<void> { await this.send(readFileSync("state.json", "utf8")); }
                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          private async send(body: string): Promise<void> { await fetch("/a", { method: "POST", body }); }
        }
      `,
      "src/key.ts": `
        import { readFileSync } from "node:fs";
        export const readKey = () => readFileSync("key", "utf8");
      `,
      "src/main.ts": `
        import { Broker } from "./broker.js";
        async function main(): Promise<void> {
          const broker = new Broker();
          await broker.connect("ca.pem");
          setInterval(() => { broker.poll().catch(console.error); }, 1000);
        }
        void main();
      `,
    },
  },
  "a command starts it, whose own file is none of the project": {
    beside: { "package.json": '{ "name": "a", "type": "module", "bin": "bin/a.js" }' },
    files: {
      "src/plugins.ts": `
        import { readFileSync } from "node:fs";
        export class Plugins {
          async load(): Promise<void> { await fetch(readFileSync("plugins", "utf8")); }
          async reload(): Promise<void> { await fetch(readFileSync("plugins", "utf8")); }
                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
      `,
      "src/start.ts": `
        import { Plugins } from "./plugins.js";
        interface Ports { load: number }
        export default function start(ports: Ports): void {
          console.log(ports.load);
          const plugins = new Plugins();
          plugins.load().catch(console.error);
          process.on("SIGHUP", () => { plugins.reload().catch(console.error); });
        }
      `,
      "src/start.spec.ts": `
        import { Plugins } from "./plugins.js";
        declare function describe(name: string, tests: () => void): void;
        describe("plugins", () => { void new Plugins().load(); });
      `,
    },
  },
  "what the callers keep, and call for once": {
    files: {
      "src/keys.ts": `
        import { readFileSync } from "node:fs";
        const load = () => readFileSync("a.pem");
        export const createSigner = async () => { await fetch("a"); return load(); };
        export const createTested = async () => { await fetch("a"); return readFileSync("b.pem"); };
                                                                           ~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      `,
      "src/sign.ts": `
        import { createSigner, createTested } from "./keys.js";
        declare function when<T>(test: boolean, make: () => T): T;
        let signer: Buffer | undefined;
        let tested: Buffer | undefined;
        async function find() {
          if (signer) return signer;
          signer = await when(true, async () => await createSigner());
          return signer;
        }
        export async function sign() { return find(); }
        export async function signTested() {
          tested = await createTested();
          return tested;
        }
      `,
    },
  },
  "a site that is built, and what it reads for each request": {
    beside: { "package.json": '{ "name": "a", "dependencies": { "next": "*" } }' },
    files: {
      "src/posts.ts": `
        import { readFileSync } from "node:fs";
        export function post(slug: string) { return readFileSync(slug, "utf8"); }
        export function asked(slug: string) { return readFileSync(slug, "utf8"); }
                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        export function listed(slug: string) { return readFileSync(slug, "utf8"); }
                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
      `,
      "src/app/sitemap.ts": `
        import { post } from "../posts.js";
        export default async function sitemap() { return [post("a")]; }
      `,
      "src/app/[slug]/page.tsx": `
        import { listed, post } from "../../posts.js";
        export async function generateStaticParams() { return JSON.parse(post("all")); }
        export async function generateMetadata({ params }: { params: Promise<{ slug: string }> }) { return { title: post((await params).slug) }; }
        export default async function Page({ params }: { params: Promise<{ slug: string }> }) { return post((await params).slug); }
        export async function GET() { return listed("a"); }
      `,
      "src/app/search/page.tsx": `
        import { asked } from "../../posts.js";
        export default async function Page({ searchParams }: { searchParams: Promise<{ slug: string }> }) { return asked((await searchParams).slug); }
      `,
      "src/app/users/[id]/page.tsx": `
        import { asked } from "../../../posts.js";
        export default async function Page({ params }: { params: Promise<{ id: string }> }) { return asked((await params).id); }
      `,
    },
  },
  "a step of a migration, which a command runs once": {
    files: {
      "migrations/1-hash-keys.ts": `
        import { execSync } from "node:child_process";
        export default { async up() { execSync("hash"); }, async down() {} };
      `,
      "migrations/2-drop-keys.ts": `
        import { execSync } from "node:child_process";
        export async function up() { execSync("drop"); }
        export async function down() {}
      `,
      "migrations/store.ts": `
        import { execSync } from "node:child_process";
        export const store = { async up() { execSync("hash"); } };
                                            ~~~~~~~~~~~~~~~~ [blockingCall]
      `,
      "lifts/lift.ts": `
        import { execSync } from "node:child_process";
        export const lift = { async up() { execSync("up"); }, async down() {} };
                                           ~~~~~~~~~~~~~~ [blockingCall]
      `,
    },
  },
  "another file loads what would be the start of a command": {
    beside: { "package.json": '{ "name": "a", "type": "module", "bin": "bin/a.js" }' },
    files: {
      "src/start.ts": `
        import { readFileSync } from "node:fs";
        export default async function start(): Promise<void> { await fetch(readFileSync("plugins", "utf8")); }
                                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      `,
      "src/server.ts": `
        import start from "./start.js";
        process.on("SIGHUP", () => { start().catch(console.error); });
      `,
    },
  },
  "the steps of a script are in a list": {
    files: {
      "check.ts": `
        import { execSync } from "node:child_process";
        async function connect(): Promise<void> { await fetch("/a"); }
        async function migrate(): Promise<void> { await fetch(execSync("migrate").toString()); }
        for (const step of [connect, migrate]) await step();
      `,
      "serve.ts": `
        import { execSync } from "node:child_process";
        async function migrate(): Promise<void> { await fetch(execSync("migrate").toString()); }
                                                              ~~~~~~~~~~~~~~~~~~~ [blockingCall]
        export const steps = [migrate];
      `,
    },
  },
  "the server is open before": {
    files: {
      "src/warm.ts": `
        import { readFileSync } from "node:fs";
        export async function early(): Promise<void> { await fetch(readFileSync("a", "utf8")); }
        export async function late(): Promise<void> { await fetch(readFileSync("b", "utf8")); }
                                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      `,
      "src/server.ts": `
        import { createServer } from "node:http";
        export function open(): void { createServer().listen(80); }
      `,
      "src/main.ts": `
        import { early as prepare, late } from "./warm.js";
        import { open } from "./server.js";
        await prepare();
        open();
        await late();
      `,
    },
  },
  "the guard and what fills it in other files": {
    files: {
      "src/store.ts": `
        import { writeFileSync } from "node:fs";
        const known = new Map<string, { id: string }>();
        export const has = (id: string) => known.has(id);
        export function addDevice(id: string): void {
          known.set(id, { id });
          writeFileSync("devices.json", JSON.stringify([...known.keys()]));
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        }
      `,
      "src/device.ts": `
        import { addDevice, has } from "./store.js";
        export class Device {
          constructor(readonly id: string) {}
          ensureKnown(): void { if (!has(this.id)) addDevice(this.id); }
        }
      `,
      "src/messages.ts": `
        import { addDevice } from "./store.js";
        import { Device } from "./device.js";
        export async function onMessage(id: string) { new Device(id).ensureKnown(); }
        export async function onJoin(id: string) { addDevice(id); }
      `,
    },
    says: ["`writeFileSync`, called through `onJoin` (src/messages.ts:4), blocks the event loop until the file system answers. Use `await writeFile(…)` of `node:fs/promises`."],
  },
  "run by a function of another file": {
    files: {
      "src/safely.ts": `
        export function safely<T>(work: () => T, fallback: T): T { try { return work(); } catch { return fallback; } }
        const kept: (() => unknown)[] = [];
        export const later = (work: () => unknown) => { kept.push(work); };
      `,
      "src/start.ts": `
        import { readFileSync } from "node:fs";
        import { later, safely } from "./safely.js";
        const read = () => readFileSync("a", "utf8");
                           ~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        export async function start(file: string) {
          later(() => readFileSync(file));
          return [safely(read, ""), safely(() => readFileSync(file, "utf8"), "")];
                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        }
      `,
    },
  },
  "a flag that a call in another file leaves switched off": {
    files: {
      "src/load.ts": `
        import { readFileSync } from "node:fs";
        export function load(file: string, options: { sync?: boolean } = {}) { return options.sync ? readFileSync(file) : undefined; }
        export function read(file: string, options: { sync?: boolean } = {}) { return options.sync ? readFileSync(file) : undefined; }
                                                                                                     ~~~~~~~~~~~~~~~~~~ [blockingCallReached]
      `,
      "src/start.ts": `
        import { load, read } from "./load.js";
        export async function start() { return [load("a"), load("a", {}), read("a", { sync: true })]; }
      `,
    },
  },
});
