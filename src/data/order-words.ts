/** Words of what is meant to go on beside everything else: what comes after it does not count on it. */
export const backgroundWords: ReadonlySet<string> = new Set(["background", "later", "prefetch", "preload", "revalidate", "warm", "warmup"]);

/** Words that names of functions begin with which put away what work in progress still needs, whatever they are given. */
export const endingVerbs: ReadonlySet<string> = new Set([
  ...["close", "destroy", "disconnect", "dispose", "end", "kill", "quit", "release", "reset", "restore", "rimraf", "rm", "rmdir"],
  ...["shutdown", "stop", "terminate", "unlink", "unlock", "unmount"],
]);

/** Words that names of functions begin with which wait for what is made to happen after the call: `waitFor(page)`, `once(server, "listening")`. */
export const listeningVerbs: ReadonlySet<string> = new Set(["expect", "listen", "on", "once", "wait", "watch"]);
