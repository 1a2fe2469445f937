import { noPromiseAsValue } from "../../src/rules/no-promise-as-value.ts";
import { runProjects } from "../support/project-table.ts";

runProjects("no-promise-as-value", noPromiseAsValue, {
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
