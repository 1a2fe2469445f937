/** Calls that are made to see whether they work: their failure is an answer, no accident. `.*` stands for all members. */
export const probeCalls: ReadonlySet<string> = new Set([
  "globalThis#BigInt",
  "globalThis#Function",
  "globalThis#JSON.parse",
  "globalThis#JSON.stringify",
  "globalThis#RegExp",
  "globalThis#URL",
  "globalThis#URLPattern",
  "globalThis#atob",
  "globalThis#decodeURI",
  "globalThis#decodeURIComponent",
  "globalThis#eval",
  "globalThis#structuredClone",
  "node:url#URL",

  "@iarna/toml#parse",
  "jose#decodeJwt",
  "js-yaml#load",
  "json5#parse",
  "jsonwebtoken#verify",

  "globalThis#process.binding",
  "globalThis#process.getBuiltinModule",
  "globalThis#require",
  "globalThis#require.resolve",
  "node:module#_resolveFilename",
  "node:module#enableCompileCache",

  "node:os#uptime",
  "node:os#userInfo",

  "globalThis#Blob",
  "globalThis#CSS.supports",
  "globalThis#CustomEvent",
  "globalThis#Event",
  "globalThis#File",
  "globalThis#Intl.*",
  "globalThis#MouseEvent",
  "globalThis#Object.defineProperty",
  "globalThis#OffscreenCanvas",
  "globalThis#PerformanceObserver",
  "globalThis#Proxy",
  "globalThis#ReadableStream",
  "globalThis#Reflect.construct",
  "globalThis#SharedArrayBuffer",
  "globalThis#String.normalize",
  "globalThis#TextDecoder",
  "globalThis#WebAssembly.Module",
  "globalThis#WebAssembly.validate",
  "globalThis#document.createElement",
  "globalThis#document.createEvent",
  "globalThis#document.querySelector",
  "globalThis#localStorage.getItem",
  "globalThis#sessionStorage.getItem",
]);

/** Words that names of functions begin with which only look whether a text is what they expect: `parseEventLog`, `decodeToken`. */
export const probeVerbs: ReadonlySet<string> = new Set(["decode", "parse"]);

/** Words that names of functions begin with which ask something, and do nothing else: `isHexString`, `hasItems`, `match`. */
export const questionVerbs: ReadonlySet<string> = new Set(["has", "is", "match", "test"]);

/** What makes the `require` of a module. */
export const requireCreator = "node:module#createRequire";

/** Functions and methods that are probes wherever they are from: promisified and wrapped file systems, a canvas. */
export const probeNames: ReadonlySet<string> = new Set([
  ...["access", "accessSync", "lstat", "lstatSync", "readlink", "readlinkSync", "realpath", "realpathSync", "stat", "statSync"],
  ...["getContext"],
]);

/** The same where they are called without arguments: the body of a response, which may be no JSON, a date, which may be none, and what a browser may refuse. */
export const probeGetters: ReadonlySet<string> = new Set(["exitFullscreen", "json", "play", "requestFullscreen", "requestPointerLock", "toISOString"]);

/** A listener that is none is only added to see whether the options are read: `addEventListener("test", null, options)`. */
export const listenerProbes: ReadonlySet<string> = new Set(["addEventListener", "removeEventListener"]);

/** What is called at once on a package that may not be there: `require("dotenv").config()`. */
export const setUpMethods: ReadonlySet<string> = new Set(["config", "install", "register"]);

/** What wires such a package up, on whatever it is called: `this.register(metric)`, `gc.on("stats", show)`. */
export const wiringMethods: ReadonlySet<string> = new Set(["addListener", "on", "once", "register"]);

/** Calls that do not fail in ordinary use and change nothing. */
export const pureCalls: ReadonlySet<string> = new Set([
  "globalThis#Array.from",
  "globalThis#Array.isArray",
  "globalThis#Boolean",
  "globalThis#Buffer.from",
  "globalThis#Buffer.isBuffer",
  "globalThis#Date",
  "globalThis#Error",
  "globalThis#TypeError",
  "globalThis#Date.now",
  "globalThis#Map",
  "globalThis#Math.*",
  "globalThis#Number",
  "globalThis#Number.*",
  "globalThis#Object.entries",
  "globalThis#Object.fromEntries",
  "globalThis#Object.getOwnPropertyDescriptor",
  "globalThis#Object.getOwnPropertyNames",
  "globalThis#Object.getPrototypeOf",
  "globalThis#Object.keys",
  "globalThis#Object.values",
  "globalThis#Set",
  "globalThis#String",
  "globalThis#String.fromCharCode",
  "globalThis#String.fromCodePoint",
  "globalThis#Symbol.for",
  "globalThis#isFinite",
  "globalThis#isNaN",
  "globalThis#parseFloat",
  "globalThis#parseInt",
  "node:buffer#Buffer.from",
  "node:path#*",
  "node:url#fileURLToPath",
  "node:url#pathToFileURL",
  "node:util#format",
  "node:util#inspect",
]);

export const pureMethods: ReadonlySet<string> = new Set([
  ...["at", "charAt", "charCodeAt", "endsWith", "entries", "has", "hasOwnProperty", "includes", "indexOf", "isDirectory", "isFile", "isSymbolicLink"],
  ...["join", "keys", "slice", "split", "startsWith", "substring", "toLowerCase", "toString", "toUpperCase", "trim", "valueOf", "values"],
]);

/** Methods that write an answer down: beside a probe they belong to it. */
export const recordingMethods: ReadonlySet<string> = new Set(["add", "push", "set", "unshift"]);
