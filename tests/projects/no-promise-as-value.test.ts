import { noPromiseAsValue } from "../../src/rules/no-promise-as-value.ts";
import { runProjects } from "../support/project-table.ts";

runProjects("no-promise-as-value", noPromiseAsValue, {
  "a function of another file that sends its parameter": {
    files: {
      "helper.ts": `
        export interface Reply { status(code: number): Reply; json(body: unknown): void }
        export const ok = (reply: Reply, data: any) => {
          reply.status(200).json(data);
        };
        export const settle = async (reply: Reply, data: any) => {
          reply.status(200).json(await data);
        };
      `,
      "use.ts": `
        import { ok, settle, type Reply } from "./helper";
        declare function sites(): Promise<string[]>;
        export async function list(reply: Reply) {
          await settle(reply, sites());
          return ok(reply, sites());
                           ~~~~~~~ [handed]
        }
      `,
    },
  },
  "members that another file declares": {
    files: {
      "run.ts": `
        export class Run {
          get output(): Promise<string> { return fetch("/a").then((response) => response.text()); }
          result: Promise<string> = fetch("/b").then((response) => response.text());
          later!: Promise<string>;
          start() { this.later = this.result; }
        }
        export interface Job { readonly done: Promise<boolean>; readonly id: string }
      `,
      "use.ts": `
        import type { Job, Run } from "./run";
        export async function text(run: Run, job: Job) {
          if (job.done) return "";
              ~~~~~~~~ [tested]
          if (run.later) return await run.later;
          await job.done;
          return \`\${run.result} \${run.output} \${job.id}\`;
                    ~~~~~~~~~~ [text]
                                  ~~~~~~~~~~ [text]
        }
      `,
    },
  },
  "fields in JavaScript: a type that is written says what is wanted, the first value does not": {
    files: {
      "server.js": `
        export class Server {
          #stopping = false;
          /** @type {string} */
          name = "";
          async load() { return String(await fetch("/name")); }
          start() {
            this.name = this.load();
                        ~~~~~~~~~~~ [handed]
          }
          stop() {
            this.#stopping = this.load().then(() => { this.#stopping = false; });
          }
        }
      `,
    },
  },
});
