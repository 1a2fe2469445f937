import type { Model } from "./model.ts";

/** Functions over collections. */
export const lodash: readonly Model[] = [
  {
    modules: ["lodash"],
    checked: "@types/lodash@4.17.27",
    is: "collections",
    apis: {
      "{dropRightWhile,dropWhile,every,filter,find,findIndex,findKey,findLast,findLastIndex,findLastKey,omitBy,partition,pickBy,reject,remove,some,takeRightWhile,takeWhile}": { callback: { contract: "tested", at: 1 } },
      "{countBy,groupBy,keyBy,mapKeys,uniqBy}": { callback: { contract: "value", at: 1 } },
      "{each,eachRight,forEach,forEachRight,forIn,forInRight,forOwn,forOwnRight}": { callback: { contract: "iterated", at: 1 } },
      "{flatMap,flatMapDeep}": { callback: { contract: "flattened", at: 1 } },
      "{map,mapValues,times}": { callback: { contract: "collected", at: 1 } },
      "{maxBy,meanBy,minBy,orderBy,sortBy,sumBy}": { callback: { contract: "compared", at: 1 } },
      "{reduce,reduceRight}": { callback: { contract: "accumulated", at: 1 } },
    },
  },
  {
    modules: ["underscore"],
    checked: "@types/underscore@1.13.0",
    is: "collections",
    apis: {
      "{all,any,detect}": { callback: { contract: "tested", at: 1 } },
      indexBy: { callback: { contract: "value", at: 1 } },
    },
  },
  {
    modules: ["lodash-es"],
    is: "collections",
    apis: {},
  },
];
