import { noLeakedResource } from "../../src/rules/no-leaked-resource.ts";
import { runTable } from "../support/rule-table.ts";

const POOL = `
      import { Pool } from "pg";
      const pool = new Pool();
`;

runTable("no-leaked-resource", noLeakedResource, {
  reports: {
    "released on success only": `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
                             ~~~~~~~~~~~~~~ [failed]
        const { rows } = await client.query(sql);
        client.release();
        return rows;
      }
    `,
    "not released before an early return": `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
                             ~~~~~~~~~~~~~~ [left]
        if (sql === "") return [];
        client.release();
        return [];
      }
    `,
    "released before a throw that is not caught": `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
                             ~~~~~~~~~~~~~~ [failed]
        if (sql === "") throw new Error("no SQL");
        client.release();
      }
    `,
    "never released": `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
                             ~~~~~~~~~~~~~~ [never]
        return (await client.query(sql)).rows;
      }
    `,
    "connected to see whether it works": `
      ${POOL}
      export async function check() {
        await pool.connect();
              ~~~~~~~~~~~~~~ [never]
      }
    `,
    "acquired without a name": `
      ${POOL}
      export async function rows(sql) {
        return (await (await pool.connect()).query(sql)).rows;
                             ~~~~~~~~~~~~~~ [unnamed]
      }
    `,
    "released after something in the same finally that may throw": `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
                             ~~~~~~~~~~~~~~ [failed]
        try {
          return await client.query(sql);
        } finally {
          await client.query("COMMIT");
          client.release();
        }
      }
    `,
    "a second one before the try": `
      import { open } from "node:fs/promises";
      export async function copy(from, to) {
        const source = await open(from);
                             ~~~~~~~~~~ [failed]
        const target = await open(to, "w");
        try {
          await target.write(await source.readFile());
        } finally {
          await target.close();
          await source.close();
        }
      }
    `,
    "an await between it and the try": `
      import { open } from "node:fs/promises";
      export async function read(path, check) {
        const file = await open(path);
                           ~~~~~~~~~~ [failed]
        await check(path);
        try {
          return await file.readFile();
        } finally {
          await file.close();
        }
      }
    `,
    "caught and thrown again before the release": `
      import { open } from "node:fs/promises";
      export async function read(path) {
        const file = await open(path);
                           ~~~~~~~~~~ [failed]
        let text;
        try {
          text = await file.readFile();
        } catch (error) {
          console.error(error);
          throw error;
        }
        await file.close();
        return text;
      }
    `,
    "kept by the object after an await": `
      ${POOL}
      export class Store {
        async open() {
          const client = await pool.connect();
                               ~~~~~~~~~~~~~~ [lent]
          await client.query("SELECT 1");
          this.client = client;
        }
      }
    `,
    "a descriptor": `
      import fs from "node:fs";
      export async function head(path, parse) {
        const fd = fs.openSync(path, "r");
                   ~~~~~~~~~~~~~~~~~~~~~~ [failed]
        const head = await parse(fs.readSync(fd, Buffer.alloc(10)));
        fs.closeSync(fd);
        return head;
      }
    `,
    "a temporary folder": `
      import { mkdtemp, rm, writeFile } from "node:fs/promises";
      import path from "node:path";
      export async function build(text, run) {
        const folder = await mkdtemp("build-");
                             ~~~~~~~~~~~~~~~~~ [failed]
        await writeFile(path.join(folder, "a.txt"), text);
        await rm(folder, { recursive: true });
      }
    `,
    "a lock whose value releases it": `
      import { Mutex } from "async-mutex";
      const mutex = new Mutex();
      export async function save(store, x) {
        const release = await mutex.acquire();
                              ~~~~~~~~~~~~~~~ [failed]
        await store(x);
        release();
      }
    `,
    "a lock that is released by its owner": `
      import { Mutex } from "async-mutex";
      const mutex = new Mutex();
      export async function save(store, x) {
        await mutex.acquire();
              ~~~~~~~~~~~~~~~ [failed]
        await store(x);
        mutex.release();
      }
    `,
    "one of two values": `
      import { Semaphore } from "async-mutex";
      const places = new Semaphore(2);
      export async function save(store, x) {
        const [, release] = await places.acquire();
                                  ~~~~~~~~~~~~~~~~ [failed]
        await store(x);
        release();
      }
    `,
    "a browser": `
      import puppeteer from "puppeteer";
      export async function shoot(url) {
        const browser = await puppeteer.launch();
                              ~~~~~~~~~~~~~~~~~~ [failed]
        const page = await browser.newPage();
        await page.goto(url);
        const image = await page.screenshot();
        await browser.close();
        return image;
      }
    `,
    "a client that is connected": `
      import { MongoClient } from "mongodb";
      export async function count(url) {
        const client = new MongoClient(url);
        await client.connect();
              ~~~~~~~~~~~~~~~~ [failed]
        const count = await client.db("a").collection("b").countDocuments();
        await client.close();
        return count;
      }
    `,
    "in a loop that goes on": `
      ${POOL}
      export async function all(list) {
        for (const sql of list) {
          const client = await pool.connect();
                               ~~~~~~~~~~~~~~ [left]
          if (sql === "") continue;
          client.release();
        }
      }
    `,
    "passed to what another function does before": `
      ${POOL}
      export async function rows(sql, run) {
        const client = await pool.connect();
                             ~~~~~~~~~~~~~~ [failed]
        const rows = await run(client, sql);
        client.release();
        return rows;
      }
    `,
    "passed to a function that only reads it": `
      ${POOL}
      async function run(client, sql) { return (await client.query(sql)).rows; }
      export async function rows(sql) {
        const client = await pool.connect();
                             ~~~~~~~~~~~~~~ [never]
        return await run(client, sql);
      }
    `,
    "a function that throws": `
      ${POOL}
      function check(sql) { if (sql === "") throw new Error("no SQL"); }
      export async function run(sql) {
        const client = await pool.connect();
                             ~~~~~~~~~~~~~~ [failed]
        check(sql);
        client.release();
      }
    `,
    "passed to an async function that may reject": `
      import { DataSource } from "typeorm";
      const source = new DataSource({});
      async function count(runner) { return await runner.manager.count("users"); }
      export async function users() {
        const runner = source.createQueryRunner();
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~ [failed]
        await runner.connect();
        const found = await count(runner);
        await runner.release();
        return found;
      }
    `,
    "released on success only within a try that catches": `
      ${POOL}
      export async function check(answer) {
        try {
          const client = await pool.connect();
                               ~~~~~~~~~~~~~~ [failed]
          await client.query("SELECT 1");
          client.release();
        } catch (error) {
          answer(error);
          return;
        }
        answer();
      }
    `,
    "a timer over an await": `
      export async function load(url) {
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(), 15_000);
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [timer]
        const answer = await fetch(url, { signal: controller.signal });
        clearTimeout(timer);
        return answer;
      }
    `,
    "an interval over an await": `
      import { setInterval } from "node:timers";
      export async function work(run, tell) {
        const timer = setInterval(tell, 1000);
                      ~~~~~~~~~~~~~~~~~~~~~~~ [timer]
        await run();
        clearInterval(timer);
      }
    `,
    "a new function removed": `
      export function stop(emitter, read) {
        emitter.off("data", () => read());
                            ~~~~~~~~~~~~ [neverAdded]
      }
    `,
    "a function bound again removed": `
      export class View {
        open() { window.addEventListener("resize", this.draw.bind(this)); }
        close() { window.removeEventListener("resize", this.draw.bind(this)); }
                                                       ~~~~~~~~~~~~~~~~~~~~ [neverAdded]
        draw() {}
      }
    `,
    "a method removed that was added bound": `
      export class View {
        open() { window.addEventListener("resize", this.draw.bind(this)); }
        close() { window.removeEventListener("resize", this.draw); }
                                                       ~~~~~~~~~ [neverAdded]
        draw() {}
      }
    `,
    "a method removed of which a function was added that calls it": `
      export async function load(url, signal) {
        const controller = new AbortController();
        signal.addEventListener("abort", () => controller.abort());
        try {
          return await fetch(url, { signal: controller.signal });
        } finally {
          signal.removeEventListener("abort", controller.abort);
                                              ~~~~~~~~~~~~~~~~ [neverAdded]
        }
      }
    `,
    "a listener on the process with each call": `
      import { spawn } from "node:child_process";
      export function compile(file) {
        const child = spawn("tsc", [file]);
        process.on("exit", () => child.kill());
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [processListener]
        return child;
      }
    `,
    "a listener that stays on a signal": {
      options: { abortListeners: true },
      code: `
      export async function wait(socket, signal) {
        signal.addEventListener("abort", () => socket.destroy());
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [abortListener]
        return await socket.read();
      }
    `,
    },
    "a timer of a race": {
      options: { races: true },
      code: `
      export async function load(url) {
        return await Promise.race([fetch(url), new Promise((_, reject) => setTimeout(reject, 1000))]);
                                                                          ~~~~~~~~~~~~~~~~~~~~~~~~ [race]
      }
    `,
    },
    "an object that is not disposed": {
      options: { disposables: true },
      code: `
      class Session { [Symbol.dispose]() {} run() {} }
      export function run() {
        const session = new Session();
                        ~~~~~~~~~~~~~ [never]
        session.run();
      }
    `,
    },
    "what a user names": {
      options: { resources: { "my-store#lease": "giveBack" } },
      code: `
      import { lease } from "my-store";
      export async function f(work) {
        const lent = await lease();
                           ~~~~~~~ [failed]
        await work();
        lent.giveBack();
      }
    `,
    },
  },

  allows: {
    "released in finally": `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
        try {
          return (await client.query(sql)).rows;
        } finally {
          client.release();
        }
      }
    `,
    "declared before the try": `
      ${POOL}
      export async function rows(sql) {
        let client;
        try {
          client = await pool.connect();
          return (await client.query(sql)).rows;
        } finally {
          client?.release();
        }
      }
    `,
    "released in finally, if it is there": `
      ${POOL}
      export async function rows(sql) {
        let client;
        try {
          client = await pool.connect();
          return (await client.query(sql)).rows;
        } finally {
          if (client) client.release();
        }
      }
    `,
    "released in finally, if it is not undefined": `
      ${POOL}
      export async function rows(sql) {
        let client;
        try {
          client = await pool.connect();
          return (await client.query(sql)).rows;
        } finally {
          if (client !== undefined) { client.release(); }
        }
      }
    `,
    "released by hand on each way": `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
        try {
          const { rows } = await client.query(sql);
          client.release();
          return rows;
        } catch (error) {
          client.release();
          throw error;
        }
      }
    `,
    "rolled back and released by hand": `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
        try {
          await client.query(sql);
        } catch (error) {
          await client.query("ROLLBACK");
          client.release();
          throw error;
        }
        client.release();
      }
    `,
    "caught, and released after it": `
      ${POOL}
      export async function run(sql) {
        const client = await pool.connect();
        try {
          await client.query(sql);
        } catch (error) {
          console.error(error);
        }
        client.release();
      }
    `,
    "released by a chain": `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
        return await client.query(sql).finally(() => client.release());
      }
    `,
    "released by a function of the function": `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
        const close = () => client.release();
        try {
          return await client.query(sql);
        } finally {
          close();
        }
      }
    `,
    "released by what it is passed to": `
      ${POOL}
      async function using(client, sql) { try { return await client.query(sql); } finally { client.release(); } }
      export async function rows(sql) {
        const client = await pool.connect();
        return await using(client, sql);
      }
    `,
    "released by `using`": {
      in: ["typed", "untyped"],
      code: `
      import { open } from "node:fs/promises";
      export async function read(path) {
        await using file = await open(path);
        return await file.readFile();
      }
    `,
    },
    "returned at once": `
      ${POOL}
      export async function client() {
        const client = await pool.connect();
        client.on("error", console.error);
        return client;
      }
    `,
    "returned as a promise": `
      ${POOL}
      export function client() { return pool.connect(); }
    `,
    "kept by the object at once": `
      ${POOL}
      export class Store { async open() { this.client = await pool.connect(); } }
    `,
    "a page of a browser that is closed": `
      import puppeteer from "puppeteer";
      export async function shoot(url) {
        const browser = await puppeteer.launch();
        try {
          const page = await browser.newPage();
          await page.goto(url);
          return await page.screenshot();
        } finally {
          await browser.close();
        }
      }
    `,
    "a file whose stream closes it": `
      import { open } from "node:fs/promises";
      export async function read(path) {
        const file = await open(path);
        return file.createReadStream();
      }
    `,
    "a folder that is iterated over": `
      import { opendir } from "node:fs/promises";
      export async function names(path) {
        const found = [];
        const folder = await opendir(path);
        for await (const { name } of folder) found.push(name);
        return found;
      }
    `,
    "nothing that may throw before its release": `
      import { open } from "node:fs/promises";
      export async function touch(path) {
        const file = await open(path, "a");
        await file.close();
      }
    `,
    "what is opened before the try": `
      import { DataSource } from "typeorm";
      const source = new DataSource({});
      export async function users() {
        const runner = source.createQueryRunner();
        await runner.connect();
        await runner.startTransaction();
        try {
          return await runner.manager.count("users");
        } finally {
          await runner.release();
        }
      }
    `,
    "a connection of a pool that is closed": `
      import { Pool } from "pg";
      export async function rows(sql) {
        const pool = new Pool();
        try {
          const client = await pool.connect();
          return (await client.query(sql)).rows;
        } finally {
          await pool.end();
        }
      }
    `,
    "a timer that is cleared in finally": `
      export async function load(url) {
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(), 15_000);
        try {
          return await fetch(url, { signal: controller.signal });
        } finally {
          clearTimeout(timer);
        }
      }
    `,
    "a timer that is cleared by a chain": `
      export async function load(url, fail) {
        const timer = setTimeout(fail, 15_000);
        return await fetch(url).finally(() => clearTimeout(timer));
      }
    `,
    "a timer that nobody clears": `
      export async function load(url, tell) {
        setTimeout(tell, 1000);
        return await fetch(url);
      }
    `,
    "a timer that keeps nothing alive": `
      export async function load(url, tell) {
        const timer = setTimeout(tell, 1000);
        timer.unref();
        const answer = await fetch(url);
        clearTimeout(timer);
        return answer;
      }
    `,
    "a timer that is meant to fire": `
      export async function run(child, end) {
        const timer = setTimeout(() => child.kill(), 1000);
        await end(child);
        clearTimeout(timer);
      }
    `,
    "a timer that is cleared before an early return as well": `
      export async function run(work, tell) {
        const timer = setTimeout(tell, 1000);
        try {
          await work();
        } catch (error) {
          clearTimeout(timer);
          return;
        }
        clearTimeout(timer);
      }
    `,
    "the function that was added": `
      export function listen(emitter, read) {
        const listener = () => read();
        emitter.on("data", listener);
        return () => emitter.off("data", listener);
      }
    `,
    "a method that is bound once": `
      export class View {
        constructor() { this.draw = this.draw.bind(this); }
        open() { window.addEventListener("resize", this.draw); }
        close() { window.removeEventListener("resize", this.draw); }
        draw() {}
      }
    `,
    "a function in a field": `
      export class View {
        draw = () => {};
        open() { window.addEventListener("resize", this.draw); }
        close() { window.removeEventListener("resize", this.draw); }
      }
    `,
    "a listener on the process, set up once": `
      export function setUp(server) { process.on("SIGTERM", () => server.close()); }
    `,
    "a listener on the process that is removed": `
      export async function compile(child) {
        const kill = () => child.kill();
        process.on("exit", kill);
        try { await child.done(); } finally { process.off("exit", kill); }
      }
    `,
    "a listener on a signal, for once": {
      options: { abortListeners: true },
      code: `
      export async function wait(socket, signal) {
        signal.addEventListener("abort", () => socket.destroy(), { once: true });
        return await socket.read();
      }
    `,
    },
    "an object that is disposed": {
      options: { disposables: true },
      code: `
      class Session { [Symbol.dispose]() {} run() {} }
      export function run() {
        const session = new Session();
        try { session.run(); } finally { session[Symbol.dispose](); }
      }
    `,
    },
    "another way to acquire, by a callback": `
      ${POOL}
      export function run(work) { pool.connect((error, client, done) => { work(client); done(); }); }
    `,
    "a transaction by a callback": `
      import knex from "knex";
      const db = knex({});
      export async function run(work) { await db.transaction(async (trx) => { await work(trx); }); }
    `,
    "the process ends": `
      ${POOL}
      export async function run(sql, check) {
        const client = await pool.connect();
        if (sql === "") process.exit(1);
        client.release();
      }
    `,
    "a page that is returned, with its browser": {
      options: { lent: false },
      code: `
      import puppeteer from "puppeteer";
      export async function page() {
        const browser = await puppeteer.launch();
        return await browser.newPage();
      }
    `,
    },
    "a client that is connected by a callback": `
      import { Client } from "pg";
      export function read(sql, done) {
        const client = new Client();
        client.connect((error) => client.query(sql, (failure, answer) => { client.end(); done(answer); }));
      }
    `,
    "timers of a program, until it ends": `
      async function main(work, tell) {
        const timer = setInterval(tell, 1000);
        const other = setInterval(tell, 2000);
        await work();
        clearInterval(timer);
        clearInterval(other);
      }
      void main();
    `,
    "a program that ends": `
      ${POOL}
      async function main(sql) {
        const client = await pool.connect();
        await client.query(sql);
        client.release();
      }
      void main("SELECT 1");
    `,
  },

  leavesAlone: {
    "passed to a function that is not known": `
      ${POOL}
      export async function run(manager) {
        const client = await pool.connect();
        manager.add(client);
      }
    `,
    "in a collection": `
      ${POOL}
      const clients = [];
      export async function run() {
        const client = await pool.connect();
        clients.push(client);
      }
    `,
    "released under a condition of its own": `
      ${POOL}
      export async function run(sql, isOwn) {
        const client = await pool.connect();
        try {
          await client.query(sql);
        } finally {
          if (isOwn) client.release();
        }
      }
    `,
    "one that may be another's": `
      ${POOL}
      export async function run(sql, given) {
        const client = given ?? (await pool.connect());
        await client.query(sql);
        if (!given) client.release();
      }
    `,
    "another function of that name": `
      const pool = { connect() { return {}; } };
      export async function run(sql) {
        const client = await pool.connect();
        await client.query(sql);
        client.release();
      }
    `,
    "at the top of a module": {
      code: `
      ${POOL}
      const client = await pool.connect();
      await client.query("SELECT 1");
      client.release();
    `,
    },
    "a worker that ends by itself": `
      import { Worker } from "node:worker_threads";
      export function start() {
        const worker = new Worker("./work.js");
        worker.on("error", console.error);
      }
    `,
    "a timer and a return": `
      export function later(work, now) {
        const timer = setTimeout(work, 1000);
        if (now) return;
        clearTimeout(timer);
      }
    `,
    "a listener on a signal of this call": `
      export async function wait(socket) {
        const { signal } = new AbortController();
        signal.addEventListener("abort", () => socket.destroy());
        return await socket.read();
      }
    `,
    "a lock that others release": `
      import { Mutex } from "async-mutex";
      const mutex = new Mutex();
      export async function lock() { await mutex.acquire(); }
    `,
  },

  repairs: {
    "the rest of the block": {
      code: `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
        const { rows } = await client.query(sql);
        client.release();
        return rows;
      }
    `,
      suggestions: {
        release: `
      ${POOL}
      export async function rows(sql) {
        const client = await pool.connect();
        try {
          const { rows } = await client.query(sql);
          return rows;
        } finally {
          client.release();
        }
      }
    `,
      },
    },
    "up to the release where more is awaited after it": {
      code: `
      ${POOL}
      export async function save(sql, tell) {
        const client = await pool.connect();
        await client.query(sql);
        client.release();
        await tell();
      }
    `,
      suggestions: {
        release: `
      ${POOL}
      export async function save(sql, tell) {
        const client = await pool.connect();
        try {
          await client.query(sql);
        } finally {
          client.release();
        }
        await tell();
      }
    `,
      },
    },
    "none where a later await needs what was read": {
      code: `
      ${POOL}
      export async function save(sql, tell) {
        const client = await pool.connect();
        const { rows } = await client.query(sql);
        client.release();
        await tell(rows);
      }
    `,
      suggestions: {},
    },
    "one that is never released": {
      code: `
      import { open } from "node:fs/promises";
      export async function read(path) {
        const file = await open(path);
        return await file.readFile();
      }
    `,
      suggestions: {
        release: `
      import { open } from "node:fs/promises";
      export async function read(path) {
        const file = await open(path);
        try {
          return await file.readFile();
        } finally {
          await file.close();
        }
      }
    `,
      },
    },
    "on one line": {
      code: `
      ${POOL}
      export async function run(sql) { const client = await pool.connect(); await client.query(sql); client.release(); }
    `,
      suggestions: {
        release: `
      ${POOL}
      export async function run(sql) { const client = await pool.connect(); try { await client.query(sql); } finally { client.release(); } }
    `,
      },
    },
    "none where it is released in several places": {
      code: `
      ${POOL}
      export async function run(sql) {
        const client = await pool.connect();
        if (sql === "") { console.log("none"); await client.query("SELECT 1"); client.release(); return; }
        await client.query(sql);
        client.release();
      }
    `,
      suggestions: {},
    },
  },
});
