import { noAsyncCallback } from "../../src/rules/no-async-callback.ts";
import { runProjects } from "../support/project-table.ts";

runProjects("no-async-callback", noAsyncCallback, {
  "functions of other files that are given by their names": {
    files: {
      "ping.ts": `
        export async function ping() { try { await fetch("/a"); } catch (error) { console.error(error); } }
        export async function load() { await fetch("/a"); }
      `,
      "start.ts": `
        import { load, ping } from "./ping.js";
        setInterval(ping, 1000);
        setInterval(load, 1000);
                    ~~~~ [timer]
      `,
    },
  },
  "deferreds that are settled in other files": {
    files: {
      "deferred.ts": `
        export class Deferred<T> {
          static create<R>() { return new Deferred<R>(); }
          #settled?: Promise<T>;
          async wait() { return this.#settled; }
          resolve(value: T) { this.#settled = Promise.resolve(value); }
          reject(error: Error) { this.#settled = Promise.reject(error); }
        }
      `,
      "target.ts": `
        import { Deferred } from "./deferred.js";
        export class Target {
          ready = Deferred.create<number>();
          closed = Deferred.create<number>();
          start() { this.ready.resolve(1); }
          fail(error: Error) { this.closed.reject(error); }
        }
      `,
      "start.ts": `
        import type { Target } from "./target.js";
        export function watch(target: Target) {
          process.on("exit", async () => { await target.ready.wait(); target.start(); });
          process.on("exit", async () => { await target.closed.wait(); target.start(); });
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
        }
      `,
    },
  },
  "emitters of other files that capture rejections": {
    files: {
      "base.ts": `
        import { EventEmitter } from "node:events";
        export class Base extends EventEmitter { constructor() { super({ captureRejections: true }); } }
        export class Other extends EventEmitter { constructor() { super(); } }
      `,
      "start.ts": `
        import { Base, Other } from "./base.js";
        class Client extends Base { constructor() { super(); } }
        const [client, other] = [new Client(), new Other()];
        const third = new Other();
        client.on("x", async () => { await fetch("/a"); });
        other.on("x", async () => { await fetch("/a"); });
        third.on("x", async () => { await fetch("/a"); });
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [listener]
      `,
    },
  },
});
