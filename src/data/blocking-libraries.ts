import type { BlockingExports } from "./blocking-calls.ts";

const child = "the child process ends";
const files = "the file system answers";
const hash = "the hash is computed";
const build = "the code is transformed";
const answer = "the user answers";

const spawned = "`spawn(…)`, and wait for its `close` event";
const shell = "`node:fs/promises` for files, and `execFile` of `node:child_process` for commands";
const prompt = "`question` of `node:readline/promises`";
const request = "`await fetch(…)`";
const asyncFunction = "`await` and the asynchronous function itself";

const esbuildTwins = { analyzeMetafileSync: "analyzeMetafile", buildSync: "build", formatMessagesSync: "formatMessages", transformSync: "transform" } as const;
const sassTwins = { compile: "compileAsync", compileString: "compileStringAsync" } as const;

/** Entry points of libraries that return only when the work is done, beside what the same library offers instead. */
export const blockingLibraries: readonly BlockingExports[] = [
  {
    module: "execa",
    until: child,
    instead: "note",
    exports: {
      "$.s": "`await $`",
      "$.sync": "`await $`",
      commandSync: "`await command(…)`",
      execaCommandSync: "`await execaCommand(…)`",
      execaSync: "`await execa(…)`",
      shellSync: "`await shell(…)`",
      sync: "`await execa(…)`",
    },
  },
  { module: "cross-spawn", until: child, instead: "note", exports: { "spawn.sync": spawned, sync: spawned } },
  {
    module: "shelljs",
    until: "the command ends",
    instead: "note",
    exports: {
      cat: shell,
      chmod: shell,
      cmd: shell,
      cp: shell,
      exec: shell,
      find: shell,
      grep: shell,
      head: shell,
      ln: shell,
      ls: shell,
      mkdir: shell,
      mv: shell,
      rm: shell,
      sed: shell,
      sort: shell,
      tail: shell,
      touch: shell,
      uniq: shell,
      which: shell,
    },
  },
  {
    module: "shelljs",
    until: files,
    instead: "note",
    decidedBy: "allowExists",
    exports: { test: "`stat` of `node:fs/promises`, or go on and handle the error of a missing file" },
  },
  { module: "glob", until: files, instead: "promise", exports: { globSync: "glob" } },
  {
    module: "glob",
    until: files,
    instead: "note",
    exports: {
      GlobSync: "`await glob(…)`",
      "glob.globSync": "`await glob(…)`",
      "glob.sync": "`await glob(…)`",
      globIterateSync: "`globIterate` with `for await`",
      globStreamSync: "`globStream`",
      iterateSync: "`iterate` with `for await`",
      streamSync: "`stream`",
      sync: "`await glob(…)`",
    },
  },
  {
    module: "globby",
    until: files,
    instead: "promise",
    exports: {
      generateGlobTasksSync: "generateGlobTasks",
      globbySync: "globby",
      isGitIgnoredSync: "isGitIgnored",
      isIgnoredByIgnoreFilesSync: "isIgnoredByIgnoreFiles",
    },
  },
  { module: "globby", until: files, instead: "note", exports: { "gitignore.sync": "`await gitignore(…)`", sync: "`await globby(…)`" } },
  { module: "fast-glob", until: files, instead: "promise", exports: { globSync: "glob" } },
  { module: "fast-glob", until: files, instead: "note", exports: { sync: "`await glob(…)`" } },
  { module: "tinyglobby", until: files, instead: "promise", exports: { globSync: "glob" } },
  {
    module: "rimraf",
    until: files,
    instead: "promise",
    exports: {
      manualSync: "manual",
      moveRemoveSync: "moveRemove",
      nativeSync: "native",
      posixSync: "posix",
      rimrafSync: "rimraf",
      windowsSync: "windows",
    },
  },
  { module: "rimraf", until: files, instead: "note", exports: { "rimraf.sync": "`await rimraf(…)`", sync: "`await rimraf(…)`" } },
  {
    module: "mkdirp",
    until: files,
    instead: "promise",
    exports: {
      manualSync: "manual",
      mkdirpManualSync: "mkdirpManual",
      mkdirpNativeSync: "mkdirpNative",
      mkdirpSync: "mkdirp",
      nativeSync: "native",
    },
  },
  { module: "mkdirp", until: files, instead: "note", exports: { "mkdirp.sync": "`await mkdirp(…)`", sync: "`await mkdirp(…)`" } },
  { module: "which", until: files, instead: "note", exports: { sync: "`await which(…)`" } },
  {
    module: "find-up",
    until: files,
    instead: "promise",
    exports: { findDownSync: "findDown", findUpMultipleSync: "findUpMultiple", findUpSync: "findUp" },
  },
  { module: "find-up", until: files, instead: "note", exports: { sync: "`await findUp(…)`" } },
  { module: "find-up", until: files, instead: "promise", decidedBy: "allowExists", exports: { pathExistsSync: "pathExists" } },
  {
    module: "find-up",
    until: files,
    instead: "note",
    decidedBy: "allowExists",
    exports: { "exists.sync": "`await exists(…)`", "sync.exists": "`await exists(…)`" },
  },
  { module: "path-exists", until: files, instead: "promise", decidedBy: "allowExists", exports: { pathExistsSync: "pathExists" } },
  { module: "path-exists", until: files, instead: "note", decidedBy: "allowExists", exports: { sync: "`await pathExists(…)`" } },
  { module: "package-directory", until: files, instead: "promise", exports: { packageDirectorySync: "packageDirectory" } },
  { module: "pkg-dir", until: files, instead: "promise", exports: { packageDirectorySync: "packageDirectory" } },
  { module: "pkg-dir", until: files, instead: "note", exports: { sync: "`await pkgDir(…)`" } },
  { module: "resolve", until: files, instead: "note", exports: { sync: "`resolve(…)` with a callback" } },
  { module: "make-dir", until: files, instead: "promise", exports: { makeDirectorySync: "makeDirectory" } },
  { module: "make-dir", until: files, instead: "note", exports: { sync: "`await makeDir(…)`" } },
  { module: "del", until: files, instead: "promise", exports: { deleteSync: "deleteAsync" } },
  { module: "del", until: files, instead: "note", exports: { sync: "`await del(…)`" } },
  { module: "load-json-file", until: files, instead: "promise", exports: { loadJsonFileSync: "loadJsonFile" } },
  { module: "load-json-file", until: files, instead: "note", exports: { sync: "`await loadJsonFile(…)`" } },
  { module: "write-json-file", until: files, instead: "promise", exports: { writeJsonFileSync: "writeJsonFile" } },
  { module: "write-json-file", until: files, instead: "note", exports: { sync: "`await writeJsonFile(…)`" } },
  { module: "cosmiconfig", until: files, instead: "note", exports: { cosmiconfigSync: "`cosmiconfig(…)`, whose `search` and `load` return promises" } },
  { module: "jsonfile", until: files, instead: "promise", exports: { readFileSync: "readFile", writeFileSync: "writeFile" } },
  { module: "write-file-atomic", until: files, instead: "note", exports: { sync: "`await writeFileAtomic(…)`" } },
  {
    module: "proper-lockfile",
    until: files,
    instead: "note",
    exports: { checkSync: "`await check(…)`", lockSync: "`await lock(…)`", unlockSync: "`await unlock(…)`" },
  },
  {
    module: "tmp",
    until: files,
    instead: "note",
    // These give their callbacks several values, of which a promise would keep the first.
    exports: { dirSync: "`dir` with a callback", fileSync: "`file` with a callback", tmpNameSync: "`tmpName` with a callback" },
  },
  { module: "bcrypt", until: hash, instead: "promise", exports: { compareSync: "compare", genSaltSync: "genSalt", hashSync: "hash" } },
  { module: "bcryptjs", until: hash, instead: "promise", exports: { compareSync: "compare", genSaltSync: "genSalt", hashSync: "hash" } },
  {
    module: "@node-rs/argon2",
    until: hash,
    instead: "promise",
    exports: { hashRawSync: "hashRaw", hashSync: "hash", verifySync: "verify" },
  },
  {
    module: "@node-rs/bcrypt",
    until: hash,
    instead: "promise",
    exports: { compareSync: "compare", genSaltSync: "genSalt", hashSync: "hash", verifySync: "verify" },
  },
  {
    module: "snappy",
    until: "the data is compressed",
    instead: "promise",
    exports: { compressSync: "compress", uncompressSync: "uncompress" },
  },
  {
    module: "readline-sync",
    until: answer,
    instead: "note",
    exports: {
      keyIn: prompt,
      keyInPause: prompt,
      keyInSelect: prompt,
      keyInYN: prompt,
      keyInYNStrict: prompt,
      prompt,
      promptCL: prompt,
      promptCLLoop: prompt,
      promptLoop: prompt,
      promptSimShell: prompt,
      question: prompt,
      questionEMail: prompt,
      questionFloat: prompt,
      questionInt: prompt,
      questionNewPassword: prompt,
      questionPath: prompt,
    },
  },
  { module: "sync-request", until: "the server replies", instead: "note", exports: { "": request } },
  { module: "sync-fetch", until: "the server replies", instead: "note", exports: { "": request } },
  {
    module: "deasync",
    until: "its condition is met",
    instead: "note",
    exports: { loopWhile: asyncFunction, runLoopOnce: asyncFunction, sleep: "`await setTimeout(…)` of `node:timers/promises`" },
  },
  {
    module: "better-sqlite3",
    until: "the database file is open",
    instead: "note",
    decidedBy: "databases",
    exports: { "": "a worker thread for the database" },
  },
  { module: "esbuild", until: build, instead: "promise", exports: esbuildTwins },
  { module: "esbuild-wasm", until: build, instead: "promise", exports: esbuildTwins },
  {
    module: "@babel/core",
    until: build,
    instead: "promise",
    exports: {
      createConfigItemSync: "createConfigItemAsync",
      loadOptionsSync: "loadOptionsAsync",
      loadPartialConfigSync: "loadPartialConfigAsync",
      parseSync: "parseAsync",
      transformFileSync: "transformFileAsync",
      transformFromAstSync: "transformFromAstAsync",
      transformSync: "transformAsync",
    },
  },
  {
    module: "@swc/core",
    until: build,
    instead: "promise",
    exports: {
      minifySync: "minify",
      parseFileSync: "parseFile",
      parseSync: "parse",
      printSync: "print",
      transformFileSync: "transformFile",
      transformSync: "transform",
    },
  },
  { module: "@swc/html", until: build, instead: "promise", exports: { minifyFragmentSync: "minifyFragment", minifySync: "minify" } },
  { module: "oxc-minify", until: build, instead: "promise", exports: { minifySync: "minify" } },
  { module: "oxc-parser", until: "the code is parsed", instead: "promise", exports: { parseSync: "parse" } },
  {
    module: "oxc-transform",
    until: build,
    instead: "promise",
    exports: { isolatedDeclarationSync: "isolatedDeclaration", moduleRunnerTransformSync: "moduleRunnerTransform", transformSync: "transform" },
  },
  {
    module: "rolldown/experimental",
    until: build,
    instead: "promise",
    exports: { isolatedDeclarationSync: "isolatedDeclaration", minifySync: "minify", parseSync: "parse", transformSync: "transform" },
  },
  { module: "rolldown/parseAst", until: "the code is parsed", instead: "promise", exports: { parseAst: "parseAstAsync" } },
  { module: "rolldown/utils", until: build, instead: "promise", exports: { minifySync: "minify", parseSync: "parse", transformSync: "transform" } },
  { module: "sass", until: build, instead: "promise", exports: sassTwins },
  { module: "sass", until: build, instead: "callback", exports: { renderSync: "render" } },
  { module: "sass-embedded", until: build, instead: "promise", exports: sassTwins },
  { module: "sass-embedded", until: build, instead: "callback", exports: { renderSync: "render" } },
];

