import { noSequentialAwait } from "../../src/rules/no-sequential-await.ts";
import { runProjects } from "../support/project-table.ts";

runProjects("no-sequential-await", noSequentialAwait, {
  "a helper that only reads": {
    files: {
      "load.ts": `export async function load(id: string) { return (await fetch("https://example.org/" + id)).json() as Promise<object>; }`,
      "all.ts": `
        import { load } from "./load.js";
        export async function all(ids: string[]) {
          const out: object[] = [];
          for (const id of ids) out.push(await load(id));
                                         ~~~~~~~~~~~~~~ [sequential]
          return out;
        }
      `,
    },
  },
  "a helper that counts": {
    files: {
      "load.ts": `
        let count = 0;
        export async function load(id: string) { count++; return fetch(id + String(count)); }
      `,
      "all.ts": `
        import { load } from "./load.js";
        export async function all(ids: string[]) {
          const out: object[] = [];
          for (const id of ids) out.push(await load(id));
          return out;
        }
      `,
    },
  },
  "a helper of a helper that talks to a connection": {
    files: {
      "query.ts": `
        declare const connection: { query(sql: string): Promise<object> };
        export const query = (sql: string) => connection.query(sql);
      `,
      "load.ts": `
        import { query } from "./query.js";
        export async function load(id: string) { return query("select " + id); }
      `,
      "all.ts": `
        import { load } from "./load.js";
        export async function all(ids: string[]) {
          const out: object[] = [];
          for (const id of ids) out.push(await load(id));
          return out;
        }
      `,
    },
  },
  "services with and without a state": {
    files: {
      "services.ts": `
        export class Counting { calls = 0; async load(id: string) { this.calls += 1; return fetch(id); } }
        export class Reading { url = "https://example.org/"; async load(id: string) { return fetch(this.url + id); } }
        export class Asking { constructor(readonly db: { query(sql: string): Promise<object> }) {} async load(id: string) { return this.db.query(id); } }
      `,
      "all.ts": `
        import { Asking, Counting, Reading } from "./services.js";
        export async function all(ids: string[], counting: Counting, reading: Reading, asking: Asking) {
          const out: object[] = [];
          for (const id of ids) out.push(await counting.load(id));
          for (const id of ids) out.push(await reading.load(id));
                                         ~~~~~~~~~~~~~~~~~~~~~~ [sequential]
          for (const id of ids) out.push(await asking.load(id));
          return out;
        }
      `,
    },
  },
  "an element that changes itself": {
    files: {
      "repo.ts": `export class Repo { size = 0; constructor(readonly url: string) {} async measure() { this.size = (await (await fetch(this.url)).text()).length; return this.size; } }`,
      "all.ts": `
        import type { Repo } from "./repo.js";
        export async function all(repos: Repo[]) {
          const out: number[] = [];
          for (const repo of repos) out.push(await repo.measure());
                                             ~~~~~~~~~~~~~~~~~~~~ [sequential]
          return out;
        }
      `,
    },
  },
  "a method of a class above that reads": {
    files: {
      "base.ts": `export class Base { url = "https://example.org/"; protected async load(id: string) { return fetch(this.url + id); } }`,
      "all.ts": `
        import { Base } from "./base.js";
        export class Loader extends Base {
          async all(ids: string[]) {
            const out: object[] = [];
            for (const id of ids) out.push(await this.load(id));
                                           ~~~~~~~~~~~~~~~~~~~ [sequential]
            return out;
          }
        }
      `,
    },
  },
  "a list that a helper fills, and one that it reads": {
    files: {
      "load.ts": `
        export async function fill(id: string, seen: string[]) { seen.push(id); return fetch(id); }
        export async function read(id: string, seen: string[]) { return fetch(id + seen.length); }
      `,
      "all.ts": `
        import { fill, read } from "./load.js";
        export async function all(ids: string[], seen: string[]) {
          const out: object[] = [];
          for (const id of ids) out.push(await fill(id, seen));
          for (const id of ids) out.push(await read(id, seen));
                                         ~~~~~~~~~~~~~~~~~~~~ [sequential]
          return out;
        }
      `,
    },
  },
  "what compilers make of imports": {
    files: {
      "prompt.ts": `export async function choose(question: string) { return question; }`,
      "create.ts": `
        import { choose } from "./prompt.js";
        const askFor = choose;
        export async function create(name: string) { return askFor(name); }
      `,
      "all.js": `
        const create_1 = require("./create.js");
        export async function all(names) {
          const out = [];
          for (const name of names) out.push(await (0, create_1.create)(name));
          return out;
        }
      `,
    },
  },
  "an object that is spelled out for a helper": {
    files: {
      "load.ts": `
        export async function fill({ id, found }: { id: string; found: string[] }) { found.push(id); return fetch(id); }
        export async function read({ id, found }: { id: string; found: string[] }) { return fetch(id + found.length); }
      `,
      "all.ts": `
        import { fill, read } from "./load.js";
        export async function all(ids: string[], found: string[]) {
          const out: object[] = [];
          for (const id of ids) out.push(await fill({ id, found }));
          for (const id of ids) out.push(await read({ id, found }));
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
          return out;
        }
      `,
    },
  },
  "a method that a class below has to write": {
    files: {
      "base.ts": `export abstract class Base { async load(id: string): Promise<object> { throw new Error("not implemented: " + id); } }`,
      "all.ts": `
        import { Base } from "./base.js";
        export class Loader extends Base {
          async all(ids: string[]) {
            const out: object[] = [];
            for (const id of ids) out.push(await this.load(id));
            return out;
          }
        }
      `,
    },
  },
});
