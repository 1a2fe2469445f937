import type { Model } from "./model.ts";

const VALUES = { takes: "values" } as const;
const TEST = { passes: "Test" } as const;

/** Assertions of libraries, and of test runners that pass them to each test. */
export const testAssertions: readonly Model[] = [
  {
    modules: ["chai"],
    checked: "@types/chai@5.2.3",
    apis: {
      "assert.{deepEqual,equal,exists,include,isFalse,isNotOk,isNull,isOk,isTrue,isUndefined,lengthOf,notDeepEqual,notEqual,notStrictEqual,ok,strictEqual}": VALUES,
      expect: { gives: "Expect" },
      "Expect.to.{eql,equal,include,match}": VALUES,
      "Expect.to.{be,not}.{above,below,equal,include}": VALUES,
      "Expect.to.deep.{equal,include}": VALUES,
    },
  },
  {
    modules: ["uvu/assert"],
    checked: "uvu@0.5.6",
    apis: { "{equal,is,match,not,ok}": VALUES },
  },
  {
    modules: ["@std/assert", "jsr:@std/assert"],
    apis: { "{assert,assertAlmostEquals,assertEquals,assertExists,assertFalse,assertGreater,assertLess,assertMatch,assertNotEquals,assertStrictEquals,assertStringIncludes}": VALUES },
  },
  {
    modules: ["tape"],
    checked: "@types/tape@5.8.1",
    is: ["awaits callbacks", "test runner"],
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
    checked: "ava@8.0.1",
    is: ["awaits callbacks", "test runner"],
    apis: {
      "{default,failing,only,serial,after,afterEach,before,beforeEach}": TEST,
      "serial.{failing,only}": TEST,
      "Test.{assert,deepEqual,false,falsy,is,like,not,notDeepEqual,notRegex,regex,true,truthy}": VALUES,
    },
  },
  {
    modules: ["tap"],
    checked: "tap@21.8.0",
    is: "test runner",
    apis: {
      "{only,test}": TEST,
      "Test.test": TEST,
      "{equal,has,hasStrict,match,not,notMatch,notOk,notSame,ok,same,strictNotSame,strictSame}": VALUES,
      "Test.{equal,has,hasStrict,match,not,notMatch,notOk,notSame,ok,same,strictNotSame,strictSame}": VALUES,
    },
  },
];
