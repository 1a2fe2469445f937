import type { Model } from "./model.ts";

const ANSWER_NOTE = { until: "the user answers", instead: "note" } as const;
const PROMISE = { returns: "promise" } as const;

/** Questions in the terminal. */
export const inquirer: readonly Model[] = [
  {
    modules: ["inquirer"],
    checked: "inquirer@14.2.5",
    is: "session",
    apis: {
      "{prompt,default.prompt}": PROMISE,
    },
  },
  {
    modules: ["@inquirer/prompts"],
    checked: "@inquirer/prompts@8.8.0",
    is: "session",
    apis: {
      "{checkbox,confirm,editor,input,number,password,select}": PROMISE,
    },
  },
  {
    modules: ["prompts"],
    checked: "@types/prompts@2.4.9",
    is: "session",
    apis: {
      default: PROMISE,
    },
  },
  {
    modules: ["@clack/prompts"],
    is: "session",
    apis: {
      "*": { is: "session" },
    },
  },
  {
    modules: ["enquirer"],
    is: "session",
    apis: {},
  },
  {
    modules: ["prompt-sync"],
    apis: {
      default: { givesBlocking: { until: "the user answers", instead: "note", use: "`question` of `node:readline/promises`" } },
    },
  },
  {
    modules: ["readline-sync"],
    apis: {
      "{keyIn,keyInPause,keyInSelect,keyInYN,keyInYNStrict,prompt,promptCL,promptCLLoop,promptLoop,promptSimShell,question,questionEMail,questionFloat,questionInt,questionNewPassword,questionPath}": { blocks: { ...ANSWER_NOTE, use: "`question` of `node:readline/promises`" } },
    },
  },
];
