import type { Model } from "./model.ts";

const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** `fs` with promises, and more of it. */
export const fsExtra: readonly Model[] = [
  {
    modules: ["fs-extra"],
    checked: "fs-extra@11.4.1",
    apis: {
      "{access,appendFile,chmod,chown,copyFile,lchmod,lchown,link,lstat,mkdir,mkdtemp,open,readFile,readdir,readlink,realpath,rename,rm,rmdir,stat,symlink,truncate,unlink,utimes,writeFile}": UNLESS_CALLBACK,
      "{copy,createFile,createLink,createSymlink,emptyDir,emptydir,ensureDir,ensureFile,ensureLink,ensureSymlink,mkdirp,mkdirs,move,outputFile,outputJSON,outputJson,pathExists,readJSON,readJson,remove,writeJSON,writeJson}": UNLESS_CALLBACK,
    },
  },
];
