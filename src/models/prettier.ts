import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Formatters and bundlers. */
export const prettier: readonly Model[] = [
  {
    modules: ["prettier"],
    checked: "prettier@VERSION",
    apis: {
      "{check,clearConfigCache,format,formatWithCursor,getFileInfo,getSupportInfo,resolveConfig,resolveConfigFile}": PROMISE,
    },
  },
  {
    modules: ["esbuild"],
    checked: "esbuild@VERSION",
    apis: {
      "{analyzeMetafile,build,context,formatMessages,stop,transform}": PROMISE,
    },
  },
  {
    modules: ["vite"],
    checked: "vite@VERSION",
    apis: {
      "{build,createServer,loadConfigFromFile,optimizeDeps,preview,resolveConfig,transformWithEsbuild}": PROMISE,
    },
  },
  {
    modules: ["rollup"],
    checked: "rollup@VERSION",
    apis: {
      rollup: PROMISE,
    },
  },
];
