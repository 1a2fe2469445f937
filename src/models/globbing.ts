import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Files by patterns. */
export const globbing: readonly Model[] = [
  {
    modules: ["globby"],
    checked: "globby@VERSION",
    apis: {
      "{globby,isGitIgnored,isIgnoredByIgnoreFiles}": PROMISE,
    },
  },
  {
    modules: ["fast-glob"],
    checked: "fast-glob@VERSION",
    apis: {
      default: PROMISE,
      "{async,glob}": PROMISE,
    },
  },
  {
    modules: ["glob"],
    checked: "glob@VERSION",
    apis: {
      glob: PROMISE,
    },
  },
  {
    modules: ["tinyglobby"],
    checked: "tinyglobby@VERSION",
    apis: {
      glob: PROMISE,
    },
  },
  {
    modules: ["rimraf"],
    checked: "rimraf@VERSION",
    apis: {
      rimraf: PROMISE,
      "rimraf.{manual,moveRemove,native,posix,rimraf,windows}": PROMISE,
      "{manual,moveRemove,native,posix,windows}": PROMISE,
    },
  },
  {
    modules: ["del"],
    checked: "del@VERSION",
    apis: {
      deleteAsync: PROMISE,
    },
  },
];
