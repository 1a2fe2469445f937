import { modulesThat, namesThat, rowsThat } from "./views.ts";

/**
 * What may run a file: a page of a browser; the main process of Electron; the host of an editor's extensions; Node.js, as
 * a server or a script; a worker of either.
 */
export const environments = ["browser", "electron-main", "extension-host", "node", "worker"] as const;

/** Modules that only the host of an editor's extensions provides. */
export const extensionModules = modulesThat("extension host");

/** What only runs in Electron, which logs a rejection without a handler, and goes on, also in its main process. */
export const desktopModules = modulesThat("desktop");

/** What Electron exports to its main process, and what to its pages. */
export const electronMainExports = new Set(rowsThat("main process").map(({ path }) => path));
export const electronPageExports = new Set(rowsThat("page process").map(({ path }) => path));

/** Packages that run in Node.js only, servers apart. */
export const nodeModules = modulesThat("only in Node.js");

/** Frameworks whose applications have code for both sides, in files that look alike. */
export const bothSides = modulesThat("both sides");

/** Functions and constants by which code asks where it runs. */
export const environmentQuestions = namesThat("asks where it runs");

/** Names in `types` of a tsconfig.json for code that a browser runs. */
export const browserTypes = namesThat("types of a browser");
