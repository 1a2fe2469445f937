/**
 * What may run a file: a page of a browser; the main process of Electron; the host of an editor's extensions; Node.js, as
 * a server or a script; a worker of either.
 */
export const environments = ["browser", "electron-main", "extension-host", "node", "worker"] as const;

/** Modules that only the host of an editor's extensions provides. */
export const extensionModules: ReadonlySet<string> = new Set(["vscode"]);

/** What Electron exports to its main process, and what to its pages. */
export const electronMainExports: ReadonlySet<string> = new Set([
  ...["BaseWindow", "BrowserWindow", "Menu", "Tray", "app", "autoUpdater", "dialog", "globalShortcut", "ipcMain", "nativeTheme"],
  ...["powerMonitor", "protocol", "safeStorage", "screen", "session", "systemPreferences", "utilityProcess"],
]);
export const electronPageExports: ReadonlySet<string> = new Set(["contextBridge", "ipcRenderer", "webFrame"]);

/** Packages that run in Node.js only, servers apart. */
export const nodeModules: ReadonlySet<string> = new Set([
  ...["@prisma/client", "amqplib", "argon2", "bcrypt", "better-sqlite3", "bull", "bullmq", "chokidar", "commander", "cron", "discord.js"],
  ...["dotenv", "execa", "fast-glob", "fs-extra", "glob", "globby", "ioredis", "kafkajs", "knex", "mongodb", "mongoose", "mysql", "mysql2"],
  ...["node-cron", "node-schedule", "nodemailer", "pg", "pino", "puppeteer", "redis", "sequelize", "sharp", "simple-git", "telegraf", "typeorm"],
  ...["winston", "yargs"],
]);

/** Frameworks whose applications have code for both sides, in files that look alike. */
export const bothSides: ReadonlySet<string> = new Set(["@remix-run/node", "@remix-run/react", "@sveltejs/kit", "astro", "electron", "gatsby", "ink", "next", "nuxt"]);

/** Names in `types` of a tsconfig.json for code that a browser runs. */
export const browserTypes: ReadonlySet<string> = new Set(["chrome", "dom", "jquery", "react", "react-dom", "svelte", "vite/client", "vue"]);
