import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
/** Errors are in what the hook returns. */
const IN_STATE = { returns: "promise", neverRejects: { unlessOption: "throwOnError" } } as const;

/** Queries of servers in applications. */
export const tanstackQuery: readonly Model[] = [
  {
    modules: ["@tanstack/query-core", "@tanstack/react-query", "@tanstack/vue-query", "@tanstack/solid-query", "@tanstack/svelte-query"],
    checked: "@tanstack/query-core@5.108.4",
    apis: {
      "QueryClient.{cancelQueries,invalidateQueries,prefetchInfiniteQuery,prefetchQuery,refetchQueries,resetQueries}": { returns: "promise", mayFloat: "it keeps errors in the state of the query, and rejects only with `throwOnError`" },
      "{DefinedQueryObserverResult,DefinedUseQueryResult,QueryObserverBaseResult,QueryObserverLoadingErrorResult,QueryObserverLoadingResult,QueryObserverPendingResult,QueryObserverPlaceholderResult,QueryObserverRefetchErrorResult,QueryObserverResult,QueryObserverSuccessResult,UseQueryResult,UseSuspenseQueryResult}.refetch": IN_STATE,
      "{DefinedInfiniteQueryObserverResult,InfiniteQueryObserverBaseResult,InfiniteQueryObserverLoadingErrorResult,InfiniteQueryObserverLoadingResult,InfiniteQueryObserverPendingResult,InfiniteQueryObserverPlaceholderResult,InfiniteQueryObserverRefetchErrorResult,InfiniteQueryObserverResult,InfiniteQueryObserverSuccessResult,UseInfiniteQueryResult,UseSuspenseInfiniteQueryResult}.{fetchNextPage,fetchPreviousPage,refetch}": IN_STATE,
      "{useQuery,useSuspenseQuery}": { gives: "UseQueryResult" },
      "{useInfiniteQuery,useSuspenseInfiniteQuery}": { gives: "UseInfiniteQueryResult" },
      "QueryClient.{ensureQueryData,fetchInfiniteQuery,fetchQuery}": PROMISE,
    },
  },
];
