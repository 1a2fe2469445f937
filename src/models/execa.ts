import type { Model } from "./model.ts";

const CHILD_NOTE = { until: "the child process ends", instead: "note" } as const;
const PROMISE = { returns: "promise" } as const;

/** Child processes. */
export const execa: readonly Model[] = [
  {
    modules: ["execa"],
    checked: "execa@10.2.1",
    is: ["session", "only in Node.js"],
    apis: {
      $: PROMISE,
      "{execa,execaNode}": { ...PROMISE, signal: { at: [1, 2], member: "cancelSignal" } },
      "$.{s,sync}": { blocks: { ...CHILD_NOTE, use: "`await $`" } },
      commandSync: { blocks: { ...CHILD_NOTE, use: "`await command(…)`" } },
      execaCommandSync: { blocks: { ...CHILD_NOTE, use: "`await execaCommand(…)`" } },
      "{execaSync,sync}": { blocks: { ...CHILD_NOTE, use: "`await execa(…)`" } },
      shellSync: { blocks: { ...CHILD_NOTE, use: "`await shell(…)`" } },
    },
  },
];
