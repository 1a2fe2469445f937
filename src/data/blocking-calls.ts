/** Functions of one module that return only when something outside the event loop is done. */
export interface BlockingExports {
  /** As it is resolved: `node:` before Node's own modules, `globalThis` for what the platform provides. */
  readonly module: string;
  /** Completes "blocks the event loop until …". */
  readonly until: string;
  /**
   * What stands behind each export. `promise`: an export that takes the same arguments and returns a promise of the
   * same result. `callback`: one that takes a callback. `note`: words that complete "Use …".
   */
  readonly instead: "callback" | "note" | "promise";
  /** The module that has the replacements, if it is another one. */
  readonly insteadFrom?: string;
  /** The option of the rule that decides whether these count. */
  readonly decidedBy?: "allowExists" | "databases";
  /** By path: `readFileSync`, `glob.sync`; an empty path is the module itself. */
  readonly exports: Readonly<Record<string, string>>;
}

const fileSystem = { module: "node:fs", until: "the file system answers" } as const;
const fileHandle = "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method";

const promiseTwins = {
  accessSync: "access",
  appendFileSync: "appendFile",
  chmodSync: "chmod",
  chownSync: "chown",
  copyFileSync: "copyFile",
  cpSync: "cp",
  lchmodSync: "lchmod",
  lchownSync: "lchown",
  linkSync: "link",
  lstatSync: "lstat",
  lutimesSync: "lutimes",
  mkdirSync: "mkdir",
  mkdtempSync: "mkdtemp",
  opendirSync: "opendir",
  readFileSync: "readFile",
  readdirSync: "readdir",
  readlinkSync: "readlink",
  realpathSync: "realpath",
  "realpathSync.native": "realpath",
  renameSync: "rename",
  rmSync: "rm",
  rmdirSync: "rmdir",
  statSync: "stat",
  statfsSync: "statfs",
  symlinkSync: "symlink",
  truncateSync: "truncate",
  unlinkSync: "unlink",
  utimesSync: "utimes",
  writeFileSync: "writeFile",
} as const;

const descriptorCalls = {
  closeSync: `${fileHandle} \`close\``,
  fchmodSync: `${fileHandle} \`chmod\``,
  fchownSync: `${fileHandle} \`chown\``,
  fdatasyncSync: `${fileHandle} \`datasync\``,
  fstatSync: `${fileHandle} \`stat\``,
  fsyncSync: `${fileHandle} \`sync\``,
  ftruncateSync: `${fileHandle} \`truncate\``,
  futimesSync: `${fileHandle} \`utimes\``,
  openSync: "`open` of `node:fs/promises`, which gives a `FileHandle` instead of a number",
  readSync: `${fileHandle} \`read\``,
  readvSync: `${fileHandle} \`readv\``,
  writeSync: `${fileHandle} \`write\``,
  writevSync: `${fileHandle} \`writev\``,
} as const;

const otherFileCalls = {
  "Dir.closeSync": "`close` of the directory, which returns a promise",
  "Dir.readSync": "`read` of the directory, which returns a promise, or `for await`",
  "Utf8Stream.flushSync": "`flush` of the stream, which takes a callback",
  globSync: "`glob` of `node:fs/promises` with `for await`",
  mkdtempDisposableSync: "`mkdtempDisposable` of `node:fs/promises` with `await using`",
} as const;

/** What `fs-extra` adds. */
const extraTwins = {
  copySync: "copy",
  createFileSync: "createFile",
  createLinkSync: "createLink",
  createSymlinkSync: "createSymlink",
  emptyDirSync: "emptyDir",
  emptydirSync: "emptydir",
  ensureDirSync: "ensureDir",
  ensureFileSync: "ensureFile",
  ensureLinkSync: "ensureLink",
  ensureSymlinkSync: "ensureSymlink",
  mkdirpSync: "mkdirp",
  mkdirsSync: "mkdirs",
  moveSync: "move",
  outputFileSync: "outputFile",
  outputJSONSync: "outputJSON",
  outputJsonSync: "outputJson",
  readJSONSync: "readJSON",
  readJsonSync: "readJson",
  removeSync: "remove",
  writeJSONSync: "writeJSON",
  writeJsonSync: "writeJson",
} as const;

const existence = {
  existsSync: "`access` of `node:fs/promises`, or go on and handle the error of a missing file",
} as const;

const pathExistence = { pathExistsSync: "pathExists" } as const;

