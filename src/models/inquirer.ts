import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Questions in the terminal. */
export const inquirer: readonly Model[] = [
  {
    modules: ["inquirer"],
    checked: "inquirer@14.2.5",
    apis: {
      "{prompt,default.prompt}": PROMISE,
    },
  },
  {
    modules: ["@inquirer/prompts"],
    checked: "@inquirer/prompts@8.8.0",
    apis: {
      "{checkbox,confirm,editor,input,number,password,select}": PROMISE,
    },
  },
  {
    modules: ["prompts"],
    checked: "@types/prompts@2.4.9",
    apis: {
      default: PROMISE,
    },
  },
];
