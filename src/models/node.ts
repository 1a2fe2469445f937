import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;
const OTHER = { returns: "other" } as const;

const TEST = { returns: "promise", mayFloat: "the test runner waits for it" } as const;
const VALUES = { takes: "values" } as const;

const assertions = "deepEqual,deepStrictEqual,equal,match,notDeepEqual,notDeepStrictEqual,notEqual,notStrictEqual,ok,partialDeepStrictEqual,strictEqual";
const fileMethods = "{appendFile,chmod,chown,close,datasync,read,readFile,readv,stat,sync,truncate,utimes,write,writeFile,writev}";

/** Modules of Node.js. */
export const node: readonly Model[] = [
  {
    modules: ["node:fs/promises"],
    apis: { "*": PROMISE, "{constants,watch,glob}": OTHER, open: { returns: "promise", fulfills: "FileHandle" }, opendir: { returns: "promise", fulfills: "node:fs#Dir" }, [`FileHandle.${fileMethods}`]: PROMISE },
  },
  { modules: ["node:fs"], apis: { "Dir.{close,read}": UNLESS_CALLBACK, "{appendFileSync,existsSync,readFileSync,writeFileSync}": VALUES } },
  { modules: ["node:path"], apis: { "{basename,dirname,extname,isAbsolute,join,normalize,parse,relative,resolve}": VALUES } },
  { modules: ["node:dns/promises"], apis: { "*": PROMISE, "{Resolver,getServers,setServers,getDefaultResultOrder,setDefaultResultOrder}": OTHER, "Resolver.{resolve,resolve4,resolve6,resolveAny,resolveCname,resolveMx,resolveNs,resolvePtr,resolveSoa,resolveSrv,resolveTxt,reverse}": PROMISE } },
  { modules: ["node:timers/promises"], apis: { "*": PROMISE, setInterval: OTHER, "scheduler.{wait,yield}": PROMISE } },
  { modules: ["node:stream/promises"], apis: { "{finished,pipeline}": PROMISE } },
  { modules: ["node:stream/consumers"], apis: { "{arrayBuffer,blob,buffer,json,text}": PROMISE } },
  { modules: ["node:readline/promises"], apis: { createInterface: { gives: "Interface" }, "Interface.question": PROMISE } },
  { modules: ["node:assert", "node:assert/strict"], apis: { "{doesNotReject,rejects}": PROMISE, [`{default,${assertions}}`]: VALUES, [`strict.{default,${assertions}}`]: VALUES, strict: VALUES } },
  { modules: ["node:events"], apis: { once: PROMISE } },
  { modules: ["node:crypto"], apis: { "{subtle,webcrypto.subtle}.*": PROMISE } },
  { modules: ["node:worker_threads"], apis: { "Worker.{terminate,getHeapSnapshot}": PROMISE } },
  { modules: ["globalThis"], apis: { "process.{exit,exitCode,kill}": VALUES, "process.env.*": VALUES } },
  { modules: ["node:process"], apis: { "{exit,exitCode,kill}": VALUES, "env.*": VALUES } },
  {
    modules: ["node:test"],
    apis: {
      "{describe,suite}": TEST,
      "{describe,suite}.{only,skip,todo}": TEST,
      "{default,it,only,skip,test,todo}": { ...TEST, passes: "TestContext" },
      "{it,test}.{only,skip,todo}": { ...TEST, passes: "TestContext" },
      "TestContext.test": { passes: "TestContext" },
      [`TestContext.assert.{${assertions}}`]: VALUES,
    },
  },
];
