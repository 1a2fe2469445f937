import { blockingExportsBy, type BlockingExports } from "./blocking-calls.ts";
import { methodsThat, modulesThat, nameOf, rowsWith } from "./views.ts";

export { blockingLibraries } from "./blocking-calls.ts";

/** Functions that make a blocking function out of something: `createSyncFn(path)` of synckit, `require("prompt-sync")()`. */
export const blockingFactories: readonly BlockingExports[] = blockingExportsBy("givesBlocking");

/** Functions that give an object whose methods block. */
export const blockingObjects: readonly BlockingExports[] = blockingExportsBy("givesBlockingMethods");

/** The names of these methods. */
export const blockingObjectMethods: ReadonlySet<string> = new Set(rowsWith("givesBlockingMethods").flatMap(({ givesBlockingMethods: { methods } }) => methods ?? []));

/** Methods of database handles, and of what these give out (statements, transactions), that wait for the disk. */
export const databaseModules = modulesThat("synchronous database");
export const databaseMethods = methodsThat("queries synchronously");
export const databaseCall = { until: "the database answers", instead: "a worker thread for the database" } as const;

/** Functions that return before the work is done if they are given a callback, or an object with the option that is named here. */
export const asynchronousOptions: Readonly<Record<string, string>> = Object.fromEntries(
  rowsWith("blocks").flatMap((row) => (row.blocks.unlessOption === undefined ? [] : [[nameOf(row), row.blocks.unlessOption] as const])),
);
