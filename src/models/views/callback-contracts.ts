import type { CallbackContract, CallbackUse } from "../model.ts";
import { apisThat, globalsThat, methodsThat, modulesThat, nameOf, namesThat, rowsWith } from "./views.ts";

/** Libraries whose functions take a collection and then a function. */
export const collectionModules = modulesThat("collections");

/** Methods that run the function they are given before they return, by the name of the method. */
export const callbackMethods: Readonly<Record<string, CallbackUse>> = Object.fromEntries(rowsWith("callback").filter(({ callback }) => callback.byName).map(({ callback, path }) => [path.split(".").at(-1) ?? path, callback]));

/** Functions of the platform that do so. */
export const callbackFunctions: Readonly<Record<string, CallbackUse>> = Object.fromEntries(rowsWith("callback").filter(({ callback, module }) => !callback.byName && !collectionModules.has(module)).map((row) => [nameOf(row), row.callback]));

/** What they do with what it returns. */
export const collectionFunctions: Readonly<Record<string, CallbackContract>> = Object.fromEntries(rowsWith("callback").filter(({ module }) => collectionModules.has(module)).map(({ callback, path }) => [path, callback.contract]));

/** Further functions that drop what a function returns which they call later; `*` stands for all of a module. */
export const callingLater = apisThat("calls later");

/** What is made with a function that it calls later, and whose result it drops: `new MutationObserver(f)`. */
export const callingConstructors = apisThat("observer");

/** Node's streams: what their callbacks return is dropped. */
export const streamClasses = apisThat("stream class");

/** Their callbacks: options of the constructor, and methods of a class that extends one. */
export const streamOptions = namesThat("stream option");
export const streamMethods = methodsThat("stream");

/** Packages whose objects with `on(event, listener)` drop what a listener returns; Node's own modules do as well. */
export const emitterModules = modulesThat("emitter");

/** Methods that nothing but emitters and event targets have. */
export const emitterMethods = methodsThat("adds a listener only");

/** What an emitter is called as a parameter: nothing else has these names. */
export const emitterNames = /^_?(?:(?:event)?emitter|(?:web)?socket|(?:read|write)?stream|readable|writable|req(?:uest)?|res(?:ponse)?)$/iu;

/** Functions that take what a function returns for another one, which cleans up after it. */
export const effectFunctions = apisThat("effect");

/** Modules whose callees wait for what they call: test runners, servers, queues, limiters. */
export const awaitingModules = modulesThat("awaits callbacks");

/** Functions of test runners that are global, and wait for what they call. */
export const awaitingGlobals = globalsThat("runs tests");

/** Functions of test runners that run what they are given to collect the tests in it. */
export const describingNames = globalsThat("describes tests");

/** What handlers of such callees are often given, as they call it: `bot.on("text", async (ctx) => …)`. */
export const contextNames = namesThat("context");

/** Methods that only compare a function with those they know: `emitter.off("data", read)`. One without a name they call: `client.disconnect(() => …)`. */
export const forgettingMethods = /^(?:detach|disconnect|off|remove|un(?:bind|hook|listen|observe|register|subscribe|watch))(?![a-z])/u;

/** `onClick={…}`: nothing looks at what a listener returns. */
export const listenerAttribute = /^on[A-Z]/u;

/** `socket.onmessage = …`, as the platform spells the properties for listeners. */
export const listenerProperty = /^on[a-z]{3,}$/u;
