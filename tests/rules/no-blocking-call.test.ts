import { noBlockingCall } from "../../src/rules/no-blocking-call.ts";
import { runTable } from "../support/rule-table.ts";

/** Reported where asynchronous code calls the helper. */
const atCaller = (code: string) => ({ code, options: { reportAt: "caller" } });

runTable("no-blocking-call", noBlockingCall, {
  reports: {
    "what makes another file each time, or one that is there": `
      import { existsSync, mkdirSync, writeFileSync } from "node:fs";
      import { join } from "node:path";
      export async function log(user, entry) {
        const folder = join("logs", user);
        if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        if (existsSync("last")) writeFileSync("last", entry);
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        await fetch(entry);
      }
    `,
    "where a program is started from the folder of the kernel": `
      import { execSync } from "node:child_process";
      import { readFileSync } from "node:fs";
      export async function page() { return [readFileSync("page.html"), readFileSync("/process/page"), execSync("/sys/run")]; }
                                             ~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
                                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
                                                                                                       ~~~~~~~~~~~~~~~~~~~~ [blockingCall]
    `,
    "in an async function": `
      import { readFileSync } from "node:fs";
      export async function load(file) {
        return readFileSync(file, "utf8");
               ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "in async methods, arrows, generators and static methods": `
      import fs from "fs";
      class Store {
        async read(file) { return fs.readFileSync(file); }
                                  ~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        static async list(folder) { return fs.readdirSync(folder); }
                                           ~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        async *lines(files) { for (const file of files) yield fs.readFileSync(file); }
                                                              ~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        remove = async (file) => fs.rmSync(file);
                                 ~~~~~~~~~~~~~~~ [blockingCall]
      }
      export { Store };
    `,
    "in an async function that runs on the spot": `
      import { writeFileSync } from "node:fs";
      export const save = () => { (async () => { writeFileSync("a", "b"); })(); };
                                                 ~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
    `,
    "though somebody awaits its result": `
      import { readFileSync } from "node:fs";
      export async function load(file) { return await readFileSync(file); }
                                                      ~~~~~~~~~~~~~~~~~~ [blockingCall]
    `,
    "where the helper blocks, with one of those that wait for it": `
      import { readFileSync, statSync } from "node:fs";
      function load(file) {
        return statSync(file).isFile() ? readFileSync(file) : undefined;
               ~~~~~~~~~~~~~~ [blockingCallReached]
                                         ~~~~~~~~~~~~~~~~~~ [blockingCallReached]
      }
      const all = (files) => files.map((file) => load(file));
      export async function start(files) { return all(files); }
      export async function again(files) { load(files[0]); return all(files); }
    `,
    "a loop that waits, in a helper": `
      const sleep = (end) => {
        while (Date.now() < end) {}
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [busyLoopReached]
      };
      export const start = async () => sleep(10);
    `,
    "in a handler of requests, async or not": `
      import { createServer } from "node:http";
      import { pbkdf2Sync } from "node:crypto";
      import express from "express";
      import fs from "node:fs";
      const app = express();
      app.get("/hash", (req, res) => res.send(pbkdf2Sync(req.query.pw, "salt", 1e6, 64, "sha512")));
                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      app.get("/wait", (req, res) => {
        const end = Date.now() + 5000;
        while (Date.now() < end) {}
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [busyLoop]
        res.end();
      });
      function page(req, res) { res.end(fs.readFileSync("index.html")); }
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      createServer(page).listen(80);
      const template = () => fs.readFileSync("page.html", "utf8");
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
      app.post("/page", (req, res) => res.send(template()));
    `,
    "in a function that another of the project calls": `
      import { readdirSync, readFileSync, writeFileSync } from "node:fs";
      function safely(work, fallback) { try { return work(); } catch { return fallback; } }
      const attempt = (work) => safely(work, undefined);
      class Lock { held(work) { this.count += 1; const value = work.call(this); return value; } }
      const readSettings = () => readFileSync("settings.json");
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
      export async function start(folder) {
        safely(() => readdirSync(folder), []);
                     ~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        attempt(function () { writeFileSync("a", ""); });
                              ~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        new Lock().held(() => { writeFileSync("b", ""); });
                                ~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        return safely(readSettings, {});
      }
    `,
    "the same at the callers": atCaller(`
      import { readFileSync, writeFileSync } from "node:fs";
      const locked = (work) => { try { return work(); } finally { console.log("unlocked"); } };
      const readAll = () => readFileSync("all.json");
      export async function set(text) {
        locked(() => { readAll(); writeFileSync("all.json", text); });
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
        return locked(readAll);
                      ~~~~~~~ [blockingHelper]
      }
    `),
    "behind a flag that the call switches on, and where it is not known": atCaller(`
      import { appendFileSync, readFileSync } from "node:fs";
      function load(file, { sync = false } = {}) { return sync ? readFileSync(file) : fetch(file); }
      function log(line, now) { if (!now) return; appendFileSync("log", line); }
      function read(file, later = true) { if (later) return undefined; return readFileSync(file); }
      export async function start(options, now) {
        load("a", { sync: true });
        ~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
        load("a", options);
        ~~~~~~~~~~~~~~~~~~ [blockingHelper]
        load("a", { ...options });
        ~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
        log("b", now);
        ~~~~~~~~~~~~~ [blockingHelper]
        log(...options);
        ~~~~~~~~~~~~~~~ [blockingHelper]
        read("c", false);
        ~~~~~~~~~~~~~~~~ [blockingHelper]
      }
    `),
    "kept in the environment, or only after it was read": `
      import { readFileSync } from "node:fs";
      let known;
      function token() {
        if (!process.env.TOKEN) process.env.TOKEN = readFileSync("token", "utf8");
                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        return process.env.TOKEN;
      }
      function first(file) {
        const text = readFileSync(file, "utf8");
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        if (known === undefined) known = text;
        return text;
      }
      export const start = async () => [token(), first("a")];
    `,
    "under a condition on a set that the callee does not fill": `
      import { writeFileSync } from "node:fs";
      const muted = new Set();
      export const mute = (id) => muted.add(id);
      const write = (id) => writeFileSync(id, "");
                            ~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
      const record = (id) => { if (!muted.has(id)) write(id); };
      export const note = async (id) => record(id);
    `,
    "under a lock that is given back": `
      import { writeFileSync } from "node:fs";
      let saving = false;
      function save() {
        if (saving) return;
        saving = true;
        writeFileSync("state", "");
        ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCallReached]
        saving = false;
      }
      export const note = async () => save();
    `,
    "in a function that the entry calls, and that also": `
      import { readFileSync } from "node:fs";
      import { createServer } from "node:http";
      async function page() { return readFileSync("page.html", "utf8"); }
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      async function poll() { await fetch(readFileSync("state", "utf8")); }
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      async function late() { return readFileSync("late"); }
                                     ~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      async function again() { return readFileSync("again"); }
                                      ~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      async function main(isOpen) {
        console.log(await page());
        setInterval(() => { poll().catch(console.error); }, 1000);
        createServer((request, response) => { page().then((text) => response.end(text)); }).listen(80);
        await late();
        while (isOpen) { await again(); }
      }
      await main(true);
    `,
    "in callbacks that run at once": `
      import { statSync } from "node:fs";
      export async function sizes(paths) {
        const sizes = paths.map((path) => statSync(path).size);
                                          ~~~~~~~~~~~~~~ [blockingCall]
        return sizes.concat(Array.from(paths, (path) => statSync(path).size));
                                                        ~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "in a callback within a callback": `
      import { lstatSync, readdirSync } from "node:fs";
      export async function walk(folders) {
        return folders.flatMap((folder) => readdirSync(folder).filter((name) => lstatSync(name).isFile()));
                                           ~~~~~~~~~~~~~~~~~~~ [blockingCall]
                                                                                ~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "in a promise executor": `
      import { readFileSync } from "node:fs";
      export const load = async (file) => new Promise((resolve) => { resolve(readFileSync(file)); });
                                                                             ~~~~~~~~~~~~~~~~~~ [blockingCall]
    `,
    "in a function that is called where it stands": `
      import { readFileSync } from "node:fs";
      export async function load(file) {
        const text = (() => readFileSync(file, "utf8"))();
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        return text;
      }
    `,
    "a helper in a function that is called where it stands": atCaller(`
      import { readFileSync } from "node:fs";
      const load = () => readFileSync("a");
      export async function start() {
        (() => { load(); })();
                 ~~~~~~ [blockingHelper]
        const again = load.bind(null);
        again();
        ~~~~~~~ [blockingHelper]
      }
    `),
    "a getter, and a constructor": atCaller(`
      import { readFileSync } from "node:fs";
      class Config {
        constructor() { this.text = readFileSync("config.json", "utf8"); }
        get other() { return readFileSync("other.json", "utf8"); }
        set other(text) { this.text = text; }
        get more() { return this.other; }
        async load() { this.other = "a"; return this.more; }
                                                ~~~~~~~~~ [blockingHelper]
      }
      export async function start() {
        const config = new Config();
                       ~~~~~~~~~~~~ [blockingHelper]
        config.other = "b";
        return config.other;
               ~~~~~~~~~~~~ [blockingHelper]
      }
    `),
    "in every way to import it": `
      import { readFileSync as read } from "fs";
      import * as whole from "node:fs";
      import fs, { default as same } from "node:fs";
      const { statSync: stat } = fs;
      const alias = whole.rmSync;
      const method = "mkdirSync";
      const all = [read, whole, fs, same, stat, alias];
      export async function work(path) {
        read(path);
        ~~~~~~~~~~ [blockingCall]
        whole.readdirSync(path);
        ~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        same.unlinkSync(path);
        ~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        stat(path);
        ~~~~~~~~~~ [blockingCall]
        alias(path);
        ~~~~~~~~~~~ [blockingCall]
        fs["readFileSync"](path);
        ~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        fs[method](path);
        ~~~~~~~~~~~~~~~~ [blockingCall]
        fs?.readFileSync?.(path);
        ~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        fs.realpathSync.native(path);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        return all;
      }
    `,
    "by require": {
      script: true,
      code: `
        const fs = require("fs");
        const { execSync: run } = require("node:child_process");
        async function work(path) {
          fs.readFileSync(path);
          ~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          run("make");
          ~~~~~~~~~~~ [blockingCall]
          require("zlib").gzipSync(path);
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
        module.exports = { work };
      `,
    },
    "by a dynamic import": `
      export async function load(file) {
        const { readFileSync } = await import("node:fs");
        return readFileSync(file);
               ~~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "by TypeScript's import and with a cast": {
      in: ["untyped"],
      code: `
        import fs = require("fs");
        export async function load(file: string) {
          return (fs as any).readFileSync(file) as string;
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
      `,
    },
    "by call, apply and bind": `
      import fs from "node:fs";
      export async function load(file) {
        fs.readFileSync.call(fs, file);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        fs.readFileSync.apply(fs, [file]);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        fs.readFileSync.bind(fs, file)();
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        const read = fs.readFileSync.bind(fs);
        return read(file);
               ~~~~~~~~~~ [blockingCall]
      }
    `,
    "handed to something that calls it at once": `
      import fs, { statSync } from "node:fs";
      export async function load(files) {
        const texts = files.map(fs.readFileSync);
                                ~~~~~~~~~~~~~~~ [blockingCall]
        return [texts, files.map(fs.readlinkSync.bind(fs)), Array.from(files, statSync)];
                                 ~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
                                                                              ~~~~~~~~ [blockingCall]
      }
    `,
    "a member of a parameter whose type is Node's": {
      in: ["typed"],
      code: `
        import type * as fs from "node:fs";
        export async function load(system: typeof fs, file: string): Promise<string> {
          return system.readFileSync(file, "utf8");
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
      `,
    },
    "a method of an open directory": {
      in: ["typed"],
      code: `
        import { opendir } from "node:fs/promises";
        export async function first(folder: string): Promise<string | undefined> {
          const dir = await opendir(folder);
          return dir.readSync()?.name;
                 ~~~~~~~~~~~~~~ [blockingCall]
        }
      `,
    },
    "child processes, hashes and compression": `
      import { execFileSync, spawnSync } from "node:child_process";
      import crypto from "crypto";
      import * as zlib from "zlib";
      export const publish = async (password, text) => {
        spawnSync("git", ["push"]);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        const head = execFileSync("git", ["rev-parse", "HEAD"]).toString().trim();
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        const key = crypto.scryptSync(password, head, 64);
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        return [key, zlib.brotliCompressSync(text), crypto.generateKeyPairSync("ed25519")];
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      };
    `,
    "file descriptors": `
      import { openSync, readSync, closeSync } from "node:fs";
      export async function head(file, buffer) {
        const descriptor = openSync(file, "r");
                           ~~~~~~~~~~~~~~~~~~~ [blockingCall]
        readSync(descriptor, buffer);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        closeSync(descriptor);
        ~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "existsSync, where it is not allowed": {
      options: { allowExists: false },
      code: `
        import { existsSync } from "node:fs";
        import { pathExistsSync } from "fs-extra";
        import findUp from "find-up";
        import shell from "shelljs";
        export const find = async (file) => existsSync(file) && pathExistsSync(file);
                                            ~~~~~~~~~~~~~~~~ [blockingCall]
                                                                ~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        export const other = async (file) => shell.test("-f", file) && findUp.sync.exists(file);
                                             ~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
                                                                       ~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      `,
    },
    "file libraries": `
      import fse from "fs-extra";
      import { readFileSync } from "graceful-fs";
      import jsonfile from "jsonfile";
      import writeFileAtomic from "write-file-atomic";
      import lockfile from "proper-lockfile";
      import tmp from "tmp";
      export async function save(file, data) {
        fse.outputJsonSync(file, data);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        fse.readFileSync(file);
        ~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        readFileSync(file);
        ~~~~~~~~~~~~~~~~~~ [blockingCall]
        jsonfile.writeFileSync(file, data);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        writeFileAtomic.sync(file, data);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        lockfile.lockSync(file);
        ~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        return tmp.dirSync();
               ~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "libraries that look for files": `
      import { glob, globSync } from "glob";
      import { globbySync } from "globby";
      import fg from "fast-glob";
      import { rimraf } from "rimraf";
      import { mkdirp } from "mkdirp";
      import which from "which";
      import { findUpSync } from "find-up";
      import { cosmiconfigSync } from "cosmiconfig";
      export async function clean(pattern) {
        rimraf.sync(pattern);
        ~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        mkdirp.sync(pattern);
        ~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        which.sync("git");
        ~~~~~~~~~~~~~~~~~ [blockingCall]
        findUpSync("package.json");
        ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        cosmiconfigSync("tool").search();
        ~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        glob.sync(pattern);
        ~~~~~~~~~~~~~~~~~~ [blockingCall]
        globbySync(pattern);
        ~~~~~~~~~~~~~~~~~~~ [blockingCall]
        fg.sync(pattern);
        ~~~~~~~~~~~~~~~~ [blockingCall]
        return globSync(pattern);
               ~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "entry points of libraries beside the usual ones": `
      import { spawn } from "cross-spawn";
      import { GlobSync, globIterateSync } from "glob";
      import { nativeSync } from "rimraf";
      import { outputFileSync } from "fs-extra/esm";
      import globby from "globby";
      export async function build(pattern) {
        spawn.sync("make");
        ~~~~~~~~~~~~~~~~~~ [blockingCall]
        nativeSync(pattern);
        ~~~~~~~~~~~~~~~~~~~ [blockingCall]
        outputFileSync("list.txt", pattern);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        for (const file of globIterateSync(pattern)) console.log(file);
                           ~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        return [globby.gitignore.sync(), new GlobSync(pattern).found];
                ~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
                                         ~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "small libraries for one task, in their old form and the new one": `
      import resolve from "resolve";
      import del from "del";
      import { makeDirectorySync } from "make-dir";
      import { loadJsonFileSync } from "load-json-file";
      import { packageDirectorySync } from "package-directory";
      export async function prepare(folder) {
        del.sync(folder);
        ~~~~~~~~~~~~~~~~ [blockingCall]
        makeDirectorySync(folder);
        ~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        const root = packageDirectorySync();
                     ~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        return loadJsonFileSync(resolve.sync("tool/package.json", { basedir: root }));
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "libraries that run commands": {
      script: true,
      code: `
        const { $, execaSync } = require("execa");
        const spawn = require("cross-spawn");
        const shell = require("shelljs");
        async function build(command) {
          execaSync("make");
          ~~~~~~~~~~~~~~~~~ [blockingCall]
          spawn.sync("make", ["all"]);
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          shell.exec("make install");
          ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          shell.rm("-rf", "dist");
          ~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          return $.sync\`git status\`;
                 ~~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
        module.exports = build;
      `,
    },
    "libraries that hash, transform and bundle": `
      import bcrypt from "bcrypt";
      import { compareSync } from "bcryptjs";
      import * as esbuild from "esbuild";
      import { transformSync } from "@babel/core";
      import * as sass from "sass";
      export async function register(password, hash) {
        bcrypt.hashSync(password, 12);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        compareSync(password, hash);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        esbuild.buildSync({});
        ~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        transformSync("code");
        ~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        return sass.compile("style.scss");
               ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "libraries that wait for a person, a server or a promise": {
      script: true,
      code: `
        const readline = require("readline-sync");
        const prompt = require("prompt-sync")({ sigint: true });
        const request = require("sync-request");
        const fetch = require("sync-fetch");
        const deasync = require("deasync");
        const { createSyncFn } = require("synckit");
        const format = createSyncFn("./worker.js");
        async function ask(url) {
          readline.question("Name? ");
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          prompt("Name? ");
          ~~~~~~~~~~~~~~~~~ [blockingCall]
          request("GET", url);
          ~~~~~~~~~~~~~~~~~~~ [blockingCall]
          deasync.sleep(100);
          ~~~~~~~~~~~~~~~~~~ [blockingCall]
          format("text");
          ~~~~~~~~~~~~~~ [blockingCall]
          return fetch(url).json();
                 ~~~~~~~~~~ [blockingCall]
        }
        module.exports = ask;
      `,
    },
    "synchronous databases, where they are asked for": {
      options: { databases: true },
      code: `
        import Database from "better-sqlite3";
        import { DatabaseSync } from "node:sqlite";
        const db = new Database("shop.db");
        const insert = db.prepare("INSERT INTO orders VALUES (?)");
        export async function save(order) {
          insert.run(order);
          ~~~~~~~~~~~~~~~~~ [blockingCall]
          const log = new DatabaseSync("log.db");
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          log.exec("PRAGMA journal_mode = WAL");
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          log.applyChangeset(order);
          ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          return db.prepare("SELECT * FROM orders").all();
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
      `,
    },
    "Atomics.wait": `
      export const sleep = async (view) => { Atomics.wait(view, 0, 0, 1000); };
                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
    `,
    "a synchronous request": `
      export async function ping(url) {
        const xhr = new XMLHttpRequest();
        xhr.open("GET", url, false);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        xhr.send();
        new XMLHttpRequest().open("HEAD", url, false);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "loops that wait": `
      export async function pause(ms, view) {
        const end = Date.now() + ms;
        while (Date.now() < end) {}
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [busyLoop]
        do {} while (performance.now() < ms);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [busyLoop]
        for (const start = new Date(); new Date() - start < ms;);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [busyLoop]
        while (true) { if (Date.now() >= end) break; }
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [busyLoop]
        while (Atomics.load(view, 0) === 0);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [busyLoop]
      }
    `,
    "in a helper that the async function calls": atCaller(`
      import { readFileSync } from "node:fs";
      function load(file) { return readFileSync(file, "utf8"); }
      export async function start(file) {
        return load(file);
               ~~~~~~~~~~ [blockingHelper]
      }
    `),
    "in helpers of every kind, declared before or after": atCaller(`
      import { readFileSync } from "node:fs";
      class Config {
        file = "config.json";
        read() { return readFileSync(this.file, "utf8"); }
        static defaults() { return readFileSync("defaults.json", "utf8"); }
        async load() {
          const inner = () => readFileSync(this.file);
          inner();
          ~~~~~~~ [blockingHelper]
          this.read();
          ~~~~~~~~~~~ [blockingHelper]
          Config.defaults();
          ~~~~~~~~~~~~~~~~~ [blockingHelper]
          later();
          ~~~~~~~ [blockingHelper]
          arrow();
          ~~~~~~~ [blockingHelper]
          return [1].map(later);
                         ~~~~~ [blockingHelper]
        }
      }
      const arrow = () => { readFileSync("a"); };
      function later() { return arrow(); }
      export default Config;
    `),
    "through several helpers and a circle": atCaller(`
      import { execSync } from "node:child_process";
      const version = () => describe().trim();
      function describe() { return retry(3); }
      function retry(times) { return times === 0 ? "" : run() || describe(); }
      function run() { return execSync("git describe").toString(); }
      export async function release() { return version(); }
                                               ~~~~~~~~~ [blockingHelper]
    `),
    "a helper that waits in a loop": atCaller(`
      function sleep(ms) {
        const end = Date.now() + ms;
        while (Date.now() < end);
      }
      export async function retry(action) {
        for (;;) {
          if (await action()) return;
          sleep(100);
          ~~~~~~~~~~ [blockingHelper]
        }
      }
    `),
    "a helper that caches, where that is not allowed": {
      options: { allowMemoized: false, reportAt: "caller" },
      code: `
        import { readFileSync } from "node:fs";
        let cache;
        const config = () => (cache ??= readFileSync("config.json", "utf8"));
        export async function start() { return config(); }
                                               ~~~~~~~~ [blockingHelper]
      `,
    },
    "a getter whose value a setter takes": atCaller(`
      import { readFileSync } from "node:fs";
      class Lazy {
        get env() { return this.env = readFileSync("env.json", "utf8"); }
        set env(value) { console.log(value); }
        async start() { return this.env; }
                               ~~~~~~~~ [blockingHelper]
      }
      export { Lazy };
    `),
    "a helper that keeps its result to itself": atCaller(`
      import { readFileSync } from "node:fs";
      function load(file) {
        let text;
        if (!text) text = readFileSync(file, "utf8");
        return text;
      }
      export async function start(file) { return load(file); }
                                                 ~~~~~~~~~~ [blockingHelper]
    `),
    "in callbacks of the event loop, where they are asked for": {
      options: { callbacks: true },
      code: `
        import fs from "node:fs";
        import { createServer } from "node:http";
        import express from "express";
        const app = express();
        app.get("/report", (req, res) => { res.send(fs.readFileSync("report.html")); });
                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        createServer((request, response) => { response.end(fs.readFileSync("index.html")); });
                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        setInterval(flush, 1000);
        function flush() { fs.writeFileSync("state.json", "{}"); }
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        export function watch(source, emitter) {
          emitter.on("change", () => fs.statSync(source));
                                     ~~~~~~~~~~~~~~~~~~~ [blockingCall]
          return source.next().then((text) => fs.writeFileSync("out", text));
                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
      `,
    },
    "in a handler, by the types of its parameters": {
      options: { callbacks: true },
      in: ["typed", "untyped"],
      code: `
        import { readFileSync } from "node:fs";
        import type { IncomingMessage, ServerResponse } from "node:http";
        export function handle(request: IncomingMessage, response: ServerResponse): void {
          response.end(readFileSync("page.html"));
                       ~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
      `,
    },
    "the user's own list": {
      options: { blocking: { "legacy-db#querySync": "query", "./native#*Blocking": "" } },
      code: `
        import db from "legacy-db";
        import { hashBlocking } from "./native";
        export async function find(id) {
          return [db.querySync(id), hashBlocking(id)];
                  ~~~~~~~~~~~~~~~~ [blockingCall]
                                    ~~~~~~~~~~~~~~~~ [blockingCall]
        }
      `,
    },
    "what the list of allowed functions does not name": {
      options: { allow: ["fs#statSync", "node:crypto#*"] },
      code: `
        import { readFileSync, statSync } from "fs";
        import { scryptSync } from "crypto";
        export async function check(file) {
          scryptSync("password", "salt", 32);
          statSync(file);
          return readFileSync(file);
                 ~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
      `,
    },
    "in a file that another glob names": {
      options: { allowIn: ["scripts/**", "**/*.config.{js,mjs}"] },
      code: `
        import { readFileSync } from "fs";
        export async function read(file) { return readFileSync(file); }
                                                  ~~~~~~~~~~~~~~~~~~ [blockingCall]
      `,
    },
    "in callbacks that are registered in other words": {
      options: { callbacks: true },
      code: `
        import fs from "node:fs";
        import { Router } from "express";
        const router = Router();
        router.route("/report").get((req, res) => { res.send(fs.readFileSync("report.html")); }).post((req, res) => {
                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          fs.writeFileSync("report.html", req.body);
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        });
        for (const signal of ["SIGINT", "SIGTERM"]) {
          process.on(signal, () => { fs.rmSync("tmp", { recursive: true }); });
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
      `,
    },
    "in a function that only calls itself a worker": `
      import fs from "node:fs";
      export function Channel(url) {
        const self = this;
        self.onmessage = async (event) => { fs.appendFileSync("messages.log", event.data); };
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        self.url = url;
      }
    `,
    "by Reflect.apply": `
      import fs from "node:fs";
      export async function load(file) { return Reflect.apply(fs.readFileSync, fs, [file]); }
                                                              ~~~~~~~~~~~~~~~ [blockingCall]
    `,
    "a helper that is called with another this": atCaller(`
      import { readFileSync } from "node:fs";
      function load(file) { return readFileSync(file, this.encoding); }
      export async function start(context) {
        return [load.call(context, "a"), load.apply(context, ["b"])];
                ~~~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
      }
    `),
    "a method of what a synchronous library made for the module": `
      import { cosmiconfig, cosmiconfigSync } from "cosmiconfig";
      const explorer = cosmiconfigSync("tool");
      const other = cosmiconfig("tool");
      export async function configure(folder) {
        await other.search(folder);
        return explorer.search(folder) ?? explorer.load("tool.json");
               ~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "a synchronous request, by a constant": `
      const ASYNC = false;
      export async function ping(url) {
        const xhr = new window.XMLHttpRequest();
        xhr.open("GET", url, /* async */ ASYNC);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        xhr.send();
      }
    `,
    "a loop that waits by a clock of its own": `
      const now = () => Date.now();
      function seconds() { return process.uptime(); }
      export async function pause(end) {
        while (now() < end);
        ~~~~~~~~~~~~~~~~~~~~ [busyLoop]
        while (seconds() < end) {}
        ~~~~~~~~~~~~~~~~~~~~~~~~~~ [busyLoop]
      }
    `,
    "in the main thread that starts a worker": `
      import { readFileSync } from "node:fs";
      import { Worker } from "node:worker_threads";
      export async function start(file) {
        return new Worker("./worker.js", { workerData: readFileSync(file) });
                                                       ~~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "in front of a condition on which the process ends": `
      import { readFileSync } from "node:fs";
      export async function main(file) {
        if (!file) process.exit(1);
        console.log(readFileSync(file, "utf8"));
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
      }
    `,
    "a command that publishes packages": {
      in: ["typed", "untyped"],
      options: { reportAt: "caller" },
      code: `
        import { execSync } from "node:child_process";
        import * as fs from "node:fs";
        import * as path from "node:path";

        interface Manifest { name: string; version: string; private?: boolean }

        function readManifest(folder: string): Manifest {
          return JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;
        }

        export async function publishAll(root: string, publish: (manifest: Manifest) => Promise<void>): Promise<number> {
          const folders = fs.readdirSync(root).filter((name) => fs.statSync(path.join(root, name)).isDirectory());
                          ~~~~~~~~~~~~~~~~~~~~ [blockingCall]
                                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
          let published = 0;
          for (const folder of folders) {
            const manifest = readManifest(path.join(root, folder));
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
            if (manifest.private) continue;
            execSync("npm run build", { cwd: path.join(root, folder), stdio: "inherit" });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
            await publish(manifest);
            published += 1;
          }
          return published;
        }
      `,
    },
    "a service that renders templates": atCaller(`
      import fs from "fs";
      import path from "path";

      const templates = new Map();

      export class Mailer {
        constructor(transport, folder) {
          this.transport = transport;
          this.folder = folder;
        }

        template(name) {
          if (!templates.has(name)) templates.set(name, fs.readFileSync(path.join(this.folder, name), "utf8"));
          return templates.get(name);
        }

        attachment(name) {
          return { name, content: fs.readFileSync(path.join(this.folder, "files", name)) };
        }

        async send(to, name, attachments) {
          const html = this.template(name).replace("{{to}}", to);
          await this.transport.send({
            to,
            html,
            attachments: attachments.map((each) => this.attachment(each)),
                                                   ~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
          });
          fs.appendFileSync(path.join(this.folder, "sent.log"), to + "\\n");
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [blockingCall]
        }
      }
    `),
    "a login with sessions": {
      script: true,
      options: { reportAt: "caller" },
      code: `
        const crypto = require("crypto");
        const users = require("./users");

        function hash(password, salt) {
          return crypto.pbkdf2Sync(password, salt, 100000, 64, "sha512").toString("hex");
        }

        function verify(user, password) {
          return crypto.timingSafeEqual(Buffer.from(user.hash), Buffer.from(hash(password, user.salt)));
        }

        exports.login = async (email, password) => {
          const user = await users.find(email);
          if (!user || !verify(user, password)) throw new Error("Unknown user or wrong password");
                        ~~~~~~~~~~~~~~~~~~~~~~ [blockingHelper]
          const token = crypto.randomBytes(16).toString("hex");
          await users.remember(user, token);
          return token;
        };
      `,
    },
  },

  allows: {
    "what makes a file or folder where it is missing": `
      import { existsSync, mkdirSync, writeFileSync } from "node:fs";
      import { join } from "node:path";
      export async function log(entry) {
        const folder = join(process.cwd(), "logs");
        if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
        await fetch(entry);
      }
      export async function sign(entry) {
        const file = process.env.KEY_FILE;
        if (!existsSync(file)) {
          writeFileSync(file, process.env.KEY);
        }
        await fetch(entry);
      }
    `,
    "tests, whose event loop keeps nobody waiting": `
      import { readFileSync } from "node:fs";
      import { test } from "node:test";
      test("the page", async (t) => { t.assert.equal(await render(), readFileSync("page.html", "utf8")); });
    `,
    "what only the entry of a program reaches": `
      import { readFileSync, writeFileSync } from "node:fs";
      class Broker { async connect() { await fetch(readFileSync("ca")); } }
      async function load() { return JSON.parse(readFileSync("settings.json", "utf8")); }
      const save = async (file) => { writeFileSync(file, ""); };
      async function main() {
        await new Broker().connect();
        const { files } = await load();
        await Promise.all(files.map(save));
        for (let page = 0; page < 3; page++) writeFileSync(String(page), await (await fetch("a")).text());
      }
      (async () => { await main(); })().then(() => process.exit(0), console.error);
    `,
    "a command of the command line": `
      import { readFileSync } from "node:fs";
      import { Command } from "commander";
      const program = new Command();
      program.command("show").action(async (file) => { console.log(readFileSync(file, "utf8")); });
      await program.parseAsync();
    `,
    "an entry that exports its function for tests": {
      script: true,
      code: `
        const fs = require("fs");
        async function main(file) { await fetch(fs.readFileSync(file)); }
        module.exports = { main };
        if (require.main === module) main(process.argv[2]);
      `,
    },
    "before the process ends": `
      import { writeFileSync } from "node:fs";
      export async function stop(server) { writeFileSync("state", ""); await server.close(); process.exit(0); }
    `,
    "a flag that the call leaves switched off": `
      import { appendFileSync, readFileSync } from "node:fs";
      function load(file, { sync = false } = {}) { return sync ? readFileSync(file) : fetch(file); }
      function read(file, options) { if (options?.sync === true) return readFileSync(file); return fetch(file); }
      function log(line, now) { if (!now) return; appendFileSync("log", line); }
      const warn = (line) => log(line, false);
      function late(file, later = true) { if (later) return undefined; return readFileSync(file); }
      export async function start() { load("a"); load("a", {}); read("b"); read("b", { encoding: "utf8" }); log("c"); warn("d"); late("e"); late("e", undefined); }
    `,
    "what is done once for each new key, by the function that is called": `
      import { mkdirSync, writeFileSync } from "node:fs";
      const known = new Map(), made = new Set(), seen = new Set();
      function addDevice(id) { known.set(id, { id }); writeFileSync("devices.json", JSON.stringify([...known.keys()])); }
      class Device { constructor(id) { this.id = id; } ensureKnown() { if (!known.has(this.id)) addDevice(this.id); } }
      function makeFolder(name) { mkdirSync(name, { recursive: true }); made.add(name); }
      function ensureFolder(name) { if (made.has(name)) return name; makeFolder(name); return name; }
      function ensureSeen(id) { if (seen.has(id)) return; seen.add(id); writeFileSync(id, ""); }
      const isKnown = (id) => known.has(id);
      export async function onMessage(id) { new Device(id).ensureKnown(); ensureFolder(id); ensureSeen(id); if (!isKnown(id)) addDevice(id); }
    `,
    "what is called once by the function that it is passed to": `
      import { readFileSync } from "node:fs";
      const texts = new Map();
      function cached(key, make) { if (!texts.has(key)) texts.set(key, make()); return texts.get(key); }
      export async function start(file) { return cached(file, () => readFileSync(file)); }
    `,
    "a getter that a helper replaces": `
      import { readFileSync } from "node:fs";
      function define(object, name, value) { Object.defineProperty(object, name, { value }); return value; }
      class Config {
        get text() { return define(this, "text", readFileSync("a", "utf8")); }
        get other() { const value = readFileSync("b", "utf8"); return define(this, "other", value); }
      }
      export const start = async (config = new Config()) => [new Config().text, new Config().other, config];
    `,
    "what is only kept for later": `
      import { readFileSync } from "node:fs";
      const tasks = [];
      const later = (work) => { tasks.push(work); };
      export async function plan() { later(() => readFileSync("a")); }
    `,
    "a file of tests": `
      import { mkdirSync } from "node:fs";
      import { test } from "node:test";
      async function prepare() { await fetch("a"); mkdirSync("tmp"); }
      test("prepares", async () => { await prepare(); });
    `,
    "what the kernel writes": `
      import { readFileSync } from "node:fs";
      export async function memory(pid) { return [readFileSync("/proc/meminfo", "utf8"), readFileSync(\`/proc/\${pid}/stat\`)]; }
    `,
    "getters that their values replace, and that lead to each other": `
      import { readFileSync } from "node:fs";
      class Lazy extends Object {
        get env() { return super.env = readFileSync("env.json", "utf8"); }
        get port() { return super.port = this.env.port; }
      }
      const lazy = new Lazy();
      export async function start() { return [lazy.env, lazy.port]; }
    `,
    "at the top of a module": `
      import { readFileSync } from "node:fs";
      export const config = JSON.parse(readFileSync("config.json", "utf8"));
      await start(config);
      function start() {}
    `,
    "in a function that nobody async calls": `
      import { readFileSync } from "node:fs";
      export function load(file) { return readFileSync(file); }
      load("a");
    `,
    "in a nested function that is merely defined or handed on": `
      import { readFileSync, unlinkSync } from "node:fs";
      export async function open(file, onClose) {
        const read = () => readFileSync(file);
        onClose(() => unlinkSync(file));
        return { read, text() { return readFileSync(file, "utf8"); } };
      }
    `,
    "the asynchronous ways": `
      import fs, { readFile } from "node:fs";
      import { stat } from "node:fs/promises";
      import { execFile } from "node:child_process";
      export async function load(file, view) {
        readFile(file, () => {});
        execFile("git", () => {});
        await fs.promises.readFile(file);
        await Atomics.waitAsync(view, 0, 0).value;
        const xhr = new XMLHttpRequest();
        xhr.open("GET", file, true);
        xhr.open("GET", file);
        return stat(file);
      }
    `,
    "existsSync": `
      import { existsSync } from "node:fs";
      export async function find(file) { return existsSync(file) ? file : undefined; }
    `,
    "random numbers": `
      import { randomBytes, randomFillSync, randomUUID } from "node:crypto";
      export async function token(buffer) { return [randomBytes(16), randomFillSync(buffer), randomUUID()]; }
    `,
    "databases, unless they are asked for": `
      import Database from "better-sqlite3";
      const db = new Database("shop.db");
      export const all = async () => db.prepare("SELECT * FROM orders").all();
    `,
    "the name alone": `
      import { flushSync } from "react-dom";
      import { Effect } from "effect";
      const sheet = new CSSStyleSheet();
      const fs = { readFileSync: (file) => file };
      function readFileSync(file) { return file; }
      function computeSync(n) { return n + 1; }
      export async function update(render, program, store) {
        flushSync(render);
        sheet.replaceSync("");
        Effect.runSync(program);
        fs.readFileSync("a");
        readFileSync("b");
        store.readFileSync("c");
        return computeSync(1);
      }
    `,
    "a parameter or variable with the same name": `
      import { readFileSync } from "node:fs";
      export async function load(file, readFileSync) { return readFileSync(file); }
      export const read = readFileSync;
    `,
    "another module with the same name": `
      import fs from "memfs";
      import { readFileSync } from "./files.js";
      export async function load(file) { return [fs.readFileSync(file), readFileSync(file)]; }
    `,
    "a helper that ends the process that was handed over": `
      import { readFileSync } from "node:fs";
      class Ending {
        #process = process;
        end(error) {
          if (error) { show(readFileSync(error.file)); return this.#process.exit(1); }
          this.#process.stdout.write("", () => this.#process.exit(0));
        }
      }
      export async function run(ending) {
        try { await work(); } catch (error) { new Ending().end(error); }
      }
    `,
    "the start of a server": `
      import { readFileSync } from "node:fs";
      import Fastify from "fastify";
      const server = Fastify();
      async function load() { return JSON.parse(readFileSync("config.json", "utf8")); }
      export async function main() {
        const { port } = await load();
        const key = readFileSync("key.pem");
        await server.listen({ port, key });
      }
    `,
    "a helper that calls once what keeps the result": `
      import { readFileSync } from "node:fs";
      class Server {
        setUp() { if (this.handler) return; this.watch(); this.make(); }
        make() { const text = readFileSync("routes.json"); this.handler = { text }; }
        watch() { on(() => this.make()); }
        async start() { this.setUp(); return this.handler; }
      }
      export const start = () => new Server().start();
    `,
    "a helper that is awaited": `
      import { readFileSync } from "node:fs";
      function doSync(file) { return Promise.resolve(readFileSync(file)); }
      export async function load(file) { return await doSync(file); }
    `,
    "a helper that blocks once": `
      import { readFileSync } from "node:fs";
      let config;
      let text;
      let version;
      const cache = new Map();
      const files = {};
      const getConfig = () => (config ??= JSON.parse(readFileSync("config.json", "utf8")));
      function getText() {
        if (!text) text = readFileSync("text", "utf8");
        return text;
      }
      function getVersion() {
        if (version !== undefined) return version;
        const manifest = readFileSync("package.json", "utf8");
        version = JSON.parse(manifest).version;
        return version;
      }
      function getFile(name) {
        const known = cache.get(name);
        if (known) return known;
        const content = readFileSync(name);
        cache.set(name, content);
        return content;
      }
      const getOther = (name) => files[name] || (files[name] = readFileSync(name));
      export async function start() {
        return [getConfig(), getText(), getVersion(), getFile("a"), getOther("b")];
      }
    `,
    "a helper that blocks once, in other words": `
      import { readFileSync } from "node:fs";
      let key, page, words = [], loaded = false;
      const state = { ready: false, data: undefined };
      const texts = new Map();
      function getKey() { key = key || readFileSync("key.pem"); return key; }
      function getPage() { page = page ? page : readFileSync("page.html", "utf8"); return page; }
      function ensureLoaded() {
        if (loaded) return;
        loaded = true;
        words = readFileSync("words.txt", "utf8").split("\\n");
      }
      function prepare() {
        if (!state.ready) {
          state.data = readFileSync("data.json");
          state.ready = true;
        }
      }
      function getText(name) {
        let text = texts.get(name);
        if (text === undefined) {
          text = readFileSync(name, "utf8");
          texts.set(name, text);
        }
        return text;
      }
      export async function start() {
        ensureLoaded();
        prepare();
        return [getKey(), getPage(), getText("a"), words];
      }
    `,
    "a field of a class that is merely defined": `
      import { readFileSync } from "node:fs";
      export async function make(name) {
        return class { text = readFileSync(name, "utf8"); read() { return readFileSync(name); } };
      }
    `,
    "a helper that goes through one that blocks once": `
      import { readFileSync } from "node:fs";
      let config;
      const read = () => readFileSync("config.json", "utf8");
      const getConfig = () => (config ??= read());
      const port = () => getConfig().port;
      export async function start() { return port(); }
    `,
    "a helper of which only a later part blocks": `
      import { readFileSync } from "node:fs";
      function reader(file) { return () => readFileSync(file); }
      export async function start(file) { return reader(file); }
    `,
    "a helper that ends the process": `
      import { writeFileSync } from "node:fs";
      function die(error) {
        writeFileSync("crash.log", String(error));
        process.exit(1);
      }
      export async function main(run) { try { await run(); } catch (error) { die(error); } }
    `,
    "an async helper is reported inside of it, once": `
      import { readFile } from "node:fs/promises";
      async function load(file) { return readFile(file); }
      export async function start(file) { load(file); return load(file); }
    `,
    "a generator that is made and not run": `
      import { readFileSync } from "node:fs";
      function* texts(files) { for (const file of files) yield readFileSync(file); }
      export async function start(files) { return texts(files); }
    `,
    "callbacks of the event loop, by default": `
      import fs from "node:fs";
      export function watch(source, emitter) {
        emitter.on("change", () => fs.statSync(source));
        setTimeout(() => fs.unlinkSync(source), 1000);
        return source.next().then((text) => fs.writeFileSync("out", text));
      }
    `,
    "exit handlers": {
      options: { callbacks: true },
      code: `
        import fs from "node:fs";
        export async function open(file) {
          process.on("exit", () => fs.unlinkSync(file));
          process.once("exit", cleanUp);
        }
        process.on("exit", async () => { fs.rmSync("tmp"); });
        async function cleanUp() { fs.rmSync("tmp", { recursive: true }); }
      `,
    },
    "behind the end of the process": `
      import fs, { writeFileSync } from "node:fs";
      import { exit } from "node:process";
      export async function main(code) {
        if (code) {
          process.exit(code);
          fs.writeFileSync("never", "");
        }
        exit(0);
        try { writeFileSync("never", ""); } finally {}
      }
    `,
    "a worker thread": `
      import { readFileSync } from "node:fs";
      import { parentPort } from "node:worker_threads";
      parentPort.on("message", async (file) => { parentPort.postMessage(readFileSync(file)); });
    `,
    "a worker thread that is given its work": {
      script: true,
      code: `
        const fs = require("fs");
        const worker = require("worker_threads");
        async function run() { return fs.readFileSync(worker.workerData.file); }
        run();
      `,
    },
    "a worker of the web": `
      self.onmessage = async ({ data }) => {
        const xhr = new XMLHttpRequest();
        xhr.open("GET", data, false);
        xhr.send();
      };
    `,
    "files that a glob names": {
      options: { allowIn: ["**/case.ts"] },
      in: ["typed", "untyped"],
      code: `
        import { readFileSync } from "node:fs";
        export async function load(file: string) { return readFileSync(file); }
      `,
    },
    "shell commands that do not wait": {
      script: true,
      code: `
        const shell = require("shelljs");
        async function run() {
          shell.exec("make", { async: true });
          shell.exec("make", (code) => console.log(code));
        }
        module.exports = run;
      `,
    },
    "loops that do some work, wait for something or end soon": `
      export async function drain(queue, end, text, pattern, lock) {
        while (Date.now() < end && queue.length > 0) queue.shift();
        while (Date.now() < end) { await queue.next(); }
        while (pattern.exec(text)) {}
        while (queue.pop() !== undefined);
        let i = 0;
        while (text[i++] === " ");
        for (; text[i] === " "; i++);
        for (let turn = 0; turn < 10; turn++) {}
        for (const item of queue) {}
        while (i < 10) i++;
        while (lock.isTaken()) {}
      }
    `,
    "a busy loop outside of async code": `
      export function sleep(ms) {
        const end = Date.now() + ms;
        while (Date.now() < end) {}
      }
    `,
    "a command line with its work in asynchronous steps": {
      in: ["typed", "untyped"],
      code: `
        import { readFileSync, existsSync } from "node:fs";
        import { readFile, writeFile, mkdir } from "node:fs/promises";
        import { dirname, join } from "node:path";

        const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

        async function copy(source: string, target: string): Promise<void> {
          await mkdir(dirname(target), { recursive: true });
          const text = await readFile(source, "utf8");
          await writeFile(target, text.replaceAll("VERSION", version));
        }

        export async function main(files: string[]): Promise<void> {
          if (files.length === 0 || !existsSync("templates")) {
            console.error("usage: copy <files>");
            process.exit(2);
          }
          await Promise.all(files.map((file) => copy(join("templates", file), join("dist", file))));
        }

        main(process.argv.slice(2)).catch((error: unknown) => {
          console.error(error);
          process.exitCode = 1;
        });
      `,
    },
    "a component that measures itself": {
      jsx: true,
      in: ["typed", "untyped"],
      code: `
        import { flushSync } from "react-dom";
        declare function useState<T>(initial: T): [T, (value: T) => void];
        export function List({ load }: { load(): Promise<string[]> }) {
          const [items, setItems] = useState<string[]>([]);
          const refresh = async () => {
            const next = await load();
            flushSync(() => setItems(next));
            document.querySelector("li:last-child")?.scrollIntoView();
          };
          return items.map((item) => item + String(refresh.length)).join();
        }
      `,
    },
    "an injected file system": {
      in: ["typed", "untyped"],
      code: `
        interface FileSystem {
          readFileSync(path: string): string;
          existsSync(path: string): boolean;
        }
        export class Loader {
          readonly #files: FileSystem;
          constructor(files: FileSystem) { this.#files = files; }
          async load(path: string): Promise<string | undefined> {
            return this.#files.existsSync(path) ? this.#files.readFileSync(path) : undefined;
          }
        }
      `,
    },
  },

  leavesAlone: {
    "a method that a subclass may replace, on an unknown object": `
      export async function run(tool) { return [tool.execSync("make"), tool.load()]; }
    `,
    "an alias that is assigned again": `
      import { readFileSync } from "node:fs";
      let read = readFileSync;
      if (process.env.FAKE) read = () => "";
      export async function load(file) { return read(file); }
    `,
    "a helper that is handed on by another function": `
      import { readFileSync } from "node:fs";
      const once = (make) => { let value; return () => (value ??= make()); };
      const config = once(() => readFileSync("config.json", "utf8"));
      export async function start() { return config(); }
    `,
  },

  repairs: {
    "an import that has no other use makes way": {
      code: `
        import { readFileSync } from "node:fs";
        import path from "node:path";
        export async function load(file) { return readFileSync(path.resolve(file)); }
      `,
      suggestions: {
        awaitTwin: `
          import { readFile } from "node:fs/promises";
          import path from "node:path";
          export async function load(file) { return await readFile(path.resolve(file)); }
        `,
      },
    },
    "an import that is used elsewhere stays": {
      code: `
        import { readFileSync } from "node:fs";
        export const first = readFileSync("first.txt");
        export async function load(file) { return readFileSync(file); }
      `,
      suggestions: {
        awaitTwin: `
          import { readFileSync } from "node:fs";
          import { readFile } from "node:fs/promises";
          export const first = readFileSync("first.txt");
          export async function load(file) { return await readFile(file); }
        `,
      },
    },
    "an import beside a default": {
      code: `
        import fs, { readFileSync } from "node:fs";
        export const { constants } = fs;
        export async function load(file) { return readFileSync(file); }
      `,
      suggestions: {
        awaitTwin: `
          import fs from "node:fs";
          import { readFile } from "node:fs/promises";
          export const { constants } = fs;
          export async function load(file) { return await readFile(file); }
        `,
      },
    },
    "an import with a comment that would be lost": {
      code: `
        import { readFileSync /* blocks */, statSync } from "node:fs";
        export const size = statSync(".").size;
        export async function load(file) { return readFileSync(file); }
      `,
      suggestions: {
        awaitTwin: `
          import { readFileSync /* blocks */, statSync } from "node:fs";
          import { readFile } from "node:fs/promises";
          export const size = statSync(".").size;
          export async function load(file) { return await readFile(file); }
        `,
      },
    },
    "in the style of the file": {
      code: `
        import { readFileSync, statSync } from 'fs' // files
        export const load = async (file) => readFileSync(file).toString()
      `,
      suggestions: {
        awaitTwin: `
          import { statSync } from 'fs' // files
          import { readFile } from 'fs/promises'
          export const load = async (file) => (await readFile(file)).toString()
        `,
      },
    },
    "merged with an import that is there": {
      code: `
        import { readFileSync } from "node:fs";
        import { writeFile } from "fs/promises";
        export async function load(file) { await writeFile(file, ""); return readFileSync(file); }
      `,
      suggestions: {
        awaitTwin: `
          import { writeFile, readFile } from "fs/promises";
          export async function load(file) { await writeFile(file, ""); return await readFile(file); }
        `,
      },
    },
    "an import that is there is used": {
      code: `
        import { readFileSync } from "node:fs";
        import { readFile as read } from "node:fs/promises";
        export async function load(file) { return [await read(file), readFileSync(file)]; }
      `,
      suggestions: {
        awaitTwin: `
          import { readFile as read } from "node:fs/promises";
          export async function load(file) { return [await read(file), await read(file)]; }
        `,
      },
    },
    "the promises of fs are there by another name": {
      code: `
        import { readdirSync, promises as fsp } from "node:fs";
        export async function list(folder) { return [await fsp.stat(folder), ...readdirSync(folder)]; }
      `,
      suggestions: {
        awaitTwin: `
          import { promises as fsp } from "node:fs";
          export async function list(folder) { return [await fsp.stat(folder), ...await fsp.readdir(folder)]; }
        `,
      },
    },
    "what the promises of fs are imported as, also where the call names fs": {
      code: `
        import fs from "fs";
        import fsp from "fs/promises";
        export async function load(file) { return [await fsp.stat(file), fs.readFileSync(file)]; }
      `,
      suggestions: {
        awaitTwin: `
          import fsp from "fs/promises";
          export async function load(file) { return [await fsp.stat(file), await fsp.readFile(file)]; }
        `,
      },
    },
    "not what a parameter hides": {
      code: `
        import fs from "fs";
        import fsp from "fs/promises";
        export async function load(file, fsp) { return [fsp, fs.readFileSync(file)]; }
      `,
      suggestions: {
        awaitTwin: `
          import fs from "fs";
          import fsp from "fs/promises";
          export async function load(file, fsp) { return [fsp, await fs.promises.readFile(file)]; }
        `,
      },
    },
    "types are imported without the values": {
      code: `
        import { readFileSync } from "node:fs";
        import type { FileHandle } from "node:fs/promises";
        export async function load(file: FileHandle) { return readFileSync(String(file)); }
      `,
      suggestions: {
        awaitTwin: `
          import { readFile } from "node:fs/promises";
          import type { FileHandle } from "node:fs/promises";
          export async function load(file: FileHandle) { return await readFile(String(file)); }
        `,
      },
    },
    "a type beside a value": {
      code: `
        import { readFileSync } from "node:fs";
        import { type FileHandle, open } from "node:fs/promises";
        export async function load(file: string): Promise<[FileHandle, Buffer]> { return [await open(file), readFileSync(file)]; }
      `,
      suggestions: {
        awaitTwin: `
          import { type FileHandle, open, readFile } from "node:fs/promises";
          export async function load(file: string): Promise<[FileHandle, Buffer]> { return [await open(file), await readFile(file)]; }
        `,
      },
    },
    "a name that is taken": {
      code: `
        import { readFile, readFileSync } from "node:fs";
        export async function load(file) { readFile(file, () => {}); return readFileSync(file); }
      `,
      suggestions: {
        awaitTwin: `
          import { readFile } from "node:fs";
          import { readFile as readFile2 } from "node:fs/promises";
          export async function load(file) { readFile(file, () => {}); return await readFile2(file); }
        `,
      },
    },
    "a name that is taken where the call stands": {
      code: `
        import { statSync } from "node:fs";
        export async function size(file, stat) { return stat ?? statSync(file).size; }
      `,
      suggestions: {
        awaitTwin: `
          import { stat as stat2 } from "node:fs/promises";
          export async function size(file, stat) { return stat ?? (await stat2(file)).size; }
        `,
      },
    },
    "a namespace and a default": {
      code: `
        import * as fs from "node:fs";
        export async function list(folder) {
          for (const name of fs.readdirSync(folder)) console.log(name);
        }
      `,
      suggestions: {
        awaitTwin: `
          import * as fs from "node:fs";
          export async function list(folder) {
            for (const name of await fs.promises.readdir(folder)) console.log(name);
          }
        `,
      },
    },
    "require": {
      script: true,
      code: `
        const { readFileSync } = require('fs');
        module.exports = async (file) => JSON.parse(readFileSync(file, 'utf8'));
      `,
      suggestions: {
        awaitTwin: `
          const { readFile } = require('fs/promises');
          module.exports = async (file) => JSON.parse(await readFile(file, 'utf8'));
        `,
      },
    },
    "require of the whole module, and on the spot": {
      script: true,
      code: `
        module.exports = async (file) => require("fs").readFileSync(file).length;
      `,
      suggestions: {
        awaitTwin: `
          module.exports = async (file) => (await require("fs").promises.readFile(file)).length;
        `,
      },
    },
    "a name that is taken apart by require": {
      script: true,
      code: `
        const fs = require("fs"), path = require("path");
        const { stat } = require("fs/promises");
        const { rmSync } = fs;
        module.exports = async (file) => { await stat(path.resolve(file)); rmSync(file); };
      `,
      suggestions: {
        awaitTwin: `
          const fs = require("fs"), path = require("path");
          const { stat, rm } = require("fs/promises");
          const { rmSync } = fs;
          module.exports = async (file) => { await stat(path.resolve(file)); await rm(file); };
        `,
      },
    },
    "require of several modules at once": {
      script: true,
      code: `
        const { readFileSync } = require("fs"), { join } = require("path");
        module.exports = async (file) => readFileSync(join("data", file));
      `,
      suggestions: {
        awaitTwin: `
          const { readFile } = require("fs/promises"), { join } = require("path");
          module.exports = async (file) => await readFile(join("data", file));
        `,
      },
    },
    "require of the promises of fs": {
      script: true,
      code: `
        const fs = require("fs").promises;
        const { readFileSync } = require("fs");
        module.exports = async (file) => [await fs.stat(file), readFileSync(file)];
      `,
      suggestions: {
        awaitTwin: `
          const fs = require("fs").promises;
          module.exports = async (file) => [await fs.stat(file), await fs.readFile(file)];
        `,
      },
    },
    "libraries that have both": {
      code: `
        import fse from "fs-extra";
        export const load = async (file) => fse.readJsonSync(file).name;
      `,
      suggestions: {
        awaitTwin: `
          import fse from "fs-extra";
          export const load = async (file) => (await fse.readJson(file)).name;
        `,
      },
    },
    "named imports of such a library": {
      code: `
        import { globSync } from "glob";
        export async function list(pattern) { return globSync(pattern); }
      `,
      suggestions: {
        awaitTwin: `
          import { glob } from "glob";
          export async function list(pattern) { return await glob(pattern); }
        `,
      },
    },
    "what is awaited already is not awaited twice": {
      code: `
        import fs from "node:fs";
        export async function load(file) { return await fs.readFileSync(file); }
      `,
      suggestions: {
        awaitTwin: `
          import fs from "node:fs";
          export async function load(file) { return await fs.promises.readFile(file); }
        `,
      },
    },
    "casts stay with the value": {
      in: ["typed", "untyped"],
      code: `
        import fs from "node:fs";
        export async function load(file: string) { return fs.readFileSync(file) as Uint8Array; }
      `,
      suggestions: {
        awaitTwin: `
          import fs from "node:fs";
          export async function load(file: string) { return (await fs.promises.readFile(file)) as Uint8Array; }
        `,
      },
    },
    "a statement that comes to start with a parenthesis": {
      code: `
        import fs from "node:fs"
        export async function list(folder) {
          const names = []
          fs.readdirSync(folder).forEach((name) => names.push(name))
        }
      `,
      suggestions: {
        awaitTwin: `
          import fs from "node:fs"
          export async function list(folder) {
            const names = []
            ;(await fs.promises.readdir(folder)).forEach((name) => names.push(name))
          }
        `,
      },
    },
    "the same below a case of a switch": {
      code: `
        import fs from "node:fs"
        export async function list(folder, names) {
          switch (folder) {
            case "data":
              names.sort()
              fs.readdirSync(folder).forEach((name) => names.push(name))
          }
        }
      `,
      suggestions: {
        awaitTwin: `
          import fs from "node:fs"
          export async function list(folder, names) {
            switch (folder) {
              case "data":
                names.sort()
                ;(await fs.promises.readdir(folder)).forEach((name) => names.push(name))
            }
          }
        `,
      },
    },
    "in a template": {
      code: `
        import { readFileSync } from "node:fs";
        export async function quote(file) { return \`<q>\${readFileSync(file, "utf8")}</q>\`; }
      `,
      suggestions: {
        awaitTwin: `
          import { readFile } from "node:fs/promises";
          export async function quote(file) { return \`<q>\${await readFile(file, "utf8")}</q>\`; }
        `,
      },
    },
    "in front of an optional chain, within an argument": {
      code: `
        import { readFileSync } from "node:fs";
        export async function load(file) { return JSON.parse(readFileSync(file, "utf8")?.trim()); }
      `,
      suggestions: {
        awaitTwin: `
          import { readFile } from "node:fs/promises";
          export async function load(file) { return JSON.parse((await readFile(file, "utf8"))?.trim()); }
        `,
      },
    },
    "none in the default of a parameter": {
      code: `
        import { readFileSync } from "node:fs";
        export async function load(text = readFileSync("default.txt", "utf8")) { return text; }
      `,
      suggestions: {},
    },
    "none in a callback that would have to become async": {
      code: `
        import { statSync } from "node:fs";
        export async function sizes(files) { return files.map((file) => statSync(file).size); }
      `,
      suggestions: {},
    },
    "none without a promise twin": {
      code: `
        import { gzipSync } from "node:zlib";
        export async function pack(text) { return gzipSync(text); }
      `,
      suggestions: {},
    },
    "none for a file descriptor": {
      code: `
        import { readFileSync } from "node:fs";
        export async function readInput() { return readFileSync(0, "utf8"); }
      `,
      suggestions: {},
    },
    "none for a descriptor that was handed in": {
      code: `
        import { writeFileSync } from "node:fs";
        export async function log(fd, line) { writeFileSync(fd, line); }
      `,
      suggestions: {},
    },
    "none for a function with bound arguments": {
      code: `
        import { readFileSync } from "node:fs";
        const readConfig = readFileSync.bind(null, "config.json");
        export async function load() { return readConfig("utf8"); }
      `,
      suggestions: {},
    },
    "none for options that only the synchronous function has": {
      code: `
        import { statSync } from "node:fs";
        export async function find(file) { return statSync(file, { throwIfNoEntry: false }); }
      `,
      suggestions: {},
    },
    "none where a comment would be lost": {
      code: `
        import fs from "node:fs";
        export async function load(file) { return fs./* at once */readFileSync(file); }
      `,
      suggestions: {},
    },
    "none for an optional call": {
      code: `
        import fs from "node:fs";
        export async function load(file) { return fs?.readFileSync(file)?.length; }
      `,
      suggestions: {},
    },
    "none for what was handed in": {
      in: ["typed"],
      code: `
        import type * as fs from "node:fs";
        export async function load(system: typeof fs, file: string) { return system.readFileSync(file); }
      `,
      suggestions: {},
    },
  },
});
