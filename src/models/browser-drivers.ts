import type { Model } from "./model.ts";

/** Browsers that are driven. */
export const browserDrivers: readonly Model[] = [
  {
    modules: ["selenium-webdriver", "webdriverio"],
    apis: {
      "*": { is: "session" },
    },
  },
];
