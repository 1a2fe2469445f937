import { methodsThat } from "./views.ts";

/** What every promise has, and what test libraries give to every value (`load().should.be.rejected`). */
export const membersOfPromises = methodsThat("of a promise");

/** What every value has, and what makes text of it. */
export const textMembers = methodsThat("string");

/** Methods of collections that look their argument up. */
export const keyedMethods = methodsThat("looks up");

/** What constants are called that hold a symbol. */
export const symbolNames = /^(?:k[A-Z]|_?[A-Z_]*SYM)|[Ss]ymbol/u;
