import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

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
      "window.{showErrorMessage,showInformationMessage,showInputBox,showNotebookDocument,showOpenDialog,showQuickPick,showSaveDialog,showTextDocument,showWarningMessage,showWorkspaceFolderPick,withProgress}": PROMISE,
      "workspace.{applyEdit,findFiles,openNotebookDocument,openTextDocument,save,saveAll}": PROMISE,
      "workspace.fs.{copy,createDirectory,delete,readDirectory,readFile,rename,stat,writeFile}": PROMISE,
    },
  },
];
