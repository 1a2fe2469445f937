/** Functions that return a promise whatever they are given, by module; `*` stands for every function of the module. */
export interface PromiseModule {
  readonly module: string;
  readonly exports: "*" | readonly string[];
  /** Exports that return something else. */
  readonly except?: readonly string[];
}

export const promiseModules: readonly PromiseModule[] = [
  { module: "node:fs/promises", exports: "*", except: ["constants", "watch", "glob"] },
  { module: "node:dns/promises", exports: "*", except: ["Resolver", "getServers", "setServers", "getDefaultResultOrder", "setDefaultResultOrder"] },
  { module: "node:timers/promises", exports: "*", except: ["setInterval"] },
  { module: "node:stream/promises", exports: "*" },
  { module: "node:assert", exports: ["doesNotReject", "rejects"] },
  { module: "node:assert/strict", exports: ["doesNotReject", "rejects"] },
  { module: "node:events", exports: ["once"] },
  { module: "node:crypto", exports: ["subtle"] },
];

/** Functions of the platform that return a promise; `*` stands for every method of the object. */
export const promiseGlobals: readonly (readonly string[])[] = [
  ["fetch"],
  ["createImageBitmap"],
  ["Array", "fromAsync"],
  ["Promise", "all"],
  ["Promise", "allSettled"],
  ["Promise", "any"],
  ["Promise", "race"],
  ["Promise", "reject"],
  ["Promise", "resolve"],
  ["Promise", "try"],
  ["WebAssembly", "compile"],
  ["WebAssembly", "compileStreaming"],
  ["WebAssembly", "instantiate"],
  ["WebAssembly", "instantiateStreaming"],
  ["caches", "*"],
  ["crypto", "subtle", "*"],
  ["navigator", "clipboard", "*"],
];

/** `{ module: "node:util", path: ["promisify"] }`: its result returns a promise. */
export const promiseCreators: readonly { readonly module: string; readonly export: string }[] = [
  { module: "node:util", export: "promisify" },
];

/** What the promise of a function of the platform is fulfilled with, where its methods return promises in turn. */
export interface PromisingType {
  readonly name: string;
  /** Whether the name means that type in annotations wherever it is not declared. */
  readonly global: boolean;
  readonly madeBy: readonly { readonly module?: string; readonly export: string }[];
  readonly methods: readonly string[];
}

export const promisingTypes: readonly PromisingType[] = [
  {
    name: "Response",
    global: true,
    madeBy: [{ export: "fetch" }],
    methods: ["arrayBuffer", "blob", "bytes", "formData", "json", "text"],
  },
  {
    name: "Request",
    global: true,
    madeBy: [],
    methods: ["arrayBuffer", "blob", "bytes", "formData", "json", "text"],
  },
  {
    name: "FileHandle",
    global: false,
    madeBy: [{ module: "node:fs/promises", export: "open" }],
    methods: ["appendFile", "chmod", "chown", "close", "datasync", "read", "readFile", "readv", "stat", "sync", "truncate", "utimes", "write", "writeFile", "writev"],
  },
];

/** Types of promises that have members besides, by name: what `promisify(exec)` returns. Of others it is not known which. */
export const membersBesides: ReadonlyMap<string, readonly string[]> = new Map([
  ["Promise", []],
  ["PromiseWithChild", ["child"]],
]);

/** What destroys the streams that it is given with the error that it rejects with. */
export const pipelines: ReadonlySet<string> = new Set(["node:stream#promises.pipeline", "node:stream/promises#pipeline"]);

/** Functions that return the object which they are given. */
export const handingBack: ReadonlySet<string> = new Set([
  "globalThis#Object.assign",
  "globalThis#Object.defineProperties",
  "globalThis#Object.defineProperty",
  "globalThis#Object.freeze",
  "globalThis#Object.preventExtensions",
  "globalThis#Object.seal",
  "globalThis#Object.setPrototypeOf",
]);
