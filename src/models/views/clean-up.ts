import { apisThat, methodsThat, wordsThat } from "./views.ts";

/**
 * Functions and methods that put something away, whatever they are called on. When they fail, the thing is practically gone.
 * The names count as they are, and with words of `cleanUpObjects` after them: `close`, `closeAllConnections`.
 */
export const cleanUpVerbs = wordsThat("clean-up");

/** In clean-up code, these put something away as well; elsewhere they can be the work itself. */
export const removingVerbs = wordsThat("removal");

/** Words of what makes a folder, or sees to it that there is one: `makeDirectory`, `ensureDir`, `mkdir`. */
export const folderVerbs = wordsThat("makes a folder");
export const folderWords = wordsThat("folder");

/** What the verbs above may be followed by: with another object they can be the work itself (`cancelOrder`, `closeAccount`). */
export const cleanUpObjects = wordsThat("cleaned up");

/** These say it whatever follows: `rollbackTransaction`, `cleanupTempFiles`. */
export const cleanUpPrefix = /^_?(?:clean-?up|roll-?back|tear-?down|dispose|asyncDispose|remove(?:All|Event)?Listeners?$)/iu;

/** What is made for a while is put away by these: `removeTempDir`, `deleteLockFile`. */
export const removalOfTemporary = /^_?(?:delete|remove)(?:Temp|Temporary|Tmp|Lock|Pid)(?:Dir|Directory|Directories|File|Folder)?s?(?:Async|Sync)?$/u;

/** `resource[Symbol.asyncDispose]()` */
export const disposalSymbols = apisThat("disposal");

/** `client.query("ROLLBACK")` */
export const statementMethods = methodsThat("runs a statement");
export const undoingStatement = /^\s*rollback\b/iu;

/** What waits for the end of clean-up: `child.kill(); await once(child, "exit");`. */
export const cleanUpWaits = apisThat("end of clean-up");

/** What makes a promise of whatever it is given: `Promise.resolve(socket.close())`. */
export const promiseWrappers = apisThat("promise of anything");

/** Methods that read the body of a response: where it is not used, they only drain the connection. */
export const drainMethods = methodsThat("drains a body");

