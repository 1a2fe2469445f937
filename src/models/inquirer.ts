import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Questions in the terminal. */
export const inquirer: readonly Model[] = [
  {
    modules: ["inquirer"],
    checked: "inquirer@VERSION",
    apis: {
      "{prompt,default.prompt}": PROMISE,
    },
  },
  {
    modules: ["@inquirer/prompts"],
    checked: "@inquirer/prompts@VERSION",
    apis: {
      "{checkbox,confirm,editor,input,number,password,select}": PROMISE,
    },
  },
  {
    modules: ["prompts"],
    checked: "@types/prompts@VERSION",
    apis: {
      default: PROMISE,
    },
  },
];
