import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Browsers by remote control. */
export const puppeteer: readonly Model[] = [
  {
    modules: ["puppeteer-core", "puppeteer"],
    checked: "puppeteer-core@25.16.0",
    apis: {
      "{connect,launch}": { returns: "promise", fulfills: "Browser" },
      "Browser.newPage": { returns: "promise", fulfills: "Page" },
      "Browser.{close,pages,version}": PROMISE,
      "Page.{$,$$,$$eval,$eval,bringToFront,click,close,content,evaluate,evaluateHandle,focus,goBack,goForward,goto,hover,pdf,reload,screenshot,select,setContent,setCookie,setUserAgent,setViewport,tap,title,type,waitForFunction,waitForNavigation,waitForNetworkIdle,waitForRequest,waitForResponse,waitForSelector}": PROMISE,
    },
  },
  {
    modules: ["puppeteer"],
    is: ["only in Node.js", "emitter"],
    apis: {
      "*": { is: "session" },
    },
  },
  {
    modules: ["puppeteer-core"],
    is: "emitter",
    apis: {
      "*": { is: "session" },
    },
  },
];
