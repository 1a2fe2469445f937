import { namesThat } from "./views.ts";

/** Functions that call what they are given when something has ended. */
export const cleanUpHooks = namesThat("clean-up hook");

/** Methods and functions that frameworks call when something has ended, beside those whose name says so: `dispose`. */
export const cleanUpMethods = namesThat("clean-up method");
