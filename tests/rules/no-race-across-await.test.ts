import { noRaceAcrossAwait } from "../../src/rules/no-race-across-await.ts";
import { runTable } from "../support/rule-table.ts";

const DECLARED = `
      import { chromium } from "playwright";
`;

runTable("no-race-across-await", noRaceAcrossAwait, {
  reports: {
    "added to, after the old value has been read": `
      export class Sizes {
        total = 0;
        async add(file, size) {
          this.total += await size(file);
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
        }
      }
    `,
    "a variable of the module": `
      let total = 0;
      export async function add(file, size) {
        total = total + (await size(file));
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
      }
    `,
    "a variable of the function around, in callbacks that run together": `
      export async function sizeOf(files, size) {
        let total = 0;
        await Promise.all(files.map(async (file) => {
          total += await size(file);
          ~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
        }));
        return total;
      }
    `,
    "in a function that several run together": `
      export async function sizeOf(files, size) {
        let total = 0;
        async function add(file) {
          total += await size(file);
          ~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
        }
        await Promise.all(files.map(add));
        return total;
      }
    `,
    "in a function that is started in a loop": `
      export async function sizeOf(files, size) {
        let total = 0;
        const add = async (file) => {
          total += await size(file);
          ~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
        };
        const jobs = [];
        for (const file of files) jobs.push(add(file));
        await Promise.all(jobs);
        return total;
      }
    `,
    "in a script, where callbacks run together": `
      import { readdir, stat } from "node:fs/promises";
      let total = 0;
      await Promise.all((await readdir(".")).map(async (file) => {
        total += (await stat(file)).size;
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
      }));
      console.log(total);
    `,
    "calculated before an await, and written after it": `
      export class Counter {
        n = 0;
        async next(save) {
          await save(this.n);
        }
        async count(save) {
          const next = this.n + 1;
          await save(next);
          this.n = next;
          ~~~~~~~~~~~~~ [lostUpdate]
        }
      }
    `,
    "a list that is spread before the await": `
      export class Cart {
        items = [];
        async add(id, load) {
          this.items = [...this.items, await load(id)];
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
        }
      }
    `,
    "an object that is spread before the await": `
      const state = { users: {} };
      export async function add(id, load) {
        state.users = { ...state.users, [id]: await load(id) };
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
      }
    `,
    "a list that is made of the old one, by its methods": `
      let jobs = [];
      export async function remove(id, stop) {
        const others = jobs.filter((job) => job.id !== id);
        await stop(id);
        jobs = others;
        ~~~~~~~~~~~~~ [lostUpdate]
      }
    `,
    "the highest of the old value and an awaited one": `
      export class Peak {
        most = 0;
        async see(load) {
          this.most = Math.max(this.most, await load());
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
        }
      }
    `,
    "a counter that a listener counts": `
      export function watch(server, save) {
        let count = 0;
        server.on("request", async (request) => {
          count = count + (await save(request));
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
        });
      }
    `,
    "a function that its maker gives away": `
      export function createCounter(load) {
        let count = 0;
        return {
          async add() {
            count += await load();
            ~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
          },
        };
      }
    `,
    "a browser that two calls launch": `
      ${DECLARED}
      export class Screenshots {
        browser;
        async take(url) {
          if (!this.browser) this.browser = await chromium.launch();
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
          const page = await this.browser.newPage();
          await page.goto(url);
        }
      }
    `,
    "with an operator that assigns where nothing is": `
      ${DECLARED}
      let browser;
      export async function take(url) {
        browser ??= await chromium.launch();
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
        await (await browser.newPage()).goto(url);
      }
    `,
    "after an early return": `
      import { MongoClient } from "mongodb";
      let client;
      export async function connect(url) {
        if (client) return client;
        client = await MongoClient.connect(url);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
        return client;
      }
    `,
    "by way of a variable": `
      import amqp from "amqplib";
      export class Queue {
        #connection;
        async connection() {
          if (this.#connection === undefined) {
            const connection = await amqp.connect("amqp://localhost");
            connection.on("error", () => {});
            this.#connection = connection;
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
          }
          return this.#connection;
        }
      }
    `,
    "for each key of a map": `
      import { createConnection } from "mysql2/promise";
      const connections = new Map();
      export async function connectionTo(host) {
        if (!connections.has(host)) {
          connections.set(host, await createConnection({ host }));
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
        }
        return connections.get(host);
      }
    `,
    "for each key, by way of what was found": `
      import { createConnection } from "mysql2/promise";
      const connections = new Map();
      export async function connectionTo(host) {
        let connection = connections.get(host);
        if (!connection) {
          connection = await createConnection({ host });
          connections.set(host, connection);
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
        }
        return connection;
      }
    `,
    "a key that is generated twice, and one is lost": `
      let key;
      export async function sign(data) {
        key ||= await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
        return crypto.subtle.sign("HMAC", key, data);
      }
    `,
    "a token that is refreshed twice": `
      export class Api {
        token;
        async headers(auth) {
          if (!this.token || this.token.isOld()) this.token = await auth.refreshToken();
                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
          return { authorization: this.token.value };
        }
      }
    `,
    "by way of what its client gives": `
      import { MongoClient } from "mongodb";
      let db;
      export async function database(url) {
        if (!db) {
          const client = await MongoClient.connect(url);
          db = client.db("orders");
          ~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
        }
        return db;
      }
    `,
    "a token that is refreshed when it is old": `
      let expires = 0;
      let token;
      export async function headers(auth) {
        if (Date.now() > expires) {
          token = await auth.refreshToken();
          expires = token.expires;
          ~~~~~~~~~~~~~~~~~~~~~~~ [guardedLate]
        }
        return { authorization: token.value };
      }
    `,
    "what two callers add to an object": `
      export class Store {
        async load(id, read) {
          const users = { ...this.users, [id]: await read(id) };
          this.users = users;
          ~~~~~~~~~~~~~~~~~~ [lostUpdate]
        }
      }
    `,
    "a helper of the file that launches": `
      ${DECLARED}
      let browser;
      async function prepare() {
        return await chromium.launch({ headless: true });
      }
      export async function get() {
        if (browser === undefined) browser = await prepare();
                                   ~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
        return browser;
      }
    `,
    "closed again only if it fails": `
      import { Client } from "pg";
      let client;
      export async function get() {
        if (client) return client;
        const made = new Client();
        try {
          await made.connect();
        } catch (error) {
          await made.end();
          throw error;
        }
        client = made;
        ~~~~~~~~~~~~~ [startedTwice]
        return client;
      }
    `,
    "what has to be closed, by its type": `
      interface Index { search(text: string): string[]; close(): Promise<void> }
      declare function buildIndex(): Promise<Index>;
      let index: Index | undefined;
      export async function search(text: string) {
        index ??= await buildIndex();
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice] typed
        return index.search(text);
      }
    `,
    "a life-cycle method that others call first": `
      import { connect } from "amqplib";
      export class Publisher {
        async init() {
          if (this.channel) return;
          const connection = await connect("amqp://localhost");
          this.channel = await connection.createChannel();
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [startedTwice]
        }
        async publish(message) {
          await this.init();
          this.channel.sendToQueue("q", message);
        }
      }
    `,
    "a server, with a flag that is set when it listens": `
      export class Gateway {
        started = false;
        async ensure(port) {
          if (this.started) return;
          await this.server.listen(port);
          this.started = true;
          ~~~~~~~~~~~~~~~~~~~ [guardedLate]
        }
      }
    `,
    "a flag that is set after the work": `
      export class Worker {
        busy = false;
        async tick(work) {
          if (this.busy) return;
          await work();
          this.busy = true;
          ~~~~~~~~~~~~~~~~ [guardedLate]
        }
      }
    `,
    "an id that is noted after it has been handled": `
      const seen = new Set();
      export async function receive(message, handle) {
        if (seen.has(message.id)) return;
        await handle(message);
        seen.add(message.id);
        ~~~~~~~~~~~~~~~~~~~~ [guardedLate]
      }
    `,
    "an error if it is there": `
      const orders = new Map();
      export async function order(id, charge) {
        if (orders.has(id)) throw new Error("twice");
        await charge(id);
        orders.set(id, "paid");
        ~~~~~~~~~~~~~~~~~~~~~~ [guardedLate]
      }
    `,
    "a seat that is counted after it has been reserved": `
      let free = 3;
      export async function book(reserve) {
        if (free === 0) return false;
        await reserve();
        free -= 1;
        ~~~~~~~~~ [guardedLate]
        return true;
      }
    `,
    "a list that may get too long": `
      export class Pool {
        workers = [];
        async grow(make) {
          if (this.workers.length < 4) {
            const worker = await make();
            this.workers.push(worker);
            ~~~~~~~~~~~~~~~~~~~~~~~~~ [guardedLate]
          }
        }
      }
    `,
    "mail that is sent at most once a minute": `
      let last = 0;
      export async function alarm(mailer, text) {
        if (Date.now() - last < 60000) return;
        await mailer.sendMail({ text });
        last = Date.now();
        ~~~~~~~~~~~~~~~~~ [guardedLate]
      }
    `,
    "a list that is cleared after it has been uploaded": `
      export class Log {
        pending = [];
        add(line) {
          this.pending.push(line);
        }
        async flush(upload) {
          await upload(this.pending);
          this.pending = [];
          ~~~~~~~~~~~~~~~~~ [clearedLate]
        }
      }
    `,
    "a list of the module that is emptied": `
      const jobs = [];
      export function later(job) {
        jobs.push(job);
      }
      export async function settle() {
        await Promise.all(jobs.map((job) => job.run()));
        jobs.length = 0;
        ~~~~~~~~~~~~~~~ [clearedLate]
      }
    `,
    "a set whose copy has been sent": `
      export class Changes {
        ids = new Set();
        note(id) {
          this.ids.add(id);
        }
        async send(post) {
          const ids = [...this.ids];
          await post(ids);
          this.ids.clear();
          ~~~~~~~~~~~~~~~~ [clearedLate]
        }
      }
    `,
    "a number that is told": `
      let hits = 0;
      export function hit() {
        hits++;
      }
      export async function tell(post) {
        await post({ hits });
        hits = 0;
        ~~~~~~~~ [clearedLate]
      }
    `,
    "text that is collected": `
      let text = "";
      export function write(line) {
        text += line;
      }
      export async function flush(file) {
        await file.append(text);
        text = "";
        ~~~~~~~~~ [clearedLate]
      }
    `,
    "work that is done twice, where that counts": {
      code: `
        import { readFile } from "node:fs/promises";
        let settings;
        export async function load() {
          settings ??= JSON.parse(await readFile("settings.json", "utf8"));
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [doneTwice]
          return settings;
        }
      `,
      options: { caches: true },
    },
    "in a test, where that counts": {
      code: `
        import { test } from "node:test";
        let total = 0;
        test("sizes", async () => {
          await Promise.all([1, 2].map(async (n) => {
            total += await Promise.race([n]);
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [lostUpdate]
          }));
        });
      `,
      options: { tests: true },
    },
  },
  allows: {
    "awaited first, then added": `
      export class Sizes {
        total = 0;
        async add(file, size) {
          const value = await size(file);
          this.total += value;
          this.total = (await size(file)) + this.total;
        }
      }
    `,
    "counted on one side of the await": `
      let active = 0;
      export async function run(job) {
        active += 1;
        try {
          return await job();
        } finally {
          active -= 1;
        }
      }
    `,
    "the promise is kept": `
      ${DECLARED}
      let browser;
      export async function take(url) {
        browser ??= chromium.launch();
        await (await (await browser).newPage()).goto(url);
      }
    `,
    "the promise is kept beside its value": `
      ${DECLARED}
      export class Screenshots {
        async ready() {
          if (this.browser) return this.browser;
          this.starting ??= chromium.launch();
          this.browser = await this.starting;
          return this.browser;
        }
      }
    `,
    "tested again after the await": `
      ${DECLARED}
      let browser;
      export async function take() {
        if (!browser) {
          const launched = await chromium.launch();
          if (browser) await launched.close();
          else browser = launched;
        }
        return browser;
      }
    `,
    "the flag is set first": `
      export class Worker {
        busy = false;
        async tick(work) {
          if (this.busy) return;
          this.busy = true;
          try {
            this.done += await work();
          } finally {
            this.busy = false;
          }
        }
      }
    `,
    "a promise that says that it is under way": `
      ${DECLARED}
      export class Screenshots {
        async ready() {
          if (this.starting) return this.starting;
          this.starting = new Promise(() => {});
          if (!this.browser) this.browser = await chromium.launch();
        }
      }
    `,
    "the id is noted first": `
      const seen = new Set();
      export async function receive(message, handle) {
        if (seen.has(message.id)) return;
        seen.add(message.id);
        await handle(message);
      }
    `,
    "the last one wins": `
      export class Position {
        async read(read) {
          this.offset = await read();
          this.text = await read(this.offset);
        }
      }
    `,
    "put back as it was": `
      export class Mode {
        async quietly(work) {
          const before = this.mode;
          this.mode = "quiet";
          await work();
          this.mode = before;
        }
      }
    `,
    "taken aside first": `
      export class Log {
        pending = [];
        add(line) {
          this.pending.push(line);
        }
        async flush(upload) {
          const lines = this.pending;
          this.pending = [];
          await upload(lines);
        }
      }
    `,
    "closed, and gone": `
      export class Store {
        async close() {
          if (!this.db) return;
          await this.db.close();
          this.db = undefined;
        }
      }
    `,
    "a local sum": `
      export async function sizeOf(files, size) {
        let total = 0;
        for (const file of files) total += await size(file);
        return total;
      }
    `,
    "a sum that one loop adds up, in a closure": `
      export async function sizeOf(files, size) {
        let total = 0;
        const add = async (file) => {
          total += await size(file);
        };
        for (const file of files) await add(file);
        return total;
      }
    `,
    "what hangs on the request": `
      export async function handle(ctx, next, load) {
        if (!ctx.state.user) ctx.state.user = await load.connect(ctx);
        ctx.state.count += await next();
      }
    `,
    "under a lock": `
      ${DECLARED}
      export class Screenshots {
        async take(mutex) {
          await mutex.runExclusive(async () => {
            if (!this.browser) this.browser = await chromium.launch();
          });
        }
        async count(size) {
          const release = await this.mutex.acquire();
          this.total += await size();
          release();
        }
      }
    `,
    "in a chain of promises": `
      let tail = Promise.resolve();
      let total = 0;
      export function add(size) {
        tail = tail.then(async () => {
          total += await size();
        });
        return tail;
      }
    `,
    "in a chain of promises whose failures end in it": `
      export class Sizes {
        tail = Promise.resolve();
        total = 0;
        add(size) {
          const added = this.tail.then(async () => {
            this.total += await size();
          });
          this.tail = added.catch(() => {});
          return added;
        }
      }
    `,
    "after those that came before": `
      let total = 0;
      let tail = Promise.resolve();
      export async function add(size) {
        const before = tail;
        let done;
        tail = new Promise((resolve) => (done = resolve));
        await before;
        total += await size();
        done();
      }
    `,
    "in the life cycle": `
      import { connect } from "amqplib";
      export class Publisher {
        async onModuleInit() {
          if (!this.connection) this.connection = await connect("amqp://localhost");
        }
        async onModuleDestroy() {
          this.open -= await this.connection.close();
        }
      }
    `,
    "in what only the life cycle calls": `
      import { connect } from "amqplib";
      export class Publisher {
        async setup() {
          await this.#connect();
        }
        async #connect() {
          if (!this.connection) this.connection = await connect("amqp://localhost");
        }
      }
    `,
    "called once, at the top of the module": `
      let total = 0;
      async function main(size) {
        total += await size();
        console.log(total);
      }
      await main(() => Promise.resolve(1));
    `,
    "a look-up that is done twice": `
      import { readFile } from "node:fs/promises";
      let settings;
      export async function load() {
        if (!settings) settings = JSON.parse(await readFile("settings.json", "utf8"));
        return settings;
      }
    `,
    "a folder that is made twice": `
      import { mkdir } from "node:fs/promises";
      const made = new Set();
      export async function ensure(folder) {
        if (made.has(folder)) return;
        await mkdir(folder, { recursive: true });
        made.add(folder);
      }
    `,
    "a module that is loaded twice": `
      let sharp;
      export async function resize(file) {
        sharp ??= (await import("sharp")).default;
        return sharp(file);
      }
    `,
    "a browser that is closed again, for a value that it tells": `
      ${DECLARED}
      let version;
      async function ask() {
        const asked = await chromium.launch();
        const told = await asked.version();
        await asked.close();
        return told;
      }
      export async function versionOf() {
        if (!version) version = await ask();
        return version;
      }
      export class Versions {
        async get() {
          if (this.version) return this.version;
          const browser = await chromium.launch();
          try {
            this.version = await browser.version();
          } finally {
            await browser.close();
          }
          return this.version;
        }
      }
    `,
    "a helper that keeps its promise": `
      ${DECLARED}
      let launched;
      function launchOnce() {
        return (launched ??= chromium.launch());
      }
      let browser;
      export async function get() {
        if (!browser) browser = await launchOnce();
        return browser;
      }
    `,
    "a state of a component": {
      code: `
        import { useEffect, useRef } from "react";
        import { connect } from "./connect";
        export function Chat() {
          const socket = useRef(null);
          useEffect(() => {
            window.addEventListener("focus", async () => {
              if (!socket.current) socket.current = await connect();
            });
          }, []);
          return <p>chat</p>;
        }
      `,
      jsx: true,
    },
    "begun anew by each call": `
      export class Scan {
        async run(files, size) {
          this.total = 0;
          for (const file of files) this.total += await size(file);
        }
      }
    `,
    "a count of attempts": `
      export class Link {
        async again(connect) {
          if (this.retries >= 3) throw new Error("gone");
          await connect();
          this.retries += 1;
        }
      }
    `,
    "a loop that looks again": `
      let active = 0;
      export async function enter(free) {
        while (active >= 4) await free();
        active += 1;
      }
    `,
    "a list that a loop works off": `
      export class Queue {
        jobs = [];
        add(job) {
          this.jobs.push(job);
        }
        async drain() {
          for (const job of this.jobs) await job();
          this.jobs = [];
        }
      }
    `,
    "a depth that is counted whatever a test says": `
      export class Nesting {
        depth = 0;
        async enter(query) {
          if (this.depth === 0) await query("BEGIN");
          else await query("NEST");
          this.depth += 1;
        }
      }
    `,
    "an object that one caller uses, call by call": `
      export class LineReader {
        async next(file) {
          this.offset += await file.skip(this.offset);
        }
      }
      export class MysqlQueryRunner {
        depth = 0;
        async commit(query) {
          if (this.depth > 1) {
            await query("RELEASE");
            this.depth -= 1;
          }
        }
      }
    `,
    "a row of a database": `
      import { Model } from "sequelize";
      export class Login extends Model {
        async renew(client) {
          if (!this.token) this.token = await client.refreshToken(this.id);
        }
      }
    `,
    "a look-up by a request that has a body": `
      const shares = new Map();
      export async function shareOf(client, id) {
        if (shares.has(id)) return shares.get(id);
        const answer = await client.post("/shares.info", { id });
        shares.set(id, answer.data);
        return answer.data;
      }
    `,
    "a value that was asked for with a token": `
      const archives = new Map();
      export async function archiveOf(repo, apps) {
        if (archives.has(repo)) return archives.get(repo);
        const token = await apps.createAccessToken(repo);
        const answer = await fetch("/archive", { headers: { authorization: token.value } });
        const archive = { url: answer.headers.get("location") };
        archives.set(repo, archive);
        return archive;
      }
    `,
    "what several requests have told": `
      const idsByRegion = new Map();
      export async function idsOf(region, client, command) {
        if (idsByRegion.has(region)) return idsByRegion.get(region);
        const ids = new Set();
        const answer = await client.send(command);
        for (const { id } of answer.profiles) ids.add(id);
        idsByRegion.set(region, ids);
        return ids;
      }
    `,
    "a port that is found by opening it": `
      import { createSocket } from "node:dgram";
      let port;
      function freePort() {
        return new Promise((resolve) => {
          const socket = createSocket("udp4");
          socket.bind(0, () => {
            resolve(socket.address().port);
            socket.close();
          });
        });
      }
      export async function listen() {
        port ??= await freePort();
        return port;
      }
    `,
    "what each call writes alike": `
      export class Camera {
        async refresh() {
          const info = { ...this.info, ip: this.ip };
          info.version = await this.version();
          this.info = info;
        }
      }
    `,
    "promises that a reducer passes on": `
      export function run(steps) {
        let total = 0;
        return steps.reduce(async (before, step) => {
          await before;
          total += await step();
        }, Promise.resolve());
      }
    `,
    "an object that is made there": `
      export async function user(id, load) {
        const found = { id, roles: [] };
        found.roles = [...found.roles, ...(await load(id))];
        return found;
      }
    `,
    "a stream, which is called in turn": `
      import { Writable } from "node:stream";
      export class Sink extends Writable {
        async _write(chunk, encoding, done) {
          this.size += await this.target.append(chunk);
          done();
        }
      }
    `,
    "in a test": `
      import { test } from "node:test";
      let total = 0;
      test("sizes", async () => {
        await Promise.all([1, 2].map(async (n) => {
          total += await Promise.race([n]);
        }));
      });
    `,
  },
  leavesAlone: {
    "a maker of which nothing is known": `
      import { make } from "./make.js";
      let value;
      export async function get() {
        value ??= await make();
        return value;
      }
    `,
    "a list that nothing else fills": `
      export class Log {
        pending = [];
        async flush(upload) {
          await upload(this.pending);
          this.pending = [];
        }
      }
    `,
    "a function that is passed to one of which nothing is known": `
      export async function sizeOf(files, size, each) {
        let total = 0;
        await each(files, async (file) => {
          total += await size(file);
        });
        return total;
      }
    `,
    "a method of a class in another file": `
      import { Base } from "./base.js";
      export class Statements extends Base {
        async get(query) {
          if (!this.connection) this.connection = await this.connect();
          return this.connection.prepare(query);
        }
      }
    `,
    "a place that a called function tests again": `
      export class Store {
        async get(open) {
          if (this.has()) return this.db;
          this.db = await open();
          return this.db;
        }
        has() {
          return this.db !== undefined;
        }
      }
    `,
  },
  repairs: {
    "the await is hoisted": {
      code: `
        export class Sizes {
          async add(file, size) {
            this.total += await size(file);
          }
        }
      `,
      suggestions: {
        awaitFirst: `
        export class Sizes {
          async add(file, size) {
            const value = await size(file);
            this.total += value;
          }
        }
      `,
      },
    },
    "the flag is set first": {
      code: `
        export class Worker {
          async tick(work) {
            if (this.busy) return;
            await work();
            this.busy = true;
          }
        }
      `,
      suggestions: {
        setFirst: `
        export class Worker {
          async tick(work) {
            if (this.busy) return;
            this.busy = true;
            try {
              await work();
            } catch (error) {
              this.busy = false;
              throw error;
            }
          }
        }
      `,
      },
    },
    "the list is taken aside": {
      code: `
        export class Log {
          add(line) {
            this.pending.push(line);
          }
          async flush(upload) {
            await upload(this.pending);
            this.pending = [];
          }
        }
      `,
      suggestions: {
        takeAside: `
        export class Log {
          add(line) {
            this.pending.push(line);
          }
          async flush(upload) {
            const pending = this.pending;
            this.pending = [];
            await upload(pending);
          }
        }
      `,
      },
    },
    "none for a promise that is to be kept, as the type of the field changes": {
      code: `
        import { chromium } from "playwright";
        let browser;
        export async function get() {
          if (!browser) browser = await chromium.launch();
          return browser;
        }
      `,
      suggestions: {},
    },
  },
});
