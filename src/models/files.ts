import type { Model } from "./model.ts";

const FILES_NOTE = { until: "the file system answers", instead: "note" } as const;
const FILES = { until: "the file system answers", instead: "promise" } as const;

/** Files and folders. */
export const files: readonly Model[] = [
  {
    modules: ["chokidar"],
    is: ["only in Node.js", "emitter"],
    apis: {
      watch: { acquires: { leak: "it keeps watching", release: ["close"], mayStay: true, isReleasedLater: true }, emitsError: { what: "a folder", fails: "cannot be watched", decidedBy: "libraries", connectsLater: true } },
    },
  },
  {
    modules: ["cosmiconfig"],
    apis: {
      cosmiconfigSync: { blocks: { ...FILES_NOTE, use: "`cosmiconfig(…)`, whose `search` and `load` return promises" }, givesBlockingMethods: { until: "the file system answers", instead: "note", use: "`cosmiconfig(…)`, whose `search` and `load` return promises", methods: ["load", "search"] } },
    },
  },
  {
    modules: ["find-up"],
    apis: {
      "exists.sync": { blocks: { until: "the file system answers", instead: "note", use: "`await exists(…)`", decidedBy: "allowExists" } },
      findDownSync: { blocks: { ...FILES, use: "findDown" } },
      findUpMultipleSync: { blocks: { ...FILES, use: "findUpMultiple" } },
      findUpSync: { blocks: { ...FILES, use: "findUp" } },
      pathExistsSync: { blocks: { until: "the file system answers", instead: "promise", use: "pathExists", decidedBy: "allowExists" } },
      sync: { blocks: { ...FILES_NOTE, use: "`await findUp(…)`" } },
      "sync.exists": { blocks: { until: "the file system answers", instead: "note", use: "`await exists(…)`", decidedBy: "allowExists" } },
    },
  },
  {
    modules: ["jsonfile"],
    apis: {
      readFileSync: { blocks: { ...FILES, use: "readFile" } },
      writeFileSync: { blocks: { ...FILES, use: "writeFile" } },
    },
  },
  {
    modules: ["load-json-file"],
    apis: {
      loadJsonFileSync: { blocks: { ...FILES, use: "loadJsonFile" } },
      sync: { blocks: { ...FILES_NOTE, use: "`await loadJsonFile(…)`" } },
    },
  },
  {
    modules: ["make-dir"],
    apis: {
      makeDirectorySync: { blocks: { ...FILES, use: "makeDirectory" } },
      sync: { blocks: { ...FILES_NOTE, use: "`await makeDir(…)`" } },
    },
  },
  {
    modules: ["memfs", "tough-cookie"],
    is: "in memory",
    apis: {},
  },
  {
    modules: ["mkdirp"],
    apis: {
      manualSync: { blocks: { ...FILES, use: "manual" } },
      "mkdirp.sync": { blocks: { ...FILES_NOTE, use: "`await mkdirp(…)`" } },
      mkdirpManualSync: { blocks: { ...FILES, use: "mkdirpManual" } },
      mkdirpNativeSync: { blocks: { ...FILES, use: "mkdirpNative" } },
      mkdirpSync: { blocks: { ...FILES, use: "mkdirp" } },
      nativeSync: { blocks: { ...FILES, use: "native" } },
      sync: { blocks: { ...FILES_NOTE, use: "`await mkdirp(…)`" } },
    },
  },
  {
    modules: ["package-directory"],
    apis: {
      packageDirectorySync: { blocks: { ...FILES, use: "packageDirectory" } },
    },
  },
  {
    modules: ["path-exists"],
    apis: {
      pathExistsSync: { blocks: { until: "the file system answers", instead: "promise", use: "pathExists", decidedBy: "allowExists" } },
      sync: { blocks: { until: "the file system answers", instead: "note", use: "`await pathExists(…)`", decidedBy: "allowExists" } },
    },
  },
  {
    modules: ["pkg-dir"],
    apis: {
      packageDirectorySync: { blocks: { ...FILES, use: "packageDirectory" } },
      sync: { blocks: { ...FILES_NOTE, use: "`await pkgDir(…)`" } },
    },
  },
  {
    modules: ["proper-lockfile"],
    apis: {
      checkSync: { blocks: { ...FILES_NOTE, use: "`await check(…)`" } },
      lock: { returns: "promise", acquires: { leak: "the file stays locked", what: "fulfilled", release: ["()"], releasedBy: ["proper-lockfile#unlock", "proper-lockfile#unlockSync"], isReleasedLater: true } },
      lockSync: { blocks: { ...FILES_NOTE, use: "`await lock(…)`" } },
      unlockSync: { blocks: { ...FILES_NOTE, use: "`await unlock(…)`" } },
    },
  },
  {
    modules: ["resolve"],
    apis: {
      sync: { blocks: { ...FILES_NOTE, use: "`resolve(…)` with a callback" } },
    },
  },
  {
    modules: ["tmp-promise"],
    apis: {
      "{dir,file}": { returns: "promise", acquires: { leak: "it is left behind", what: "fulfilled", part: "cleanup", release: ["cleanup"], isReleasedLater: true } },
    },
  },
  {
    modules: ["tmp"],
    apis: {
      dirSync: { acquires: { leak: "it is left behind", part: "removeCallback", release: ["removeCallback"] }, blocks: { ...FILES_NOTE, use: "`dir` with a callback" } },
      fileSync: { acquires: { leak: "it is left behind", part: "removeCallback", release: ["removeCallback"] }, blocks: { ...FILES_NOTE, use: "`file` with a callback" } },
      tmpNameSync: { blocks: { ...FILES_NOTE, use: "`tmpName` with a callback" } },
    },
  },
  {
    modules: ["which"],
    apis: {
      sync: { blocks: { ...FILES_NOTE, use: "`await which(…)`" } },
    },
  },
  {
    modules: ["write-file-atomic"],
    apis: {
      sync: { blocks: { ...FILES_NOTE, use: "`await writeFileAtomic(…)`" } },
    },
  },
  {
    modules: ["write-json-file"],
    apis: {
      sync: { blocks: { ...FILES_NOTE, use: "`await writeJsonFile(…)`" } },
      writeJsonFileSync: { blocks: { ...FILES, use: "writeJsonFile" } },
    },
  },
];
