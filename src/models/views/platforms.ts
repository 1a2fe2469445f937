import { globalsThat, modulesThat } from "./views.ts";

/** Globals that Node.js has and browsers do not have. Of `process`, bundlers replace what is read from `env`. */
export const nodeGlobals = globalsThat("only in Node.js");

/** Modules that bundlers have a copy of: of Node's own, only `node:` says where the code runs; packages have an entry for browsers. */
export const copiedModules = new Set([...modulesThat("copied by bundlers")].map((module) => module.replace("node:", "")));

/** Globals of pages, workers and extensions of browsers; the types of elements are among them. */
export const browserGlobals = globalsThat("only in browsers");

/** Packages for what is shown in a browser, with all that is below them: `react/jsx-runtime`. */
export const browserModules = modulesThat("browser");

/** Files for components that a browser shows. */
export const browserFiles = /\.(?:jsx|svelte|tsx|vue)$/u;
