import { wordsThat } from "./views.ts";

/** Words of names of functions that only look something up or work something out: `getBigInt`, `dataSlice`, `_resolve`. */
export const lookUpWords = wordsThat("look-up");

/** Words that names of functions begin with which change something, or reach for what fails for reasons of its own. */
export const workVerbs = wordsThat("work");
