import type { ApiRole, ModuleRole } from "./roles.ts";

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
  /** What all its functions are. */
  readonly is?: ModuleRole | readonly ModuleRole[];
  readonly apis: Readonly<Record<string, Api>>;
}

export interface Api {
  /** What a call returns. `thenable`: an object with `then` that starts when it is awaited. `other`: no promise, against `*`. */
  readonly returns?: "other" | "promise" | "thenable";
  /** What the class's own function of this name returns, where the row is about that of its instances: `Response.json(…)`, `response.json()`. */
  readonly ofClass?: "other";
  /** It returns a promise only if its last argument is no function: callback style. */
  readonly unlessCallback?: true;
  /** The path of the type that a call returns, so that its members are APIs as well: `Db` for `client.db()`; `node:fs#Dir` if it is of another module. */
  readonly gives?: string;
  /** The path of the type that the returned promise fulfills with: `Browser` for `await chromium.launch()`. */
  readonly fulfills?: string;
  /** Its promise never rejects; or does only if the argument at a position is a promise, or a function that may return one; or with an option. */
  readonly neverRejects?: true | { readonly unlessGiven: number } | { readonly unlessOption: string };
  /** A browser may refuse it, by its settings or before a user has acted: the failure is an answer. */
  readonly mayBeRefused?: true;
  /**
   * It takes its arguments as they are, so that a promise among them is a mistake; of an assertion (`expect(p).toBeTruthy()`), what that was
   * given. Of a member: what is written to it.
   */
  readonly takes?: "values";
  /** The path of the type of what it passes first to the function that it is given: `Test` for `test("…", (t) => { … })`. */
  readonly passes?: string;
  /** What it is for rules, besides. */
  readonly is?: ApiRole | readonly ApiRole[];
  /** It returns only when something outside the event loop is done. */
  readonly blocks?: Blocking;
  /** Why it does not block, although its name ends in `Sync`. */
  readonly blocksNot?: string;
  /** What it returns is a function that blocks. */
  readonly givesBlocking?: Blocking;
  /** What it returns is an object whose `methods` block. */
  readonly givesBlockingMethods?: Blocking;
  /** What it does with a function that it is given. */
  readonly callback?: CallbackUse;
  /** It makes an emitter that tells of failures by `error` events only: without a listener, Node.js throws, and the process ends. */
  readonly emitsError?: ErrorEvent;
  /** The members of what it makes that are such emitters as well: `stdin` of a child process. */
  readonly memberEmitsError?: Readonly<Record<string, ErrorEvent>>;
  /** The events of what it makes, or of what is of this type, whose listeners are passed such an emitter. */
  readonly passesEmitter?: Readonly<Record<string, PassedEmitter>>;
  /** It acquires something that must be released. */
  readonly acquires?: Acquisition;
  /** What it makes of its arguments: none of them may be a promise. */
  readonly reads?: ValueUse;
  /** Where it takes an abort signal, besides what its type says. */
  readonly signal?: SignalUse;
  /** Why its promise need not be awaited; completes "it may float: …". */
  readonly mayFloat?: string;
}

/** A member of the object at a position, or at one of several of which those before the last may be left out; `last`: after all other arguments. */
export interface SignalUse {
  readonly at: number | "last" | readonly number[];
  /** `signal` unless it is another one. */
  readonly member?: "cancelSignal" | "signal";
}

/** What a blocking call waits for, and what replaces it. */
export interface Blocking {
  /** Completes "blocks the event loop until …". */
  readonly until: string;
  /**
   * What `use` is. `promise`: an export that takes the same arguments and returns a promise of the same result.
   * `callback`: one that takes a callback. `note`: words that complete "Use …".
   */
  readonly instead: "callback" | "note" | "promise";
  readonly use: string;
  /** The module that has the replacement, if it is another one. */
  readonly from?: string;
  /** The option of the rule that decides whether it counts. */
  readonly decidedBy?: "allowExists" | "databases";
  /** The position of the argument that is `false` where it blocks. */
  readonly whenFalse?: number;
  /** The option that makes it return before the work is done. */
  readonly unlessOption?: string;
  readonly methods?: readonly string[];
}

