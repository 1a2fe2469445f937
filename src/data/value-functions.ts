/** What a function of the platform makes of its arguments; `from` is the first of them that it takes so, `deep`: also what is inside. */
export interface ValueFunction {
  readonly use: "calculated" | "serialised" | "spread" | "tested" | "text";
  readonly from?: number;
  readonly deep?: true;
}

const CALCULATED: ValueFunction = { use: "calculated" };
const SERIALISED: ValueFunction = { use: "serialised", deep: true };
const SPREAD: ValueFunction = { use: "spread" };
const TEXT: ValueFunction = { use: "text" };

export const valueFunctions: ReadonlyMap<string, ValueFunction> = new Map([
  ["globalThis#Array.from", SPREAD],
  ["globalThis#Array.isArray", { use: "tested" }],
  ["globalThis#BigInt", CALCULATED],
  ["globalThis#Boolean", { use: "tested" }],
  ["globalThis#Buffer.from", SPREAD],
  ["globalThis#Date", CALCULATED],
  ["globalThis#Error", TEXT],
  ["globalThis#JSON.parse", TEXT],
  ["globalThis#JSON.stringify", SERIALISED],
  ["globalThis#Map", SPREAD],
  ["globalThis#Math.abs", CALCULATED],
  ["globalThis#Math.ceil", CALCULATED],
  ["globalThis#Math.floor", CALCULATED],
  ["globalThis#Math.max", CALCULATED],
  ["globalThis#Math.min", CALCULATED],
  ["globalThis#Math.round", CALCULATED],
  ["globalThis#Number", CALCULATED],
  ["globalThis#Number.isFinite", CALCULATED],
  ["globalThis#Number.isInteger", CALCULATED],
  ["globalThis#Number.isNaN", CALCULATED],
  ["globalThis#Number.isSafeInteger", CALCULATED],
  ["globalThis#Number.parseFloat", CALCULATED],
  ["globalThis#Number.parseInt", CALCULATED],
  ["globalThis#Object.assign", { use: "spread", from: 1 }],
  ["globalThis#Object.entries", SPREAD],
  ["globalThis#Object.fromEntries", SPREAD],
  ["globalThis#Object.getOwnPropertyNames", SPREAD],
  ["globalThis#Object.keys", SPREAD],
  ["globalThis#Object.values", SPREAD],
  ["globalThis#RangeError", TEXT],
  ["globalThis#Response", TEXT],
  ["globalThis#Response.json", SERIALISED],
  ["globalThis#Set", SPREAD],
  ["globalThis#String", TEXT],
  ["globalThis#TypeError", TEXT],
  ["globalThis#URL", TEXT],
  ["globalThis#decodeURI", TEXT],
  ["globalThis#decodeURIComponent", TEXT],
  ["globalThis#encodeURI", TEXT],
  ["globalThis#encodeURIComponent", TEXT],
  ["globalThis#isFinite", CALCULATED],
  ["globalThis#isNaN", CALCULATED],
  ["globalThis#localStorage.setItem", TEXT],
  ["globalThis#parseFloat", CALCULATED],
  ["globalThis#parseInt", CALCULATED],
  ["globalThis#postMessage", SERIALISED],
  ["globalThis#sessionStorage.setItem", TEXT],
  ["globalThis#structuredClone", SERIALISED],
  ["node:util#format", TEXT],
  ["node:v8#serialize", SERIALISED],
]);

/** Methods that send a value to somebody else, with all that is in it. */
export const sendingMethods: ReadonlySet<string> = new Set(["postMessage"]);

/** Methods of a response, and what the response is usually called where its type is not known. */
export const responseMethods: ReadonlySet<string> = new Set(["end", "json", "jsonp", "render", "send", "write"]);
export const responseMembers: ReadonlySet<string> = new Set(["body"]);
export const responseNames: ReadonlySet<string> = new Set(["NextResponse", "c", "ctx", "reply", "res", "resp", "response"]);
export const responseTypes: ReadonlySet<string> = new Set(["Context", "FastifyReply", "Http2ServerResponse", "NextApiResponse", "Response", "ServerResponse"]);

/** Members of elements of a page that make text of what they are given, whatever they are read off. */
export const textOfElements: ReadonlySet<string> = new Set(["innerHTML", "innerText", "outerHTML", "textContent"]);

/** Methods of elements that take strings, whatever they are called on. */
export const textMethods: ReadonlySet<string> = new Set(["createTextNode", "insertAdjacentHTML", "insertAdjacentText", "setAttribute"]);

/** Members of elements that take a string, where the element is known to be one. */
export const elementMembers: ReadonlySet<string> = new Set(["alt", "checked", "className", "disabled", "hidden", "href", "id", "placeholder", "src", "title", "value"]);

/** Methods that return an element. */
export const elementFinders: ReadonlySet<string> = new Set(["closest", "createElement", "getElementById", "querySelector"]);

/** Members of elements whose own members are strings: `element.style.width`. */
export const stringHolders: ReadonlySet<string> = new Set(["dataset", "style"]);

/** Methods that send a value with a request or to a database, in an argument that says so by a key: `api.patch(url, { body: { text } })`. */
export const requestMethods: ReadonlySet<string> = new Set(["axios", "create", "fetch", "patch", "post", "put", "request", "save", "update", "upsert"]);
export const bodyMethods: ReadonlySet<string> = new Set(["patch", "post", "put"]);
export const requestKeys: ReadonlySet<string> = new Set(["body", "data", "form", "json", "payload"]);

/** Methods that write to a database what they are given, where nothing is known of the receiver. */
export const storingMethods: ReadonlySet<string> = new Set([
  "bulkCreate",
  "bulkWrite",
  "create",
  "createMany",
  "findAndUpdate",
  "findByIdAndUpdate",
  "findOneAndReplace",
  "findOneAndUpdate",
  "insert",
  "insertMany",
  "insertOne",
  "replaceOne",
  "updateMany",
  "updateOne",
  "upsert",
]);

/**
 * Functions that are meant to be given a promise, or pass on what they are given, by a word of their name:
 * assertions, doubles in tests, caches and lists, combinators, limiters.
 */
export const promiseConsumers =
  /^(?:add|all|allSettled|any|as|assert\w*|callback|catch|cb|concat|defer|dispatch|done|enqueue|expect\w*|fulfil\w*|from|inspect|mock\w*|next|of|pass|push|race|reject\w*|resolve\w*|return\w*|set|settle\w*|should|spawn|spy|stub|then|track\w*|unshift|use|wait\w*|wrap\w*|yield\w*)$|[Pp]romis|[Aa]sync|[Aa]wait|[Tt]hen|[Pp]ending|[Ss]ettle|[Dd]efer|[Ll]imit|[Tt]imeout|[Rr]etry|[Ww]ait/u;
