import { apisThat, namesThat } from "./views.ts";

/** What a function that does nothing is called: an export or global of this name is one, wherever it is from. */
export const noopNames = namesThat("no-op");

/** Files and packages whose only export is such a function: `lodash/noop`, `lodash.noop`, `./utils/noop.js`. */
export const noopModule = /(?:^|[./])no-?op(?:\.[cm]?[jt]s)?$/iu;

/** Functions of the platform that take anything and do nothing. */
export const noopGlobals = apisThat("no-op");

/** Functions that only hand on what they get: a handler that calls one with a constant does nothing else. */
export const passingFunctions = apisThat("passes on");
