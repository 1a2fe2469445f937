import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
const BROWSER = { leak: "the browser keeps running", what: "fulfilled", release: ["close", "disconnect"], isReleasedLater: true } as const;
const PAGE = { leak: "the browser keeps it open", what: "fulfilled", release: ["close"], isPart: true, isReleasedLater: true } as const;

/** Browsers by remote control. */
export const puppeteer: readonly Model[] = [
  {
    modules: ["puppeteer-core", "puppeteer"],
    checked: "puppeteer-core@25.16.0",
    apis: {
      "{connect,launch}": { returns: "promise", fulfills: "Browser", acquires: BROWSER },
      "{Puppeteer,PuppeteerNode}.{connect,launch}": { returns: "promise", fulfills: "Browser", acquires: BROWSER },
      "Browser.{createBrowserContext,createIncognitoBrowserContext}": { returns: "promise", fulfills: "BrowserContext", acquires: PAGE },
      "{Browser,BrowserContext}.newPage": { returns: "promise", fulfills: "Page", acquires: PAGE },
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
