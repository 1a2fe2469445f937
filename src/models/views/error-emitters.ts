import type { ErrorEvent, PassedEmitter } from "../model.ts";
import { apisThat, methodsThat, nameOf, rowsWith } from "./views.ts";

/** What makes an emitter that fails by an `error` event: `node:child_process#spawn`. */
export const errorEmitters: Readonly<Record<string, ErrorEvent>> = Object.fromEntries(rowsWith("emitsError").map((row) => [nameOf(row), row.emitsError]));

/** The members of what is made that are such emitters, too: `stdin`. */
export const memberEmitters: Readonly<Record<string, Readonly<Record<string, ErrorEvent>>>> = Object.fromEntries(rowsWith("memberEmitsError").map((row) => [nameOf(row), row.memberEmitsError]));

/** The events whose listeners are passed one, by what makes the server and by its type. */
export const passingEmitters: Readonly<Record<string, Readonly<Record<string, PassedEmitter>>>> = Object.fromEntries(rowsWith("passesEmitter").map((row) => [nameOf(row), row.passesEmitter]));

/** The names of these events. */
export const passingEvents: ReadonlySet<string> = new Set(Object.values(passingEmitters).flatMap((events) => Object.keys(events)));

/** What makes an object that fails, and listens for it, with the stream that it reads: `createInterface({ input })`. */
export const failingWithInput = apisThat("fails with its input");

const modules = new Set([...rowsWith("emitsError"), ...rowsWith("memberEmitsError"), ...rowsWith("passesEmitter")].map(({ module }) => module.replace(/^node:/u, "")));

/** Finds the text by which a file loads one of the modules of all these. */
export const loadingEmitters = new RegExp(`["'\`](?:node:)?(?:${[...modules].join("|")})["'\`]`, "u");

/** Methods that return the emitter whose methods they are. */
export const chainingMethods = methodsThat("returns its emitter");

/** Methods of streams whose promise rejects, or whose stream fails, if the stream does: `toArray()`. */
export const consumingMethods = methodsThat("consumes a stream");


/** What the functions and classes are called that make them, or a server that passes them on. */
export const namesOfEmitters: ReadonlySet<string> = new Set([...Object.keys(errorEmitters), ...Object.keys(memberEmitters), ...Object.keys(passingEmitters)].map((name) => name.split(/[#.]/u).at(-1) ?? "").filter((name) => name !== ""));
