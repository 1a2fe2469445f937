import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Desktop applications. */
export const electron: readonly Model[] = [
  {
    modules: ["electron"],
    checked: "electron@45.5.0",
    is: ["both sides", "emitter", "desktop"],
    apis: {
      "ipcRenderer.invoke": PROMISE,
      "shell.{openExternal,trashItem}": PROMISE,
      "shell.openPath": { returns: "promise", neverRejects: true },
      "app.whenReady": PROMISE,
      "dialog.{showCertificateTrustDialog,showMessageBox,showOpenDialog,showSaveDialog}": PROMISE,
      "session.defaultSession.{clearCache,clearStorageData,closeAllConnections}": PROMISE,
      "BrowserWindow.webContents.{capturePage,executeJavaScript,insertCSS,loadFile,loadURL,printToPDF,savePage}": PROMISE,
      "BrowserWindow.{capturePage,loadFile,loadURL}": PROMISE,
      "{BaseWindow,BrowserWindow,Menu,Tray,app,autoUpdater,dialog,globalShortcut,ipcMain,nativeTheme,powerMonitor,protocol,safeStorage,screen,session,systemPreferences,utilityProcess}": { is: "main process" },
      "{contextBridge,ipcRenderer,webFrame}": { is: "page process" },
    },
  },
  {
    modules: ["electron/common", "electron/main", "electron/renderer", "@electron/remote", "@electron/remote/main"],
    is: "desktop",
    apis: {},
  },
];
