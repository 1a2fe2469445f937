/** Methods that run the callback they are given before they return, by the name of the method. */
export const synchronousMethods: ReadonlySet<string> = new Set([
  "every",
  "filter",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "flatMap",
  "forEach",
  "map",
  "reduce",
  "reduceRight",
  "replace",
  "replaceAll",
  "some",
  "sort",
  "toSorted",
]);

/** Functions of the platform that do so: `{ path: ["Array", "from"] }`. */
export const synchronousFunctions: ReadonlySet<string> = new Set([
  "globalThis#Array.from",
  "globalThis#JSON.parse",
  "globalThis#JSON.stringify",
  "globalThis#Map.groupBy",
  "globalThis#Object.groupBy",
  "globalThis#Reflect.apply",
]);
