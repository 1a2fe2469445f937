import { noUnawaitedPromise } from "../../src/rules/no-unawaited-promise.ts";
import { runTable } from "../support/rule-table.ts";

/** What `addCatch` appends. */
const CATCH = ".catch((error) => { console.error(error); })";
const LOAD = "async function load() { return { name: 'a' }; }";

runTable("no-unawaited-promise", noUnawaitedPromise, {
  reports: {
    "a step of an event handler of a page that others follow": `
      async function send() { await fetch("/a"); }
      document.querySelector("#send").addEventListener("click", async () => {
        send();
        ~~~~~~ [dropped]
        close();
      });
    `,
    "a call after the timers have run": `
      async function send() { await fetch("/a"); }
      test("sends later", () => {
        vi.advanceTimersByTime(1000);
        send();
        ~~~~~~ [dropped]
      });
    `,
    "a page where an async function forgot to await": `
      async function save() { await fetch("/save"); }
      export async function submit() {
        save();
        ~~~~~~ [dropped]
        document.title = "saved";
      }
    `,
    "a page that is left before the work is done": `
      async function save() { await fetch("/save"); }
      export function submit() {
        save();
        ~~~~~~ [dropped]
        location.reload();
      }
    `,
    "a page that never learns whether a user's data was taken": `
      export function copy(text) {
        navigator.clipboard.writeText(text);
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      }
    `,
    "a page that stores the promise in the place of its value": `
      export function show() {
        const { title } = fetch("/title");
                          ~~~~~~~~~~~~~~~ [destructured]
        document.title = title;
      }
    `,
    "handlers, effects and other functions of a page, if they are asked for": {
      code: `
        async function save() { await fetch("/save"); }
        document.onclick = () => { save(); };
                                   ~~~~~~ [dropped]
      `,
      options: { checkPages: true },
    },
    "clean-up outside of clean-up code": `
      async function close() { await fetch("/close"); }
      export async function run() {
        await fetch("/run");
        close();
        ~~~~~~~ [dropped]
      }
    `,
    "other work in clean-up code": `
      async function save() { await fetch("/save"); }
      export function dispose() {
        save();
        ~~~~~~ [dropped]
      }
    `,
    "clean-up in clean-up code, if it is not allowed": {
      code: `
        async function close() { await fetch("/close"); }
        export function dispose() {
          close();
          ~~~~~~~ [dropped]
        }
      `,
      options: { allowCleanup: false },
    },
    "a handler that throws handles nothing": `
      declare function load(): Promise<string>;
      load().catch((reason) => { throw reason; });
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      load().then(() => show(), (error) => { console.error(error); throw new Error("failed", { cause: error }); });
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      load().catch((error) => Promise.reject(error));
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
    `,
    "promises of a list that may reject, combined": `
      async function load(page: string) { return await fetch(page); }
      const loads = ["a", "b"].map(load);
      Promise.all(loads).then((texts) => { console.log(texts.length); });
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
    `,
    "an argument that the function has a parameter for": `
      async function count(set: string, then: () => void) { await fetch(set); then(); }
      count("posts", () => {});
      ~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
    `,
    "a call of an async function": `
      ${LOAD}
      load();
      ~~~~~~ [dropped]
    `,
    "before its definition": `
      load();
      ~~~~~~ [dropped]
      async function load() {}
    `,
    "a method of the class": `
      class Store {
        async save() {}
        close() {
          this.save();
          ~~~~~~~~~~~ [dropped]
        }
      }
    `,
    "a private method and a field with an async arrow": `
      class Store {
        async #flush() {}
        sync = async () => {};
        close() {
          this.#flush();
          ~~~~~~~~~~~~~ [dropped]
          this.sync();
          ~~~~~~~~~~~ [dropped]
        }
      }
    `,
    "an optional chain": `
      const a = Math.random() > 0.5 ? { b: { load: async () => 1 } } : undefined;
      a?.b?.load?.();
      ~~~~~~~~~~~~~~ [dropped] typed
    `,
    "a tagged template": {
      code: `
        async function sql(parts: TemplateStringsArray) { return parts; }
        sql\`delete\`;
        ~~~~~~~~~~~ [dropped]
      `,
    },
    "a promise that is made for what hands it back": {
      code: `
        Object.assign(fetch("/x"), { id: 1 });
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped] typed
      `,
    },
    "a function that returns a promise for this argument": {
      code: `
        async function serve() {}
        function emit(event: string): boolean | Promise<void> {
          if (event === "served") return serve();
          return true;
        }
        emit("served");
        ~~~~~~~~~~~~~~ [dropped]
      `,
    },
    "a test that never gets to its callback": `
      import { test } from "node:test";
      test("starts", (t, done) => {
        fetch("/start").then((response) => { t.assert.ok(response.ok); done(); });
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      });
    `,
    "new Promise, import() and fetch": `
      new Promise((resolve) => setTimeout(resolve, 10));
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      import("node:fs");
      ~~~~~~~~~~~~~~~~~ [dropped]
      fetch("/x");
      ~~~~~~~~~~~ [dropped]
    `,
    "a promise by its name": `
      const promise = fetch("/x");
      promise;
      ~~~~~~~ [dropped]
    `,
    "a promise by its member": {
      code: `
        declare const job: { done: Promise<void> };
        job.done;
        ~~~~~~~~ [dropped]
      `,
    },
    "the dropped branch of a condition": `
      ${LOAD}
      const c = Math.random() > 0.5;
      c && load();
           ~~~~~~ [dropped]
      c || load();
           ~~~~~~ [dropped]
      c ?? load();
           ~~~~~~ [dropped]
      c ? load() : null;
          ~~~~~~ [dropped]
      (load(), 1);
       ~~~~~~ [dropped]
      for (load(); c; load()) break;
           ~~~~~~ [dropped]
                      ~~~~~~ [dropped]
    `,
    "chains without a rejection handler": `
      ${LOAD}
      load().then((x) => x.name);
      ~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      load().then((x) => x.name, undefined);
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      load().catch();
      ~~~~~~~~~~~~~~ [dropped]
      load().finally(() => {});
      ~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      load().catch(() => {}).then(() => {});
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
    `,
    "a rejection handler that is no function": `
      ${LOAD}
      const text = "x";
      load().catch(3);
      ~~~~~~~~~~~~~~~ [dropped]
      load().then(() => {}, null);
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      load().catch(text);
      ~~~~~~~~~~~~~~~~~~ [dropped]
    `,
    "arrays of promises": `
      ${LOAD}
      const items = [1, 2];
      items.map(async (item) => item);
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [droppedArray]
      [load(), load()];
      ~~~~~~~~~~~~~~~~ [droppedArray]
      await [load(), load()];
            ~~~~~~~~~~~~~~~~ [awaitedArray]
      await items.map(async (item) => item);
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [awaitedArray]
      export {};
    `,
    "an async function called on the spot": `
      (async () => { await fetch("/x"); })();
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
    `,
    "an async function called on the spot behind an operator": `
      !(async () => { await fetch("/x"); })();
       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
    `,
    "services by their interfaces": {
      code: `
        interface Users { find(id: string): Promise<{ name: string }>; save(name: string): Promise<void>; count(): number }
        type Listener = (event: string) => Promise<void> | void;
        export class UserService {
          private readonly listeners: Listener[] = [];
          constructor(private readonly users: Users, private readonly later?: Users) {}
          rename(id: string, name: string) {
            const { name: old } = this.users.find(id);
                                  ~~~~~~~~~~~~~~~~~~~ [destructured]
            this.users.save(name);
            ~~~~~~~~~~~~~~~~~~~~~ [dropped]
            this.later?.save(name);
            ~~~~~~~~~~~~~~~~~~~~~~ [dropped]
            this.users.count();
            for (const listener of this.listeners) listener(old);
                                                   ~~~~~~~~~~~~~ [dropped]
          }
        }
      `,
    },
    "clients by what makes them": `
      class Connection {
        async open() {}
      }
      class Client extends Connection {
        start() {
          this.open();
          ~~~~~~~~~~~ [dropped]
          super.open();
          ~~~~~~~~~~~~ [dropped]
        }
      }
      function createQueue() {
        return { async add(job) { return job; }, size() { return 1; } };
      }
      const queue = createQueue();
      queue.add(1);
      ~~~~~~~~~~~~ [dropped]
      queue.size();
      const { add } = queue;
      add(2);
      ~~~~~~ [dropped]
      export { Client };
    `,
    "the body of a response": `
      export async function load(url) {
        const response = await fetch(url);
        const { items } = response.json();
                          ~~~~~~~~~~~~~~~ [destructured]
        return items;
      }
    `,
    "a stored promise that is taken apart": `
      export async function load(pending = fetch("/x")) {
        const response = fetch("/y");
        const { status } = response;
                           ~~~~~~~~ [destructured]
        return [status, pending];
      }
    `,
    "documented parameters": {
      code: `
        /**
         * @param {() => Promise<void>} save
         * @param {(x: number) => void} log
         */
        export function wrap(save, log) {
          save();
          ~~~~~~ [dropped]
          log(1);
        }
      `,
    },
    "a try whose catch throws again": `
      main();
      ~~~~~~ [dropped]
      async function main() {
        try {
          await fetch("/x");
        } catch (error) {
          console.error(error);
          throw error;
        }
      }
    `,
    "a try that returns its promise": `
      main();
      ~~~~~~ [dropped]
      async function main() {
        try {
          return fetch("/x");
        } catch (error) {
          console.error(error);
        }
      }
    `,
    "an await outside the try": `
      main();
      ~~~~~~ [dropped]
      async function main() {
        await fetch("/x");
        try { await fetch("/y"); } catch (error) { console.error(error); }
      }
    `,
    "a pause that nobody waits for": `
      const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      async function work() { await sleep(5); console.log("done"); }
      sleep(100);
      ~~~~~~~~~~ [dropped]
      work();
      ~~~~~~ [dropped]
    `,
    "a variable that is annotated and written again": {
      code: `
        export function run(jobs: (() => void)[]) {
          let chain: Promise<void> = Promise.resolve();
          for (const job of jobs) chain = chain.then(job);
          chain.then(() => console.log("done"));
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
        }
      `,
    },
    "an async generator that nobody iterates": `
      async function* watch() { yield 1; }
      watch();
      ~~~~~~~ [droppedGenerator]
    `,
    "stored and never read": `
      ${LOAD}
      const data = load();
                   ~~~~~~ [neverRead]
      let late;
      late = load();
             ~~~~~~ [neverRead]
      const both = [1].map(async (x) => x);
                   ~~~~~~~~~~~~~~~~~~~~~~~ [neverRead]
      export {};
    `,
    "never read in a function": `
      ${LOAD}
      export function start() {
        const ready = load();
                      ~~~~~~ [neverRead]
        console.log("started");
      }
    `,
    "overwritten before it is read": `
      ${LOAD}
      export async function run() {
        let p = load();
                ~~~~~~ [overwritten]
        console.log("again");
        p = load();
        return p;
      }
    `,
    "destructured": `
      ${LOAD}
      const { name } = load();
                       ~~~~~~ [destructured]
      let first;
      ({ name: first } = load());
                         ~~~~~~ [destructured]
      console.log(name, first);
      export {};
    `,
    "taken apart as an array": `
      const loadAll = async () => [1, 2];
      const [one] = loadAll();
                    ~~~~~~~~~ [destructured]
      console.log(one);
      export {};
    `,
    "collected and never read": `
      ${LOAD}
      export function start(ids) {
        const jobs = [];
        for (const id of ids) {
          jobs.push(load(id));
                    ~~~~~~~~ [uncollected]
        }
      }
    `,
    "void, where it is no excuse": {
      code: `
        ${LOAD}
        void load();
             ~~~~~~ [dropped]
      `,
      options: { allowVoid: false },
    },
    "left before it is awaited, on demand": {
      code: `
        ${LOAD}
        export async function run(late) {
          const p = load();
                    ~~~~~~ [leftEarly]
          if (late) return null;
          return await p;
        }
      `,
      options: { checkPaths: true },
    },
    "a thenable, on demand": {
      code: `
        declare function query(): { then(done: (rows: string[]) => void): void };
        query();
        ~~~~~~~ [dropped] typed
      `,
      options: { checkThenables: true },
    },
    "what cannot reject, and is read before it is there": `
      let cache = "";
      async function fill() { try { cache = await (await fetch("/x")).text(); } catch (error) { console.error(error); } }
      export class Reader {
        async open() {
          await fetch("/open");
          fill();
          ~~~~~~ [readEarly]
          this.filled = true;
          return cache;
        }
      }
    `,
    "what cannot reject, before the end of the process": `
      async function report(text) { try { await fetch("/report", { method: "POST", body: text }); } catch (error) { console.error(error); } }
      export function stop(error) {
        report(error.message);
        ~~~~~~~~~~~~~~~~~~~~~ [endedEarly]
        process.exit(1);
      }
    `,
    "what cannot reject, on demand": {
      code: `
        async function report() { try { await fetch("/report"); } catch (error) { console.error(error); } }
        export async function stop(isDone) {
          if (isDone) {
            report();
            ~~~~~~~~ [unordered]
            return;
          }
          await fetch("/stop");
        }
      `,
      options: { checkOrder: true },
    },
    "returned after clean-up": `
      async function adopt(handle) { return (await fetch(handle.url)).json(); }
      export async function take(handle) {
        const adopted = adopt(handle);
                        ~~~~~~~~~~~~~ [cleanedUp]
        handle.dispose();
        return adopted;
      }
    `,
    "a list that is only counted": `
      async function remove(id) { await fetch("/" + id); }
      export function clear(ids) {
        const removed = ids.map(async (id) => remove(id));
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [onlyCounted]
        const jobs = [];
        for (const id of ids) jobs.push(remove(id));
                                        ~~~~~~~~~~ [uncollected]
        return removed.length + jobs.length;
      }
    `,
    "in a try, whose catch comes too late": `
      async function load() { return (await fetch("/x")).json(); }
      export function show() {
        try {
          load();
          ~~~~~~ [droppedInTry]
        } catch (error) {
          console.error(error);
        }
      }
    `,
    "a combination to which a promise without a handler was added": `
      export function run(pages) {
        const loads = pages.map((page) => fetch(page).catch(() => undefined));
        loads.push(fetch("/last"));
        Promise.all(loads).then((answers) => { console.log(answers.length); });
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      }
    `,
    "a PromiseLike, which is one": {
      code: `
        declare const transport: { send(event: string): PromiseLike<void>; end(): void | PromiseLike<void> };
        transport.send("closed");
        ~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
        transport.end();
        ~~~~~~~~~~~~~~~ [dropped]
        export {};
      `,
    },
    "an annotated function": {
      code: `
        declare function save(): Promise<void>;
        declare const send: (text: string) => Promise<void>;
        save();
        ~~~~~~ [dropped]
        send("x");
        ~~~~~~~~~ [dropped]
      `,
    },
    "a documented function": `
      /**
       * Saves everything.
       * @returns {Promise<void>} when it is done
       */
      function save() { return globalThis.backend.save(); }
      save();
      ~~~~~~ [dropped]
    `,
    "imports from promise modules": `
      import fs, { rm } from "node:fs/promises";
      import { setTimeout as sleep } from "timers/promises";
      import { promises } from "fs";
      fs.writeFile("a", "b");
      ~~~~~~~~~~~~~~~~~~~~~~ [dropped]
      rm("a");
      ~~~~~~~ [dropped]
      sleep(10);
      ~~~~~~~~~ [dropped]
      promises.unlink("a");
      ~~~~~~~~~~~~~~~~~~~~ [dropped]
    `,
    "a promisified function": {
      code: `
        const { promisify } = require("util");
        const { execFile } = require("child_process");
        const run = promisify(execFile);
        run("ls");
        ~~~~~~~~~ [dropped]
      `,
      script: true,
    },
    "a service that forgets its audit log": `
      import { appendFile } from "node:fs/promises";

      class OrderService {
        constructor(repository) {
          this.repository = repository;
        }

        async place(order) {
          if (!order.lines.length) throw new Error("empty");
          const stored = await this.repository.insert(order);
          this.audit("placed", stored.id);
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [dropped]
          return stored;
        }

        async audit(event, id) {
          await appendFile("audit.log", \`\${event} \${id}\\n\`);
        }
      }

      export { OrderService };
    `,
    "a server whose start-up is not awaited": {
      code: `
        import { createServer } from "node:http";
        import { mkdir } from "node:fs/promises";

        async function prepare(dir: string): Promise<void> {
          await mkdir(dir, { recursive: true });
        }

        export function start(port: number) {
          prepare("uploads");
          ~~~~~~~~~~~~~~~~~~ [dropped]
          const server = createServer((request, response) => {
            response.end("ok");
          });
          server.listen(port);
          return server;
        }
      `,
    },
  },
  allows: {
    "all that a command does": `
      #!/usr/bin/env node
      import { migrate } from "./migrate.js";
      async function main() { await migrate(await fetch("/schema")); }
      main();
    `,
    "the last step of an event handler of a page": `
      async function send() { await fetch("/a"); }
      document.querySelector("#send").addEventListener("click", async () => {
        if (busy) return;
        send();
      });
    `,
    "a call whose timers the test runs itself": `
      async function send() { await fetch("/a"); }
      test("sends later", () => {
        send();
        vi.advanceTimersByTime(1000);
      });
    `,
    "handlers, effects and other functions of a page that leave work to itself": `
      import { useEffect } from "react";
      async function save() { await fetch("/save"); }
      export function useSaving(ids) {
        useEffect(() => {
          save();
          ids.map((id) => fetch(id));
          (async () => { await save(); })();
        }, [ids]);
        return () => { fetch("/save").then(() => undefined); };
      }
    `,
    "a page where a user sees that nothing happens": `
      export function watch(video) {
        document.exitFullscreen();
        document.querySelector("video").play();
      }
    `,
    "clean-up in clean-up code": `
      async function close() { await fetch("/close"); }
      async function unlock() { await fetch("/unlock"); }
      export class Service {
        async dispose() { await fetch("/dispose"); }
        stop() { this.dispose(); }
        [Symbol.dispose]() { close(); }
      }
      export function run(work) {
        try { work(); } finally { unlock(); }
      }
      afterEach(() => { close(); });
    `,
    "clean-up before the error that is thrown": `
      async function rollback() { await fetch("/rollback"); }
      export function run(work) {
        try { work(); } catch (error) { rollback(); throw error; }
      }
    `,
    "a handler that throws for some errors only": `
      declare function load(): Promise<string>;
      load().catch((error) => { if (error.code === "NONE") return; throw error; });
      load().catch((error) => { if (error.code !== "NONE") throw error; });
    `,
    "promises that all end in a handler, combined, with and without a link after it": `
      const told = (error: unknown) => { console.warn(error); };
      function bare(pages: string[]) { Promise.all(pages.map((page) => fetch(page).catch(told))); }
      function followed(pages: string[]) { Promise.all(pages.map((page) => fetch(page).catch(told))).then((answers) => { console.log(answers.length); }); }
    `,
    "a list with a name, whose function catches all": `
      const load = async (page: string) => { try { const answer = await fetch(page); return await answer.text(); } catch (error) { console.error(error); } };
      const loads = ["a", "b"].map(load);
      Promise.all(loads).then((texts) => { console.log(texts.length); });
    `,
    "allSettled, and what cannot fail after it": `
      function stop(jobs: Promise<void>[], done: (ok: boolean) => void) {
        Promise.allSettled(jobs).then(console.log);
        Promise.allSettled(jobs).then((results) => console.log(results.length));
        Promise.allSettled(jobs).then((results) => { done(results.every(({ status }) => status === "fulfilled")); });
        return new Promise<void>((resolve) => { Promise.allSettled(jobs).then(() => resolve()); });
      }
    `,
    "a process that ends in finally": `
      async function leave(closeAll: () => Promise<void>) { try { await closeAll(); } finally { process.exit(0); } }
      process.on("SIGTERM", () => { leave(async () => {}); });
    `,
    "a function that ends the process after it has told of the error": `
      (async () => {
        try { await runJob(process.argv[2]); process.exit(0); }
        catch (error) { await new Promise((resolve) => process.stderr.write(error.message, resolve)); process.exit(1); }
      })();
    `,
    "callback style, by an argument that the function has no parameter for": `
      async function count(set) { return (await fetch(set)).length; }
      function show(output) { count("posts", (error, total) => { output.write(error ? "?" : String(total)); }); }
    `,
    "asked for before it is handled": {
      code: `
        export function handle(options: { ready?: Promise<string> }, fail: (error: unknown) => void) {
          options.ready && options.ready.catch(fail);
          const { ready } = options;
          ready && ready.then(() => {}, fail);
          ready || fail(new Error("not ready"));
        }
      `,
    },
    "awaited, returned, passed on": `
      ${LOAD}
      export async function run(list) {
        await load();
        list.push(load());
        const both = await Promise.all([load(), load()]);
        console.log(both);
        return load();
      }
      export const short = () => load();
    `,
    "said with void": `
      ${LOAD}
      void load();
    `,
    "handled": `
      ${LOAD}
      load().catch(console.error);
      load().then(() => {}, (error) => { console.error(error); });
      load().catch(() => 1).finally(() => {});
      load().then(() => {}).catch(() => 1);
      load()["catch"](() => 1);
    `,
    "a handler of type any": {
      code: `
        ${LOAD}
        declare const handler: any;
        load().catch(handler);
      `,
    },
    "handlers that are spread": `
      ${LOAD}
      const handlers = [() => {}, () => {}];
      load().then(...handlers);
    `,
    "a main function that cannot reject": `
      async function main() {
        const started = Date.now();
        try {
          await fetch("/x");
        } catch (error) {
          console.error(error, Date.now() - started);
          process.exitCode = 1;
        } finally {
          console.log("done");
        }
      }
      main();
      (async () => {
        try { await fetch("/x"); } catch (error) { console.error(error); }
      })();
    `,
    "a function that changes something, and in which nothing can fail": `
      const seen = new Map();
      async function count(key) { seen.set(key, (seen.get(key) ?? 0) + 1); }
      count("a");
    `,
    "functions that cannot reject, three calls deep": `
      async function send(x) { try { await fetch(x); } catch (error) { console.error(error); } }
      async function sendAll(xs) { await Promise.all(xs.map(async (x) => { await send(x); })); }
      async function flush(xs) { if (xs.length === 0) return; await sendAll(xs); }
      flush(["/x"]);
    `,
    "what goes on after a pause and cannot fail": `
      const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      sleep(500).then(() => { console.log("late"); });
    `,
    "an object that is handed back": `
      const job = fetch("/x");
      Object.defineProperty(job, "id", { value: 1 });
      export { job };
    `,
    "a function that returns a promise for another argument": `
      async function serve() {}
      function emit(event: string): boolean | Promise<void> {
        if (event === "served") return serve();
        return true;
      }
      emit("loaded");
    `,
    "a test waits by its callback": `
      import { test } from "node:test";
      test("starts", (t, done) => { fetch("/start").then(() => done()); });
    `,
    "node:test waits for its tests": `
      import test, { describe, it } from "node:test";
      test("a", async () => {});
      describe("b", () => { it("c", async () => {}); });
      it.only("d", async () => {});
      test.skip("e", async () => {});
    `,
    "stored and read later": `
      ${LOAD}
      export async function run() {
        const a = load();
        const b = load();
        console.log("both are running");
        return [await a, await b];
      }
    `,
    "stored where others see it": `
      ${LOAD}
      export const ready = load();
      const shared = load();
      export { shared };
      class Cache {
        start() { this.p ??= load(); }
        again() { if (!this.p) this.p = load(); }
      }
      export { Cache };
    `,
    "read by a closure": `
      ${LOAD}
      export function start() {
        const ready = load();
        return { whenReady: () => ready };
      }
    `,
    "collected and combined": `
      ${LOAD}
      export async function start(ids) {
        const jobs = [];
        for (const id of ids) jobs.push(load(id));
        await Promise.all(jobs);
      }
    `,
    "collected and returned": `
      ${LOAD}
      export function start(ids) {
        const jobs = [];
        for (const id of ids) jobs.push(load(id));
        return jobs;
      }
    `,
    "overwritten on one path only": `
      ${LOAD}
      export async function run(late) {
        let p = load();
        if (late) p = load();
        return p;
      }
    `,
    "read before it is overwritten": `
      ${LOAD}
      export async function run() {
        let p = load();
        await p;
        p = load();
        return p;
      }
    `,
    "overwritten by what is made of it": `
      ${LOAD}
      export async function run() {
        let p = load();
        p = p.then((x) => x.name);
        return p;
      }
    `,
    "overwritten in a try": `
      ${LOAD}
      export async function run() {
        let p;
        try {
          p = load();
          p = load();
        } catch {
          return p;
        }
        return p;
      }
    `,
    "an underscore, on demand": { code: `${LOAD}\nconst _ = load();\nexport {};`, options: { allowUnderscore: true } },
    "a function called on the spot, on demand": { code: `(async () => { await fetch("/x"); })();`, options: { allowIIFE: true } },
    "arrays, on demand": { code: `[1].map(async (x) => x);`, options: { checkArrays: false } },
    "left before it is awaited, which is not asked for": `
      ${LOAD}
      export async function run(late) {
        const p = load();
        if (late) return null;
        return await p;
      }
    `,
    "awaited before the function is left, where that is asked for": {
      code: `
        ${LOAD}
        export async function run(late) {
          const p = load();
          const q = load();
          await p;
          if (late) return q;
          const r = load();
          try { console.log("started"); } finally { console.log("done"); }
          return await Promise.all([q, r]);
        }
      `,
      options: { checkPaths: true },
    },
    "calls that may float": {
      code: `
        import { track } from "./analytics.js";
        import * as metrics from "metrics";
        async function notifyLater() {}
        class Client { async ping() {} }
        const client = new Client();
        notifyLater();
        client.ping();
        new Client().ping();
        track("x");
        metrics.flush();
      `,
      options: { allowCalls: ["notify*", "*.ping", "ping", { module: "./analytics.js", name: "track" }, "metrics#flush"] },
    },
    "types that may float": {
      code: `
        class Task extends Promise<number> {}
        declare function start(): Task;
        start();
        new Task(() => {});
      `,
      options: { allowTypes: ["Task"] },
      in: ["typed"],
    },
    "an array whose elements are the mistake": `
      export function run(items, save) {
        items.map(async (item) => save(item)).filter(Boolean);
      }
    `,
    "a shadowed Promise and a shadowed fetch": `
      class Promise { static all() {} }
      const fetch = () => 1;
      new Promise();
      Promise.all();
      fetch();
    `,
    "a sync function, a generator": `
      function plain() { return 1; }
      function* steps() { yield 1; }
      plain();
      steps();
    `,
    "async disposal": `
      async function open() { return { async [Symbol.asyncDispose]() {} }; }
      export async function run() {
        await using handle = await open();
      }
    `,
    "an await in the pattern's source": `
      ${LOAD}
      const { name } = await load();
      console.log(name);
      export {};
    `,
    "a promise with members of its own": {
      code: `
        declare function spawn(): Promise<number> & { stdout: string };
        const { stdout } = spawn();
        console.log(stdout);
      `,
    },
    "an array that holds no promises": `
      const items = [1, 2];
      items.map((item) => item + 1);
      await items;
      export {};
    `,
    "a callback that is told of errors": {
      code: `
        declare const redis: { get(key: string, done?: (error: Error | null, value?: string) => void): Promise<string> };
        export function show(key: string) {
          redis.get(key, (error, value) => {
            if (error) return console.error(error);
            console.log(value);
          });
        }
      `,
    },
    "a callback where the promise would be": `
      class Client {
        close(callback) {
          if (callback === undefined) {
            return new Promise((resolve, reject) => {
              this.close((error, data) => (error ? reject(error) : resolve(data)));
            });
          }
          setImmediate(callback, null, "closed");
        }
      }
      export { Client };
    `,
    "a worker that handles what it starts": `
      import { readFile } from "node:fs/promises";

      export function watch(queue, report) {
        let stopped = false;
        async function tick() {
          while (!stopped) {
            const job = await queue.next();
            await readFile(job.path);
          }
        }
        const running = tick().catch(report);
        return {
          async stop() {
            stopped = true;
            await running;
          },
        };
      }
    `,
  },
  leavesAlone: {
    "returned after another await, which no-late-await reports": `
      async function adopt(handle) { return (await fetch(handle.url)).json(); }
      export async function take(handle) {
        const adopted = adopt(handle);
        await fetch("/taken");
        return adopted;
      }
    `,
    "left after another await, which no-late-await reports": {
      code: `
        async function load() { return (await fetch("/x")).json(); }
        export async function run() {
          const p = load();
          const user = await fetch("/user");
          if (!user.ok) return;
          await p;
        }
      `,
      options: { checkPaths: true },
    },
    "a function that only declares tests": `
      import { describe, expect, it } from "vitest";
      async function refusesNothing(save) {
        it("refuses to save nothing", async () => {
          await expect(save()).rejects.toThrow();
        });
      }
      describe("save", () => {
        refusesNothing(save);
      });
    `,
    "what cannot reject, where nothing comes after it": `
      async function refresh() { try { console.log(await fetch("/x")); } catch (error) { console.error(error); } }
      export class View {
        show(name) {
          console.log(name);
          refresh();
        }
      }
      setInterval(() => { refresh(); }, 1000);
    `,
    "what cannot reject, and is read in the cases where it did not run": `
      let cache = "";
      async function refresh() { try { cache = await (await fetch("/x")).text(); } catch (error) { console.error(error); } }
      export function read(isOld) {
        if (isOld) refresh();
        return cache;
      }
    `,
    "returned with nothing between that has to come after it": `
      async function next() { return (await fetch("/x")).json(); }
      export async function run(message) {
        await fetch("/start");
        const result = next(message);
        console.log("started", message);
        return result;
      }
    `,
    "a list that is counted and awaited": `
      export async function clear(ids) {
        const jobs = ids.map(async (id) => fetch(id));
        console.log(jobs.length);
        await Promise.all(jobs);
      }
    `,
    "an argument that the function has no parameter for": `
      async function load(id) { return (await fetch(id)).json(); }
      export function show() {
        load(1, function (error, value) { console.log(error, value); });
      }
    `,
    "a function from elsewhere": `
      import { load } from "./elsewhere.js";
      load();
      const data = load();
      const { name } = load();
      console.log(name);
    `,
    "a parameter": `
      export function run(callback, client) {
        callback();
        client.connect();
        const pending = client.load();
      }
    `,
    "any": {
      code: `
        declare const client: any;
        client.connect();
        const x = client.load();
        export {};
      `,
    },
    "an unknown then": `
      export function run(query) {
        query.then((rows) => rows.length);
      }
    `,
    "a thenable that is no promise": {
      code: `
        interface Query { where(name: string): Query; then(done: (rows: string[]) => void): void }
        interface Command extends PromiseLike<number> { option(name: string): Command }
        declare function table(name: string): Query;
        declare function git(): Command;
        const users = table("users");
        users.where("a");
        const command = git();
        command.option("b");
        await Promise.all([users, command]);
      `,
    },
    "a name that is assigned twice": {
      code: `
        let task = async () => 1;
        task = () => 2;
        task();
      `,
      in: ["untyped", "espree"],
    },
  },
  repairs: {
    "in a sync function that somebody here calls": {
      code: `
        function run() { fetch("/x"); return 1; }
        export const n = run() + 1;
      `,
      suggestions: {
        addVoid: `
        function run() { void fetch("/x"); return 1; }
        export const n = run() + 1;
      `,
        addCatch: `
        function run() { fetch("/x")${CATCH}; return 1; }
        export const n = run() + 1;
      `,
      },
    },
    "in a method, and in an arrow without parentheses": {
      code: `
        export class A { static run(): number { const x = fetch("/x"); return 1; } }
      `,
      in: ["typed", "untyped"],
      suggestions: {
        makeAsync: `
        export class A { static async run(): Promise<number> { const x = await fetch("/x"); return 1; } }
      `,
      },
    },
    "in a callback of a test": {
      code: `
        import { it } from "vitest";
        it("works", () => { fetch("/x"); });
      `,
      suggestions: {
        makeAsync: `
        import { it } from "vitest";
        it("works", async () => { await fetch("/x"); });
      `,
        addVoid: `
        import { it } from "vitest";
        it("works", () => { void fetch("/x"); });
      `,
        addCatch: `
        import { it } from "vitest";
        it("works", () => { fetch("/x")${CATCH}; });
      `,
      },
    },
    "a branch of a choice": {
      code: `const c = Math.random(); c ? fetch("/x") : null;`,
      suggestions: {
        addAwait: `const c = Math.random(); c ? await fetch("/x") : null;`,
        addVoid: `const c = Math.random(); c ? void fetch("/x") : null;`,
        addCatch: `const c = Math.random(); c ? fetch("/x")${CATCH} : null;`,
      },
    },
    "in a sequence": {
      code: `let n = 0; (n++, fetch("/x"));`,
      suggestions: {
        addAwait: `let n = 0; (n++, await fetch("/x"));`,
        addVoid: `let n = 0; (n++, void fetch("/x"));`,
        addCatch: `let n = 0; (n++, fetch("/x")${CATCH});`,
      },
    },
    "a tagged template": {
      code: `async function sql() {} sql\`delete\`;`,
      suggestions: {
        addAwait: `async function sql() {} await sql\`delete\`;`,
        addVoid: `async function sql() {} void sql\`delete\`;`,
        addCatch: `async function sql() {} sql\`delete\`${CATCH};`,
      },
    },
    "in an async function": {
      code: `
        async function load() {}
        export async function run() {
          load();
        }
      `,
      suggestions: {
        addAwait: `
        async function load() {}
        export async function run() {
          await load();
        }
      `,
        addVoid: `
        async function load() {}
        export async function run() {
          void load();
        }
      `,
        addCatch: `
        async function load() {}
        export async function run() {
          load()${CATCH};
        }
      `,
      },
    },
    "at the top of a module": {
      code: `fetch("/x");`,
      suggestions: { addAwait: `await fetch("/x");`, addVoid: `void fetch("/x");`,
        addCatch: `fetch("/x")${CATCH};` },
    },
    "at the top of a script, await is not legal": {
      code: `fetch("/x");`,
      script: true,
      suggestions: { addVoid: `void fetch("/x");`,
        addCatch: `fetch("/x")${CATCH};` },
    },
    "in a sync function, which becomes async": {
      code: `export function run() { fetch("/x"); }`,
      suggestions: { makeAsync: `export async function run() { await fetch("/x"); }`, addVoid: `export function run() { void fetch("/x"); }`,
        addCatch: `export function run() { fetch("/x")${CATCH}; }` },
    },
    "in the parameters of an async function, await is not legal": {
      code: `export async function run(a = (fetch("/x"), 1)) { return a; }`,
      suggestions: { addVoid: `export async function run(a = (void fetch("/x"), 1)) { return a; }`,
        addCatch: `export async function run(a = (fetch("/x")${CATCH}, 1)) { return a; }` },
    },
    "behind a condition": {
      code: `const c = Math.random() > 0.5; c && fetch("/x");`,
      suggestions: {
        addAwait: `const c = Math.random() > 0.5; c && await fetch("/x");`,
        addVoid: `const c = Math.random() > 0.5; c && void fetch("/x");`,
        addCatch: `const c = Math.random() > 0.5; c && fetch("/x")${CATCH};`,
      },
    },
    "an optional chain": {
      code: `declare const a: { load(): Promise<void> } | undefined; a?.load();`,
      in: ["typed"],
      suggestions: {
        addAwait: `declare const a: { load(): Promise<void> } | undefined; await a?.load();`,
        addVoid: `declare const a: { load(): Promise<void> } | undefined; void a?.load();`,
        addCatch: `declare const a: { load(): Promise<void> } | undefined; a?.load()${CATCH};`,
      },
    },
    "a promise or nothing, which has no catch": {
      code: `declare const hook: () => Promise<void> | void; hook();`,
      in: ["typed"],
      suggestions: {
        addAwait: `declare const hook: () => Promise<void> | void; await hook();`,
        addVoid: `declare const hook: () => Promise<void> | void; void hook();`,
      },
    },
    "an optional call of what may return nothing": {
      code: `declare const plugin: { stop?(): Promise<void> | void }; plugin.stop?.();`,
      in: ["typed"],
      suggestions: {
        addAwait: `declare const plugin: { stop?(): Promise<void> | void }; await plugin.stop?.();`,
        addVoid: `declare const plugin: { stop?(): Promise<void> | void }; void plugin.stop?.();`,
      },
    },
    "without semicolons": {
      code: `
        const a = 1
        fetch("/x")
        export { a }
      `,
      suggestions: {
        addAwait: `
        const a = 1
        await fetch("/x")
        export { a }
      `,
        addVoid: `
        const a = 1
        void fetch("/x")
        export { a }
      `,
        addCatch: `
        const a = 1
        fetch("/x")${CATCH}
        export { a }
      `,
      },
    },
    "an assigned promise": {
      code: `const data = fetch("/x"); export {};`,
      suggestions: { addAwait: `const data = await fetch("/x"); export {};` },
    },
    "an assigned choice of promises": {
      code: `const data = Math.random() > 0.5 ? fetch("/x") : null; export {};`,
      suggestions: { addAwait: `const data = Math.random() > 0.5 ? await fetch("/x") : null; export {};` },
    },
    "a destructured promise": {
      code: `const { status } = fetch("/x"); console.log(status);`,
      suggestions: { addAwait: `const { status } = await fetch("/x"); console.log(status);` },
    },
    "an array of promises": {
      code: `[1].map(async (x) => x);`,
      suggestions: { combine: `await Promise.all([1].map(async (x) => x));` },
    },
    "an awaited array": {
      code: `await [fetch("/x"), fetch("/y")];`,
      suggestions: { combine: `await Promise.all([fetch("/x"), fetch("/y")]);` },
    },
    "promises that nobody collects": {
      code: `export function run() { const jobs = []; jobs.push(fetch("/x")); }`,
      suggestions: {},
    },
  },
});
