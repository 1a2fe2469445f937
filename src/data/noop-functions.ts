/** What a function that does nothing is called: an export or global of this name is one, wherever it is from. */
export const noopNames: ReadonlySet<string> = new Set(["NOOP", "noOp", "noop"]);

/** Files and packages whose only export is such a function: `lodash/noop`, `lodash.noop`, `./utils/noop.js`. */
export const noopModule = /(?:^|[./])no-?op(?:\.[cm]?[jt]s)?$/iu;

/** Functions of the platform that take anything and do nothing. */
export const noopGlobals: ReadonlySet<string> = new Set(["globalThis#Function.prototype"]);

/** Functions that only hand on what they get: a handler that calls one with a constant does nothing else. */
export const passingFunctions: ReadonlySet<string> = new Set(["globalThis#Promise.resolve"]);
