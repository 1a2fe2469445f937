import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** `fs` that opens fewer files at once. */
export const gracefulFs: readonly Model[] = [
  {
    modules: ["graceful-fs"],
    checked: "graceful-fs@4.2.12",
    apis: {
      "promises.{access,appendFile,chmod,chown,copyFile,lchmod,lchown,link,lstat,mkdir,mkdtemp,open,readFile,readdir,readlink,realpath,rename,rm,rmdir,stat,symlink,truncate,unlink,utimes,writeFile}": PROMISE,
    },
  },
];
