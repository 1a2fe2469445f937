import { returnAwaitInTry } from "../../src/rules/return-await-in-try.ts";
import { runTable } from "../support/rule-table.ts";

const LOAD = "async function load() { return (await fetch('/x')).json(); }";

runTable("return-await-in-try", returnAwaitInTry, {
  reports: {
    "another method of the class, after a look-up": `
      import { stat } from "node:fs/promises";
      export class Names {
        async free(name) {
          try {
            await stat(name);
            return this.next(name);
                   ~~~~~~~~~~~~~~~ [catch]
          } catch {
            return name;
          }
        }
        async next(name) { return (await fetch(name)).text(); }
      }
    `,
    "in a try with a catch": `
      ${LOAD}
      export async function run() {
        try {
          return load();
                 ~~~~~~ [catch]
        } catch (error) {
          console.error(error);
        }
      }
    `,
    "in a try with a finally": `
      ${LOAD}
      export async function run(lock) {
        try {
          return load();
                 ~~~~~~ [finally]
        } finally {
          lock.release();
        }
      }
    `,
    "in a try with both": `
      ${LOAD}
      export const run = async (lock) => {
        try { return load(); } catch { return 1; } finally { lock.release(); }
                     ~~~~~~ [catch]
      };
    `,
    "in a catch with a finally": `
      ${LOAD}
      export async function run(lock) {
        try { await load(); } catch { return load(); } finally { lock.release(); }
                                             ~~~~~~ [finally]
      }
    `,
    "in a catch inside of another try": `
      ${LOAD}
      export async function run() {
        try {
          try { await load(); } catch { return load(); }
                                               ~~~~~~ [catch]
        } catch (error) { console.error(error); }
      }
    `,
    "in a loop, a condition and a case": `
      ${LOAD}
      export async function run(xs) {
        try {
          for (const x of xs) if (x) return load();
                                            ~~~~~~ [catch]
          switch (xs.length) { case 1: return load(); default: }
                                              ~~~~~~ [catch]
        } catch (error) { console.error(error); }
      }
    `,
    "each branch of a condition": `
      ${LOAD}
      export async function run(c) {
        try {
          return c ? load() : c === 0 ? 1 : fetch("/y");
                     ~~~~~~ [catch]
                                            ~~~~~~~~~~~ [catch]
        } catch (error) { console.error(error); }
      }
    `,
    "behind operators": `
      ${LOAD}
      export async function run(c) {
        try {
          if (c) return c.cached ?? load();
                                    ~~~~~~ [catch]
          return c && load();
                      ~~~~~~ [catch]
        } catch (error) { console.error(error); }
      }
    `,
    "a cast": {
      code: `
        ${LOAD}
        export async function run() {
          try { return load() as Promise<string>; } catch (error) { console.error(error); }
                       ~~~~~~~~~~~~~~~~~~~~~~~~~ [catch]
        }
      `,
    },
    "a variable": `
      ${LOAD}
      export async function run() {
        try { const p = load(); return p; } catch (error) { console.error(error); }
                                       ~ [catch]
      }
    `,
    "a chain without a handler": `
      ${LOAD}
      export async function run() {
        try { return load().then((x) => x.name); } catch (error) { console.error(error); }
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~ [catch]
      }
    `,
    "a chain with a handler, in front of a finally": `
      ${LOAD}
      export async function run(lock) {
        try { return load().catch(() => 1); } finally { lock.release(); }
                     ~~~~~~~~~~~~~~~~~~~~~ [finally]
      }
    `,
    "new Promise and Promise.all": `
      ${LOAD}
      export async function run(c) {
        try {
          if (c) return new Promise((resolve) => c(resolve));
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [catch]
          return Promise.all([load(), load()]);
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [catch]
        } catch (error) { console.error(error); }
      }
    `,
    "a method": `
      class Store {
        async read() { return fetch("/x"); }
        async run() {
          try { return this.read(); } catch (error) { console.error(error); }
                       ~~~~~~~~~~~ [catch]
        }
      }
      export { Store };
    `,
    "a rejection that is made on the spot": `
      export async function run(lock) {
        try {
          if (lock.held) return Promise.reject(new Error("held"));
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [catch]
          return await lock.take();
        } catch { return 1; }
      }
    `,
    "a PromiseLike": {
      code: `
        declare const transport: { send(event: string): PromiseLike<void> };
        export async function run() {
          try { return transport.send("a"); } catch (error) { console.error(error); }
                       ~~~~~~~~~~~~~~~~~~~ [catch]
        }
      `,
    },
    "a function that is not async": `
      ${LOAD}
      export function run() {
        try { return load(); } catch (error) { console.error(error); }
                     ~~~~~~ [catch]
      }
    `,
    "a parameter that the type of the function describes": {
      code: `
        type Middleware = (context: { status?: number }, next: () => Promise<void>) => Promise<void>;
        export const onError: Middleware = async (context, next) => {
          try { return next(); } catch { context.status = 500; }
                       ~~~~~~ [catch]
        };
      `,
    },
    "behind a using": {
      code: `
        ${LOAD}
        export async function run(open: () => Disposable) {
          using file = open();
          if (!file) return undefined;
          return load();
                 ~~~~~~ [using]
        }
        export async function each(open: () => AsyncDisposable) {
          { await using file = open(); return load(); }
                                              ~~~~~~ [using]
        }
      `,
    },
    "nested, where that is asked for": {
      code: `
        ${LOAD}
        export async function run() {
          try {
            if (Math.random() > 0.5) return [load(), 1];
                                             ~~~~~~ [catch]
            return { user: load(), id: 1 };
                           ~~~~~~ [catch]
          } catch (error) { console.error(error); }
        }
      `,
      options: { checkNested: true },
    },
    "in a callback": `
      ${LOAD}
      export const run = (xs) => Promise.all(xs.map(async () => {
        try { return load(); } catch { return undefined; }
                     ~~~~~~ [catch]
      }));
    `,
  },
  allows: {
    "the function itself once more, whose own catch is the same": `
      import { stat } from "node:fs/promises";
      export class Names {
        async free(name, n = 0) {
          try {
            await stat(name + n);
            return this.free(name, n + 1);
          } catch {
            return name + n;
          }
        }
      }
    `,
    "past a catch that only throws the same again": `
      ${LOAD}
      export async function run() {
        try { return load(); } catch (error) { throw error; }
      }
    `,
    "awaited": `
      ${LOAD}
      export async function run() {
        try { return await load(); } catch (error) { console.error(error); }
      }
    `,
    "outside": `
      ${LOAD}
      export async function run() {
        try { await load(); } catch (error) { console.error(error); }
        return load();
      }
    `,
    "in a catch without a finally": `
      ${LOAD}
      export async function run() {
        try { return 1; } catch { return load(); }
      }
    `,
    "in a finally": `
      ${LOAD}
      export async function run() {
        try { await load(); } finally { return load(); }
      }
    `,
    "in a nested function": `
      ${LOAD}
      export async function run(xs) {
        try {
          const jobs = xs.map(() => load());
          const job = function () { return load(); };
          await job();
          await Promise.all(jobs);
        } catch (error) { console.error(error); }
      }
    `,
    "a function around a try of another": `
      ${LOAD}
      try {
        globalThis.run = async function () { return load(); };
      } catch (error) { console.error(error); }
    `,
    "a value": `
      export async function run(xs) {
        try { return xs.length; } catch (error) { console.error(error); }
      }
    `,
    "with a handler, where there is only a catch": `
      ${LOAD}
      export async function run() {
        try { return load().catch(() => 1); } catch (error) { console.error(error); }
      }
    `,
    "what is never rejected, where there is only a catch": `
      async function load() { try { return await fetch("/x"); } catch { return undefined; } }
      export async function run(c) {
        try { if (c) return Promise.resolve(1); return load(); } catch (error) { console.error(error); }
      }
    `,
    "in front of a using": {
      code: `
        ${LOAD}
        export async function run(open: () => Disposable) {
          if (Math.random() > 0.5) return load();
          using file = open();
          return file;
        }
      `,
    },
    "nested, unless it is asked for": `
      ${LOAD}
      export async function run() {
        try { return { user: load() }; } catch (error) { console.error(error); }
      }
    `,
    "a function that turns what is thrown at once into a rejection": `
      ${LOAD}
      export function run() {
        try { return load(); } catch (error) { return Promise.reject(error); }
      }
    `,
    "what was awaited before": `
      ${LOAD}
      export async function run(lock) {
        try { const done = load(); await done; return done; } finally { lock.release(); }
      }
    `,
    "what was awaited before, with others": `
      ${LOAD}
      export async function run(lock) {
        try { const done = load(); await Promise.all([done, lock.free()]); return done; } finally { lock.release(); }
      }
    `,
    "a look-up, in a function that is not async": `
      ${LOAD}
      export function run(name) {
        try { const loader = require(name); return load(loader); } catch (error) { console.error(error); }
      }
    `,
    "an entry of a table, in a function that is not async": `
      const table = { a: { async load() {} } };
      export function run(name) {
        try { return table[name].load(); } catch (error) { console.error(error); }
      }
    `,
    "a promise of a value": `
      export async function run(read) {
        try { return Promise.resolve(read()); } catch (error) { console.error(error); }
      }
    `,
    "an async generator": `
      ${LOAD}
      export async function* run() {
        try { yield 1; return load(); } catch (error) { console.error(error); }
      }
    `,
  },
  leavesAlone: {
    "a function of another file, without types": {
      code: `
        import { load } from "./load.js";
        export async function run() {
          try { return load(); } catch (error) { console.error(error); }
        }
      `,
    },
    "a parameter": `
      export async function run(load) {
        try { return load(); } catch (error) { console.error(error); }
      }
    `,
  },
  repairs: {
    "an await": {
      code: `
        ${LOAD}
        export async function run() {
          try { return load(); } catch (error) { console.error(error); }
        }
      `,
      suggestions: {
        addAwait: `
          ${LOAD}
          export async function run() {
            try { return await load(); } catch (error) { console.error(error); }
          }
        `,
      },
    },
    "an await on one branch": {
      code: `
        ${LOAD}
        export async function run(c) {
          try { return c ? load() : 1; } catch (error) { console.error(error); }
        }
      `,
      suggestions: {
        addAwait: `
          ${LOAD}
          export async function run(c) {
            try { return c ? await load() : 1; } catch (error) { console.error(error); }
          }
        `,
      },
    },
    "a function that becomes async": {
      code: `
        ${LOAD}
        export class Store {
          static run() {
            try { return load(); } catch { return undefined; }
          }
        }
      `,
      suggestions: {
        makeAsync: `
          ${LOAD}
          export class Store {
            static async run() {
              try { return await load(); } catch { return undefined; }
            }
          }
        `,
      },
    },
    "a function that must not": {
      code: `
        ${LOAD}
        export class Store {
          get value() {
            try { return load(); } catch { return undefined; }
          }
        }
      `,
      suggestions: {},
    },
  },
});
