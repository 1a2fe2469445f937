import type { Model } from "./model.ts";

const BUILD = { until: "the code is transformed", instead: "promise" } as const;
const PROMISE = { returns: "promise" } as const;

/** Formatters and bundlers. */
export const prettier: readonly Model[] = [
  {
    modules: ["prettier"],
    checked: "prettier@3.10.1",
    apis: {
      "{check,clearConfigCache,format,formatWithCursor,getFileInfo,getSupportInfo,resolveConfig,resolveConfigFile}": PROMISE,
    },
  },
  {
    modules: ["esbuild"],
    checked: "esbuild@0.28.2",
    apis: {
      "{analyzeMetafile,build,context,formatMessages,stop,transform}": PROMISE,
      analyzeMetafileSync: { blocks: { ...BUILD, use: "analyzeMetafile" } },
      buildSync: { blocks: { ...BUILD, use: "build" } },
      formatMessagesSync: { blocks: { ...BUILD, use: "formatMessages" } },
      transformSync: { blocks: { ...BUILD, use: "transform" } },
    },
  },
  {
    modules: ["vite"],
    checked: "vite@8.4.0",
    apis: {
      "{build,createServer,loadConfigFromFile,optimizeDeps,preview,resolveConfig,transformWithEsbuild}": PROMISE,
    },
  },
  {
    modules: ["rollup"],
    checked: "rollup@4.68.8",
    apis: {
      rollup: PROMISE,
    },
  },
];
