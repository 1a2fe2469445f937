import { apisThat } from "./views.ts";

/** Methods of interfaces that a framework calls once, before it serves anything. */
export const startUpMethods = apisThat("start-up");
