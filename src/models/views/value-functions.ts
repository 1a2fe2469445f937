import type { ValueUse } from "../model.ts";
import { methodsThat, nameOf, namesThat, rowsWith, typesThat, wordsThat } from "./views.ts";

/** What functions make of their arguments. */
export const valueFunctions: ReadonlyMap<string, ValueUse> = new Map(rowsWith("reads").map((row) => [nameOf(row), row.reads]));

/** Methods that send a value to another program, with all that is in it. */
export const sendingMethods = methodsThat("sends");

/** Methods of a response, and what the response is usually called where its type is not known. */
export const responseMethods = methodsThat("responds");
export const responseMembers = namesThat("body");
export const responseNames = namesThat("response");
export const responseTypes = typesThat("response");

/** Members of elements of a page that make text of what they are given, whatever they are read off. */
export const textOfElements = namesThat("string of an element");

/** Methods of elements that take strings, whatever they are called on. */
export const textMethods = methodsThat("takes a string");

/** Members of elements that take a string, where the element is known to be one. */
export const elementMembers = namesThat("member of an element");

/** Methods that return an element. */
export const elementFinders = methodsThat("finds an element");

/** Members of elements whose own members are strings: `element.style.width`. */
export const stringHolders = namesThat("holds strings");

/** Methods that send a value with a request or to a database, in an argument that says so by a key: `api.patch(url, { body: { text } })`. */
export const requestMethods = methodsThat("requests");
export const bodyMethods = methodsThat("sends a body");
export const requestKeys = namesThat("request key");

/** Methods that write to a database what they are given, where nothing is known of the receiver. */
export const storingMethods = methodsThat("stores");

/**
 * Functions that are meant to be given a promise, or pass on what they are given: assertions, doubles in tests, caches and
 * lists, combinators, limiters. By their whole name, by its first word, by any word.
 */
export const promiseConsumerNames = namesThat("takes promises");
export const promiseConsumerVerbs = wordsThat("takes promises if first");
export const promiseConsumerWords = wordsThat("takes promises");
