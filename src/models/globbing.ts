import type { Model } from "./model.ts";

const FILES = { until: "the file system answers", instead: "promise" } as const;
const FILES_NOTE = { until: "the file system answers", instead: "note" } as const;
const PROMISE = { returns: "promise" } as const;

/** Files by patterns. */
export const globbing: readonly Model[] = [
  {
    modules: ["globby"],
    checked: "globby@16.2.4",
    is: "only in Node.js",
    apis: {
      "{globby,isGitIgnored,isIgnoredByIgnoreFiles}": PROMISE,
      generateGlobTasksSync: { blocks: { ...FILES, use: "generateGlobTasks" } },
      "gitignore.sync": { blocks: { ...FILES_NOTE, use: "`await gitignore(…)`" } },
      globbySync: { blocks: { ...FILES, use: "globby" } },
      isGitIgnoredSync: { blocks: { ...FILES, use: "isGitIgnored" } },
      isIgnoredByIgnoreFilesSync: { blocks: { ...FILES, use: "isIgnoredByIgnoreFiles" } },
      sync: { blocks: { ...FILES_NOTE, use: "`await globby(…)`" } },
    },
  },
  {
    modules: ["fast-glob"],
    checked: "fast-glob@3.3.3",
    is: "only in Node.js",
    apis: {
      default: PROMISE,
      "{async,glob}": PROMISE,
      globSync: { blocks: { ...FILES, use: "glob" } },
      sync: { blocks: { ...FILES_NOTE, use: "`await glob(…)`" } },
    },
  },
  {
    modules: ["glob"],
    checked: "glob@14.0.6",
    is: "only in Node.js",
    apis: {
      glob: PROMISE,
      "{GlobSync,sync}": { blocks: { ...FILES_NOTE, use: "`await glob(…)`" } },
      "glob.{globSync,sync}": { blocks: { ...FILES_NOTE, use: "`await glob(…)`" } },
      globIterateSync: { blocks: { ...FILES_NOTE, use: "`globIterate` with `for await`" } },
      globStreamSync: { blocks: { ...FILES_NOTE, use: "`globStream`" } },
      globSync: { blocks: { ...FILES, use: "glob" } },
      iterateSync: { blocks: { ...FILES_NOTE, use: "`iterate` with `for await`" } },
      streamSync: { blocks: { ...FILES_NOTE, use: "`stream`" } },
    },
  },
  {
    modules: ["tinyglobby"],
    checked: "tinyglobby@0.2.17",
    apis: {
      glob: PROMISE,
      globSync: { blocks: { ...FILES, use: "glob" } },
    },
  },
  {
    modules: ["rimraf"],
    checked: "rimraf@6.1.4",
    apis: {
      rimraf: PROMISE,
      "rimraf.{manual,moveRemove,native,posix,rimraf,windows}": PROMISE,
      "{manual,moveRemove,native,posix,windows}": PROMISE,
      default: { is: "clean-up" },
      manualSync: { blocks: { ...FILES, use: "manual" } },
      moveRemoveSync: { blocks: { ...FILES, use: "moveRemove" } },
      nativeSync: { blocks: { ...FILES, use: "native" } },
      posixSync: { blocks: { ...FILES, use: "posix" } },
      "rimraf.sync": { blocks: { ...FILES_NOTE, use: "`await rimraf(…)`" } },
      rimrafSync: { blocks: { ...FILES, use: "rimraf" } },
      sync: { is: "clean-up", blocks: { ...FILES_NOTE, use: "`await rimraf(…)`" } },
      windowsSync: { blocks: { ...FILES, use: "windows" } },
    },
  },
  {
    modules: ["del"],
    checked: "del@9.0.1",
    apis: {
      deleteAsync: PROMISE,
      "{default,deleteAsync}": { is: "clean-up" },
      deleteSync: { is: "clean-up", blocks: { ...FILES, use: "deleteAsync" } },
      sync: { blocks: { ...FILES_NOTE, use: "`await del(…)`" } },
    },
  },
];
