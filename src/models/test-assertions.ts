import type { Model } from "./model.ts";

const VALUES = { takes: "values" } as const;
const TEST = { passes: "Test" } as const;

/** Test runners that pass their assertions to each test. */
export const testAssertions: readonly Model[] = [
  {
    modules: ["tape"],
    apis: {
      "{default,only,test}": TEST,
      "test.only": TEST,
      "Test.test": TEST,
      "Test.{assert,deepEqual,deepEquals,deepLooseEqual,equal,equals,false,is,isEqual,isEquivalent,looseEqual,match,not,notDeepEqual,notEqual,notOk,ok,same,strictEqual,true}": VALUES,
    },
  },
  {
    modules: ["brittle"],
    apis: {
      "{default,solo,test}": TEST,
      "test.solo": TEST,
      "Test.test": TEST,
      "Test.{absent,alike,is,not,ok,unlike}": VALUES,
      "Test.{alike,is,not,unlike}.coercively": VALUES,
    },
  },
  {
    modules: ["ava"],
    apis: {
      "{default,failing,only,serial,after,afterEach,before,beforeEach}": TEST,
      "serial.{failing,only}": TEST,
      "Test.{assert,deepEqual,false,falsy,is,like,not,notDeepEqual,notRegex,regex,true,truthy}": VALUES,
    },
  },
  {
    modules: ["tap"],
    apis: {
      "{only,test}": TEST,
      "Test.test": TEST,
      "{equal,has,hasStrict,match,not,notMatch,notOk,notSame,ok,same,strictNotSame,strictSame}": VALUES,
      "Test.{equal,has,hasStrict,match,not,notMatch,notOk,notSame,ok,same,strictNotSame,strictSame}": VALUES,
    },
  },
];
