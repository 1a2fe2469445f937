/**
 * Functions and methods that put something away, whatever they are called on. When they fail, the thing is as good as gone.
 * The names count as they are, and with words of `cleanUpObjects` behind them: `close`, `closeAllConnections`.
 */
export const cleanUpVerbs: ReadonlySet<string> = new Set([
  ...["abort", "cancel", "clear", "close", "destroy", "detach", "disconnect", "dispose", "end", "free", "kill", "off", "quit"],
  ...["release", "return", "rimraf", "rm", "rmdir", "shutdown", "stop", "terminate", "unlink", "unlock", "unmount", "unpipe", "unref", "unsubscribe", "unwatch"],
]);

/** In clean-up code, these put something away as well; elsewhere they can be the work itself. */
export const removingVerbs: ReadonlySet<string> = new Set(["delete", "remove", "reset", "restore", "unregister"]);

/** What the verbs above may be followed by: with another object they can be the work itself (`cancelOrder`, `closeAccount`). */
export const cleanUpObjects: ReadonlySet<string> = new Set([
  ...["all", "and", "async", "await", "db", "database", "dir", "directory", "everything", "file", "files", "folder", "force", "fd", "gracefully"],
  ...["idle", "if", "now", "open", "or", "pending", "quietly", "safely", "silently", "socket", "sockets", "stream", "streams", "sync", "temp", "tmp"],
  ...["agent", "browser", "channel", "client", "clients", "connection", "connections", "context", "controller", "cursor", "handle", "handles"],
  ...["interval", "iterator", "lock", "locks", "page", "pool", "port", "process", "reader", "resource", "resources", "server", "servers"],
  ...["session", "sessions", "signal", "tab", "timeout", "timer", "transaction", "transport", "tree", "watcher", "worker", "workers", "writer"],
]);

/** These say it whatever follows: `rollbackTransaction`, `cleanupTempFiles`. */
export const cleanUpPrefix = /^_?(?:clean-?up|roll-?back|tear-?down|dispose|asyncDispose|remove(?:All|Event)?Listeners?$)/iu;

/** What is made for a while is put away by these: `removeTempDir`, `deleteLockFile`. */
export const removalOfTemporary = /^_?(?:delete|remove)(?:Temp|Temporary|Tmp|Lock|Pid)(?:Dir|Directory|Directories|File|Folder)?s?(?:Async|Sync)?$/u;

/** `resource[Symbol.asyncDispose]()` */
export const disposalSymbols: ReadonlySet<string> = new Set(["globalThis#Symbol.asyncDispose", "globalThis#Symbol.dispose"]);

/** `client.query("ROLLBACK")` */
export const statementMethods: ReadonlySet<string> = new Set(["exec", "execute", "query", "raw", "run"]);
export const undoingStatement = /^\s*rollback\b/iu;

/** What waits for the end of clean-up: `child.kill(); await once(child, "exit");`. */
export const cleanUpWaits: ReadonlySet<string> = new Set(["node:events#once"]);

/** What makes a promise of whatever it is given: `Promise.resolve(socket.close())`. */
export const promiseWrappers: ReadonlySet<string> = new Set(["globalThis#Promise.resolve", "globalThis#Promise.try"]);

/** Methods that read the body of a response: where nobody looks at it, they only drain the connection. */
export const drainMethods: ReadonlySet<string> = new Set(["arrayBuffer", "blob", "bytes", "json", "text"]);

/** Exports that clean up under a name that can mean anything: `remove` of fs-extra. */
export const cleanUpExports: ReadonlySet<string> = new Set([
  ...["del#", "del#deleteAsync", "del#deleteSync", "rimraf#", "rimraf#sync", "fs-extra#remove", "fs-extra#removeSync", "fs-extra#emptyDir"],
  ...["globalThis#URL.revokeObjectURL"],
]);
