import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** GitHub. */
export const octokit: readonly Model[] = [
  {
    modules: ["@octokit/core"],
    checked: "@octokit/core@7.0.8",
    apis: {
      "Octokit.{graphql,request}": PROMISE,
    },
  },
  {
    modules: ["@octokit/rest", "octokit"],
    checked: "@octokit/rest@22.0.1",
    apis: {
      "Octokit.{graphql,paginate,request}": PROMISE,
      "Octokit.rest.*.*": PROMISE,
    },
  },
  {
    modules: ["@octokit/request"],
    checked: "@octokit/request@10.0.16",
    apis: {
      request: PROMISE,
    },
  },
  {
    modules: ["@octokit/graphql"],
    checked: "@octokit/graphql@9.0.5",
    apis: {
      graphql: PROMISE,
    },
  },
  {
    modules: ["@octokit/webhooks", "@slack/bolt", "probot"],
    is: "awaits callbacks",
    apis: {},
  },
];
