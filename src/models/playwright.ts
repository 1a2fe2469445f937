import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
const BROWSER = { leak: "the browser keeps running", what: "fulfilled", release: ["close"], isReleasedLater: true } as const;
const PAGE = { leak: "the browser keeps it open", what: "fulfilled", release: ["close"], isPart: true, isReleasedLater: true } as const;

/** Browsers by remote control. */
export const playwright: readonly Model[] = [
  {
    modules: ["playwright", "playwright-core"],
    checked: "playwright@1.65.1",
    apis: {
      "{chromium,firefox,webkit}.{connect,launch}": { returns: "promise", fulfills: "Browser", acquires: BROWSER },
      "BrowserType.{connect,launch}": { returns: "promise", fulfills: "Browser", acquires: BROWSER },
      "Browser.newContext": { returns: "promise", fulfills: "BrowserContext", acquires: PAGE },
      "{Browser,BrowserContext}.newPage": { returns: "promise", fulfills: "Page", acquires: PAGE },
      "{Browser,BrowserContext}.close": PROMISE,
      "BrowserContext.{addCookies,addInitScript,clearCookies,cookies,grantPermissions,route,storageState,waitForEvent}": PROMISE,
      "Page.{getByAltText,getByLabel,getByPlaceholder,getByRole,getByTestId,getByText,getByTitle,locator}": { gives: "Locator" },
      "Locator.{filter,first,getByRole,getByText,last,locator,nth}": { gives: "Locator" },
      "Page.{$,$$,$$eval,$eval,click,close,content,evaluate,evaluateHandle,fill,focus,goBack,goForward,goto,hover,pdf,press,reload,screenshot,selectOption,setContent,setInputFiles,setViewportSize,tap,textContent,title,type,waitForEvent,waitForFunction,waitForLoadState,waitForRequest,waitForResponse,waitForSelector,waitForTimeout,waitForURL}": PROMISE,
      "Locator.{all,allInnerTexts,allTextContents,blur,boundingBox,check,clear,click,count,dblclick,evaluate,fill,focus,getAttribute,hover,innerHTML,innerText,inputValue,isChecked,isDisabled,isEnabled,isVisible,press,pressSequentially,scrollIntoViewIfNeeded,selectOption,setChecked,setInputFiles,tap,textContent,uncheck,waitFor}": PROMISE,
      "{chromium,firefox,webkit}.launchPersistentContext": { returns: "promise", fulfills: "BrowserContext", acquires: BROWSER },
    },
  },
  {
    modules: ["@playwright/test"],
    checked: "@playwright/test@1.65.1",
    is: ["awaits callbacks", "test runner"],
    apis: {
      "{chromium,firefox,webkit}.{connect,launch}": PROMISE,
      "*": { is: "session" },
    },
  },
  {
    modules: ["playwright", "playwright-core"],
    apis: {
      "*": { is: "session" },
    },
  },
];
