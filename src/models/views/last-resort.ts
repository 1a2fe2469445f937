import { apisThat, namesThat } from "./views.ts";

/** Functions that register a listener: `process.on(event, listener)`. */
export const listening = apisThat("listens");

/** The events of errors that were not caught. */
export const lastResortEvents = namesThat("last resort");

/** The global properties that hold a listener for one of them. */
export const lastResortProperties: ReadonlyMap<string, string> = new Map([["onunhandledrejection", "unhandledrejection"]]);
