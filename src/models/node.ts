import type { Model } from "./model.ts";
import { INTERVAL, TIMEOUT } from "./web.ts";

const COMPUTED = { until: "the result is computed", instead: "callback" } as const;
const PROCESSED = { until: "all data is processed", instead: "callback" } as const;
const PROMISE = { returns: "promise" } as const;
const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;
const OTHER = { returns: "other" } as const;

const STDIN = { stdin: { what: "the child process", fails: "ends early" } } as const;
const TRANSFORM = { emitsError: { what: "its input", fails: "is invalid", onlyPiped: true } } as const;

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
  { modules: ["node:assert", "node:assert/strict"], apis: { "{doesNotReject,rejects}": PROMISE, [`{default,${assertions}}`]: VALUES, [`strict.{${assertions}}`]: VALUES, strict: VALUES } },
  { modules: ["node:events"], apis: { once: PROMISE } },
  { modules: ["node:crypto"], apis: { "{subtle,webcrypto.subtle}.*": PROMISE } },
  { modules: ["node:worker_threads"], apis: { "Worker.{terminate,getHeapSnapshot}": PROMISE } },
  { modules: ["globalThis"], apis: { "process.{exit,exitCode,kill}": VALUES, "process.env.*": VALUES } },
  { modules: ["node:process"], apis: { "{exit,exitCode,kill}": VALUES, "env.*": VALUES } },
  {
    modules: ["node:test"],
    is: ["awaits callbacks", "test runner"],
    apis: {
      "{describe,suite}": TEST,
      "{describe,suite}.{only,skip,todo}": TEST,
      "{default,it,only,skip,test,todo}": { ...TEST, passes: "TestContext" },
      "{it,test}.{only,skip,todo}": { ...TEST, passes: "TestContext" },
      "TestContext.test": { passes: "TestContext" },
      [`TestContext.assert.{${assertions}}`]: VALUES,
    },
  },
  { modules: ["node:fs/promises"], apis: { "{readFile,watch}": { signal: { at: 1 } }, writeFile: { signal: { at: 2 } } } },
  { modules: ["node:timers/promises"], apis: { "{setInterval,setTimeout}": { signal: { at: 2 } }, "{scheduler.wait,setImmediate}": { signal: { at: 1 } } } },
  { modules: ["node:events"], apis: { "{on,once}": { signal: { at: 2 } } } },
  { modules: ["node:stream/promises"], apis: { finished: { signal: { at: 1 } }, pipeline: { signal: { at: "last" } } } },
  { modules: ["node:child_process"], apis: { exec: { is: "child process", signal: { at: 1 } }, "{execFile,fork,spawn}": { is: "child process", signal: { at: [1, 2] } } } },
  { modules: ["node:stream"], apis: { "Readable.{compose,drop,filter,flatMap,from,map,take}": { is: "wires streams" } } },
  {
    modules: ["node:assert", "node:punycode", "node:querystring", "node:string_decoder"],
    is: "copied by bundlers",
    apis: {},
  },
  {
    modules: ["node:buffer"],
    is: "copied by bundlers",
    apis: {
      "Buffer.from": { is: "pure" },
    },
  },
  {
    modules: ["node:child_process"],
    is: "session",
    apis: {
      // Both listen themselves: a failure without a callback is dropped.
      "{exec,execFile}": { is: "calls later", memberEmitsError: STDIN },
      fork: { emitsError: { what: "the child process", fails: "cannot be started" } },
      spawn: { emitsError: { what: "the command", fails: "cannot be started", namedBy: 0, unlessOption: "shell" }, memberEmitsError: STDIN },
      execFileSync: { blocks: { until: "the child process ends", instead: "callback", use: "execFile" } },
      execSync: { blocks: { until: "the child process ends", instead: "callback", use: "exec" } },
      spawnSync: { blocks: { until: "the child process ends", instead: "note", use: "`spawn`, and wait for its `close` event" } },
    },
  },
  {
    modules: ["node:crypto"],
    apis: {
      "*": { is: "calls later" },
      "{createCipheriv,createDecipheriv}": TRANSFORM,
      argon2Sync: { blocks: { ...COMPUTED, use: "argon2" } },
      checkPrimeSync: { blocks: { ...COMPUTED, use: "checkPrime" } },
      generateKeyPairSync: { blocks: { ...COMPUTED, use: "generateKeyPair" } },
      generateKeySync: { blocks: { ...COMPUTED, use: "generateKey" } },
      generatePrimeSync: { blocks: { ...COMPUTED, use: "generatePrime" } },
      hkdfSync: { blocks: { ...COMPUTED, use: "hkdf" } },
      pbkdf2Sync: { blocks: { ...COMPUTED, use: "pbkdf2" } },
      randomFillSync: { blocksNot: "fills memory from a generator that is always ready, in microseconds" },
      scryptSync: { blocks: { ...COMPUTED, use: "scrypt" } },
    },
  },
  {
    modules: ["node:dgram"],
    apis: {
      "Socket.{bindSync,connectSync}": { blocksNot: "takes a numeric address only, and is one quick system call" },
    },
  },
  {
    modules: ["node:dns"],
    apis: {
      "*": { is: "calls later" },
    },
  },
  {
    modules: ["node:events"],
    is: "copied by bundlers",
    apis: {
      once: { is: "end of clean-up" },
    },
  },
  {
    modules: ["node:module"],
    apis: {
      "{_resolveFilename,enableCompileCache}": { is: "probe" },
      createRequire: { is: "creates require" },
    },
  },
  {
    modules: ["node:os"],
    apis: {
      "{uptime,userInfo}": { is: "probe" },
    },
  },
  {
    modules: ["node:path"],
    is: "copied by bundlers",
    apis: {
      "*": { is: "pure" },
    },
  },
  {
    modules: ["node:perf_hooks"],
    apis: {
      PerformanceObserver: { is: "observer" },
      "performance.{mark,measure}": { is: "stopwatch" },
      "performance.now": { is: "clock" },
    },
  },
  {
    modules: ["node:readline", "node:readline/promises"],
    apis: {
      "*": { is: "session" },
      createInterface: { is: ["fails with its input", "wires streams"] },
    },
  },
  {
    modules: ["node:sqlite"],
    is: "synchronous database",
    apis: {
      DatabaseSync: { blocks: { until: "the database file is open", instead: "note", use: "a worker thread for the database", decidedBy: "databases" } },
      "DatabaseSync.{aggregate,enableDefensive,enableLoadExtension,function,setAuthorizer}": { blocksNot: "changes a setting of the connection and reads nothing" },
      "DatabaseSync.close": { blocksNot: "ends the connection, which is mostly the end of the program as well" },
      "DatabaseSync.{createSession,createTagStore,prepare}": { blocksNot: "makes an object and reads nothing yet" },
      "DatabaseSync.location": { blocksNot: "is known already" },
      StatementSync: { blocksNot: "cannot be called: `prepare` makes the statements" },
      "StatementSync.columns": { blocksNot: "is known already" },
      "StatementSync.{setAllowBareNamedParameters,setAllowUnknownNamedParameters,setReadBigInts,setReturnArrays}": { blocksNot: "changes a setting of the connection and reads nothing" },
    },
  },
  {
    modules: ["node:stream"],
    is: ["awaits callbacks", "copied by bundlers"],
    apis: {
      "*": { is: "session" },
      "{Duplex,PassThrough,Readable,Transform,Writable}": { is: "stream class" },
      "{finished,pipeline}": { is: "calls later" },
      "promises.pipeline": { is: "pipeline" },
    },
  },
  {
    modules: ["node:stream/promises"],
    apis: {
      pipeline: { is: "pipeline" },
    },
  },
  {
    modules: ["node:timers"],
    apis: {
      "{setImmediate,setTimeout}": { is: ["timer", "delay"] },
      setInterval: { is: "timer", acquires: INTERVAL },
      setTimeout: { acquires: TIMEOUT },
    },
  },
  {
    modules: ["node:timers/promises"],
    apis: {
      "scheduler.{wait,yield}": { is: "delay" },
      "{setImmediate,setTimeout}": { is: ["pause", "delay"] },
    },
  },
  {
    modules: ["node:url"],
    is: "copied by bundlers",
    apis: {
      URL: { is: "probe" },
      "{fileURLToPath,pathToFileURL}": { is: "pure" },
    },
  },
  {
    modules: ["node:util"],
    is: "copied by bundlers",
    apis: {
      format: { is: "pure", reads: { use: "text" } },
      inspect: { is: "pure" },
      promisify: { is: "promisifies" },
    },
  },
  {
    modules: ["node:v8"],
    apis: {
      serialize: { reads: { use: "serialised", deep: true } },
    },
  },
  {
    modules: ["node:worker_threads"],
    apis: {
      Worker: { acquires: { leak: "the worker keeps running", release: ["terminate", "unref"], mayStay: true, isReleasedLater: true }, emitsError: { what: "the worker", fails: "throws an error" } },
      "{parentPort,workerData}": { is: "worker" },
    },
  },
  {
    modules: ["node:zlib"],
    apis: {
      "*": { is: "calls later" },
      "{createBrotliCompress,createBrotliDecompress,createDeflate,createDeflateRaw,createGunzip,createGzip,createInflate,createInflateRaw,createUnzip,createZstdCompress,createZstdDecompress}": TRANSFORM,
      brotliCompressSync: { blocks: { ...PROCESSED, use: "brotliCompress" } },
      brotliDecompressSync: { blocks: { ...PROCESSED, use: "brotliDecompress" } },
      deflateRawSync: { blocks: { ...PROCESSED, use: "deflateRaw" } },
      deflateSync: { blocks: { ...PROCESSED, use: "deflate" } },
      gunzipSync: { blocks: { ...PROCESSED, use: "gunzip" } },
      gzipSync: { blocks: { ...PROCESSED, use: "gzip" } },
      inflateRawSync: { blocks: { ...PROCESSED, use: "inflateRaw" } },
      inflateSync: { blocks: { ...PROCESSED, use: "inflate" } },
      unzipSync: { blocks: { ...PROCESSED, use: "unzip" } },
      zstdCompressSync: { blocks: { ...PROCESSED, use: "zstdCompress" } },
      zstdDecompressSync: { blocks: { ...PROCESSED, use: "zstdDecompress" } },
    },
  },
];
