import type { Model } from "./model.ts";

const COMMAND_NOTE = { until: "the command ends", instead: "note" } as const;

/** Commands and working trees. */
export const commands: readonly Model[] = [
  {
    modules: ["cross-spawn"],
    is: "session",
    apis: {
      "{default,spawn}": { emitsError: { what: "the command", fails: "cannot be started", namedBy: 0, unlessOption: "shell" } },
      "spawn.sync": { blocks: { until: "the child process ends", instead: "note", use: "`spawn(…)`, and wait for its `close` event" } },
      sync: { blocks: { until: "the child process ends", instead: "note", use: "`spawn(…)`, and wait for its `close` event" } },
    },
  },
  {
    modules: ["libnpmpack", "libnpmversion", "nano-spawn", "zx"],
    is: "session",
    apis: {},
  },
  {
    modules: ["shelljs"],
    apis: {
      "{cat,chmod,cmd,cp,find,grep,head,ln,ls,mkdir,mv,rm,sed,sort,tail,touch,uniq,which}": { blocks: { ...COMMAND_NOTE, use: "`node:fs/promises` for files, and `execFile` of `node:child_process` for commands" } },
      exec: { blocks: { ...COMMAND_NOTE, use: "`node:fs/promises` for files, and `execFile` of `node:child_process` for commands", unlessOption: "async" } },
      test: { blocks: { until: "the file system answers", instead: "note", use: "`stat` of `node:fs/promises`, or handle the error of a missing file", decidedBy: "allowExists" } },
    },
  },
  {
    modules: ["simple-git"],
    is: ["session", "only in Node.js"],
    apis: {
      "*": { is: "session" },
    },
  },
];
