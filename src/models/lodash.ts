import type { Model } from "./model.ts";

/** Functions over collections. */
export const lodash: readonly Model[] = [
  {
    modules: ["lodash"],
    is: "collections",
    apis: {
      "{all,any,detect,dropRightWhile,dropWhile,every,filter,find,findIndex,findKey,findLast,findLastIndex,findLastKey,omitBy,partition,pickBy,reject,remove,some,takeRightWhile,takeWhile}": { callback: { contract: "tested", at: 1 } },
      "{countBy,groupBy,indexBy,keyBy,mapKeys,uniqBy}": { callback: { contract: "value", at: 1 } },
      "{each,eachRight,forEach,forEachRight,forIn,forInRight,forOwn,forOwnRight}": { callback: { contract: "iterated", at: 1 } },
      "{flatMap,flatMapDeep}": { callback: { contract: "flattened", at: 1 } },
      "{map,mapValues,times}": { callback: { contract: "collected", at: 1 } },
      "{maxBy,meanBy,minBy,orderBy,sortBy,sumBy}": { callback: { contract: "compared", at: 1 } },
      "{reduce,reduceRight}": { callback: { contract: "accumulated", at: 1 } },
    },
  },
  {
    modules: ["lodash-es", "underscore"],
    is: "collections",
    apis: {},
  },
];
