import { apisThat, namesThat } from "./views.ts";

/** Methods of interfaces that a framework calls once, before it serves anything. */
export const startUpMethods = apisThat("start-up");

/** Folders whose files change a database, one step each, as a command runs them. */
export const migrationFolder = /(?:^|[\\/])migrations?[\\/]/u;

/** The framework that renders pages when a site is built. */
export const buildFramework = "next";

/** Functions that only run then, the other functions of the file of a route, and what such a file is called. */
export const buildFunctions = namesThat("runs at build");
export const routeFunctions = namesThat("route");
export const routeFolder = /(?:^|[\\/])app[\\/]/u;
export const routeFile = /[\\/](?:layout|page|robots|sitemap|template)\.[jt]sx?$/u;

/** Names by which the code of a route reads the request that it answers. */
export const requestNames = namesThat("asks for a request");
