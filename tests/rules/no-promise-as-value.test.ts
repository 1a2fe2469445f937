import { noPromiseAsValue } from "../../src/rules/no-promise-as-value.ts";
import { runTable } from "../support/rule-table.ts";

const LOAD = "async function load() { return { name: 'a', n: 1, tags: ['x'] }; }";

runTable("no-promise-as-value", noPromiseAsValue, {
  reports: {
    "assertions": `
      import assert from "node:assert";
      import { expect } from "vitest";
      import test from "brittle";
      ${LOAD}
      test("a", (t) => {
        assert(load(), "there is none");
               ~~~~~~ [handed]
        assert.equal(load(), 1);
                     ~~~~~~ [handed]
        expect(load()).toBeTruthy();
               ~~~~~~ [handed]
        t.ok(load());
             ~~~~~~ [handed]
      });
    `,
    "what the platform keeps": `
      ${LOAD}
      export function show(element) {
        element.textContent = load();
                              ~~~~~~ [text]
        document.title = load();
                         ~~~~~~ [handed]
        process.env.TITLE = load();
                            ~~~~~~ [handed]
        process.exit(load());
                     ~~~~~~ [handed]
      }
    `,
    "a list in the log": `
      ${LOAD}
      export function show(ids) {
        const users = ids.map(async () => (await load()).name);
        console.log(users);
                    ~~~~~ [loggedElements]
      }
    `,
    "beside awaited ones": `
      ${LOAD}
      export async function info() {
        const result = { name: "info" };
        result.a = await load();
        result.b = load();
                   ~~~~~~ [handed]
        return result;
      }
    `,
    "in the body of a request": `
      ${LOAD}
      export async function save(api, id, text) {
        await api.patch("/texts/1", { body: { text, version: load() } });
                                                             ~~~~~~ [serialised]
        await api.update({ id, data: { text, version: load() } });
                                                      ~~~~~~ [serialised]
      }
    `,
    "an object of type any, whose property is read later": {
      code: `
        declare function classesOf(name: string): Promise<string[]>;
        export async function node(name: string) {
          const made: any = { title: name.trim(), classes: classesOf(name) };
          return [made.title, made.classes.length];
                              ~~~~~~~~~~~~ [member]
        }
      `,
    },
    "in conditions": `
      ${LOAD}
      export async function run(on, items) {
        if (load()) on();
            ~~~~~~ [tested]
        while (load()) on();
               ~~~~~~ [tested]
        if (!load()) on();
             ~~~~~~ [tested]
        if (items.length && load()) on();
                            ~~~~~~ [tested]
        const kind = load() ? 1 : 2;
                     ~~~~~~ [tested]
        return load() || kind;
               ~~~~~~ [tested]
      }
    `,
    "a stored promise in a guard": `
      ${LOAD}
      export function run(response) {
        const user = load();
        if (!user) return response.sendStatus(404);
             ~~~~ [tested]
        if (user.name === "root") response.sendStatus(403);
            ~~~~ [member]
      }
    `,
    "a variable that is assigned once more": `
      ${LOAD}
      export async function run(response) {
        let user = null;
        user = load();
        if (!user) response.sendStatus(404);
             ~~~~ [tested]
      }
    `,
    "comparisons": `
      ${LOAD}
      export function run(id) {
        const user = load();
        if (load() === 5) return 1;
            ~~~~~~ [compared]
        if (user == null) return 2;
            ~~~~ [compared]
        if ("admin" !== user) return 3;
                        ~~~~ [compared]
        if (user === undefined) return 4;
            ~~~~ [compared]
        return user > 3;
               ~~~~ [calculated]
      }
    `,
    "a parameter that its type says is there": `
      export async function run(settings: Promise<object>) {
        if (settings === undefined) return {};
            ~~~~~~~~ [compared]
        return settings ? { isSet: true } : {};
               ~~~~~~~~ [tested]
      }
    `,
    "calculations": `
      ${LOAD}
      export function run(total) {
        const amount = load();
        total += load();
                 ~~~~~~ [calculated]
        const negative = -amount;
                          ~~~~~~ [calculated]
        return amount * 100 + negative + Number(amount) + Math.round(load()) + parseInt(amount, 10);
               ~~~~~~ [calculated]
                                                ~~~~~~ [calculated]
                                                                     ~~~~~~ [calculated]
                                                                                        ~~~~~~ [calculated]
      }
    `,
    "text": `
      ${LOAD}
      export function run(token) {
        const name = load();
        console.error(\`got \${load()}\`);
                             ~~~~~~ [text]
        const url = "https://" + name + "@example.org";
                                 ~~~~ [text]
        const parts = [name].join();
                       ~~~~ [text]
        return [url, parts, String(name), name.toString(), encodeURIComponent(load())];
                                   ~~~~ [text]
                                          ~~~~ [text]
                                                                              ~~~~~~ [text]
      }
    `,
    "thrown": `
      async function redirectWithError(path) { return new Error(path); }
      export async function action() {
        throw redirectWithError("/login");
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [thrown]
      }
    `,
    "serialised": `
      ${LOAD}
      export async function handler(req, res) {
        const user = load();
        const data = load();
        const body = JSON.stringify(load());
                                    ~~~~~~ [serialised]
        const more = JSON.stringify({ user, nested: [{ data }] });
                                      ~~~~ [serialised]
                                                       ~~~~ [serialised]
        res.json({ user });
                   ~~~~ [serialised]
        res.status(200).json({ ok: true, data: load() });
                                               ~~~~~~ [serialised]
        res.send(data);
                 ~~~~ [serialised]
        structuredClone(data);
                        ~~~~ [serialised]
        return [body, more];
      }
    `,
    "a body that is made first": `
      ${LOAD}
      export async function handler(req, res) {
        const body = { user: load(), at: Date.now() };
                             ~~~~~~ [serialised]
        res.json(body);
      }
    `,
    "the body of a response, and what is sent to a worker": `
      ${LOAD}
      export async function handler(ctx, port) {
        ctx.body = load();
                   ~~~~~~ [serialised]
        port.postMessage({ user: load() });
                                 ~~~~~~ [serialised]
      }
    `,
    "an array of promises that is sent": `
      ${LOAD}
      export async function handler(req, res) {
        res.json({ users: req.ids.map(async (id) => load(id)) });
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [elements]
      }
    `,
    "spread, and asked for its own": `
      ${LOAD}
      export async function run(defaults) {
        const config = load();
        const merged = { ...defaults, ...config };
                                         ~~~~~~ [spread]
        const list = [...load()];
                         ~~~~~~ [spread]
        for (const key in config) merged[key] = list;
                          ~~~~~~ [spread]
        if (Object.keys(config).length === 0) return Object.assign({}, load());
                        ~~~~~~ [spread]
                                                                       ~~~~~~ [spread]
        for (const item of load()) list.push(item);
                           ~~~~~~ [iterated]
        for await (const item of load()) list.push(item);
                                 ~~~~~~ [iterated]
        return merged;
      }
    `,
    "inspected": `
      ${LOAD}
      export async function run() {
        const user = load();
        if (Array.isArray(user)) return 1;
                          ~~~~ [tested]
        if (typeof load() === "string") return 2;
                   ~~~~~~ [inspected]
        if (user instanceof Error) return 3;
            ~~~~ [inspected]
        if ("name" in user) return 4;
                      ~~~~ [inspected]
        switch (load()) {
                ~~~~~~ [inspected]
          case 1:
            return 5;
        }
      }
    `,
    "members of the value": `
      ${LOAD}
      export async function run(key) {
        const user = load();
        const first = load().name;
                      ~~~~~~ [member]
        const tags = user.tags.map((tag) => tag.trim());
                     ~~~~ [member]
        const maybe = user?.name;
                      ~~~~ [member]
        const value = user[key];
                      ~~~~ [member]
        return [first, tags, maybe, value, user[0]];
                                           ~~~~ [member]
      }
    `,
    "a call on what is not awaited yet": `
      export async function read(url) {
        const data = await fetch(url).json();
                           ~~~~~~~~~~ [member]
        return data;
      }
    `,
    "called": `
      async function getClient() { return (options) => options; }
      export async function run() {
        const client = getClient();
        return client({ retries: 3 });
               ~~~~~~ [called]
      }
    `,
    "as a key": `
      ${LOAD}
      export async function run(map, set) {
        if (set.has(load())) return map[load()];
                    ~~~~~~ [key]
                                        ~~~~~~ [key]
        return [1].includes(load());
                            ~~~~~~ [key]
      }
    `,
    "logged": `
      ${LOAD}
      export function run(logger) {
        const user = load();
        console.log(user);
                    ~~~~ [logged]
        logger.info("got", { user });
                             ~~~~ [logged]
      }
    `,
    "elements of an array of promises": `
      export async function run(items, save) {
        const saved = items.map(async (item) => save(item)).filter(Boolean);
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [elements]
        const text = items.map(async (item) => save(item)).join(", ");
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [elements]
        const results = items.map(async (item) => save(item));
        const good = results.filter((result) => result.ok);
                     ~~~~~~~ [elements]
        const sum = results.reduce((total, result) => total + result.size, 0);
                    ~~~~~~~ [elements]
        return [saved, text, good, sum];
      }
    `,
    "elements that are asked for, or taken apart": `
      ${LOAD}
      export async function run(ids) {
        const users = ids.map((id) => load(id));
        const there = users.filter((user) => user !== null);
                      ~~~~~ [elements]
        const tagged = users.find((user) => user && user.tags);
                       ~~~~~ [elements]
        const names = users.map(({ name }) => name);
                      ~~~~~ [elements]
        for (const user of users) names.push(user.name);
                                             ~~~~ [member]
        return [there, tagged, names];
      }
    `,
    "the message of an error": `
      export async function read(url) {
        const response = await fetch(url);
        if (!response.ok) throw new Error(response.text());
                                          ~~~~~~~~~~~~~~~ [text]
        return response.text();
      }
    `,
    "a getter that returns a promise": `
      ${LOAD}
      export const page = {
        get user() { return load(); },
        title() { return this.user.name; },
                         ~~~~~~~~~ [member]
      };
    `,
    "combinators": `
      ${LOAD}
      export async function run(ids) {
        const both = await Promise.all([await load(), load()]);
                                        ~~~~~~~~~~~~ [awaitedElement]
        const others = await Promise.all([load(), await load()]);
                                                  ~~~~~~~~~~~~ [awaitedLast]
        const deep = await Promise.all([ids.map(async (id) => load(id)), load()]);
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [nestedPromises]
        const lists = await Promise.all(ids.map((id) => [load(id)]));
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [nestedPromises]
        const one = await Promise.all(load());
                                      ~~~~~~ [singlePromise]
        return [both, others, deep, lists, one];
      }
    `,
    "a function that is awaited instead of called": `
      ${LOAD}
      const api = { async ping() {} };
      export async function run() {
        await load;
              ~~~~ [uncalled]
        await api.ping;
              ~~~~~~~~ [uncalled]
      }
    `,
    "a promise on one way, a value on the other": `
      ${LOAD}
      export async function run(isNew, show) {
        let user;
        if (isNew) user = load();
                          ~~~~~~ [mixed]
        else user = await load();
        show(user);
      }
    `,
    "a promise on one way, whatever on the other": `
      ${LOAD}
      export function run(isOn, cached) {
        const user = isOn ? load() : cached;
                            ~~~~~~ [mixed]
        if (!user) return "nobody";
        return user.name;
      }
    `,
    "a value that is replaced where it is missing": `
      ${LOAD}
      export async function run(cached) {
        let user = cached.user;
        if (!user) {
          user = load();
                 ~~~~~~ [mixed]
        }
        const { name } = user;
        return name;
      }
    `,
    "in an object that is returned or stored": `
      ${LOAD}
      export async function handler(request, store) {
        const user = load();
        store.payload = { user, at: 1 };
                          ~~~~ [handed]
        return { status: 200, body: load() };
                                    ~~~~~~ [handed]
      }
    `,
    "given to a function that reads it": `
      ${LOAD}
      const fullName = (user) => \`\${user.name} \${user.surname}\`;
      export async function run() {
        const user = load();
        return fullName(user);
                        ~~~~ [handed]
      }
    `,
    "written to a database": `
      import { hash } from "./hash.js";
      async function hashed(password) { return hash(password); }
      export async function register(db, input) {
        await db.users.insertOne({ email: input.email, password: hashed(input.password) });
                                                                 ~~~~~~~~~~~~~~~~~~~~~~ [handed]
      }
    `,
    "where anything is taken": {
      code: `
        interface Db { query(text: string, values: unknown[]): Promise<number>; save(row: any): Promise<void> }
        async function hash(password: string): Promise<string> { return password; }
        export async function register(db: Db, id: number, password: string) {
          await db.query("insert …", [id, hash(password)]);
                                          ~~~~~~~~~~~~~~ [handed] typed
          await db.save({ id, password: hash(password) });
                                        ~~~~~~~~~~~~~~ [handed] typed
        }
      `,
      in: ["typed", "untyped"],
    },
    "where a generic function takes an object": {
      code: `
        declare function publish<T extends object>(topic: string, message: T): void;
        declare function load(): Promise<string>;
        export async function run() {
          publish("users", { id: 1, name: load() });
                                          ~~~~~~ [handed] typed
        }
      `,
    },
    "a parameter that holds a promise": {
      code: `
        export function show(user: Promise<{ name: string }>, other: Promise<number> | undefined) {
          if (other) console.error(other);
                                   ~~~~~ [logged]
          return user.name;
                 ~~~~ [member]
        }
      `,
    },
    "a field that holds a promise": `
      class Store {
        constructor(url) { this.rows = this.load(url); }
        async load(url) { return [url]; }
        count() { return this.rows.length; }
                         ~~~~~~~~~ [member]
        first() { return \`\${this.rows}\`; }
                            ~~~~~~~~~ [text]
      }
      export { Store };
    `,
    "what an optional call gives": `
      class Client { async load() { return { name: "a" }; } }
      export async function run(isOn) {
        const client = isOn ? new Client() : undefined;
        return \`hello \${client?.load()}\`;
                        ~~~~~~~~~~~~~~ [text] typed
      }
    `,
    "a controller that forgets twice": `
      import { readFile } from "node:fs/promises";

      async function findOrder(id) {
        const orders = JSON.parse(await readFile("orders.json", "utf8"));
        return orders.find((order) => order.id === id);
      }

      export class OrderController {
        async show(request, response) {
          const order = findOrder(request.params.id);
          if (!order) {
               ~~~~~ [tested]
            response.status(404).json({ error: "not found" });
            return;
          }
          const total = order.lines.reduce((sum, line) => sum + line.price, 0);
                        ~~~~~ [member]
          response.json({ order, total });
                          ~~~~~ [serialised]
        }
      }
    `,
  },
  allows: {
    "a parameter that only a comment calls a promise, and whose type the function asks for": {
      code: `
        /**
         * @param {number} speed
         * @param {Promise<void>} callback
         */
        export function hide(speed, callback) {
          let called = callback || (() => {});
          let options = {};
          if (typeof callback === "object") {
            options = callback;
            called = () => {};
          }
          setTimeout(() => { called(); if (typeof callback === "function") callback(); }, speed);
          return options.lock;
        }
      `,
    },
    "a function that an assertion is about": `
      import { expect } from "vitest";
      const api = { async ping() {} };
      export async function check() { expect(await api.ping).toHaveBeenCalled(); }
    `,
    "a list that is flattened for what waits for all": `
      async function run(ids) {
        const jobs = ids.map(async (id) => { await fetch(id); });
        await Promise.all(jobs.flat());
      }
    `,
    "a test whose branch uses the promise": `
      async function load() { return { name: "a" }; }
      export function start() { const user = load(); if (user) { user.then(show).catch(report); } }
      export function next() { const user = load(); return user && user.then(show, report); }
    `,
    "what instanceof has told apart": `
      export function setConfig(p: Promise<object>) {
        if (!(p instanceof Promise)) throw new TypeError(\`Invalid config: \${p}\`);
        return p;
      }
    `,
    "a parameter of which a comment alone says that it is there": `
      /** @param {Promise<object>} settings */
      export async function run(settings) {
        if (settings === undefined) return {};
        return settings ? await settings : {};
      }
    `,
    "elements that may be missing": `
      ${LOAD}
      export async function run(ids, cache) {
        const missing = ids.map((id) => (cache.has(id) ? null : load(id))).filter(Boolean);
        const others = ids.map((id) => (cache.has(id) ? undefined : load(id))).filter((p) => p !== undefined);
        await Promise.all([...missing, ...others]);
      }
    `,
    "promises that are asked for, chosen, stored and handed on": `
      export async function run(read, known, cache, id) {
        const promise = read();
        const { name } = JSON.parse(promise.then ? await promise : promise);
        ((known && Promise.resolve(known)) || read(name)).then(run);
        return (cache[id] = Promise.resolve(name));
      }
      export function createPromise() {
        const deferred = { promise: null };
        deferred.promise = Promise.resolve(1);
        return deferred;
      }
    `,
    "members that the file puts on promises": `
      ${LOAD}
      export function run(ids) {
        const all = ids.map((id) => start(id));
        return all.map((each) => each.stop);
      }
      function start(id) {
        const running = load(id);
        running.stop = () => {};
        return running;
      }
    `,
    "a promise that the type of what is returned has": {
      code: `
        declare function find(id: string): Promise<number>;
        export async function run(id: string): Promise<{ order: number; reviews: Promise<number> }> {
          return { order: await find(id), reviews: find(id) };
        }
      `,
    },
    "promises with members of their own": {
      code: `
        interface Cancelable<T> extends Promise<T> { cancel(): void }
        declare function start(): Cancelable<number>;
        class Task extends Promise<number> { size = 1; }
        export async function run() {
          const running = start();
          running.cancel();
          const task = new Task(() => {});
          const tasks = [1, 2].map(() => start());
          tasks.forEach((each) => { each.cancel(); });
          [1, 2].map(start).forEach(({ cancel }) => { cancel(); });
          return [task.size, await running];
        }
      `,
    },
    "the process of a command": `
      import { promisify } from "node:util";
      import { exec } from "node:child_process";
      const run = promisify(exec);
      export async function status() {
        const running = run("git status");
        running.child.stdout.pipe(process.stdout);
        return (await running).stdout;
      }
    `,
    "awaited": `
      ${LOAD}
      export async function run(res) {
        const user = await load();
        if (!user) return 1;
        if ((await load()) === null) return 2;
        res.json({ user, other: await load() });
        return \`\${user.name} \${(await load()).name}\`;
      }
    `,
    "members of promises": `
      ${LOAD}
      export function run() {
        const p = load();
        p.then((user) => user.name).catch(() => null).finally(() => {});
        return p.constructor === Promise;
      }
    `,
    "made if missing": `
      ${LOAD}
      class Cache {
        get() {
          if (!this.p) this.p = load();
          return this.p;
        }
        other() { return (this.q ||= load()); }
      }
      let shared;
      export function once() {
        if (!shared) shared = load();
        return shared;
      }
      export { Cache };
    `,
    "tables of what is in flight": {
      code: `
        const inFlight: Record<string, Promise<number>> = {};
        declare function load(id: string): Promise<number>;
        export function get(id: string) {
          const running = inFlight[id];
          if (running) return running;
          if (!inFlight[id]) inFlight[id] = load(id);
          return inFlight[id];
        }
      `,
    },
    "a promise or nothing in a test": {
      code: `
        export function stop(running: Promise<void> | undefined, other?: Promise<void>) {
          if (!running || other == null) return;
          const next = other ?? running;
          return next.then(() => {});
        }
      `,
    },
    "which promise it is": `
      ${LOAD}
      export class Latest {
        async run() {
          const mine = load();
          this.current = mine;
          const result = await mine;
          if (this.current !== mine) return null;
          return result;
        }
      }
    `,
    "a tagged template": `
      ${LOAD}
      export const page = (html) => html\`<p>\${load()}</p>\`;
    `,
    "whether it is a promise": `
      ${LOAD}
      export function run() {
        const p = load();
        return p instanceof Promise && isPromise(p);
      }
      function isPromise(value) { return typeof value?.then === "function"; }
    `,
    "what may be a promise by all that the author trusts": {
      code: `
        export function resolve(target: string | Promise<string>) {
          if (typeof target === "string") return target;
          if (target && typeof target.then === "function") return target;
          throw new Error("no target");
        }
      `,
    },
    "a promise that is given members": `
      export function start(stop) {
        const promise = new Promise((resolve) => { setTimeout(resolve, 10); });
        promise.cancel = stop;
        if (promise.cancel) console.error("may be stopped");
        return promise;
      }
    `,
    "a promise with members of its own": {
      code: `
        declare function spawn(): Promise<number> & { pid: number; stdout: string };
        export function run() {
          const child = spawn();
          return [child.pid, spawn().stdout];
        }
      `,
    },
    "combined": `
      ${LOAD}
      export async function run(ids) {
        const [a, b] = await Promise.all([load(), load()]);
        const all = await Promise.all(ids.map((id) => load(id)));
        const both = await Promise.all([Promise.all(ids.map(async (id) => load(id))), load()]);
        const only = await Promise.all([await load()]);
        return { a, b, all, both, only };
      }
    `,
    "arrays of promises as what they are": `
      export async function run(items, save, limit) {
        const running = items.map(async (item) => save(item));
        if (running.length > limit) await Promise.race(running);
        running.forEach((p) => p.catch(() => {}));
        const rest = running.filter((p) => p !== running[0]).slice(1);
        await Promise.all(rest.concat(running).map((p) => p.then(() => {})));
      }
    `,
    "promises handed to what takes promises": {
      code: `
        declare function load(): Promise<number>;
        declare function keep(work: Promise<unknown>): void;
        declare function each(list: Iterable<Promise<number>>, options: { start: Promise<number>; more?: PromiseLike<number> }): void;
        declare const ctx: { waitUntil(promise: any): void };
        export function run() {
          keep(load());
          each([load()], { start: load(), more: load() });
          ctx.waitUntil(load());
          const map = new Map<string, Promise<number>>();
          map.set("a", load());
          return new Promise((resolve) => { resolve(load()); });
        }
      `,
    },
    "objects that say that they hold promises": {
      code: `
        declare function load(): Promise<number>;
        declare function start(options: any): void;
        export async function run() {
          start({ promise: load(), ready: load(), name: "x" });
          return { pending: load(), abort() {} };
        }
      `,
    },
    "an object that a plain function returns": `
      ${LOAD}
      export function open() {
        const user = load();
        return { user, close() {} };
      }
    `,
    "logging, on demand": { code: `${LOAD}\nconsole.log(load());`, options: { checkLogging: false } },
    "a local toString of another kind": `
      class Money { toString() { return "1"; } }
      export const text = () => new Money().toString() + \`\${new Money()}\`;
    `,
    "a test with an assertion library": `
      ${LOAD}
      export async function test(expect, assert) {
        await expect(load()).resolves.toBe(1);
        await assert.rejects(load());
        await load().should.eventually.equal(1);
      }
    `,
    "a shadowed Promise": `
      class Promise { static all(x) { return x; } }
      export const x = Promise.all(new Promise());
    `,
    "await of a thenable object, and of a function that returns none": `
      const job = { then(resolve) { resolve(1); } };
      function plain() { return 1; }
      export async function run() { await job; await plain; }
    `,
    "assigned on two ways, and awaited": `
      ${LOAD}
      export async function run(isNew) {
        let user;
        if (isNew) user = load();
        else user = { name: "b" };
        return (await user).name;
      }
    `,
    "a cache that a response waits for": `
      ${LOAD}
      const cache = new Map();
      export async function get(id) {
        let entry = cache.get(id);
        if (!entry) {
          entry = load(id);
          cache.set(id, entry);
        }
        return entry;
      }
    `,
  },
  leavesAlone: {
    "assertions about promises": `
      import assert from "node:assert";
      import { expect } from "vitest";
      ${LOAD}
      export async function run(t) {
        const first = load();
        const second = load();
        expect(first).toBe(second);
        assert.notEqual(first, second);
        await expect(load()).resolves.toBeTruthy();
        await assert.rejects(load());
        t.ok(first);
      }
    `,
    "a promise compared with what a function has been given": `
      import assert from "node:assert";
      ${LOAD}
      test("shows it", () => {
        let received;
        const p = load();
        show((value) => { received = value; });
        assert.equal(received, p);
      });
    `,
    "in an object, and awaited by name": `
      ${LOAD}
      async function stop() {
        await load();
        return { id: 1, ended: load() };
      }
      export async function stopAll(ids) {
        const all = await Promise.all(ids.map(() => stop()));
        await Promise.all(all.map((one) => one.ended));
      }
    `,
    "added to a list for a combinator": `
      ${LOAD}
      export async function run(ids) {
        await Promise.all([].concat(load(), ...ids.map(() => load())));
      }
    `,
    "a variable that its values have replaced": `
      ${LOAD}
      export async function first() {
        let parts = [load()];
        do {
          parts = await Promise.all(parts);
          const found = parts.find((part) => part.name !== undefined);
          if (found !== undefined) return found.name;
        } while (parts.length > 1);
        return undefined;
      }
    `,
    "a list in the log, if logs are not checked": {
      code: `
        ${LOAD}
        export function show(ids) {
          console.log(ids.map(async () => (await load()).name));
        }
      `,
      options: { checkLogging: false },
    },
    "what comes from elsewhere": `
      import { load } from "./elsewhere.js";
      export function run(client, res) {
        const user = load();
        if (!user) return;
        res.json({ user, other: client.load() });
        return user.name;
      }
    `,
    "any": {
      code: `
        declare const client: any;
        export function run() {
          const user = client.load();
          if (!user) return;
          return \`\${user.name}\`;
        }
      `,
    },
    "a promise or another value, of which nothing is read": `
      ${LOAD}
      export function run(isOn, cached, keep) {
        const user = isOn ? load() : cached;
        if (!user) return "nobody";
        keep(user);
        return user;
      }
    `,
    "an argument of what is not known": `
      import { show } from "./elsewhere.js";
      ${LOAD}
      export function run() {
        show(load());
        show([load(), load()]);
      }
    `,
    "thrown to whoever suspends": `
      ${LOAD}
      export function read(resource) {
        const suspender = load();
        if (!resource.value) throw suspender;
        return resource.value;
      }
    `,
    "a thenable that is no promise": {
      code: `
        declare function query(): { then(done: (rows: string[]) => void): void };
        export const x = \`\${query()}\`;
        if (query()) console.error("x");
      `,
    },
  },
  repairs: {
    "where it is used": {
      code: `
        async function load() { return 1; }
        export async function run() { if (load()) return 1; }
      `,
      suggestions: {
        addAwait: `
        async function load() { return 1; }
        export async function run() { if (await load()) return 1; }
      `,
      },
    },
    "at the initialiser": {
      code: `
        async function load() { return { name: "a" }; }
        export async function run() { const user = load(); return [user.name]; }
      `,
      suggestions: {
        addAwait: `
        async function load() { return { name: "a" }; }
        export async function run() { const user = await load(); return [user.name]; }
      `,
      },
    },
    "where somebody else needs the promise": {
      code: `
        async function load() { return { name: "a" }; }
        export async function run() { const user = load(); user.catch(() => {}); return user.name; }
      `,
      suggestions: {
        addAwait: `
        async function load() { return { name: "a" }; }
        export async function run() { const user = load(); user.catch(() => {}); return (await user).name; }
      `,
      },
    },
    "a member": {
      code: `export async function run() { return await fetch("/x").json(); }`,
      suggestions: { addAwait: `export async function run() { return await (await fetch("/x")).json(); }` },
    },
    "in a function that may become async": {
      code: `
        async function load() { return { name: "a" }; }
        export function run() { const user = load(); return [user.name]; }
      `,
      suggestions: {
        makeAsync: `
        async function load() { return { name: "a" }; }
        export async function run() { const user = await load(); return [user.name]; }
      `,
      },
    },
    "in a handler of a route": {
      code: `
        import express from "express";
        async function load() { return { name: "a" }; }
        const app = express();
        app.get("/user", (req, res) => { res.json({ user: load() }); });
      `,
      suggestions: {
        makeAsync: `
        import express from "express";
        async function load() { return { name: "a" }; }
        const app = express();
        app.get("/user", async (req, res) => { res.json({ user: await load() }); });
      `,
      },
    },
    "in a function whose result is used here": {
      code: `
        async function load() { return { name: "a" }; }
        function nameOf() { return load().name; }
        export const text = nameOf() + "!";
      `,
      suggestions: {},
    },
    "a function that was not called, and needs something": {
      code: `
        async function load(id) { return id; }
        export async function run() { await load; }
      `,
      suggestions: {},
    },
    "a function that was not called": {
      code: `
        async function load() { return 1; }
        export async function run() { await load; }
      `,
      suggestions: {
        addCall: `
        async function load() { return 1; }
        export async function run() { await load(); }
      `,
      },
    },
    "an array of promises": {
      code: `export async function run(xs, f) { return xs.map(async (x) => f(x)).join(); }`,
      suggestions: { combine: `export async function run(xs, f) { return (await Promise.all(xs.map(async (x) => f(x)))).join(); }` },
    },
    "an element that is awaited too early": {
      code: `
        async function load() { return 1; }
        export async function run() { return Promise.all([await load(), load()]); }
      `,
      suggestions: {
        removeAwait: `
        async function load() { return 1; }
        export async function run() { return Promise.all([load(), load()]); }
      `,
      },
    },
    "promises within promises": {
      code: `export async function run(xs, f) { return Promise.all([xs.map(async (x) => f(x)), fetch("/x")]); }`,
      suggestions: { combine: `export async function run(xs, f) { return Promise.all([Promise.all(xs.map(async (x) => f(x))), fetch("/x")]); }` },
    },
  },
});
