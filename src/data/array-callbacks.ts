/** Methods of arrays that hand each element to a callback, and which of its parameters that is. */
export const elementCallbacks: ReadonlyMap<string, number> = new Map([
  ["every", 0],
  ["filter", 0],
  ["find", 0],
  ["findIndex", 0],
  ["findLast", 0],
  ["findLastIndex", 0],
  ["flatMap", 0],
  ["forEach", 0],
  ["map", 0],
  ["reduce", 1],
  ["reduceRight", 1],
  ["some", 0],
  ["sort", 0],
  ["toSorted", 0],
]);

/** Those of them that keep or find elements by what the callback says of them. */
export const choosingMethods: ReadonlySet<string> = new Set(["every", "filter", "find", "findIndex", "findLast", "findLastIndex", "some"]);

/** Methods of arrays that take the elements themselves for values. */
export const elementMethods: ReadonlySet<string> = new Set(["flat", "join"]);

/** Methods that make an array of what the callback returns. */
export const collectingCallbacks: ReadonlySet<string> = new Set(["flatMap", "from", "map"]);

/** Methods that give what they take out of an array: somebody has kept it there, and may have waited for it. */
export const removingMethods: ReadonlySet<string> = new Set(["pop", "shift", "splice"]);