/** Functions that make a blocking function out of something: `createSyncFn(path)` of synckit, `require("prompt-sync")()`. */
export const blockingFactories: readonly BlockingExports[] = [
  { module: "deasync", until: "the asynchronous function is done", instead: "note", exports: { "": asyncFunction } },
  { module: "prompt-sync", until: answer, instead: "note", exports: { "": prompt } },
  { module: "synckit", until: "the worker is done", instead: "note", exports: { createSyncFn: asyncFunction } },
];

/** Functions that give an object whose methods block, by the name of the method. */
export const blockingObjects: readonly (BlockingExports & { readonly methods: ReadonlySet<string> })[] = [
  {
    module: "cosmiconfig",
    until: files,
    instead: "note",
    exports: { cosmiconfigSync: "`cosmiconfig(…)`, whose `search` and `load` return promises" },
    methods: new Set(["load", "search"]),
  },
];

/** Methods of database handles, and of what these give out (statements, transactions), that wait for the disk. */
export const databaseModules: ReadonlySet<string> = new Set(["better-sqlite3", "node:sqlite"]);
export const databaseMethods: ReadonlySet<string> = new Set([
  "all",
  "applyChangeset",
  "deserialize",
  "exec",
  "get",
  "iterate",
  "loadExtension",
  "open",
  "pragma",
  "run",
  "serialize",
]);
export const databaseCall = { until: "the database answers", instead: "a worker thread for the database" } as const;

/** Functions that return at once if they are given a callback, or an object with the option that is named here. */
export const asynchronousOptions: Readonly<Record<string, string>> = { "shelljs#exec": "async" };
