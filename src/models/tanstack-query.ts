import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Queries of servers in applications. */
export const tanstackQuery: readonly Model[] = [
  {
    modules: ["@tanstack/query-core", "@tanstack/react-query", "@tanstack/vue-query", "@tanstack/solid-query", "@tanstack/svelte-query"],
    checked: "@tanstack/query-core@5.108.4",
    apis: {
      "QueryClient.{cancelQueries,invalidateQueries,prefetchInfiniteQuery,prefetchQuery,refetchQueries,resetQueries}": { returns: "promise", mayFloat: "it keeps errors in the state of the query, and rejects only with `throwOnError`" },
      "QueryClient.{ensureQueryData,fetchInfiniteQuery,fetchQuery}": PROMISE,
    },
  },
];
