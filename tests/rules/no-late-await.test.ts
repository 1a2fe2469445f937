import { noLateAwait } from "../../src/rules/no-late-await.ts";
import { runTable } from "../support/rule-table.ts";

const CALLS = `
      async function load(x) { return (await fetch("/" + x)).json(); }
      async function user() { return (await fetch("/user")).json(); }
`;

runTable("no-late-await", noLateAwait, {
  reports: {
    "the second of two that are awaited in turn": `
      ${CALLS}
      export async function page() {
        const a = load(1);
        const b = load(2);
                  ~~~~~~~ [late]
        return [await a, await b];
      }
    `,
    "inside a try, which does not catch it": `
      ${CALLS}
      export async function page() {
        try {
          const a = user();
          const b = load(2);
                    ~~~~~~~ [late]
          await a;
          await b;
        } catch (error) {
          console.error(error);
        }
      }
    `,
    "combined after another await": `
      ${CALLS}
      export async function page() {
        const b = load(2);
                  ~~~~~~~ [late]
        const a = await user();
        return [a, ...(await Promise.all([b, load(a)]))];
      }
    `,
    "an argument that is evaluated before another await": `
      ${CALLS}
      export async function page(merge) {
        const b = load(2);
                  ~~~~~~~ [late]
        return merge(b, await user());
      }
    `,
    "returned after another await": `
      ${CALLS}
      export async function page() {
        const b = load(2);
                  ~~~~~~~ [late]
        await user();
        return b;
      }
    `,
    "streamed by a framework": `
      ${CALLS}
      export async function page() {
        const comments = load(2);
                         ~~~~~~~ [late]
        const post = await user();
        return { post, comments };
      }
    `,
    "rendered after another await": {
      code: `
        ${CALLS}
        export async function Page() {
          const comments = load(2);
                           ~~~~~~~ [late]
          const post = await user();
          return <Post post={post} comments={comments} />;
        }
      `,
      jsx: true,
    },
    "dropped by an early return": `
      ${CALLS}
      export async function page() {
        const p = load(1);
                  ~~~~~~~ [left]
        const u = await user();
        if (!u) return null;
        return await p;
      }
    `,
    "dropped by a throw": `
      ${CALLS}
      export async function page() {
        const p = load(1);
                  ~~~~~~~ [left]
        const u = await user();
        if (!u) throw new Error("no user");
        return [u, await p];
      }
    `,
    "dropped at the end of the function": `
      ${CALLS}
      export async function page(x) {
        const p = load(1);
                  ~~~~~~~ [left]
        await user();
        if (x) await p;
      }
    `,
    "dropped by a handler that returns": `
      ${CALLS}
      export async function page() {
        const p = load(1);
                  ~~~~~~~ [late]
        try {
          await user();
        } catch {
          return null;
        }
        return p;
      }
    `,
    "awaited only in finally": `
      ${CALLS}
      export async function page(work) {
        const p = load(1);
                  ~~~~~~~ [late]
        try {
          await work();
        } finally {
          await p;
        }
      }
    `,
    "the next page, started before the current one is done with": `
      ${CALLS}
      export async function pages(handle) {
        let next = load(0);
        for (;;) {
          const page = await next;
          next = load(page.id);
                 ~~~~~~~~~~~~~ [late]
          await handle(page);
        }
      }
    `,
    "collected, with an await before the last": `
      ${CALLS}
      export async function pages(more) {
        const jobs = [];
        jobs.push(load(1));
                  ~~~~~~~ [collected]
        if (more) {
          await user();
          jobs.push(load(2));
        }
        await Promise.allSettled(jobs);
      }
    `,
    "collected one after the other, with a pause": `
      ${CALLS}
      export async function pages(xs, pause) {
        const started = [];
        for (const x of xs) {
          started.push(load(x));
                       ~~~~~~~ [collected]
          await pause(20);
        }
        await Promise.all(started);
      }
    `,
    "collected in a set": `
      ${CALLS}
      export async function pages(xs) {
        const started = new Set();
        for (const x of xs) started.add(load(x));
                                        ~~~~~~~ [collected]
        await user();
        await Promise.all(started);
      }
    `,
    "a combinator that is late itself": `
      ${CALLS}
      export async function pages(xs) {
        const all = Promise.all(xs.map(load));
                    ~~~~~~~~~~~~~~~~~~~~~~~~~ [late]
        await user();
        return await all;
      }
    `,
    "an array of promises": `
      ${CALLS}
      export async function pages(xs) {
        const ps = xs.map(async (x) => load(x));
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [late]
        await user();
        return await Promise.all(ps);
      }
    `,
    "a promise that a listener rejects": `
      ${CALLS}
      export async function connect(socket) {
        const connected = new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [late]
        await user();
        await connected;
      }
    `,
    "a promise with its functions": `
      ${CALLS}
      export async function connect(socket) {
        const { promise: connected, resolve, reject } = Promise.withResolvers();
                                                        ~~~~~~~~~~~~~~~~~~~~~~~ [late]
        socket.once("connect", resolve);
        socket.once("error", reject);
        await user();
        await connected;
      }
    `,
    "a module that is loaded meanwhile": `
      ${CALLS}
      export async function page() {
        const view = import("./view.js");
                     ~~~~~~~~~~~~~~~~~~~ [late]
        const u = await user();
        return (await view).show(u);
      }
    `,
    "forked, with finally": `
      ${CALLS}
      export function page(end) {
        const p = load(1);
        void p.finally(end);
             ~~~~~~~~~~~~~~ [forked]
        return p;
      }
    `,
    "forked, with then": `
      ${CALLS}
      export async function page(end) {
        const p = load(1);
        void p.then(end);
             ~~~~~~~~~~~ [forked]
        return await p;
      }
    `,
    "forked, of a parameter": {
      code: `
        export function track(running: Promise<string>, end: () => void) {
          void running.finally(end);
               ~~~~~~~~~~~~~~~~~~~~ [forked]
          return running;
        }
      `,
      in: ["typed", "untyped"],
    },
    "replaced after an await": `
      ${CALLS}
      export async function pages(x) {
        let list = load(1);
                   ~~~~~~~ [replaced]
        if (x) {
          await user();
          list = load(2);
        }
        return await list;
      }
    `,
    "started only sometimes": `
      ${CALLS}
      export async function page(x) {
        const p = x ? load(1) : undefined;
                  ~~~~~~~~~~~~~~~~~~~~~~~ [late]
        const u = await user();
        return [u, await p];
      }
    `,
    "tested after the gap": `
      ${CALLS}
      export async function page(x) {
        let p;
        if (x) p = load(1);
                   ~~~~~~~ [late]
        await user();
        if (x) await p;
      }
    `,
    "used by a closure after the gap only": `
      ${CALLS}
      export async function page(xs) {
        const p = load(1);
                  ~~~~~~~ [late]
        await user();
        return await Promise.all(xs.map(async (x) => x + (await p)));
      }
    `,
    "gaps of all kinds": `
      ${CALLS}
      export async function* pages(xs) {
        const a = load(1);
                  ~~~~~~~ [late]
        for await (const x of xs) console.log(x);
        await a;
        const b = load(2);
                  ~~~~~~~ [late]
        yield 1;
        await b;
      }
    `,
    "a gap on the way back of a loop": `
      ${CALLS}
      export async function pages(xs) {
        let last = load(0);
                   ~~~~~~~ [late]
        for (const x of xs) {
          await user();
          await last;
          last = load(x);
                 ~~~~~~~ [late]
        }
        await last;
      }
    `,
    "at the top of a module": `
      ${CALLS}
      const a = user();
      const b = load(1);
                ~~~~~~~ [late]
      await a;
      await b;
    `,
    "what a chain makes of it": `
      ${CALLS}
      export async function page(show) {
        const p = load(1);
        const shown = p.then(show);
                      ~~~~~~~~~~~~ [late]
        await user();
        await shown;
      }
    `,
    "a project's function that only sounds like a driver": `
      async function waitForDatabase() { await fetch("/health"); }
      export async function start() {
        const ready = waitForDatabase();
                      ~~~~~~~~~~~~~~~~~ [late]
        const settings = await fetch("/settings");
        await ready;
        return settings;
      }
    `,
    "a timer that a signal may abort": `
      import { setTimeout as sleep } from "node:timers/promises";
      export async function page(signal) {
        const timer = sleep(100, undefined, { signal });
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [late]
        await fetch("/x");
        await timer;
      }
    `,
    "what only types know": {
      code: `
        declare const db: { users(): Promise<string[]>; settings(): Promise<string> };
        export async function page() {
          const users = db.users();
                        ~~~~~~~~~~ [late]
          const settings = await db.settings();
          return { settings, users: await users };
        }
      `,
      in: ["typed", "untyped"],
    },
    "in a test, on demand": {
      code: `
        ${CALLS}
        import { test } from "node:test";
        test("page", async () => {
          const a = user();
          const b = load(1);
                    ~~~~~~~ [late]
          await a;
          await b;
        });
      `,
      options: { tests: true },
    },
    "in a field, on demand": {
      code: `
        ${CALLS}
        export class Client {
          page = load(1);
                 ~~~~~~~ [kept]
          constructor() {
            this.ready = user();
                         ~~~~~~ [kept]
          }
          async run() {
            return [await this.page, await this.ready];
          }
        }
      `,
      options: { fields: true },
    },
    "in a variable of the file, on demand": {
      code: `
        ${CALLS}
        let settings;
        export function start() {
          settings = load(1);
                     ~~~~~~~ [kept]
        }
        export async function page() {
          return await settings;
        }
      `,
      options: { fields: true },
    },
  },
  allows: {
    "a deferred object, with which nothing is under way yet": `
      class Deferred extends Promise { settle() {} }
      async function run(open) {
        const stored = new Deferred();
        await open();
        return await stored;
      }
    `,
    "a promise that gets a handler where it gets its name": `
      async function run() {
        let started;
        (started = fetch("/a")).catch(() => {});
        await fetch("/b");
        return await started;
      }
    `,
    "no gap": `
      ${CALLS}
      export async function page(note) {
        const p = load(1);
        note("started");
        return await p;
      }
    `,
    "combined at once": `
      ${CALLS}
      export async function page() {
        const [a, b] = [load(1), load(2)];
        const c = user();
        return await Promise.all([a, b, c]);
      }
    `,
    "a start after the gap": `
      ${CALLS}
      export async function page() {
        const a = await user();
        const b = load(a);
        return await b;
      }
    `,
    "what cannot reject": `
      import { setTimeout as sleep } from "node:timers/promises";
      ${CALLS}
      async function quiet(x) { try { await load(x); } catch { console.error(x); } }
      export async function page(xs, server) {
        const settled = Promise.allSettled(xs.map(load));
        const caught = load(1).catch(() => undefined);
        const both = load(1).then((x) => x, () => undefined);
        const pause = sleep(100);
        const closed = new Promise((resolve, reject) => server.once("close", resolve));
        const value = Promise.resolve(1);
        const safe = quiet(1);
        const all = Promise.all(xs.map((x) => load(x).catch(() => undefined)));
        const each = xs.map(async (x) => quiet(x));
        await user();
        return [await settled, await caught, await both, await pause, await closed, await value, await safe, await all, await Promise.all(each)];
      }
    `,
    "marked as handled": `
      ${CALLS}
      export async function page() {
        const p = load(1);
        p.catch(() => {});
        const u = await user();
        return [u, await p];
      }
    `,
    "handed to a combinator before the gap": `
      ${CALLS}
      export async function page() {
        const p = load(1);
        const first = await Promise.race([p, user()]);
        return [first, await p];
      }
    `,
    "what goes elsewhere before the gap": `
      ${CALLS}
      export async function page(track, jobs) {
        const a = load(1);
        track(a);
        const b = load(2);
        jobs.b = b;
        const c = load(3);
        const later = () => c;
        await user();
        return [await a, await b, await c, later];
      }
    `,
    "awaits that do not wait": `
      ${CALLS}
      export async function page() {
        const p = load(1);
        await null;
        await Promise.resolve();
        return await p;
      }
    `,
    "an await of another function": `
      ${CALLS}
      export async function page(run) {
        const p = load(1);
        run(async () => { await user(); });
        return await p;
      }
    `,
    "a gap on a way that never comes to the use": `
      ${CALLS}
      export async function page(x) {
        if (x) {
          await user();
          return 1;
        }
        const p = load(1);
        return await p;
      }
    `,
    "awaited on each way before the gap": `
      ${CALLS}
      export async function page(x) {
        const p = load(1);
        if (x) await p;
        else p.catch(console.error);
        await user();
        return await p;
      }
    `,
    "a loop that awaits each before the next": `
      ${CALLS}
      export async function pages(xs) {
        for (const x of xs) {
          const p = load(x);
          await p;
          await user();
        }
      }
    `,
    "an empty collection, on the way past its handler": `
      ${CALLS}
      export async function pages(count, show) {
        const started = [];
        for (let page = 1; page < count; page++) started.push(load(page));
        const all = started.length ? await Promise.all(started) : [];
        const more = [1].map((x) => load(x));
        if (more.length > 0) await Promise.all(more);
        await user();
        return [all, started, more];
      }
    `,
    "a limit of running calls": `
      ${CALLS}
      export async function pages(xs) {
        const running = [];
        for (const x of xs) {
          running.push(load(x));
          if (running.length > 3) await Promise.race(running);
        }
        await Promise.all(running);
      }
    `,
    "marked where there is one": `
      ${CALLS}
      export async function page(x) {
        const p = x ? load(1) : undefined;
        if (p) p.catch(() => {});
        const q = x ? load(2) : undefined;
        q?.catch(() => {});
        await user();
        return [await p, await q];
      }
    `,
    "a fork that has a handler": `
      ${CALLS}
      export function page(end) {
        const p = load(1);
        void p.then(end, end);
        void p.finally(end).catch(() => {});
        return p;
      }
    `,
    "a fork that is all there is": `
      ${CALLS}
      export function page(end) {
        const p = load(1);
        void p.finally(end);
      }
    `,
    "values": `
      ${CALLS}
      export async function page(xs) {
        const names = xs.map(String);
        const date = new Date();
        const u = await user();
        return [names, date, u];
      }
    `,
    "tests": `
      ${CALLS}
      import { test } from "node:test";
      test("page", async () => {
        const a = user();
        const b = load(1);
        await a;
        await b;
      });
    `,
    "fields": `
      ${CALLS}
      export class Client {
        constructor() { this.ready = load(1); }
        async run() { await user(); return await this.ready; }
      }
    `,
    "fields that the function itself handles": {
      code: `
        ${CALLS}
        export class Client {
          get() {
            if (!this.loading) this.loading = load(1);
            return this.loading;
          }
          start() {
            this.ready = user();
            this.ready.catch(() => {});
          }
        }
      `,
      options: { fields: true },
    },
    "what a page of a driver waits for": `
      import { chromium } from "playwright";
      export async function download(url) {
        const browser = await chromium.launch();
        const page = await browser.newPage();
        const started = page.waitForEvent("download");
        await page.goto(url);
        return await started;
      }
    `,
    "what listens first": `
      import { once } from "node:events";
      export async function start(server) {
        const open = once(server, "listening");
        await server.start();
        await open;
      }
    `,
    "queries, which start when they are awaited": {
      code: `
        import { PrismaClient } from "@prisma/client";
        const prisma = new PrismaClient();
        export async function page() {
          const users = prisma.user.findMany();
          const posts = await prisma.post.findMany();
          return [await users, posts];
        }
      `,
      in: ["untyped", "espree"],
    },
  },
  leavesAlone: {
    "a promise that no way uses": `
      ${CALLS}
      export async function page() {
        const p = load(1);
        await user();
      }
    `,
    "one that the next statement replaces": `
      ${CALLS}
      export async function page() {
        let p = load(1);
        await user();
        p = load(2);
        return await p;
      }
    `,
    "started before, and awaited by a loop, which another rule reports": `
      ${CALLS}
      export async function pages(xs) {
        const ps = xs.map((x) => load(x));
        await user();
        for (const p of ps) await p;
      }
    `,
    "what a declared function may have awaited before": `
      ${CALLS}
      export async function page() {
        const p = load(1);
        await show();
        return await p;
        async function show() { await p; }
      }
    `,
    "methods that are not known": `
      ${CALLS}
      export async function page(run) {
        const child = run("ls");
        child.stdout.on("data", console.log);
        await user();
        return await child;
      }
    `,
    "one that may have been started before": {
      code: `
        export async function page(pending: Map<string, Promise<string>>) {
          const job = pending.get("a");
          await fetch("/x");
          return await job;
        }
      `,
      in: ["typed", "untyped"],
    },
  },
  repairs: {
    "two starts and two awaits": {
      code: `
${CALLS}
export async function page() {
  const a = load(1);
  const b = load(2);
  const x = await a;
  const y = await b;
  return x + y;
}
`,
      suggestions: {
        combine: `
${CALLS}
export async function page() {
  const [x, y] = await Promise.all([load(1), load(2)]);
  return x + y;
}
`,
        addHandler: `
${CALLS}
export async function page() {
  const a = load(1);
  const b = load(2);
  b.catch(() => {}); // handled where it is awaited
  const x = await a;
  const y = await b;
  return x + y;
}
`,
      },
    },
    "two starts that other statements follow": {
      code: `
${CALLS}
export async function page(note) {
  const a = load(1);
  const b = load(2);
  note("started");
  await a;
  await b;
}
`,
      suggestions: {
        combine: `
${CALLS}
export async function page(note) {
  const a = load(1);
  const b = load(2);
  note("started");
  await Promise.all([a, b]);
}
`,
        addHandler: `
${CALLS}
export async function page(note) {
  const a = load(1);
  const b = load(2);
  b.catch(() => {}); // handled where it is awaited
  note("started");
  await a;
  await b;
}
`,
      },
    },
    "a start before an early return": {
      code: `
${CALLS}
export async function page() {
  const p = load(1);
  const u = await user();
  if (!u) return null;
  return await p;
}
`,
      suggestions: {
        startLater: `
${CALLS}
export async function page() {
  const u = await user();
  if (!u) return null;
  const p = load(1);
  return await p;
}
`,
        addHandler: `
${CALLS}
export async function page() {
  const p = load(1);
  p.catch(() => {}); // handled where it is awaited
  const u = await user();
  if (!u) return null;
  return await p;
}
`,
      },
    },
    "a start that shares a list with what comes between": {
      code: `
${CALLS}
export async function page(list, fill) {
  const p = load(list);
  await fill(list);
  return await p;
}
`,
      suggestions: {
        addHandler: `
${CALLS}
export async function page(list, fill) {
  const p = load(list);
  p.catch(() => {}); // handled where it is awaited
  await fill(list);
  return await p;
}
`,
      },
    },
    "an array": {
      code: `
${CALLS}
export async function pages(xs) {
  const ps = xs.map(async (x) => load(x));
  await user();
  return await Promise.all(ps);
}
`,
      suggestions: {
        addHandler: `
${CALLS}
export async function pages(xs) {
  const ps = xs.map(async (x) => load(x));
  Promise.all(ps).catch(() => {}); // handled where it is awaited
  await user();
  return await Promise.all(ps);
}
`,
      },
    },
    "a collection": {
      code: `
${CALLS}
export async function pages(xs, pause) {
  const started = [];
  for (const x of xs) {
    started.push(load(x));
    await pause(20);
  }
  await Promise.all(started);
}
`,
      suggestions: {
        addHandler: `
${CALLS}
export async function pages(xs, pause) {
  const started = [];
  for (const x of xs) {
    const started2 = load(x);
    started2.catch(() => {}); // handled where it is awaited
    started.push(started2);
    await pause(20);
  }
  await Promise.all(started);
}
`,
      },
    },
    "statements on one line": {
      code: `${CALLS} export async function page() { const p = load(1); await user(); return await p; }`,
      suggestions: {
        startLater: `${CALLS} export async function page() { await user(); const p = load(1); return await p; }`,
        addHandler: `${CALLS} export async function page() { const p = load(1); p.catch(() => {}); /* handled where it is awaited */ await user(); return await p; }`,
      },
    },
    "a fork, for which a person has to choose": {
      code: `${CALLS} export function page(end) { const p = load(1); void p.finally(end); return p; }`,
      suggestions: {},
    },
  },
});
