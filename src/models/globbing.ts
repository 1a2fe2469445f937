import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Files by patterns. */
export const globbing: readonly Model[] = [
  {
    modules: ["globby"],
    checked: "globby@16.2.4",
    apis: {
      "{globby,isGitIgnored,isIgnoredByIgnoreFiles}": PROMISE,
    },
  },
  {
    modules: ["fast-glob"],
    checked: "fast-glob@3.3.3",
    apis: {
      default: PROMISE,
      "{async,glob}": PROMISE,
    },
  },
  {
    modules: ["glob"],
    checked: "glob@14.0.6",
    apis: {
      glob: PROMISE,
    },
  },
  {
    modules: ["tinyglobby"],
    checked: "tinyglobby@0.2.17",
    apis: {
      glob: PROMISE,
    },
  },
  {
    modules: ["rimraf"],
    checked: "rimraf@6.1.4",
    apis: {
      rimraf: PROMISE,
      "rimraf.{manual,moveRemove,native,posix,rimraf,windows}": PROMISE,
      "{manual,moveRemove,native,posix,windows}": PROMISE,
    },
  },
  {
    modules: ["del"],
    checked: "del@9.0.1",
    apis: {
      deleteAsync: PROMISE,
    },
  },
];
