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
});
