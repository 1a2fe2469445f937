import { apisThat } from "./views.ts";

/** Methods of interfaces that a framework calls once, before it serves anything. */
export const startUpMethods = apisThat("start-up");

/** Folders whose files change a database, one step each, as a command runs them. */
export const migrationFolder = /(?:^|[\\/])migrations?[\\/]/u;
