import type { Model } from "./model.ts";

/** Test runners, and their globals. */
export const testRunners: readonly Model[] = [
  {
    modules: ["@testing-library/user-event"],
    is: "session",
    apis: {
      "*": { is: "session" },
    },
  },
  {
    modules: ["cypress"],
    is: "awaits callbacks",
    apis: {
      "*": { is: "session" },
    },
  },
  {
    modules: ["globalThis"],
    apis: {
      "Cypress.session.*": { mayFloat: "Cypress waits for it before its next command" },
      "{after,afterAll,afterEach,before,beforeAll,beforeEach,bench,it,setup,specify,suiteSetup,suiteTeardown,teardown,test}": { is: "runs tests" },
      "{context,describe,suite}": { is: "describes tests" },
    },
  },
  {
    modules: ["mocha"],
    is: ["awaits callbacks", "test runner"],
    apis: {},
  },
];
