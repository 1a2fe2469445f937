import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Files and mail on other machines. */
export const remoteFiles: readonly Model[] = [
  {
    modules: ["basic-ftp"],
    apis: {
      "Client.{access,cd,connect,downloadTo,downloadToDir,ensureDir,list,remove,rename,uploadFrom,uploadFromDir}": PROMISE,
      "Client.{access,connect}": { acquires: { leak: "its connection stays open", what: "receiver", release: ["close"] } },
    },
  },
  {
    modules: ["imapflow"],
    apis: {
      "ImapFlow.{connect,fetchOne,logout,mailboxOpen,search}": PROMISE,
      "ImapFlow.connect": { acquires: { leak: "its connection stays open", what: "receiver", release: ["logout", "close"], isReleasedLater: true } },
      "ImapFlow.getMailboxLock": { returns: "promise", acquires: { leak: "the mailbox stays locked", what: "fulfilled", release: ["release"] } },
    },
  },
  {
    modules: ["ssh2-sftp-client"],
    apis: {
      "default.{delete,end,exists,fastGet,fastPut,get,list,mkdir,put,rename,rmdir,stat}": PROMISE,
      "default.connect": { returns: "promise", acquires: { leak: "its connection stays open", what: "receiver", release: ["end"], isReleasedLater: true } },
    },
  },
];
