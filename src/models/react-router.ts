import type { Model } from "./model.ts";

/** Navigation in React applications. */
export const reactRouter: readonly Model[] = [
  {
    modules: ["react-router", "react-router-dom"],
    checked: "react-router@8.5.3",
    apis: {
      useNavigate: { gives: "NavigateFunction" },
      NavigateFunction: { mayFloat: "the router catches what a navigation rejects with" },
      useSubmit: { gives: "SubmitFunction" },
      SubmitFunction: { mayFloat: "the router catches what a navigation rejects with" },
      useRevalidator: { gives: "Revalidator" },
      "Revalidator.revalidate": { mayFloat: "the router catches what a navigation rejects with" },
      useFetcher: { gives: "FetcherWithComponents" },
      "FetcherWithComponents.{load,submit}": { mayFloat: "the router catches what a navigation rejects with" },
      "DataRouter.{navigate,revalidate}": { mayFloat: "the router catches what a navigation rejects with" },
    },
  },
];
