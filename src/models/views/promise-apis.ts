import { apisThat, rowsThat } from "./views.ts";

/** `{ module: "node:util", path: ["promisify"] }`: its result returns a promise. */
export const promiseCreators: readonly { readonly module: string; readonly export: string }[] = rowsThat("promisifies").map(({ module, path }) => ({ module, export: path }));

/** Types of promises that have members besides, by name: what `promisify(exec)` returns. Of others it is not known which. */
export const membersBesides: ReadonlyMap<string, readonly string[]> = new Map([
  ["Promise", []],
  ["PromiseLike", []],
  ["PromiseWithChild", ["child"]],
]);

/** What destroys the streams that it is given with the error that it rejects with. */
export const pipelines = apisThat("pipeline");

/** Functions that return the object which they are given. */
export const handingBack = apisThat("returns its argument");

/** Types of promises whose work starts when they are awaited: queries. */
export const lazyPromises = apisThat("starts when awaited");
