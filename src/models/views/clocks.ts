import { apisThat, methodsThat } from "./views.ts";

/** What a busy loop may call: clocks, and what is computed from them without doing any work. */
export const clocks = apisThat("clock");

/** The number of a moment: `new Date().getTime()`, `end.valueOf()`. */
export const momentMethods = methodsThat("moment");
