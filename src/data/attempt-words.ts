/** Words of names of functions that only look something up or work something out: `getBigInt`, `dataSlice`, `_resolve`. */
export const lookUpWords: ReadonlySet<string> = new Set([
  ...["as", "cast", "compute", "convert", "decode", "find", "format", "from", "get", "guess", "has", "is", "lookup", "match", "normalize"],
  ...["options", "parse", "resolve", "resolved", "slice", "split", "to", "utf"],
]);

/** Words that names of functions begin with which change something, or reach for what fails for reasons of its own. */
export const workVerbs: ReadonlySet<string> = new Set([
  ...["add", "append", "apply", "call", "charge", "commit", "connect", "delete", "dispatch", "do", "download", "emit", "exec", "execute", "fetch"],
  ...["flush", "fork", "handle", "insert", "install", "invoke", "launch", "load", "log", "migrate", "notify", "open", "patch", "pay", "perform", "post"],
  ...["process", "publish", "push", "put", "query", "read", "register", "remove", "render", "report", "request", "run", "save", "send", "set", "spawn"],
  ...["start", "store", "submit", "sync", "transfer", "update", "upload", "upsert", "work", "write"],
]);
