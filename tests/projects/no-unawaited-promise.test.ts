import { describe, expect, it } from "vitest";
import { noUnawaitedPromise } from "../../src/rules/no-unawaited-promise.ts";
import { openProject, runProjects } from "../support/project-table.ts";

runProjects("no-unawaited-promise", noUnawaitedPromise, {
  "functions of other files that cannot reject": {
    files: {
      "main.ts": `
        async function load() { await fetch("/a"); }
        export async function main() { try { await load(); } catch (error) { console.error(error); } }
        export const handled = () => load().catch(console.error);
        export class Job {
          async run() { try { await load(); } catch { console.error("no"); } }
          async stop() { await load(); }
        }
        export default main;
      `,
      "start.ts": `
        import start, { handled, Job, main } from "./main.js";
        main();
        start();
        handled();
        const job = new Job();
        job.run();
        job.stop();
        ~~~~~~~~~~ [dropped]
      `,
    },
  },
  "functions of other files that wait for those": {
    files: {
      "report.ts": `
        export async function report(text: string) { try { await fetch(text); } catch { console.error(text); } }
      `,
      "main.ts": `
        import { report } from "./report.js";
        export async function main() { await report("a"); }
        export async function other() { await report("a"); await fetch("b"); }
      `,
      "start.ts": `
        import { main, other } from "./main.js";
        main();
        other();
        ~~~~~~~ [dropped]
      `,
    },
  },
  "methods that an interface leaves open": {
    files: {
      "audit.ts": `
        export type Audit = { log(entry: string): void | Promise<void>; flush(): void | Promise<void> };
        export interface Store { save(entry: string): void | Promise<void>; }
        export interface Hooks { done(): void | Promise<void>; }
      `,
      "silent.ts": `
        import type { Audit, Store } from "./audit.js";
        export class SilentAudit implements Audit { log() {} async flush() { await fetch("/a"); } }
        export class Memory implements Store { entries: string[] = []; save(entry: string) { this.entries.push(entry); } }
        export class Remote implements Store { save(entry: string) { return fetch(entry).then(() => {}); } }
      `,
      "start.ts": `
        import type { Audit, Hooks, Store } from "./audit.js";
        export function start(audit: Audit, store: Store, hooks: Hooks) {
          audit.log("start");
          audit.flush();
          ~~~~~~~~~~~~~ [dropped]
          store.save("start");
          ~~~~~~~~~~~~~~~~~~~ [dropped]
          hooks.done();
          ~~~~~~~~~~~~ [dropped]
        }
      `,
    },
  },
  "a method of another file that waits for what never rejects": {
    files: {
      "graphql-subscriptions.d.ts": `
        declare module "graphql-subscriptions" {
          export abstract class PubSubEngine { abstract publish(name: string, payload: unknown): Promise<void> }
          export class PubSub extends PubSubEngine { publish(name: string, payload: unknown): Promise<void> }
        }
      `,
      "events.ts": `
        import { PubSub, type PubSubEngine } from "graphql-subscriptions";
        export class Events {
          private readonly local: PubSub = new PubSub();
          constructor(private readonly remote: PubSubEngine) {}
          async publish(name: string) { await this.local.publish(name, {}); }
          async send(name: string) { await this.remote.publish(name, {}); }
        }
      `,
      "start.ts": `
        import type { Events } from "./events.js";
        export function start(events: Events) {
          events.publish("a");
          events.send("a");
          ~~~~~~~~~~~~~~~~ [dropped]
        }
      `,
    },
  },
  "members that a function of another file returns, by a type of its own": {
    files: {
      "swr.d.ts": `
        declare module "swr" {
          export type KeyedMutator = (data?: unknown) => Promise<unknown>;
          export interface SWRResponse { readonly data: unknown; readonly mutate: KeyedMutator }
          export default function useSWR(key: string): SWRResponse;
        }
      `,
      "users.ts": `
        import useSWR from "swr";
        async function load() { await fetch("/a"); }
        interface Users { readonly users: unknown; reload(data?: unknown): Promise<unknown>; guarded(): Promise<void>; save(): Promise<void> }
        export function useUsers(): Users {
          const { data, mutate } = useSWR("/users");
          return { users: data, reload: mutate, guarded: async () => { try { await load(); } catch { console.error("no"); } }, save: async () => { await load(); } };
        }
      `,
      "start.ts": `
        import { useUsers } from "./users.js";
        const { reload, guarded, save } = useUsers();
        reload();
        guarded();
        save();
        ~~~~~~ [dropped]
        reload(fetch("/b"));
        ~~~~~~~~~~~~~~~~~~~ [dropped]
      `,
    },
  },
});

it("sees that what another file waits for can reject now", () => {
  const lint = openProject({
    "report.ts": "export async function report() { try { await fetch('a'); } catch { console.error('b'); } }",
    "main.ts": "import { report } from './report.js'; export async function main() { await report(); }",
    "start.ts": "import { main } from './main.js'; main();",
  });
  expect(lint("start.ts", noUnawaitedPromise)).toHaveLength(0);
  lint("report.ts", noUnawaitedPromise, {}, "export async function report() { await fetch('a'); }");
  expect(lint("start.ts", noUnawaitedPromise)).toHaveLength(1);
});

describe("offers to make a function async", () => {
  const job = (returned: string) => `async function load() { await fetch("/a"); } export class Job { run() { load(); ${returned} } }`;
  const offered = (files: Readonly<Record<string, string>>) => {
    return openProject(files)("job.ts", noUnawaitedPromise).map(({ suggestions = [] }) => suggestions.some(({ messageId }) => messageId === "makeAsync"));
  };

  it("that other files call for what it does", () => {
    expect(offered({ "job.ts": job(""), "main.ts": 'import { Job } from "./job.js"; new Job().run();' })).toEqual([true]);
  });

  it("that other files do not name", () => {
    expect(offered({ "job.ts": job("return 1;"), "main.ts": 'import { Job } from "./job.js"; export class Other extends Job { rerun() {} }' })).toEqual([true]);
  });

  it("that is not exported, whatever other files call theirs", () => {
    const code = 'async function load() { await fetch("/a"); } function run() { load(); return 1; } export async function main() { await run(); }';
    expect(offered({ "job.ts": code, "main.ts": "export function run() { return 2; }" })).toEqual([true]);
  });

  it("not that other files may ask for its value", () => {
    expect(offered({ "job.ts": job("return 1;"), "main.ts": 'import { Job } from "./job.js"; export const sum = new Job().run() + 1;' })).toEqual([false]);
  });

  it("not that a class of another file may override", () => {
    expect(offered({ "job.ts": job(""), "main.ts": 'import { Job } from "./job.js"; export class Other extends Job { run(): void {} }' })).toEqual([false]);
  });
});
