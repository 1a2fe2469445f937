import type { Model } from "./model.ts";

const FILES_NOTE = { until: "the file system answers", instead: "note" } as const;
const PROMISE_OF_NODE = { until: "the file system answers", instead: "promise", from: "node:fs/promises" } as const;

const HANDLE = { leak: "the file stays open", what: "fulfilled", release: ["close"], consumedBy: ["createReadStream", "createWriteStream", "readableWebStream"], isReleasedLater: true } as const;
const DIRECTORY = { leak: "the folder stays open", what: "fulfilled", release: ["close", "closeSync"], isReleasedLater: true } as const;
const FOLDER = { leak: "the folder is left behind", isName: true, release: ["rm"], releasedBy: ["node:fs#rm", "node:fs#rmSync", "node:fs#rmdir", "node:fs#rmdirSync", "node:fs/promises#rm", "node:fs/promises#rmdir", "node:fs#promises.rm", "node:fs#promises.rmdir", "fs-extra#remove", "fs-extra#removeSync", "fs-extra#rm", "fs-extra#rmSync", "del#", "del#deleteAsync", "del#deleteSync", "rimraf#", "rimraf#rimraf", "rimraf#sync", "rimraf#rimrafSync"] } as const;

/** Files of Node.js, and what libraries pass on of them under the same names. */
export const nodeFs: readonly Model[] = [
  {
    modules: ["node:fs"],
    apis: {
      "*": { is: "calls later" },
      "{ReadStream,WriteStream}": { is: "session" },
      "{createReadStream,createWriteStream}": { is: "opens a session" },
    },
  },
  {
    modules: ["node:fs", "fs-extra", "graceful-fs"],
    apis: {
      "{accessSync,appendFileSync,chmodSync,lstatSync,mkdirSync,readFileSync,readlinkSync,realpathSync,renameSync,rmdirSync,statSync,symlinkSync,truncateSync,unlinkSync,utimesSync,writeFileSync}": { is: "one file" },
      createReadStream: { emitsError: { what: "the file", fails: "cannot be read", namedBy: 0 } },
      createWriteStream: { emitsError: { what: "the file", fails: "cannot be written", namedBy: 0 } },
    },
  },
  {
    modules: ["node:fs", "graceful-fs"],
    apis: {
      accessSync: { blocks: { ...PROMISE_OF_NODE, use: "access" } },
      appendFileSync: { blocks: { ...PROMISE_OF_NODE, use: "appendFile" } },
      chmodSync: { blocks: { ...PROMISE_OF_NODE, use: "chmod" } },
      chownSync: { blocks: { ...PROMISE_OF_NODE, use: "chown" } },
      copyFileSync: { blocks: { ...PROMISE_OF_NODE, use: "copyFile" } },
      cpSync: { blocks: { ...PROMISE_OF_NODE, use: "cp" } },
      lchmodSync: { blocks: { ...PROMISE_OF_NODE, use: "lchmod" } },
      lchownSync: { blocks: { ...PROMISE_OF_NODE, use: "lchown" } },
      linkSync: { blocks: { ...PROMISE_OF_NODE, use: "link" } },
      lstatSync: { blocks: { ...PROMISE_OF_NODE, use: "lstat" } },
      lutimesSync: { blocks: { ...PROMISE_OF_NODE, use: "lutimes" } },
      mkdirSync: { blocks: { ...PROMISE_OF_NODE, use: "mkdir" } },
      mkdtempSync: { acquires: FOLDER, blocks: { ...PROMISE_OF_NODE, use: "mkdtemp" } },
      opendirSync: { blocks: { ...PROMISE_OF_NODE, use: "opendir" } },
      readFileSync: { blocks: { ...PROMISE_OF_NODE, use: "readFile" } },
      readdirSync: { blocks: { ...PROMISE_OF_NODE, use: "readdir" } },
      readlinkSync: { blocks: { ...PROMISE_OF_NODE, use: "readlink" } },
      realpathSync: { blocks: { ...PROMISE_OF_NODE, use: "realpath" } },
      "realpathSync.native": { blocks: { ...PROMISE_OF_NODE, use: "realpath" } },
      renameSync: { blocks: { ...PROMISE_OF_NODE, use: "rename" } },
      rmSync: { blocks: { ...PROMISE_OF_NODE, use: "rm" } },
      rmdirSync: { blocks: { ...PROMISE_OF_NODE, use: "rmdir" } },
      statSync: { blocks: { ...PROMISE_OF_NODE, use: "stat" } },
      statfsSync: { blocks: { ...PROMISE_OF_NODE, use: "statfs" } },
      symlinkSync: { blocks: { ...PROMISE_OF_NODE, use: "symlink" } },
      truncateSync: { blocks: { ...PROMISE_OF_NODE, use: "truncate" } },
      unlinkSync: { blocks: { ...PROMISE_OF_NODE, use: "unlink" } },
      utimesSync: { blocks: { ...PROMISE_OF_NODE, use: "utimes" } },
      writeFileSync: { blocks: { ...PROMISE_OF_NODE, use: "writeFile" } },
    },
  },
  {
    modules: ["node:fs", "fs-extra", "graceful-fs"],
    apis: {
      "Dir.closeSync": { blocks: { ...FILES_NOTE, use: "`close` of the directory, which returns a promise" } },
      "Dir.readSync": { blocks: { ...FILES_NOTE, use: "`read` of the directory, which returns a promise, or `for await`" } },
      "Utf8Stream.flushSync": { blocks: { ...FILES_NOTE, use: "`flush` of the stream, which takes a callback" } },
      closeSync: { blocks: { ...FILES_NOTE, use: "`close` of a `FileHandle` from `node:fs/promises`" } },
      existsSync: { blocks: { until: "the file system answers", instead: "note", use: "`access` of `node:fs/promises`, or handle the error of a missing file", decidedBy: "allowExists" } },
      fchmodSync: { blocks: { ...FILES_NOTE, use: "`chmod` of a `FileHandle` from `node:fs/promises`" } },
      fchownSync: { blocks: { ...FILES_NOTE, use: "`chown` of a `FileHandle` from `node:fs/promises`" } },
      fdatasyncSync: { blocks: { ...FILES_NOTE, use: "`datasync` of a `FileHandle` from `node:fs/promises`" } },
      fstatSync: { blocks: { ...FILES_NOTE, use: "`stat` of a `FileHandle` from `node:fs/promises`" } },
      fsyncSync: { blocks: { ...FILES_NOTE, use: "`sync` of a `FileHandle` from `node:fs/promises`" } },
      ftruncateSync: { blocks: { ...FILES_NOTE, use: "`truncate` of a `FileHandle` from `node:fs/promises`" } },
      futimesSync: { blocks: { ...FILES_NOTE, use: "`utimes` of a `FileHandle` from `node:fs/promises`" } },
      globSync: { blocks: { ...FILES_NOTE, use: "`glob` of `node:fs/promises` with `for await`" } },
      mkdtempDisposableSync: { blocks: { ...FILES_NOTE, use: "`mkdtempDisposable` of `node:fs/promises` with `await using`" } },
      openSync: { is: "file descriptor", acquires: { leak: "the file stays open", release: ["close"], releasedBy: ["node:fs#close", "node:fs#closeSync", "fs-extra#close", "fs-extra#closeSync", "graceful-fs#close", "graceful-fs#closeSync"] }, blocks: { ...FILES_NOTE, use: "`open` of `node:fs/promises`, which fulfills with a `FileHandle`" } },
      readSync: { blocks: { ...FILES_NOTE, use: "`read` of a `FileHandle` from `node:fs/promises`" } },
      readvSync: { blocks: { ...FILES_NOTE, use: "`readv` of a `FileHandle` from `node:fs/promises`" } },
      writeSync: { blocks: { ...FILES_NOTE, use: "`write` of a `FileHandle` from `node:fs/promises`" } },
      writevSync: { blocks: { ...FILES_NOTE, use: "`writev` of a `FileHandle` from `node:fs/promises`" } },
    },
  },
  {
    modules: ["node:fs"],
    apis: {
      "promises.open": { acquires: HANDLE },
      "promises.opendir": { acquires: DIRECTORY },
      "promises.mkdtemp": { acquires: { ...FOLDER, what: "fulfilled" } },
      watch: { acquires: { leak: "it keeps watching", release: ["close"], mayStay: true } },
    },
  },
  {
    modules: ["node:fs/promises"],
    apis: {
      FileHandle: { is: "session" },
      open: { is: "opens a session", acquires: HANDLE },
      opendir: { acquires: DIRECTORY },
      mkdtemp: { acquires: { ...FOLDER, what: "fulfilled" } },
    },
  },
];
