import type { Model } from "./model.ts";

const FILES_NOTE = { until: "the file system answers", instead: "note" } as const;
const PROMISE_OF_NODE = { until: "the file system answers", instead: "promise", from: "node:fs/promises" } as const;

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
      mkdtempSync: { blocks: { ...PROMISE_OF_NODE, use: "mkdtemp" } },
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
      closeSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `close`" } },
      existsSync: { blocks: { until: "the file system answers", instead: "note", use: "`access` of `node:fs/promises`, or go on and handle the error of a missing file", decidedBy: "allowExists" } },
      fchmodSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `chmod`" } },
      fchownSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `chown`" } },
      fdatasyncSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `datasync`" } },
      fstatSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `stat`" } },
      fsyncSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `sync`" } },
      ftruncateSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `truncate`" } },
      futimesSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `utimes`" } },
      globSync: { blocks: { ...FILES_NOTE, use: "`glob` of `node:fs/promises` with `for await`" } },
      mkdtempDisposableSync: { blocks: { ...FILES_NOTE, use: "`mkdtempDisposable` of `node:fs/promises` with `await using`" } },
      openSync: { is: "file descriptor", blocks: { ...FILES_NOTE, use: "`open` of `node:fs/promises`, which gives a `FileHandle` instead of a number" } },
      readSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `read`" } },
      readvSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `readv`" } },
      writeSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `write`" } },
      writevSync: { blocks: { ...FILES_NOTE, use: "a `FileHandle`, which `open` of `node:fs/promises` gives, and its method `writev`" } },
    },
  },
  {
    modules: ["node:fs/promises"],
    apis: {
      FileHandle: { is: "session" },
      open: { is: "opens a session" },
    },
  },
];
