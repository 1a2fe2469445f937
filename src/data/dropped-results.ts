/** Functions that drop what the callback returns, besides timers. */
export const droppingFunctions: ReadonlySet<string> = new Set(["globalThis#addEventListener"]);

/** Methods that do so, by their name, besides those that take the listener of an event. */
export const droppingMethods: ReadonlySet<string> = new Set(["forEach"]);

/** Methods that collect what the callback returns. */
export const collectingMethods: ReadonlySet<string> = new Set(["flatMap", "map"]);

/** Functions that do. */
export const collectingFunctions: ReadonlySet<string> = new Set(["globalThis#Array.from"]);

/** `onClick={…}`: nothing looks at what a listener returns. */
export const listenerAttribute = /^on[A-Z]/u;
