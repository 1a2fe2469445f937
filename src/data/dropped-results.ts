/** Functions of the platform that drop what the callback returns. */
export const droppingFunctions: ReadonlySet<string> = new Set([
  "globalThis#addEventListener",
  "globalThis#process.nextTick",
  "globalThis#queueMicrotask",
  "globalThis#requestAnimationFrame",
  "globalThis#requestIdleCallback",
  "globalThis#setImmediate",
  "globalThis#setInterval",
  "globalThis#setTimeout",
  "node:timers#setImmediate",
  "node:timers#setInterval",
  "node:timers#setTimeout",
]);

/** Methods that do so, by their name: iteration without a result, and listeners of events. */
export const droppingMethods: ReadonlySet<string> = new Set(["addEventListener", "addListener", "forEach", "on", "once", "prependListener"]);

/** Methods that collect what the callback returns. */
export const collectingMethods: ReadonlySet<string> = new Set(["flatMap", "map"]);

/** `onClick={…}`: nothing looks at what a listener returns. */
export const listenerAttribute = /^on[A-Z]/u;
