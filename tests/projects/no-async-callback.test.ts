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
  "what a function of another file does with its callback": {
    files: {
      "bus.ts": `
        import { EventEmitter } from "node:events";
        type Listener = (name: string) => void;
        interface Options { onOpen?: () => void; onClose: () => void }
        export class Bus {
          private readonly emitter = new EventEmitter();
          private readonly listeners = new Set<Listener>();
          private readonly handlers = new Map<string, Listener>();
          constructor(private readonly options: Options) {}
          onRename(callback: Listener): void { this.on("rename", callback); }
          onRemove(callback: Listener): void { this.emitter.on("remove", (name: string) => { callback(name); }); }
          onAny(listener: Listener): () => void { this.listeners.add(listener); return () => this.listeners.delete(listener); }
          handle(name: string, handler: Listener): void { this.handlers.set(name, handler); }
          keep(listener: Listener): void { console.log({ listener }); }
          emit(name: string): void { for (const listener of this.listeners) listener(name); }
          async run(name: string): Promise<void> { await this.handlers.get(name)?.(name); }
          async open(): Promise<void> { await this.options.onOpen?.(); }
          close(): void { this.options.onClose(); }
          private on(event: string, callback: Listener): void {
            this.emitter.on(event, async (name: string) => { try { await callback(name); } catch (error) { console.error(error); } });
          }
        }
      `,
      "use.ts": `
        import { Bus } from "./bus.js";
        declare function publish(name: string): Promise<void>;
        const bus = new Bus({
          onOpen: async () => { await publish("open"); },
          onClose: async () => { await publish("close"); },
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
        });
        bus.onRename(async (name) => { await publish(name); });
        bus.handle("a", async (name) => { await publish(name); });
        bus.keep(async (name) => { await publish(name); });
        bus.onRemove(async (name) => { await publish(name); });
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
        bus.onAny(async (name) => { await publish(name); });
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
      `,
    },
  },
  "JavaScript that passes all to a function which catches it": {
    files: {
      "sink.js": `
        import { Transform } from "node:stream";
        import { store, storeOpenly } from "./store.js";
        export const sink = new Transform({ transform: async (row, encoding, done) => store(done, row) });
        export const open = new Transform({ transform: async (row, encoding, done) => storeOpenly(done, row) });
                                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [stream]
      `,
      "store.js": `
        export const store = async (done, row) => { try { await fetch("/rows", { body: row }); done(); } catch (error) { done(error); } };
        export const storeOpenly = async (done, row) => { await fetch("/rows", { body: row }); done(); };
      `,
    },
  },
  "a method and a variable of a package's types": {
    files: {
      "page.ts": `
        import type { Cycle, Handler } from "cycles";
        export class Page implements Cycle { async mounted() { await fetch("/x"); } }
        export const handler: Handler = async () => { await fetch("/x"); };
      `,
      "server.ts": `
        import "node:fs";
        import type { Cycle, Handler } from "cycles";
        export class Page implements Cycle { async mounted() { await fetch("/x"); } }
        export const handler: Handler = async () => { await fetch("/x"); };
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unexpected]
      `,
    },
    beside: {
      "cycles.d.ts": `declare module "cycles" { export interface Cycle { mounted(): void } export type Handler = () => void; }`,
    },
  },
});
