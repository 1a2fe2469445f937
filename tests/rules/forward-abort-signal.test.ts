import { forwardAbortSignal } from "../../src/rules/forward-abort-signal.ts";
import { runTable } from "../support/rule-table.ts";

const GENERATE = "declare function generate(options: { model: string; prompt?: string; abortSignal?: AbortSignal }): Promise<string>;";
const LOAD = "declare function load(url: string, options?: { signal?: AbortSignal; depth?: number }): Promise<string>;";
const SLEEP = 'import { setTimeout as sleep } from "node:timers/promises";';

runTable("forward-abort-signal", forwardAbortSignal, {
  reports: {
    "a request, with a signal as a parameter": `
      export async function page(url, signal) {
        return fetch(url);
               ~~~~~~~~~~ [unforwarded]
      }
    `,
    "a request with options": `
      export async function send(url, { signal }) {
        const response = await fetch(url, { method: "POST" });
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded]
        return response.json();
      }
    `,
    "a signal by another name": `
      export async function page(url, { abortSignal }) {
        await fetch(url);
              ~~~~~~~~~~ [unforwarded]
      }
    `,
    "a signal that a pattern renames": `
      export async function page(url, { signal: outer }) {
        await fetch(url);
              ~~~~~~~~~~ [unforwarded]
      }
    `,
    "a signal that the body takes from its options": `
      export async function page(url, options) {
        const { signal } = options;
        signal.throwIfAborted();
        await fetch(url);
              ~~~~~~~~~~ [unforwarded]
      }
    `,
    "a parameter that is not used": `
      export async function page(url: string, _signal: AbortSignal) {
        await fetch(url);
              ~~~~~~~~~~ [unforwarded]
      }
    `,
    "options that have a signal": `
      ${GENERATE}
      interface Options { readonly signal?: AbortSignal; readonly prompt: string }
      export async function answer(options: Options) {
        return await generate({ model: "small", prompt: options.prompt });
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "the signal of a request": `
      export async function GET(request: Request) {
        const response = await fetch("https://example.com");
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
        return new Response(await response.text());
      }
    `,
    "a signal of a context": `
      ${LOAD}
      export const tool = {
        async execute({ url }: { url: string }, context: { abortSignal: AbortSignal }) {
          return await load(url);
                       ~~~~~~~~~ [unforwarded] typed
        },
      };
    `,
    "options that are left out": `
      ${LOAD}
      export async function run(signal: AbortSignal) {
        await load("a");
              ~~~~~~~~~ [unforwarded] typed
        await load("a", { depth: 2 });
              ~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "a signal as the next argument": `
      declare function read(name: string, signal?: AbortSignal): Promise<string>;
      export async function run(signal: AbortSignal) {
        return read("a");
               ~~~~~~~~~ [unforwarded] typed
      }
    `,
    "one of several signatures": `
      interface Collection {
        findOne(filter: object): Promise<object>;
        findOne(filter: object, options: { signal?: AbortSignal }): Promise<object>;
      }
      export async function find(users: Collection, signal: AbortSignal) {
        return await users.findOne({ name: "a" });
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "options of a method, with others": `
      interface Client { callTool(name: string, input: object, options?: { signal?: AbortSignal; timeout?: number }): Promise<object> }
      export async function call(client: Client, signal: AbortSignal) {
        return await client.callTool("search", { query: "a" }, { timeout: 500 });
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "options after others that are left out": `
      interface Client { call(input: object, schema?: object, options?: { signal?: AbortSignal }): Promise<object> }
      export async function call(client: Client, signal: AbortSignal) {
        return await client.call({ query: "a" });
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "options of a type parameter": `
      declare function retry<T, O extends { signal?: AbortSignal; retries?: number }>(work: () => Promise<T>, options: O): Promise<T>;
      export async function run(work: () => Promise<string>, signal: AbortSignal) {
        return await retry(work, { retries: 3 });
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "a signal that a library declares": `
      interface AbortSignalLike { readonly aborted: boolean }
      declare function upload(data: string, options?: { abortSignal?: AbortSignalLike }): Promise<void>;
      export async function run(signal: AbortSignal) {
        await upload("a");
              ~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "a pause": `
      ${SLEEP}
      export async function wait(signal) {
        await sleep(500);
              ~~~~~~~~~~ [unforwarded]
      }
    `,
    "functions of Node.js": `
      import { once } from "node:events";
      import { readFile, writeFile } from "node:fs/promises";
      import { pipeline } from "node:stream/promises";
      export async function run(socket, a, b, signal) {
        await once(socket, "connect");
              ~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded]
        await pipeline(a, b);
              ~~~~~~~~~~~~~~ [unforwarded]
        await readFile("a", { encoding: "utf8" });
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded]
        await writeFile("a", "b");
              ~~~~~~~~~~~~~~~~~~~ [unforwarded]
      }
    `,
    "a promisified function": `
      import { promisify } from "node:util";
      import { execFile } from "node:child_process";
      const run = promisify(execFile);
      export async function build(signal) {
        await run("make", ["all"]);
              ~~~~~~~~~~~~~~~~~~~~ [unforwarded]
      }
    `,
    "a command": `
      import { execa } from "execa";
      export async function build(signal) {
        await execa("make", ["all"]);
              ~~~~~~~~~~~~~~~~~~~~~~ [unforwarded]
      }
    `,
    "a process that the function starts": `
      import { spawn } from "node:child_process";
      export function build(signal) {
        return new Promise((resolve, reject) => {
          const child = spawn("make", ["all"], { stdio: "inherit" });
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [child]
          child.on("error", reject);
          child.on("close", resolve);
        });
      }
    `,
    "a process that is waited for": `
      import { spawn } from "node:child_process";
      import { once } from "node:events";
      export async function build(signal) {
        const child = spawn("make");
                      ~~~~~~~~~~~~~ [child]
        await once(child, "close", { signal });
      }
    `,
    "a process whose output a callback gets": `
      import { exec, execFile } from "node:child_process";
      export function list(signal) {
        return new Promise((resolve, reject) => {
          exec("ls", (error, output) => (error ? reject(error) : resolve(output)));
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [child]
          execFile("ls", ["-l"], (error, output) => (error ? reject(error) : resolve(output)));
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [child]
        });
      }
    `,
    "promises that are collected": `
      export async function pages(urls, signal) {
        const pending = [];
        for (const url of urls) pending.push(fetch(url));
                                             ~~~~~~~~~~ [unforwarded]
        return await Promise.all(pending);
      }
    `,
    "an async iterable that is returned": `
      declare function stream(options: { model: string; signal?: AbortSignal }): AsyncIterable<string>;
      export function run(signal: AbortSignal) {
        return stream({ model: "small" });
               ~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "an async iterable": `
      declare function stream(options: { model: string; signal?: AbortSignal }): AsyncIterable<string>;
      export async function* run(signal: AbortSignal) {
        for await (const part of stream({ model: "small" })) console.log(part);
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
        yield* stream({ model: "small" });
               ~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "promises of an array": `
      export async function pages(urls, signal) {
        return await Promise.all(urls.map((url) => fetch(url)));
                                                   ~~~~~~~~~~ [unforwarded]
      }
    `,
    "an async callback of an array": `
      export async function pages(urls, signal) {
        return await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
                                                                ~~~~~~~~~~ [unforwarded]
      }
    `,
    "several promises": `
      export async function pages(url, signal) {
        const [a, b] = await Promise.all([fetch(url), fetch("/b", { signal })]);
                                          ~~~~~~~~~~ [forgotten]
        return a.ok && b.ok;
      }
    `,
    "a chain": `
      export function page(url, signal) {
        return fetch(url).then((response) => response.text());
               ~~~~~~~~~~ [unforwarded]
      }
    `,
    "in a callback of a chain": `
      export function page(url, signal) {
        return fetch(url, { signal }).then((response) => fetch(response.url));
                                                         ~~~~~~~~~~~~~~~~~~~ [forgotten]
      }
    `,
    "a variable that is awaited later": `
      export async function page(url, signal) {
        const loading = fetch(url);
                        ~~~~~~~~~~ [unforwarded]
        console.log("loading");
        return await loading;
      }
    `,
    "a promise executor": `
      export function page(url, signal) {
        return new Promise((resolve, reject) => {
          fetch(url).then(resolve, reject);
          ~~~~~~~~~~ [unforwarded]
        });
      }
    `,
    "a helper that the function calls": `
      export async function pages(urls, signal) {
        const load = async (url) => {
          const response = await fetch(url);
                                 ~~~~~~~~~~ [unforwarded]
          return response.text();
        };
        const first = await load(urls[0]);
        return [first, ...(await Promise.all(urls.map(load)))];
      }
    `,
    "an object of options that the function makes": `
      ${GENERATE}
      export async function run(signal: AbortSignal) {
        const options = { model: "small" };
        return await generate(options);
                     ~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "one call gets it, the next does not": `
      export async function save(url, signal) {
        const response = await fetch(url, { signal });
        const data = await response.text();
        await fetch("/save", { method: "POST", body: data });
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [forgotten]
      }
    `,
    "after a test that goes on without an abort": `
      export async function save(urls, signal) {
        for (const url of urls) {
          if (signal.aborted) return;
          await fetch(url);
                ~~~~~~~~~~ [unforwarded]
        }
      }
    `,
    "another member of the options": `
      ${LOAD}
      export async function run(options: { signal?: AbortSignal; url: string }) {
        await load(options.url);
              ~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "the rest of a pattern": `
      ${LOAD}
      export async function run({ url, ...rest }: { signal?: AbortSignal; url: string; depth: number }) {
        await load(url, { depth: rest.depth });
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded] typed
      }
    `,
    "a controller whose signal no code reads": `
      export async function page(url) {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), 500);
                         ~~~~~~~~~~~~~~~~~~ [idleController]
        return await fetch(url);
      }
    `,
    "a controller whose signal is only taken": `
      export async function page(url) {
        const controller = new AbortController();
        const { signal } = controller;
        setTimeout(() => { controller.abort(new Error("late")); }, 500);
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [idleController]
        return await fetch(url);
      }
    `,
    "a deadline, with the option": {
      code: `
        export async function page(url, signal) {
          return await fetch(url, { signal: AbortSignal.timeout(2_000) });
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [deadline]
        }
      `,
      options: { combine: true },
    },
    "a field, with the option": {
      code: `
        export class Job {
          signal: AbortSignal = new AbortController().signal;
          async run(url: string) {
            await fetch(url);
                  ~~~~~~~~~~ [unforwarded]
          }
        }
      `,
      in: ["typed"],
      options: { fields: true },
    },
    "a listener, with the option": {
      code: `
        export function watch(target: EventTarget, signal: AbortSignal) {
          target.addEventListener("change", () => console.log("changed"));
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unforwarded]
        }
      `,
      in: ["typed"],
      options: { listeners: true },
    },
    "a test, with the option": {
      code: `
        import { test } from "node:test";
        test("loads", async ({ signal }) => {
          await fetch("/a");
                ~~~~~~~~~~~ [unforwarded]
        });
      `,
      options: { tests: true },
    },
  },
  allows: {
    "a signal that is passed": `
      ${SLEEP}
      export async function page(url, signal) {
        await sleep(500, undefined, { signal });
        return await fetch(url, { signal });
      }
    `,
    "options as they are": `
      ${LOAD}
      export async function run(url: string, options: { signal?: AbortSignal }) {
        await load(url, options);
        await load(url, { ...options, depth: 1 });
        const all = { depth: 1, ...options };
        await load(url, all);
        const { depth, ...rest } = { depth: 1, ...options };
        await load(url, rest);
      }
    `,
    "no signal": "export async function page(url, signals) { return await fetch(url); }",
    "a decision": "export async function page(url, signal) { return await fetch(url, { signal: undefined }); }",
    "a signal made from it": `
      export async function page(url, signal) {
        const both = AbortSignal.any([signal, AbortSignal.timeout(500)]);
        return await fetch(url, { signal: both });
      }
    `,
    "a controller that is linked with it": `
      export async function page(url, signal, load) {
        const controller = new AbortController();
        signal.addEventListener("abort", () => controller.abort());
        const request = new Request(url, { signal: controller.signal });
        return await fetch(request);
      }
    `,
    "another deadline": "export async function page(url, signal) { return await fetch(url, { signal: AbortSignal.timeout(2_000) }); }",
    "a race with the signal": `
      export async function page(url, signal, aborted) {
        return await Promise.race([fetch(url), aborted(signal)]);
      }
    `,
    "a race of a variable": `
      export async function page(url, signal, aborted) {
        const loading = fetch(url);
        return await Promise.race([loading, aborted(signal)]);
      }
    `,
    "a function that gives up with the signal": `
      export async function page(url, signal, abortable) {
        return await abortable(fetch(url), signal);
      }
    `,
    "a callback that uses the signal": `
      declare function retry<T>(work: () => Promise<T>, options?: { signal?: AbortSignal; retries?: number }): Promise<T>;
      export async function run(url: string, signal: AbortSignal) {
        const load = () => fetch(url, { signal });
        await retry(() => fetch(url, { signal }), { retries: 3 });
        await retry(load, { retries: 3 });
      }
    `,
    "a client made with it": `
      interface Client { get(path: string, options?: { signal?: AbortSignal }): Promise<string> }
      declare function connect(options: { signal?: AbortSignal }): Promise<Client>;
      declare function createClient(options: { signal?: AbortSignal }): Client;
      export async function run(signal: AbortSignal) {
        const client = await connect({ signal });
        await client.get("/a");
        await createClient({ signal }).get("/a");
        const other = createClient({ signal });
        await other.get("/a");
      }
    `,
    "a method of the object that has the signal": `
      interface Context { readonly signal: AbortSignal; load(url: string, options?: { signal?: AbortSignal }): Promise<string> }
      export async function run(context: Context) {
        return await context.load("/a");
      }
    `,
    "a request copied from the request": `
      export async function GET(request: Request) {
        const copy = new Request("https://example.com", request);
        await fetch(copy);
        return await fetch(request.clone());
      }
    `,
    "lines of a stream": `
      import { createInterface } from "node:readline";
      export async function read(input, signal) {
        for await (const line of createInterface({ input })) console.log(line);
      }
    `,
    "clean-up and last words": `
      export async function run(url, signal, db) {
        try {
          await fetch(url, { signal });
        } catch (error) {
          await fetch("/errors", { method: "POST" });
        } finally {
          await fetch("/end", { method: "POST" });
        }
        if (signal.aborted) await fetch("/aborted");
        if (!signal.aborted) return;
        await fetch("/aborted");
      }
    `,
    "a handler of a rejection": `
      export function run(url, signal) {
        return fetch(url, { signal }).catch(() => fetch("/errors"));
      }
    `,
    "names of clean-up": `
      interface Connection { close(options?: { signal?: AbortSignal }): Promise<void>; rollback(signal?: AbortSignal): Promise<void> }
      export async function end(connection: Connection, signal: AbortSignal) {
        await connection.rollback();
        await connection.close();
      }
    `,
    "not awaited": `
      export async function run(url, signal) {
        void fetch("/visits");
        fetch("/visits").catch(console.error);
        await fetch(url, { signal });
      }
    `,
    "a callback for later": `
      export async function run(url, signal, socket) {
        setTimeout(async () => { await fetch("/late"); }, 500);
        socket.on("open", async () => { await fetch("/open"); });
        signal.addEventListener("abort", async () => { await fetch("/aborted"); });
        return { next: async () => await fetch("/next") };
      }
    `,
    "a listener": `
      export async function watch(target, signal) {
        target.addEventListener("change", () => console.log("changed"));
      }
    `,
    "a signal after others that are left out": `
      declare function startSpan<T>(name: string, work: () => Promise<T>, options?: object, context?: object, signal?: AbortSignal): Promise<T>;
      export async function run(signal: AbortSignal) {
        return await startSpan("a", async () => 1);
      }
    `,
    "what returns no promise": `
      declare function configure(options: { signal?: AbortSignal; name: string }): string;
      export async function run(signal: AbortSignal) {
        const name = await configure({ name: "a" });
        return configure({ name });
      }
    `,
    "wiring of streams": `
      export async function run(stream: ReadableStream<string>, transform: TransformStream<string, string>, signal: AbortSignal) {
        for await (const part of stream.pipeThrough(transform)) console.log(part);
      }
    `,
    "the signal of a process": `
      import { spawn } from "node:child_process";
      export async function stop(child, signal) {
        child.kill(signal);
        await fetch("/stopped");
      }
      process.on("SIGTERM", async (signal) => { await fetch("/stopping"); });
      async function shutdown(signal) {
        console.log("got", signal);
        await fetch("/stopping");
      }
      process.on("SIGINT", shutdown);
      export function watch(child) {
        child.on("exit", async (code, signal) => { await fetch("/exited"); });
      }
    `,
    "signals of processes and of values, by type": `
      interface Signal<T> { value: T }
      export async function run(signal: NodeJS.Signals) { await fetch("/a"); }
      export async function show(signal: Signal<number>) { await fetch("/a"); }
    `,
    "a process that is killed": `
      import { spawn } from "node:child_process";
      export function build(signal) {
        const child = spawn("make");
        signal.addEventListener("abort", () => child.kill());
        return new Promise((resolve) => { child.on("close", resolve); });
      }
    `,
    "a process that is detached, or used elsewhere": `
      import { spawn } from "node:child_process";
      export function build(signal) {
        spawn("make", { detached: true });
        return spawn("make");
      }
      export function serve(signal, children) {
        const child = spawn("serve");
        children.push(child);
      }
    `,
    "an object that gets the signal later": `
      ${GENERATE}
      export async function run(signal: AbortSignal) {
        const options: { model: string; abortSignal?: AbortSignal } = { model: "small" };
        options.abortSignal = signal;
        return await generate(options);
      }
    `,
    "an inner function with a signal of its own": `
      export async function run(signal, limit) {
        const load = async (url, { signal }) => await fetch(url, { signal });
        return await load("/a", { signal });
      }
    `,
    "a call that the user names": {
      code: "export async function page(url, signal) { return await fetch(url); }",
      options: { ignore: ["fetch"] },
    },
    "an unused signal, with the option": {
      code: "export async function page(url, _signal) { return await fetch(url); }",
      options: { ignoreUnused: true },
    },
    "a test": `
      import { test } from "node:test";
      test("loads", async ({ signal }) => { await fetch("/a"); });
    `,
    "a controller whose signal is used": `
      export async function page(url) {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), 500);
        return await fetch(url, { signal: controller.signal });
      }
    `,
    "a controller that others get": `
      export function start(jobs) {
        const controller = new AbortController();
        jobs.push(controller);
        return () => controller.abort();
      }
    `,
  },
  leavesAlone: {
    "options from elsewhere": `
      ${LOAD}
      declare const defaults: { signal?: AbortSignal; depth: number };
      export async function run(url: string, signal: AbortSignal) {
        await load(url, defaults);
        await load(url, { ...defaults, depth: 2 });
      }
    `,
    "arguments of a spread": `
      export async function run(args, signal) {
        await fetch(...args);
      }
    `,
    "a callee that is not known": `
      export async function run(load, signal) {
        await load("/a");
      }
    `,
    "an object that another function may change": `
      ${GENERATE}
      export async function run(signal: AbortSignal, prepare: (options: object) => void) {
        const options = { model: "small" };
        prepare(options);
        return await generate(options);
      }
    `,
  },
  repairs: {
    "a missing argument": {
      code: "export async function page(url, signal) { return await fetch(url); }",
      suggestions: { passSignal: "export async function page(url, signal) { return await fetch(url, { signal }); }" },
    },
    "a property": {
      code: 'export async function page(url, { abortSignal }) { return await fetch(url, { method: "POST" }); }',
      suggestions: { passSignal: 'export async function page(url, { abortSignal }) { return await fetch(url, { method: "POST", signal: abortSignal }); }' },
    },
    "an empty object": {
      code: "export async function page(url, signal) { return await fetch(url, {}); }",
      suggestions: { passSignal: "export async function page(url, signal) { return await fetch(url, { signal }); }" },
    },
    "a property on a line of its own": {
      code: 'export async function page(url, signal) {\n  return await fetch(url, {\n    method: "POST",\n  });\n}',
      suggestions: { passSignal: 'export async function page(url, signal) {\n  return await fetch(url, {\n    method: "POST",\n    signal,\n  });\n}' },
    },
    "arguments that are skipped": {
      code: `${SLEEP} export async function wait(signal) { await sleep(500); }`,
      suggestions: { passSignal: `${SLEEP} export async function wait(signal) { await sleep(500, undefined, { signal }); }` },
    },
    "options before a callback": {
      code: "import { exec } from 'node:child_process'; export function list(signal) { exec('ls', () => {}); }",
      suggestions: { passSignal: "import { exec } from 'node:child_process'; export function list(signal) { exec('ls', { signal }, () => {}); }" },
    },
    "a signal as an argument": {
      code: "declare function read(name: string, signal?: AbortSignal): Promise<string>; export async function run(signal?: AbortSignal) { return read('a'); }",
      in: ["typed"],
      suggestions: { passSignal: "declare function read(name: string, signal?: AbortSignal): Promise<string>; export async function run(signal?: AbortSignal) { return read('a', signal); }" },
    },
    "the signal of options that may be missing": {
      code: `${LOAD} export async function run(options?: { signal?: AbortSignal }) { return load('a'); }`,
      in: ["typed"],
      suggestions: { passSignal: `${LOAD} export async function run(options?: { signal?: AbortSignal }) { return load('a', { signal: options?.signal }); }` },
    },
    "a constant for the signal of the options": {
      code: `${LOAD} export async function run(options: { signal?: AbortSignal }) { const { signal } = options; return load('a'); }`,
      in: ["typed"],
      suggestions: { passSignal: `${LOAD} export async function run(options: { signal?: AbortSignal }) { const { signal } = options; return load('a', { signal }); }` },
    },
    "a signal that may be missing where one is required": {
      code: "declare function read(name: string): Promise<string>; declare function read(name: string, signal: AbortSignal): Promise<string>; export async function run(signal?: AbortSignal) { return read('a'); }",
      in: ["typed"],
      suggestions: {},
    },
  },
});
