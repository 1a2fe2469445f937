import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** GitHub. */
export const octokit: readonly Model[] = [
  {
    modules: ["@octokit/core"],
    checked: "@octokit/core@VERSION",
    apis: {
      "Octokit.{graphql,request}": PROMISE,
    },
  },
  {
    modules: ["@octokit/rest", "octokit"],
    checked: "@octokit/rest@VERSION",
    apis: {
      "Octokit.{graphql,paginate,request}": PROMISE,
      "Octokit.rest.*.*": PROMISE,
    },
  },
  {
    modules: ["@octokit/request"],
    checked: "@octokit/request@VERSION",
    apis: {
      request: PROMISE,
    },
  },
  {
    modules: ["@octokit/graphql"],
    checked: "@octokit/graphql@VERSION",
    apis: {
      graphql: PROMISE,
    },
  },
];
