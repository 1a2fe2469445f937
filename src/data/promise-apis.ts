/** `{ module: "node:util", path: ["promisify"] }`: its result returns a promise. */
export const promiseCreators: readonly { readonly module: string; readonly export: string }[] = [
  { module: "node:util", export: "promisify" },
];

/** Types of promises that have members besides, by name: what `promisify(exec)` returns. Of others it is not known which. */
export const membersBesides: ReadonlyMap<string, readonly string[]> = new Map([
  ["Promise", []],
  ["PromiseLike", []],
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
