import { wordsThat } from "./views.ts";

/** Words of what is meant to go on beside everything else: what comes after it does not count on it. */
export const backgroundWords = wordsThat("background");

/** Words that names of functions begin with which put away what work in progress still needs, whatever they are given. */
export const endingVerbs = wordsThat("ends");

/** Words that names of functions begin with which wait for what is made to happen after the call: `waitFor(page)`, `once(server, "listening")`. */
export const listeningVerbs = wordsThat("waits for an event");
