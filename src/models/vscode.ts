import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
/** Awaited, it would hold up the code until the user has read it. */
const SHOWN = { returns: "promise", mayFloat: "it settles when the user dismisses the message" } as const;

/** Extensions of Visual Studio Code; its promises are of the type `Thenable`. */
export const vscode: readonly Model[] = [
  {
    modules: ["vscode"],
    checked: "@types/vscode@1.140.0",
    is: "extension host",
    apis: {
      "commands.{executeCommand,getCommands}": PROMISE,
      "env.openExternal": PROMISE,
      "env.clipboard.{readText,writeText}": PROMISE,
      "window.{showErrorMessage,showInformationMessage,showWarningMessage}": SHOWN,
      "Memento.update": { returns: "promise", mayFloat: "the value can be read at once, and is written to the disk later" },
      "Webview.postMessage": { returns: "promise", mayFloat: "it tells whether the message was delivered, and does not reject" },
      "window.{showInputBox,showNotebookDocument,showOpenDialog,showQuickPick,showSaveDialog,showTextDocument,showWorkspaceFolderPick,withProgress}": PROMISE,
      "workspace.{applyEdit,findFiles,openNotebookDocument,openTextDocument,save,saveAll}": PROMISE,
      "workspace.fs.{copy,createDirectory,delete,readDirectory,readFile,rename,stat,writeFile}": PROMISE,
    },
  },
];