const fileCalls: readonly BlockingExports[] = [
  { ...fileSystem, instead: "promise", insteadFrom: "node:fs/promises", exports: promiseTwins },
  { ...fileSystem, instead: "note", exports: { ...descriptorCalls, ...otherFileCalls } },
  { ...fileSystem, instead: "note", decidedBy: "allowExists", exports: existence },
  { ...fileSystem, module: "graceful-fs", instead: "promise", insteadFrom: "node:fs/promises", exports: promiseTwins },
  { ...fileSystem, module: "graceful-fs", instead: "note", exports: { ...descriptorCalls, ...otherFileCalls } },
  { ...fileSystem, module: "graceful-fs", instead: "note", decidedBy: "allowExists", exports: existence },
  { ...fileSystem, module: "fs-extra", instead: "promise", exports: { ...promiseTwins, ...extraTwins } },
  { ...fileSystem, module: "fs-extra/esm", instead: "promise", exports: extraTwins },
  { ...fileSystem, module: "fs-extra", instead: "note", exports: { ...descriptorCalls, ...otherFileCalls } },
  { ...fileSystem, module: "fs-extra", instead: "note", decidedBy: "allowExists", exports: existence },
  { ...fileSystem, module: "fs-extra", instead: "promise", decidedBy: "allowExists", exports: pathExistence },
  { ...fileSystem, module: "fs-extra/esm", instead: "promise", decidedBy: "allowExists", exports: pathExistence },
];

export const blockingCalls: readonly BlockingExports[] = [
  ...fileCalls,
  {
    module: "node:child_process",
    until: "the child process ends",
    instead: "callback",
    exports: { execFileSync: "execFile", execSync: "exec" },
  },
  {
    module: "node:child_process",
    until: "the child process ends",
    instead: "note",
    exports: { spawnSync: "`spawn`, and wait for its `close` event" },
  },
  {
    module: "node:crypto",
    until: "the result is computed",
    instead: "callback",
    exports: {
      argon2Sync: "argon2",
      checkPrimeSync: "checkPrime",
      generateKeyPairSync: "generateKeyPair",
      generateKeySync: "generateKey",
      generatePrimeSync: "generatePrime",
      hkdfSync: "hkdf",
      pbkdf2Sync: "pbkdf2",
      scryptSync: "scrypt",
    },
  },
  {
    module: "node:zlib",
    until: "all data is processed",
    instead: "callback",
    exports: {
      brotliCompressSync: "brotliCompress",
      brotliDecompressSync: "brotliDecompress",
      deflateRawSync: "deflateRaw",
      deflateSync: "deflate",
      gunzipSync: "gunzip",
      gzipSync: "gzip",
      inflateRawSync: "inflateRaw",
      inflateSync: "inflate",
      unzipSync: "unzip",
      zstdCompressSync: "zstdCompress",
      zstdDecompressSync: "zstdDecompress",
    },
  },
  {
    module: "node:sqlite",
    until: "the database file is open",
    instead: "note",
    decidedBy: "databases",
    exports: { DatabaseSync: "a worker thread for the database" },
  },
  {
    module: "globalThis",
    until: "another thread wakes it up",
    instead: "note",
    exports: { "Atomics.wait": "`await Atomics.waitAsync(…).value`" },
  },
];

/** `xhr.open(method, url, false)`. */
export const synchronousRequest = {
  type: "XMLHttpRequest",
  method: "open",
  asyncArgument: 2,
  until: "the server replies",
  instead: "`true` for the third argument, or `await fetch(…)`",
} as const;

/** Options that the promise counterparts do not know: without `throwIfNoEntry`, `stat` rejects where `statSync` returns nothing. */
export const synchronousOnlyOptions: ReadonlySet<string> = new Set(["throwIfNoEntry"]);

/** What gives a file descriptor, a number that the counterparts do not take. */
export const descriptorSources: ReadonlySet<string> = new Set(["fs-extra#openSync", "graceful-fs#openSync", "node:fs#openSync"]);

const withoutLookup = "takes a numeric address only, and is one quick system call";
const setting = "changes a setting of the connection and reads nothing";
const made = "makes an object and reads nothing yet";

/** Exports of Node whose name ends in `Sync`, and methods of classes of such a name, that hold nobody up, each with the reason. */
export const harmlessExports: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "node:crypto": { randomFillSync: "fills memory from a generator that is always ready, in microseconds" },
  "node:dgram": { "Socket.bindSync": withoutLookup, "Socket.connectSync": withoutLookup },
  "node:sqlite": {
    "DatabaseSync.aggregate": setting,
    "DatabaseSync.close": "ends the connection, which is mostly the end of the program as well",
    "DatabaseSync.createSession": made,
    "DatabaseSync.createTagStore": made,
    "DatabaseSync.enableDefensive": setting,
    "DatabaseSync.enableLoadExtension": setting,
    "DatabaseSync.function": setting,
    "DatabaseSync.location": "is known already",
    "DatabaseSync.prepare": made,
    "DatabaseSync.setAuthorizer": setting,
    StatementSync: "cannot be called: `prepare` makes the statements",
    "StatementSync.columns": "is known already",
    "StatementSync.setAllowBareNamedParameters": setting,
    "StatementSync.setAllowUnknownNamedParameters": setting,
    "StatementSync.setReadBigInts": setting,
    "StatementSync.setReturnArrays": setting,
  },
};

/** Libraries whose synchronous functions wait for nothing, although they have asynchronous siblings: a file system in memory, cookies in a store that must be synchronous itself. */
export const harmlessModules: ReadonlySet<string> = new Set(["memfs", "tough-cookie"]);

/** Folders whose files are those of no disk: the kernel writes them as they are read. */
export const kernelFolders: readonly string[] = ["/proc/", "/sys/"];
