import { noAsyncCallback } from "../../src/rules/no-async-callback.ts";
import { runTable } from "../support/rule-table.ts";

const SAVE = "async function save(x) { await fetch(`/${x}`); }";

runTable("no-async-callback", noAsyncCallback, {
  reports: {
    "an answer that comes after an await, whether the function can reject or not": `
      document.querySelector("form").addEventListener("submit", async (event) => {
                                                                ~~~~~~~~~~~~~~~~~~ [answeredLate]
        try {
          if (!(await fetch("/check")).ok) event.preventDefault();
        } catch {}
      });
    `,
    "an answer that comes after an await, in an attribute of a page": {
      code: `
        export const Form = () => <form onSubmit={async (e) => { await fetch("/check"); e.preventDefault(); }} />;
                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [answeredLate]
      `,
      jsx: true,
    },
    "a listener of an event after which the page is gone": `
      window.addEventListener("beforeunload", async () => { await fetch("/state", { method: "POST" }); });
                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [pageLeft]
    `,
    "a service worker that nothing keeps": `
      self.addEventListener("push", async (event) => { await fetch("/seen"); });
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [workerStopped]
    `,
    "listeners and timers of a page, if they are asked for": {
      code: `
        document.addEventListener("click", async () => { await fetch("/click"); });
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
        setTimeout(async () => { await fetch("/later"); }, 10);
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [timer]
      `,
      options: { checkPages: true },
    },
    "a page where the promise is taken for something else": `
      import { useEffect } from "react";
      export function useTitle(items) {
        useEffect(async () => { document.title = await (await fetch("/title")).text(); }, []);
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [effect]
        return items.filter(async (item) => (await fetch(item)).ok);
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [tested]
      }
    `,
    "a place of the project's own type, whatever runs it": `
      interface Hooks { saved(): void }
      function install(hooks: Hooks) { hooks.saved(); }
      install({ saved: async () => { await fetch("/saved"); } });
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
    `,
    "a function whose try sees no rejection, as it does not await": {
      code: `
        function guarded(work: () => void) { try { work(); } catch (error) { console.error(error); } }
        guarded(async () => { await publish("started"); });
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
      `,
    },
    "a promise in some runs only, taken for a yes": `
      export const run = (xs) => xs.filter((x) => x.cached || fetch(x));
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [tested]
      export const all = (xs) => xs.every((x) => x !== "" && fetch(x));
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [tested]
    `,
    "forEach": `
      export async function run(xs) {
        xs.forEach(async (x) => {
                   ~~~~~~~~~~~~~~ [iterated]
          await fetch(x);
        });
      }
    `,
    "forEach, also where nothing can reject": `
      export function run(xs) {
        xs.forEach(async (x) => { try { await fetch(x); } catch (error) { console.error(error); } });
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [iterated]
      }
    `,
    "forEach with a function by name": `
      ${SAVE}
      [1, 2].forEach(save);
                     ~~~~ [iterated]
    `,
    "forEach with what returns a promise": `
      ${SAVE}
      [1, 2].forEach((x) => save(x));
                     ~~~~~~~~~~~~~~ [iterated]
    `,
    "forEach with what returns a promise at its end": `
      ${SAVE}
      [1, 2].forEach((x) => { console.log(x); return save(x); });
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [iterated]
      [1, 2].forEach(function (x) { if (x > 1) { return save(x); } else { return save(-x); } });
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [iterated]
      setTimeout(() => { try { return save(1); } catch (error) { console.error(error); } }, 10);
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [timer]
    `,
    "forEach of a set and of a map": `
      new Set([1]).forEach(async (x) => { await fetch(x); });
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [iterated]
      new Map().forEach(async (x) => { await fetch(x); });
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [iterated]
    `,
    "predicates": `
      async function isGood(x) { return (await fetch(x)).ok; }
      export const run = (xs) => [
        xs.filter(async (x) => (await fetch(x)).ok),
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [tested]
        xs.find(isGood),
                ~~~~~~ [tested]
        xs.findIndex((x) => isGood(x)),
                     ~~~~~~~~~~~~~~~~ [tested]
        xs.some(isGood),
                ~~~~~~ [tested]
        xs.every(async () => true),
                 ~~~~~~~~~~~~~~~~ [tested]
        xs["filter"](isGood),
                     ~~~~~~ [tested]
        xs?.filter(isGood),
                   ~~~~~~ [tested]
      ];
    `,
    "a method that returns a promise": `
      class Checker {
        async isGood(x) { return (await fetch(x)).ok; }
        run(xs) { return xs.filter((x) => this.isGood(x)); }
                                   ~~~~~~~~~~~~~~~~~~~~~ [tested]
        all(xs) { return xs.every(this.isGood); }
                                  ~~~~~~~~~~~ [tested]
      }
    `,
    "a filter in Promise.all": `
      export const run = (xs) => Promise.all(xs.filter(async (x) => (await fetch(x)).ok));
                                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [tested]
    `,
    "sort": `
      export const run = (xs) => xs.sort(async (a, b) => (await a.size()) - (await b.size()));
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [compared]
    `,
    "reduce without awaiting the accumulator": `
      export const run = (xs) => xs.reduce(async (sum, x) => sum + (await x.size()), 0);
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [accumulated]
    `,
    "flatMap": `
      export const run = (xs) => Promise.all(xs.flatMap(async (x) => [await fetch(x)]));
                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [flattened]
    `,
    "replace": `
      export const run = (text) => text.replace(/a/g, async (a) => (await fetch(a)).url);
                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [value]
    `,
    "lodash and underscore": `
      import _ from "lodash";
      import { each } from "underscore";
      import filter from "lodash/filter";
      _.forEach(xs, async (x) => { await fetch(x); });
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [iterated]
      each(xs, async (x) => { await fetch(x); });
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [iterated]
      export const good = filter(xs, async (x) => (await fetch(x)).ok);
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [tested]
      export const sorted = _.sortBy(xs, async (x) => (await fetch(x)).status);
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [compared]
    `,
    "an executor": `
      export const run = () => new Promise(async (resolve) => { resolve(await fetch("/x")); });
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [executor]
      async function save(x) { await fetch(x); }
      export const second = () => new Promise((resolve) => save(2).then(resolve));
                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [executor]
    `,
    "an executor whose handler leaves the promise pending": `
      export const run = () => new Promise(async (resolve) => { try { resolve(await fetch("/x")); } catch (error) { console.error(error); } });
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [executor]
    `,
    "an executor that waits before its try": `
      export const run = () => new Promise(async (resolve, reject) => { await fetch("/y"); try { resolve(await fetch("/x")); } catch (error) { reject(error); } });
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [executor]
    `,
    "a listener that ends the process in one case": `
      ${SAVE}
      process.on("SIGHUP", async () => {
                           ~~~~~~~~~~~~~ [listener]
        await save(1);
        if (globalThis.reloads) return;
        process.exit();
      });
    `,
    "timers": `
      ${SAVE}
      setTimeout(async () => { await save(1); }, 10);
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [timer]
      setInterval(() => save(1), 10);
                  ~~~~~~~~~~~~~ [timer]
      setImmediate(save);
                   ~~~~ [timer]
      queueMicrotask(async () => { await save(1); });
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [timer]
    `,
    "listeners": `
      import { EventEmitter } from "node:events";
      ${SAVE}
      const emitter = new EventEmitter();
      emitter.on("data", async (x) => { await save(x); });
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
      emitter.once("end", save);
                          ~~~~ [listener]
      process.on("SIGTERM", async () => { await save(1); });
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
      addEventListener("load", async () => { await save(1); });
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
      export const run = (button) => button.addEventListener("click", async () => { await save(1); });
                                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
    `,
    "a bound method": `
      class Reader {
        async read() { await fetch("/x"); }
        start() {
          process.on("SIGHUP", this.read.bind(this));
                               ~~~~~~~~~~~~~~~~~~~~ [listener]
        }
      }
      export { Reader };
    `,
    "callbacks of streams": `
      import stream, { Transform } from "node:stream";
      export const store = (db) => new Transform({
        objectMode: true,
        async transform(row, encoding, done) { await db.insert(row); done(); },
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [stream]
        flush: async (done) => { await db.commit(); done(); },
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [stream]
      });
      export class Sink extends stream.Writable {
        async _write(row, encoding, done) { await fetch(row); done(); }
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [stream]
      }
    `,
    "callbacks of streams of CommonJS": {
      code: `
        const stream = require("stream");
        exports.source = (db) => new stream.Readable({ async read() { this.push(await db.next()); } });
                                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [stream]
      `,
      in: ["espree"],
    },
    "disposers": `
      export class Lock {
        async [Symbol.dispose]() { await fetch("/unlock"); }
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [disposer]
      }
      export class Session {
        [Symbol.dispose]() { this.dispose(); }
        async dispose() { await fetch("/end"); }
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [disposer]
      }
      export const lock = (release) => ({ [Symbol.dispose]: async () => { await release(); } });
                                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [disposer]
    `,
    "an emitter, by what made it": `
      import { EventEmitter } from "node:events";
      const channel = new EventEmitter();
      export function setup(store) {
        channel.on("page", async ({ index }) => { return (await store.page(index)).text; });
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
        process.on("message", async ({ index }) => { process.send(await store.page(index)); });
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
      }
    `,
    "a server that is open": `
      import express from "express";
      const app = express();
      app.listen(8080, async () => { await connect(); });
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
    `,
    "a listener in a property": `
      export const run = (socket) => {
        socket.onmessage = async (event) => { await fetch(event.data); };
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
        socket.onclose = () => {};
      };
    `,
    "a listener in a condition": `
      ${SAVE}
      process.on("exit", Math.random() > 0.5 ? async () => { await save(1); } : () => {});
                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
    `,
    "a listener whose catch throws": `
      process.on("SIGTERM", async () => {
                            ~~~~~~~~~~~~~ [listener]
        try { await fetch("/x"); } catch (error) { throw new Error("no", { cause: error }); }
      });
    `,
    "an observer and a callback of Node": `
      import fs from "node:fs";
      export const observer = new MutationObserver(async () => { await fetch("/x"); });
                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
      fs.readFile("a", async (error, data) => { await fetch("/x", { body: data }); });
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
    `,
    "an effect": `
      import { useEffect } from "react";
      export function useData() {
        useEffect(async () => { await fetch("/x"); }, []);
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [effect]
      }
    `,
    "an effect whose promise is never rejected, and one that is given by its name": `
      import React, { useLayoutEffect as onLayout } from "react";
      async function load() { await fetch("/x"); }
      export function useData() {
        React.useInsertionEffect(async () => { try { await fetch("/x"); } catch { console.error("no data"); } }, []);
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [effect]
        onLayout(load, []);
                 ~~~~ [effect]
      }
    `,
    "an effect that returns the promise of a call": `
      import { useEffect } from "preact/hooks";
      export function useData() {
        useEffect(() => fetch("/x"), []);
                  ~~~~~~~~~~~~~~~~~ [effect]
      }
    `,
    "a parameter that is for functions which return nothing": {
      code: `
        function watch(path: string, listener: (change: string) => void) { listener(path); }
        watch("a", async (change) => { await fetch(change); });
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
      `,
    },
    "a parameter of a declared function": {
      code: `
        declare function run(job: (() => void) | undefined): void;
        async function save() { await fetch("/x"); }
        run(save);
            ~~~~ [unexpected] typed
        run(async () => { await save(); });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
      `,
      in: ["typed"],
    },
    "a property, a variable and what is returned": {
      code: `
        interface Hooks { done: () => void; close(): void }
        export const hooks: Hooks = {
          done: async () => { await fetch("/x"); },
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
          async close() { await fetch("/x"); },
                     ~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
        };
        export const done: () => void = async () => { await fetch("/x"); };
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
        export function make(): () => void {
          return async () => { await fetch("/x"); };
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
        }
      `,
    },
    "a method that returns nothing above": {
      code: `
        interface Plugin { close(): void }
        export class File implements Plugin {
          async close() { await fetch("/x"); }
                     ~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
        }
        class Base { stop(): void {} }
        export class Service extends Base {
          override async stop() { await fetch("/x"); }
                             ~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
        }
      `,
    },
    "a function that another one returns": `
      const save = (id) => async () => { await fetch("/" + id); };
      function exclusive(work) {
        let isRunning = false;
        return async function () { if (isRunning) return; isRunning = true; await work(); isRunning = false; };
      }
      export function wire(button, work) {
        button.addEventListener("click", save(1));
                                         ~~~~~~~ [listener]
        return setInterval(exclusive(work), 1000);
                           ~~~~~~~~~~~~~~~ [timer]
      }
    `,
    "a function that is given back in another form": {
      code: `
        declare function debounce<A extends unknown[], R>(work: (...values: A) => R, ms: number): (...values: A) => R;
        export function wire(onChange: (listener: (text: string) => void) => void) {
          onChange(debounce(async (text: string) => { await fetch(text); }, 500));
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
        }
      `,
      in: ["typed"],
    },
    "an effect by a function that makes it": `
      import { useEffect } from "react";
      const loader = (id) => async () => { await fetch("/" + id); };
      export const useItem = (id) => useEffect(loader(id), [id]);
                                               ~~~~~~~~~~ [effect]
    `,
    "one of two names": `
      ${SAVE}
      const noop = () => {};
      setTimeout(isDraft ? save : noop, 1000);
                           ~~~~ [timer]
      setTimeout(given ?? save, 1000);
                          ~~~~ [timer]
    `,
    "an entry of a table and a member": `
      const jobs = { save: async () => { await fetch("/x"); }, log() {} };
      setTimeout(jobs.save, 1000);
                 ~~~~~~~~~ [timer]
      setTimeout(jobs["save"], 1000);
                 ~~~~~~~~~~~~ [timer]
      setTimeout(jobs.log, 1000);
    `,
    "an entry of a table, by a name that is not known": {
      code: `
        declare const jobs: Record<string, () => Promise<void>>;
        export const later = (name: string) => setTimeout(jobs[name], 1000);
                                                          ~~~~~~~~~~ [timer]
      `,
      in: ["typed"],
    },
    "a listener in a property, by its name": `
      export class Editor {
        constructor(button) {
          button.onclick = this.save;
                           ~~~~~~~~~ [listener]
          button.onfocus = this.load.bind(this);
                           ~~~~~~~~~~~~~~~~~~~~ [listener]
        }
        save = async () => { await fetch("/save"); };
        async load() { await fetch("/load"); }
      }
    `,
    "a field and a parameter of function type": `
      export class Watcher {
        next: () => Promise<void> = start;
        constructor(private readonly restart: () => Promise<void>) {}
        fail(retry: () => Promise<void>) {
          setTimeout(this.restart, 500);
                     ~~~~~~~~~~~~ [timer]
          setTimeout(this.next, 500);
                     ~~~~~~~~~ [timer]
          setTimeout(retry, 500);
                     ~~~~~ [timer]
        }
      }
    `,
    "a field for functions that return nothing": `
      ${SAVE}
      export class Watcher {
        onDone: () => void = save;
                             ~~~~ [unexpected]
      }
    `,
    "an attribute": {
      code: `
        export const Button = () => <button onClick={async () => { await fetch("/x"); }} />;
                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
      `,
      options: { checkAttributes: true },
      jsx: true,
    },
  },
  allows: {
    "a listener that ends the process as its rejection would": `
      ${SAVE}
      process.on("SIGTERM", async () => { await save(1); process.exit(); });
    `,
    "callbacks of streams that catch all, and of streams of the web": `
      import { Transform } from "node:stream";
      export const store = (db) => new Transform({
        async transform(row, encoding, done) { try { await db.insert(row); done(); } catch (error) { done(error); } },
      });
      export const other = (db) => new TransformStream({
        async transform(row, controller) { controller.enqueue(await db.insert(row)); },
      });
    `,
    "asynchronous disposers, and what handles its promise": `
      export class Session {
        async [Symbol.asyncDispose]() { await fetch("/end"); }
        [Symbol.dispose]() { this.close().catch(console.error); }
        async close() { await fetch("/end"); }
      }
    `,
    "a function that catches all, however it is given": `
      const save = (id) => async () => { try { await fetch("/" + id); } catch (error) { console.error(error); } };
      const guarded = (work) => async () => { try { await work(); } catch (error) { console.error(error); } };
      const debounce = (work) => { let timer; return () => { clearTimeout(timer); return work(); }; };
      async function load() { await fetch("/x"); }
      async function ping() { try { await fetch("/x"); } catch {} }
      const later = debounce(ping);
      process.on("SIGUSR1", save(1));
      process.on("SIGUSR2", guarded(load));
      process.on("SIGHUP", guarded(async () => { await load(); }));
      setInterval(debounce(ping), 1000);
      setInterval(later, 1000);
      setInterval(isDraft ? ping : later, 1000);
    `,
    "what a call makes that is no async function": `
      const logger = (name) => () => console.log(name);
      process.on("SIGHUP", logger("a"));
      setTimeout(logger("b"), 1000);
    `,
    "listeners and timers of a page, whose console tells of a rejection": `
      document.addEventListener("click", async () => { await fetch("/click"); });
      window.onresize = async () => { await fetch("/resize"); };
      setTimeout(async () => { await fetch("/later"); }, 10);
    `,
    "a place for a function that returns nothing, in a page": `
      export const title: { changed: () => void } = { changed: async () => { document.title = await (await fetch("/title")).text(); } };
    `,
    "an answer in time": `
      document.addEventListener("submit", async (event) => { event.preventDefault(); await fetch("/save"); });
    `,
    "a service worker that is kept, and whose listener cannot reject": `
      self.addEventListener("push", async (event) => { event.waitUntil(fetch("/seen")); await fetch("/a").catch(console.error); });
    `,
    "a function that awaits what it calls, whatever type the parameter has": `
      async function guarded(work: () => void) { try { await work(); } catch (error) { console.error(error); } }
      guarded(async () => { await publish("started"); });
      class Bus {
        onRename(callback: (name: string) => void) { this.on("rename", callback); }
        on(event: string, callback: (name: string) => void) {
          this.emitter.on(event, async (name: string) => { try { await callback(name); } catch (error) { console.error(error); } });
        }
      }
      new Bus().onRename(async (name) => { await publish(name); });
    `,
    "an effect with an async function inside": `
      import { useEffect } from "react";
      export function useData() {
        useEffect(() => {
          async function load() { await fetch("/x"); }
          load().catch(console.error);
        }, []);
      }
    `,
    "a method that only throws in the class above": {
      code: `
        class Base { close() { throw new Error("not implemented"); } }
        export class File extends Base {
          override async close() { await fetch("/x"); }
        }
      `,
    },
    "a method that does nothing in the class above": {
      code: `
        class Task { onInterrupt() {} }
        export class Watch extends Task {
          override async onInterrupt() { await fetch("/stop"); }
        }
      `,
    },
    "map that is combined": `
      export const run = (xs) => Promise.all(xs.map(async (x) => fetch(x)));
    `,
    "reduce that awaits its accumulator": `
      export const one = (xs) => xs.reduce(async (sum, x) => (await sum) + (await x.size()), Promise.resolve(0));
      export const two = (xs) => xs.reduce((last, x) => last.then(() => fetch(x)), Promise.resolve());
    `,
    "then, catch and finally": `
      fetch("/x").then(async (r) => { await r.text(); }).catch(async () => {}).finally(async () => {});
    `,
    "tests": `
      describe("all", () => {
        beforeEach(async () => { await fetch("/x"); });
        it("works", async () => { await fetch("/x"); });
        it.each([1])("works %s", async () => { await fetch("/x"); });
        test.only("works", async () => { await fetch("/x"); });
      });
    `,
    "routes": `
      import express from "express";
      import Fastify from "fastify";
      import { Hono } from "hono";
      const app = express();
      app.get("/x", async (req, res) => { res.send(await fetch("/x")); });
      app.use(async (req, res, next) => { await fetch("/x"); next(); });
      Fastify().get("/x", async () => fetch("/x"));
      new Hono().use(async (c, next) => { await next(); });
    `,
    "a route of what is not known": `
      export function routes(router) {
        router.post("/users/:id", async (req, res) => { res.send(await fetch("/x")); });
      }
    `,
    "what cannot reject": `
      setTimeout(async () => { try { await fetch("/x"); } catch (error) { console.error(error); } }, 10);
      process.on("SIGTERM", async () => { await fetch("/x").catch(console.error); });
      setInterval(() => fetch("/x").catch(console.error), 10);
    `,
    "what calls something that cannot reject": `
      async function refresh() { try { await fetch("/x"); } catch (error) { console.error(error); } }
      setInterval(async () => { await refresh(); }, 10);
      setInterval(() => refresh(), 10);
      setInterval(refresh, 10);
      process.on("SIGHUP", refresh);
    `,
    "a bound method that cannot reject": `
      class Watcher {
        #seen = new Set();
        constructor(emitter) { emitter.on("change", this.#read.bind(this)); }
        async #read(file) {
          if (this.#seen.has(file)) return;
          try { await fetch(file); } catch (error) { console.error(error); }
        }
      }
    `,
    "a promise that is voided or dropped inside": `
      setTimeout(() => void fetch("/x"), 10);
      setTimeout(() => { void fetch("/x"); }, 10);
    `,
    "forEach that handles each promise": `
      export const run = (xs) => xs.forEach((x) => fetch(x).catch(console.error));
    `,
    "an async generator": `
      export const run = (xs) => xs.filter(async function* () { yield 1; });
    `,
    "a filter of a list of functions": `
      const jobs = [async () => fetch("/x")];
      export const some = jobs.filter(Boolean);
    `,
    "a listener that goes away": `
      ${SAVE}
      export const run = (emitter) => { emitter.off("data", save); emitter.removeListener("data", save); };
    `,
    "a slot of a signal that goes away": {
      code: `
        declare const signal: { disconnect(slot: () => void): boolean };
        ${SAVE}
        export const stop = () => signal.disconnect(save);
      `,
    },
    "a parameter that takes promises": {
      code: `
        function run(job: () => void | Promise<void>) { return job(); }
        await run(async () => { await fetch("/x"); });
        function each(f: (x: number) => Promise<void>) { return f(1); }
        await each(async (x) => { await fetch(String(x)); });
      `,
    },
    "a collection whose forEach waits": {
      code: `
        class Rows { async forEach(f: (x: number) => Promise<void>) { await f(1); } }
        await new Rows().forEach(async (x) => { await fetch(String(x)); });
      `,
    },
    "an attribute, unless it is asked for": {
      code: `
        export const Button = () => <button onClick={async () => { await fetch("/x"); }} />;
      `,
      jsx: true,
    },
    "switched off": {
      code: `
        setTimeout(async () => { await fetch("/x"); }, 10);
        process.on("SIGTERM", async () => { await fetch("/x"); });
      `,
      options: { checkTimers: false, checkListeners: false },
    },
    "places that are switched off": {
      code: `
        declare function run(job: () => void): void;
        interface Plugin { close(): void }
        run(async () => { await fetch("/x"); });
        export const done: () => void = async () => { await fetch("/x"); };
        export const plugin: Plugin = { async close() { await fetch("/x"); } };
        export function make(): () => void { return async () => { await fetch("/x"); }; }
        export class File implements Plugin { async close() { await fetch("/x"); } }
      `,
      options: { checkArguments: false, checkVariables: false, checkProperties: false, checkReturns: false, checkMethods: false },
    },
  },
  leavesAlone: {
    "a channel that is imported or passed in, which may be no emitter": `
      import { Channel } from "./channel.js";
      const channel = new Channel();
      channel.on("count", async ({ name }) => { return (await fetch(name)).length; });
      export function setup(link, store) {
        link.on("page", async ({ index }) => { return (await store.page(index)).text; });
        link.once("end", async () => { await store.close(); });
      }
    `,
    "a dispose that no disposer is known to call": `
      interface Disposable { dispose(): void }
      export class View implements Disposable { async dispose() { await fetch("/end"); } }
    `,
    "a callback that the body of its callee keeps": `
      class Bus { keep(listener: () => void) { store.listener = listener; } }
      new Bus().keep(async () => { await fetch("/x"); });
    `,
    "an effect of another package, and of the file's own": `
      import { useLayoutEffect } from "./hooks.js";
      function useEffect(effect) { return effect; }
      export function useData() {
        useEffect(async () => { await fetch("/x"); }, []);
        useLayoutEffect(async () => { await fetch("/x"); }, []);
      }
    `,
    "a parameter of any type": {
      code: `
        function run(job: any) { job(); }
        function call(job: () => unknown) { job(); }
        run(async () => { await fetch("/x"); });
        call(async () => { await fetch("/x"); });
      `,
    },
    "a parameter of a function of another file": `
      import { run } from "./run.js";
      run(async () => { await fetch("/x"); });
    `,
    "a name that is not known": `
      export const run = (xs, isGood) => xs.filter(isGood);
    `,
    "a handler that is given a context": `
      export const bot = (client) => client.on("text", async (ctx) => { await ctx.reply("hi"); });
    `,
    "an emitter that waits": `
      import Emittery from "emittery";
      const emitter = new Emittery();
      emitter.on("data", async (x) => { await fetch(x); });
    `,
    "a function that handles its promise at the end": `
      ${SAVE}
      setTimeout(() => { console.log(1); return save(1).catch(console.error); }, 10);
      export const chained = (xs) => xs.reduce((last, x) => { console.log(x); return last.then(() => save(x)); }, Promise.resolve());
      export const first = () => new Promise((resolve, reject) => { return save(1).then(resolve, reject); });
      export const second = () => new Promise((resolve, reject) => save(2).then(resolve).catch(reject));
    `,
    "what returns a promise before its end only": `
      ${SAVE}
      [1, 2].forEach((x) => { if (x > 1) return save(x); console.log(x); });
    `,
  },
  repairs: {
    "no loop where a function is declared twice, which a block may not do": {
      code: `
        export async function run(text) {
          const xs = text.split(",");
          xs.forEach(async (x) => {
            async function save() {}
            function save() { return fetch(x); }
            await save();
          });
        }
      `,
      in: ["untyped"],
      suggestions: {
        combine: `
          export async function run(text) {
            const xs = text.split(",");
            await Promise.all(xs.map(async (x) => {
              async function save() {}
              function save() { return fetch(x); }
              await save();
            }));
          }
        `,
      },
    },
    "a loop or all at once": {
      code: `
        export async function run(text) {
          const xs = text.split(",");
          xs.forEach(async (x) => {
            await fetch(x);
          });
        }
      `,
      suggestions: {
        turnIntoLoop: `
          export async function run(text) {
            const xs = text.split(",");
            for (const x of xs) {
              await fetch(x);
            }
          }
        `,
        combine: `
          export async function run(text) {
            const xs = text.split(",");
            await Promise.all(xs.map(async (x) => {
              await fetch(x);
            }));
          }
        `,
      },
    },
    "in a function that becomes async": {
      code: `
        export function run(xs: string[]): void {
          xs.forEach(async (x: string, i) => { if (!x) return; await fetch(x + i); });
        }
      `,
      suggestions: {
        turnIntoLoop: `
          export async function run(xs: string[]): Promise<void> {
            for (const [i, x] of xs.entries()) { if (!x) continue; await fetch(x + i); }
          }
        `,
        makeAsync: `
          export async function run(xs: string[]): Promise<void> {
            await Promise.all(xs.map(async (x: string, i) => { if (!x) return; await fetch(x + i); }));
          }
        `,
      },
    },
    "with an expression": {
      code: `
        async function save(x) { await fetch(x); }
        export async function run(xs) {
          xs.forEach((x) => save(x));
        }
      `,
      suggestions: {
        turnIntoLoop: `
          async function save(x) { await fetch(x); }
          export async function run(xs) {
            for (const x of xs.values()) { await save(x); }
          }
        `,
      },
    },
    "where the calls share something": {
      code: `
        export async function run(xs) {
          let sum = 0;
          xs.forEach(async (x) => { sum += (await fetch(x)).status; });
          return sum;
        }
      `,
      suggestions: {
        turnIntoLoop: `
          export async function run(xs) {
            let sum = 0;
            for (const x of xs.values()) { sum += (await fetch(x)).status; }
            return sum;
          }
        `,
      },
    },
    "with a parameter that is assigned": {
      code: `
        export async function run() {
          const xs = Object.values(table);
          if (xs) xs.forEach(async ({ id }) => { id ??= 1; return fetch(id); });
        }
      `,
      suggestions: {
        turnIntoLoop: `
          export async function run() {
            const xs = Object.values(table);
            if (xs) for (let { id } of xs) { id ??= 1; await fetch(id); continue; }
          }
        `,
        combine: `
          export async function run() {
            const xs = Object.values(table);
            if (xs) await Promise.all(xs.map(async ({ id }) => { id ??= 1; return fetch(id); }));
          }
        `,
      },
    },
    "in a function that is no arrow and has a this of its own": {
      code: `
        export async function run() {
          const xs = Object.values(table);
          xs.forEach(async function (x) { await fetch(this, x); });
        }
      `,
      suggestions: {
        combine: `
          export async function run() {
            const xs = Object.values(table);
            await Promise.all(xs.map(async function (x) { await fetch(this, x); }));
          }
        `,
      },
    },
    "of a map": {
      code: `
        export async function run() {
          const map = new Map([["a", "/a"]]);
          map.forEach(async (x) => { await fetch(x); });
        }
      `,
      suggestions: {
        turnIntoLoop: `
          export async function run() {
            const map = new Map([["a", "/a"]]);
            for (const x of map.values()) { await fetch(x); }
          }
        `,
      },
    },
    "of a map, with its keys": {
      code: `
        export async function run() {
          const map = new Map([["a", "/a"]]);
          map.forEach(async (x, key) => { await fetch(x + key); });
        }
      `,
      suggestions: {
        turnIntoLoop: `
          export async function run() {
            const map = new Map([["a", "/a"]]);
            for (const [key, x] of map.entries()) { await fetch(x + key); }
          }
        `,
      },
    },
    "of what has neither map nor values": {
      in: ["typed"],
      code: `
        declare class Rows { forEach(visit: (row: string) => void): void; }
        export async function run(rows: Rows) { rows.forEach(async (row) => { await fetch(row); }); }
      `,
      suggestions: {},
    },
    "of a choice": {
      code: `
        export async function run(xs) { (xs ?? []).forEach(async (x) => { await fetch(x); }); }
      `,
      suggestions: {
        turnIntoLoop: `
          export async function run(xs) { for (const x of (xs ?? []).values()) { await fetch(x); } }
        `,
      },
    },
    "where a loop would hide the list": {
      code: `
        export async function run(xs) { xs.forEach(async (xs) => { await fetch(xs); }); }
      `,
      suggestions: {},
    },
    "where a loop would hide a part of the list": {
      code: `
        export async function run(i) { i.urls.forEach(async (url, i) => { await fetch(url + i); }); }
      `,
      suggestions: {},
    },
    "where the list grows: forEach stops at its first length": {
      code: `
        export async function run(xs) { xs.forEach(async (x) => { if (x.next) xs.push(x.next); await fetch(x); }); }
      `,
      suggestions: {},
    },
    "in a function that calls itself": {
      code: `
        export async function run(xs) { xs.forEach(async function visit(x) { await fetch(x.url); x.parts.map(visit); }); }
      `,
      suggestions: {},
    },
    "in a function with a var of its own": {
      code: `
        export async function run(xs) { xs.forEach(async (x) => { var url = x.url; await fetch(url); }); }
      `,
      suggestions: {},
    },
    "where Promise is not the platform's": {
      code: `
        import Promise from "bluebird";
        export async function run() {
          ["/a"].forEach(async (x) => { await fetch(x, Promise); });
        }
      `,
      suggestions: {
        turnIntoLoop: `
          import Promise from "bluebird";
          export async function run() {
            for (const x of ["/a"]) { await fetch(x, Promise); }
          }
        `,
      },
    },
    "where console is not the platform's": {
      code: `
        import console from "./log.js";
        process.on("SIGTERM", async () => { await fetch("/x", console); });
      `,
      suggestions: {},
    },
    "a promise that is returned by its name leaves the try": {
      code: `process.on("SIGTERM", async () => { const response = fetch("/x"); return response; });`,
      suggestions: {},
    },
    "a directive stays at the start of its function": {
      code: `process.on("SIGTERM", async () => { "use server"; await fetch("/x"); });`,
      suggestions: {},
    },
    "where the callers do not wait": {
      code: `
        function run(xs) {
          xs.forEach(async (x) => { await fetch(x); });
        }
        run([]);
      `,
      suggestions: {},
    },
    "a timer": {
      code: `
        setTimeout(async () => {
          await fetch("/x");
          console.log("done");
        }, 10);
      `,
      suggestions: {
        catchErrors: `
          setTimeout(async () => {
            try {
              await fetch("/x");
              console.log("done");
            } catch (error) {
              console.error(error);
            }
          }, 10);
        `,
      },
    },
    "a listener on one line": {
      code: `process.on("SIGTERM", async () => { await fetch("/x"); });`,
      suggestions: {
        catchErrors: `process.on("SIGTERM", async () => { try { await fetch("/x"); } catch (error) { console.error(error); } });`,
      },
    },
    "a listener that is an expression": {
      code: `process.on("SIGTERM", async () => fetch("/x"));`,
      suggestions: {
        catchErrors: `process.on("SIGTERM", async () => { try { await fetch("/x"); } catch (error) { console.error(error); } });`,
      },
    },
    "a listener that hands on a promise": {
      code: `process.on("SIGTERM", () => fetch("/x"));`,
      suggestions: {
        catchErrors: `process.on("SIGTERM", () => fetch("/x").catch((error) => console.error(error)));`,
      },
    },
    "a listener that hands on a promise or nothing": {
      code: `
        const load = (on: boolean): Promise<Response> | undefined => on ? fetch("/x") : undefined;
        process.on("SIGTERM", () => load(true));
      `,
      suggestions: {
        catchErrors: `
          const load = (on: boolean): Promise<Response> | undefined => on ? fetch("/x") : undefined;
          process.on("SIGTERM", () => load(true)?.catch((error) => console.error(error)));
        `,
      },
    },
    "a predicate": {
      code: `export const run = (xs) => xs.filter(async (x) => (await fetch(x)).ok);`,
      suggestions: {},
    },
  },
});
