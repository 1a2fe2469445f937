/** What an API is for rules, besides what it returns: `timer` calls its argument later from the event loop. */
export type ApiRole =
  | "calls later"
  | "changes the process"
  | "child process"
  | "clean-up"
  | "clock"
  | "combinator"
  | "creates require"
  | "delay"
  | "describes tests"
  | "disposal"
  | "effect"
  | "end of clean-up"
  | "exit code"
  | "fails with its input"
  | "file descriptor"
  | "harmless"
  | "leaves the page"
  | "listens"
  | "location"
  | "main process"
  | "new array"
  | "no-op"
  | "observer"
  | "one file"
  | "only in browsers"
  | "only in Node.js"
  | "opens a session"
  | "page process"
  | "passes on"
  | "pause"
  | "pipeline"
  | "probe"
  | "process exit"
  | "process output"
  | "promise of anything"
  | "promisifies"
  | "pure"
  | "returns its argument"
  | "runs its callback"
  | "runs tests"
  | "server"
  | "session"
  | "start-up"
  | "stopwatch"
  | "stream class"
  | "timer"
  | "unseen outcome"
  | "wires streams"
  | "worker";

/** What all functions of a module are. */
export type ModuleRole =
  | "awaits callbacks"
  | "both sides"
  | "browser"
  | "collections"
  | "commands"
  | "copied by bundlers"
  | "desktop"
  | "emitter"
  | "extension host"
  | "in memory"
  | "limiter"
  | "only in Node.js"
  | "server"
  | "session"
  | "synchronous database"
  | "test runner";

/** Decides whether a row has a role. */
export function hasRole<Role extends string>(is: Role | readonly Role[] | undefined, role: Role): boolean {
  return is === role || (Array.isArray(is) && is.includes(role));
}

/** Returns the roles as a list. */
export function rolesOf<Role extends string>(is: Role | readonly Role[] | undefined): readonly Role[] {
  if (is === undefined) return [];
  return typeof is === "string" ? [is] : is;
}