/** When an emitter tells of a failure, in two parts of a sentence: "the command", "cannot be started". */
export interface ErrorEvent {
  readonly what: string;
  readonly fails: string;
  /** The position of the argument that names what fails, if it is a string: `git` in `spawn("git")`. */
  readonly namedBy?: number;
  /** The option of the rule that decides whether it counts. */
  readonly decidedBy?: "libraries" | "servers";
  /** The option without which it is no emitter that fails. */
  readonly onlyWithOption?: string;
  /** The option with which nothing is known to fail: a shell can be started, whatever becomes of the command. */
  readonly unlessOption?: string;
  /** It is what the returned promise fulfills with. */
  readonly fulfills?: true;
  /** It counts only where it is part of a chain of `pipe`. */
  readonly onlyPiped?: true;
  /** It connects when it is told to, so that a listener may be added after an `await`. */
  readonly connectsLater?: true;
  /** Without a listener, it prints the error and goes on. */
  readonly printed?: true;
}

/** What is acquired, and how it is released. */
export interface Acquisition {
  /** What a leak means; completes "`client` is not released: …". */
  readonly leak: string;
  /** Its methods that release it, the usual one first; `()` if it is a function that does. */
  readonly release: readonly [string, ...string[]];
  /** The functions that release it as their argument: `node:fs#closeSync`. */
  readonly releasedBy?: readonly string[];
  /** What is acquired, if it is not what the call returns: what its promise fulfills with, or the object whose method it is. */
  readonly what?: "fulfilled" | "receiver";
  /** The property or the index of the function that releases it: `cleanup` in `{ path, cleanup }`. */
  readonly part?: number | string;
  /** The methods that release it of the object whose method acquires it: `mutex.release()`. */
  readonly releasedOn?: readonly string[];
  /** Its methods that open it: nothing is acquired before one of its methods is called, and nothing if these fail. */
  readonly opensBy?: readonly string[];
  /** Its methods that see to its release: a stream closes its file. */
  readonly consumedBy?: readonly string[];
  /** It is released with the object whose method makes it: a page with its browser. */
  readonly isPart?: true;
  /** It is the name of something, as a path is: a function that is passed it does not own it. */
  readonly isName?: true;
  /** It may stay as long as the process, or ends by itself. */
  readonly mayStay?: true;
  /** It is a timer, which calls the function that it is given. */
  readonly isTimer?: true;
  /** The methods that release it return promises. */
  readonly isReleasedLater?: true;
}

/** An emitter among what a listener is passed. */
export interface PassedEmitter extends ErrorEvent {
  readonly at: number;
  /** A function among the arguments of the call listens to the event: `createServer((socket) => …)`. */
  readonly byArgument?: true;
}

export interface CallbackUse {
  readonly contract: CallbackContract;
  /** The position of the function among the arguments; any of them if left out. */
  readonly at?: number;
  /** The position of the parameter that is an element of the array. */
  readonly element?: number;
  /** It holds for each method of this name, whatever the method is called on. */
  readonly byName?: true;
}

/** What a callee does with what the function that it is given returns. */
export type CallbackContract =
  /** Adds it up: what it returns is passed to the next call. */
  | "accumulated"
  /** Awaits it, or passes the promise on. */
  | "awaited"
  /** Keeps one result for each call in an array. */
  | "collected"
  /** Reads it as a number, by which it sorts. */
  | "compared"
  /** Goes on before it is settled: what `[Symbol.dispose]` returns. */
  | "disposer"
  /** Calls it when the effect is over. */
  | "effect"
  /** Drops it: a promise executor. */
  | "executor"
  /** Uses it as an array, and flattens that. */
  | "flattened"
  /** Drops it, and goes on to the next element. */
  | "iterated"
  /** Drops it: a listener is told, not asked. */
  | "listener"
  /** Drops it: a stream is told by a callback. */
  | "stream"
  /** Reads it as a yes or no. */
  | "tested"
  /** Drops it: a timer. */
  | "timer"
  /** Reads it as some other value. */
  | "value";

/** What a function makes of its arguments; `from` is the first of them that it takes so, `deep`: also what is inside. */
export interface ValueUse {
  readonly use: "calculated" | "serialised" | "spread" | "tested" | "text";
  readonly from?: number;
  readonly deep?: true;
}
