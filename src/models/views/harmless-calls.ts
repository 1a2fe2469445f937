import { apisThat, globalsThat, methodsThat } from "./views.ts";

/** Globals whose call, or whose methods' call, neither throws nor rejects in ordinary use. */
export const harmlessGlobals = globalsThat("harmless");

/** Functions whose promise only waits, and is not rejected unless they are told to stop. */
export const pauses = apisThat("pause");

/** Functions of libraries, by the type that they are or that has them, that run a function and return its promise, or one that ends as that does. */
export const runners = apisThat("runs its callback");

/** Methods, besides those of collections, that neither throw nor wait in ordinary use. */
export const harmlessMethods = methodsThat("harmless");
