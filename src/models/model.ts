/**
 * What is known of a library or platform: its modules, and a row for each of its APIs.
 *
 * An API is named by its path in the module: `readFile`, `Pool.query` for a method of what `new Pool()` creates,
 * `default.get` for one of what the default export creates, `` for the default export itself. `{get,set}` stands for
 * several names, `*` for all others of its holder.
 */
export interface Model {
  /** The module, and others that have the same APIs. `node:` before Node's own, `globalThis` for what the platform provides. */
  readonly modules: readonly [string, ...string[]];
  /** The package and version that `npm run models:check` compares the rows with. Nothing for the platform. */
  readonly checked?: string;
  readonly apis: Readonly<Record<string, Api>>;
}

export interface Api {
  /** What a call returns. `thenable`: an object with `then` that starts when it is awaited. `other`: no promise, against `*`. */
  readonly returns?: "other" | "promise" | "thenable";
  /** It returns a promise only if its last argument is no function: callback style. */
  readonly unlessCallback?: true;
  /** The path of the type that a call returns, so that its members are APIs as well: `Db` for `client.db()`; `node:fs#Dir` if it is of another module. */
  readonly gives?: string;
  /** The path of the type that the returned promise fulfills with: `Browser` for `await chromium.launch()`. */
  readonly fulfills?: string;
  /** Its promise never rejects. */
  readonly neverRejects?: true;
  /** A browser may refuse it, by its settings or before a user has acted: the failure is an answer. */
  readonly mayBeRefused?: true;
  /**
   * It takes its arguments as they are, so that a promise among them is a mistake; of an assertion (`expect(p).toBeTruthy()`), what that was
   * given. Of a member: what is written to it.
   */
  readonly takes?: "values";
  /** The path of the type of what it passes first to the function that it is given: `Test` for `test("…", (t) => { … })`. */
  readonly passes?: string;
  /** Why its promise need not be awaited; completes "it may float: …". */
  readonly mayFloat?: string;
}
