import { namesThat, wordsThat } from "./views.ts";

/** Words that begin the name of a function which has to be done before anything else is: it lets in, opens or gets ready. */
export const firstThings = wordsThat("first");

/** Words that begin the name of a function which changes something: what is read after it may be read because of it. */
export const writingWords = wordsThat("writes");

/** Words that begin the name of a method which only looks, so that two of them may be asked of one object at once. */
export const lookingWords = wordsThat("looks");

/** What a file of tests calls at its top: its awaits are in the order of the story that it tells. */
export const testDeclarations = namesThat("declares tests");

/** Functions that compare what a test has come to with what is right, by the name at the beginning of the chain. */
export const assertionNames = namesThat("asserts");
