import { apisThat, methodsThat, namesThat, wordsThat } from "./views.ts";

/** Words that names of functions begin with which only look whether a text is what they expect: `parseEventLog`, `decodeToken`. */
export const probeVerbs = wordsThat("probe");

/** Words that names of functions begin with which ask something, and do nothing else: `isHexString`, `hasItems`, `match`. */
export const questionVerbs = wordsThat("question");

/** Words that names of functions begin with which wait for something, and fail when a time is over that they are given: `waitForSelector`. */
export const timedWaits = wordsThat("waits for what may not come");

/** What makes the `require` of a module. */
export const requireCreator = [...apisThat("creates require")].join();

/** Functions and methods that are probes wherever they are from: promisified and wrapped file systems, a canvas. */
export const probeNames = namesThat("probe");

/** The same where they are called without arguments: the body of a response, which may be no JSON, a date, which may be none, and what a browser may refuse. */
export const probeGetters = methodsThat("probe without arguments");

/** A listener that is none is only added to see whether the options are read: `addEventListener("test", null, options)`. */
export const listenerProbes = namesThat("probed listener");

/** What is called at once on a package that may not be there: `require("dotenv").config()`. */
export const setUpMethods = namesThat("set-up");

/** What wires such a package up, on whatever it is called: `this.register(metric)`, `gc.on("stats", show)`. */
export const wiringMethods = namesThat("wires up");

export const pureMethods = methodsThat("pure");

/** Methods that write an answer down: beside a probe they belong to it. */
export const recordingMethods = methodsThat("records");
