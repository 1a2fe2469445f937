/** Methods that put something into a collection and depend on nothing that is in it. */
export const collectingMethods: ReadonlySet<string> = new Set([
  "add",
  "append",
  "appendChild",
  "prepend",
  "push",
  "set",
  "unshift",
]);

/** Methods that give what is in a collection already. */
export const takingMethods: ReadonlySet<string> = new Set(["at", "get", "pop", "shift"]);

/** Methods that change what they are called on in other ways. */
export const changingMethods: ReadonlySet<string> = new Set([
  "clear",
  "copyWithin",
  "delete",
  "fill",
  "pop",
  "reverse",
  "shift",
  "sort",
  "splice",
]);

export const collectionTypes: ReadonlySet<string> = new Set([
  "Array",
  "Map",
  "Set",
  "WeakMap",
  "WeakSet",
]);

/** Collections with a `forEach` that are gone through by their elements. */
export const elementTypes: ReadonlySet<string> = new Set([
  "Array",
  "BigInt64Array",
  "BigUint64Array",
  "DOMTokenList",
  "Float32Array",
  "Float64Array",
  "Int16Array",
  "Int32Array",
  "Int8Array",
  "NodeList",
  "NodeListOf",
  "ReadonlyArray",
  "ReadonlySet",
  "Set",
  "Uint16Array",
  "Uint32Array",
  "Uint8Array",
  "Uint8ClampedArray",
]);

/** Collections with a `forEach` that are gone through by keys along with the values: `for (const [key, value] of map)`. */
export const keyedTypes: ReadonlySet<string> = new Set([
  "FormData",
  "Headers",
  "Map",
  "ReadonlyMap",
  "URLSearchParams",
]);

/** Methods and functions whose result is a new array. */
export const arrayMethods: ReadonlySet<string> = new Set([
  "concat",
  "filter",
  "flat",
  "flatMap",
  "map",
  "slice",
  "split",
  "toReversed",
  "toSorted",
  "toSpliced",
]);
export const arrayFunctions: ReadonlySet<string> = new Set([
  "globalThis#Array",
  "globalThis#Array.from",
  "globalThis#Array.of",
  "globalThis#Object.entries",
  "globalThis#Object.getOwnPropertyNames",
  "globalThis#Object.keys",
  "globalThis#Object.values",
]);

/** Words in the name of something that is there to be filled or changed on the way. */
export const stateWords: ReadonlySet<string> = new Set([
  "acc",
  "accumulator",
  "collector",
  "diagnostics",
  "errors",
  "cache",
  "graph",
  "memo",
  "queue",
  "registry",
  "seen",
  "stack",
  "state",
  "stats",
  "tracker",
  "visited",
  "warnings",
]);

/** Classes whose instances are handed around to be read. */
export const inertClasses: ReadonlySet<string> = new Set([
  "AbortController",
  "Agent",
  "Blob",
  "Date",
  "Headers",
  "Intl",
  "RegExp",
  "TextDecoder",
  "TextEncoder",
  "URL",
  "URLSearchParams",
]);

/** Methods that throw where the work was cancelled, and do nothing else. */
export const cancellationChecks: ReadonlySet<string> = new Set(["throwIfAborted", "throwIfCancellationRequested", "throwIfCancelled", "throwIfCanceled"]);

/** Properties that say whether to stop, whoever changed them. */
export const cancellationNames: ReadonlySet<string> = new Set([
  "aborted",
  "canceled",
  "cancelled",
  "isAborted",
  "isCanceled",
  "isCancellationRequested",
  "isCancelled",
  "isShuttingDown",
  "isStopped",
  "shouldStop",
  "shuttingDown",
  "stopRequested",
  "stopped",
]);

/** Words in the name of a function that checks whether to stop: `checkCancelled()`. */
export const cancellationWords: ReadonlySet<string> = new Set(["abort", "aborted", "canceled", "cancelled", "cancellation", "interrupted", "stopped"]);

/** Methods of lists, texts and functions that answer from memory, whatever they are called on. */
export const plainMethods: ReadonlySet<string> = new Set([
  "at",
  "bind",
  "concat",
  "endsWith",
  "entries",
  "every",
  "filter",
  "find",
  "findIndex",
  "flatMap",
  "forEach",
  "has",
  "includes",
  "indexOf",
  "join",
  "keys",
  "map",
  "padStart",
  "reduce",
  "replace",
  "slice",
  "some",
  "split",
  "startsWith",
  "toString",
  "trim",
  "values",
]);
