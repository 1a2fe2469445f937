import type { ApiRow, ModelRows } from "../lookup.ts";
import type { Blocking } from "../model.ts";
import { exportOf, modulesThat, namesThat, apisThat, rowsWith } from "./views.ts";

/** Functions of one module that return only when something outside the event loop is done. */
export interface BlockingExports extends Pick<Blocking, "decidedBy" | "instead" | "until"> {
  /** As it is resolved: `node:` before Node's own modules, `globalThis` for what the platform provides. */
  readonly module: string;
  /** The module that has the replacements, if it is another one. */
  readonly insteadFrom?: string;
  /** By path: `readFileSync`, `glob.sync`; an empty path is the module itself. The values are replacements. */
  readonly exports: Readonly<Record<string, string>>;
}

/** Returns a record for what the rows say by a property. */
export function blockingExportsBy(property: "blocks" | "givesBlocking" | "givesBlockingMethods"): readonly BlockingExports[] {
  return rowsWith(property).filter((row) => row[property].whenFalse === undefined).map((row) => recordOf(row, row[property]));
}

/** Returns records for what models say blocks. */
export function blockingExportsIn(models: ModelRows): readonly BlockingExports[] {
  return models.modules.flatMap((module) => models.of(module)).flatMap((row) => (row.blocks ? [recordOf(row, row.blocks)] : []));
}

function recordOf({ module, path }: ApiRow, { decidedBy, from, instead, until, use }: Blocking): BlockingExports {
  return {
    module,
    until,
    instead,
    ...(decidedBy && { decidedBy }),
    ...(from !== undefined && { insteadFrom: from }),
    exports: { [exportOf(path)]: use },
  };
}

const all = blockingExportsBy("blocks");

/** Blocking functions of the platform. */
export const blockingCalls: readonly BlockingExports[] = all.filter(({ module }) => isOfPlatform(module));

/** Those of libraries. */
export const blockingLibraries: readonly BlockingExports[] = all.filter(({ module }) => !isOfPlatform(module));

function isOfPlatform(module: string): boolean {
  return module === "globalThis" || module.startsWith("node:");
}

/** Methods that block if an argument is `false`: `xhr.open(method, url, false)`. */
export const blockingIfFalse = rowsWith("blocks").flatMap(({ path, blocks }) => {
  const [type, method] = path.split(".");
  return blocks.whenFalse === undefined || type === undefined || method === undefined ? [] : [{ type, method, asyncArgument: blocks.whenFalse, until: blocks.until, instead: blocks.use }];
});

/** Options that the promise counterparts do not know: without `throwIfNoEntry`, `stat` rejects where `statSync` returns nothing. */
export const synchronousOnlyOptions = namesThat("synchronous option");

/** What gives a file descriptor, a number that the counterparts do not take. */
export const descriptorSources = apisThat("file descriptor");

/** Exports whose name ends in `Sync`, and methods of classes of such a name, that do not block, each with the reason. */
export const harmlessExports: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  [...new Set(rowsWith("blocksNot").map(({ module }) => module))].map((module) => [module, Object.fromEntries(rowsWith("blocksNot").filter((row) => row.module === module).map(({ path, blocksNot }) => [path, blocksNot]))]),
);

/** Libraries whose synchronous functions wait for nothing, although they have asynchronous siblings: a file system in memory, cookies in a store that must be synchronous itself. */
export const harmlessModules = modulesThat("in memory");

/** Folders whose files are those of no disk: the kernel writes them as they are read. */
export const kernelFolders: readonly string[] = ["/proc/", "/sys/"];
