import type { Model } from "./model.ts";

/** The process, and what only Node.js has globally. */
export const nodeProcess: readonly Model[] = [
  {
    modules: ["globalThis"],
    apis: {
      "{Buffer,__dirname,__filename,process}": { is: "only in Node.js" },
      "Buffer.from": { is: "pure", reads: { use: "spread" } },
      "Buffer.isBuffer": { is: "pure" },
      clearImmediate: { is: "harmless" },
      "process.{addListener,on,once,prependListener,prependOnceListener}": { is: "listens" },
      "process.{binding,getBuiltinModule}": { is: "probe" },
      "process.{chdir,setegid,seteuid,umask}": { is: "changes the process" },
      "process.exit": { is: "process exit" },
      "process.exitCode": { is: "exit code" },
      "process.{hrtime,uptime}": { is: "clock" },
      "process.hrtime.bigint": { is: "clock" },
      "process.nextTick": { is: "timer" },
      "process.stderr.write": { is: "process output" },
      "process.stdout.write": { is: "process output" },
      require: { is: ["probe", "only in Node.js"] },
      "require.resolve": { is: "probe" },
      setImmediate: { is: ["timer", "delay", "only in Node.js", "harmless"] },
    },
  },
  {
    modules: ["node:process"],
    is: "copied by bundlers",
    apis: {
      "{addListener,on,once,prependListener,prependOnceListener}": { is: "listens" },
      "{chdir,umask}": { is: "changes the process" },
      exit: { is: "process exit" },
      exitCode: { is: "exit code" },
      "{hrtime,uptime}": { is: "clock" },
      "hrtime.bigint": { is: "clock" },
      nextTick: { is: "timer" },
      "stderr.write": { is: "process output" },
      "stdout.write": { is: "process output" },
    },
  },
];
