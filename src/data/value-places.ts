/** What every promise has, and what test libraries give to every value (`load().should.be.rejected`). */
export const membersOfPromises: ReadonlySet<string> = new Set([
  "catch",
  "constructor",
  "finally",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "should",
  "then",
  "valueOf",
  "__proto__",
]);

/** What every value has, and what makes text of it. */
export const textMembers: ReadonlySet<string> = new Set(["toLocaleString", "toString"]);

/** Methods of collections that look their argument up. */
export const keyedMethods: ReadonlySet<string> = new Set(["get", "has", "includes", "indexOf", "lastIndexOf"]);

/** What constants are called that hold a symbol. */
export const symbolNames = /^(?:k[A-Z]|_?[A-Z_]*SYM)|[Ss]ymbol/u;
