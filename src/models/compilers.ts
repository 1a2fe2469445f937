import type { Model } from "./model.ts";

const BUILD = { until: "the code is transformed", instead: "promise" } as const;
const HASH = { until: "the hash is computed", instead: "promise" } as const;

/** Compilers. */
export const compilers: readonly Model[] = [
  {
    modules: ["@babel/core"],
    apis: {
      createConfigItemSync: { blocks: { ...BUILD, use: "createConfigItemAsync" } },
      loadOptionsSync: { blocks: { ...BUILD, use: "loadOptionsAsync" } },
      loadPartialConfigSync: { blocks: { ...BUILD, use: "loadPartialConfigAsync" } },
      parseSync: { blocks: { ...BUILD, use: "parseAsync" } },
      transformFileSync: { blocks: { ...BUILD, use: "transformFileAsync" } },
      transformFromAstSync: { blocks: { ...BUILD, use: "transformFromAstAsync" } },
      transformSync: { blocks: { ...BUILD, use: "transformAsync" } },
    },
  },
  {
    modules: ["@node-rs/argon2"],
    apis: {
      hashRawSync: { blocks: { ...HASH, use: "hashRaw" } },
      hashSync: { blocks: { ...HASH, use: "hash" } },
      verifySync: { blocks: { ...HASH, use: "verify" } },
    },
  },
  {
    modules: ["@node-rs/bcrypt"],
    apis: {
      compareSync: { blocks: { ...HASH, use: "compare" } },
      genSaltSync: { blocks: { ...HASH, use: "genSalt" } },
      hashSync: { blocks: { ...HASH, use: "hash" } },
      verifySync: { blocks: { ...HASH, use: "verify" } },
    },
  },
  {
    modules: ["@swc/core"],
    apis: {
      minifySync: { blocks: { ...BUILD, use: "minify" } },
      parseFileSync: { blocks: { ...BUILD, use: "parseFile" } },
      parseSync: { blocks: { ...BUILD, use: "parse" } },
      printSync: { blocks: { ...BUILD, use: "print" } },
      transformFileSync: { blocks: { ...BUILD, use: "transformFile" } },
      transformSync: { blocks: { ...BUILD, use: "transform" } },
    },
  },
  {
    modules: ["@swc/html"],
    apis: {
      minifyFragmentSync: { blocks: { ...BUILD, use: "minifyFragment" } },
      minifySync: { blocks: { ...BUILD, use: "minify" } },
    },
  },
  {
    modules: ["esbuild-wasm"],
    apis: {
      analyzeMetafileSync: { blocks: { ...BUILD, use: "analyzeMetafile" } },
      buildSync: { blocks: { ...BUILD, use: "build" } },
      formatMessagesSync: { blocks: { ...BUILD, use: "formatMessages" } },
      transformSync: { blocks: { ...BUILD, use: "transform" } },
    },
  },
  {
    modules: ["oxc-minify"],
    apis: {
      minifySync: { blocks: { ...BUILD, use: "minify" } },
    },
  },
  {
    modules: ["oxc-parser"],
    apis: {
      parseSync: { blocks: { until: "the code is parsed", instead: "promise", use: "parse" } },
    },
  },
  {
    modules: ["oxc-transform"],
    apis: {
      isolatedDeclarationSync: { blocks: { ...BUILD, use: "isolatedDeclaration" } },
      moduleRunnerTransformSync: { blocks: { ...BUILD, use: "moduleRunnerTransform" } },
      transformSync: { blocks: { ...BUILD, use: "transform" } },
    },
  },
  {
    modules: ["rolldown/experimental"],
    apis: {
      isolatedDeclarationSync: { blocks: { ...BUILD, use: "isolatedDeclaration" } },
      minifySync: { blocks: { ...BUILD, use: "minify" } },
      parseSync: { blocks: { ...BUILD, use: "parse" } },
      transformSync: { blocks: { ...BUILD, use: "transform" } },
    },
  },
  {
    modules: ["rolldown/parseAst"],
    apis: {
      parseAst: { blocks: { until: "the code is parsed", instead: "promise", use: "parseAstAsync" } },
    },
  },
  {
    modules: ["rolldown/utils"],
    apis: {
      minifySync: { blocks: { ...BUILD, use: "minify" } },
      parseSync: { blocks: { ...BUILD, use: "parse" } },
      transformSync: { blocks: { ...BUILD, use: "transform" } },
    },
  },
  {
    modules: ["sass", "sass-embedded"],
    apis: {
      compile: { blocks: { ...BUILD, use: "compileAsync" } },
      compileString: { blocks: { ...BUILD, use: "compileStringAsync" } },
      renderSync: { blocks: { until: "the code is transformed", instead: "callback", use: "render" } },
    },
  },
  {
    modules: ["snappy"],
    apis: {
      compressSync: { blocks: { until: "the data is compressed", instead: "promise", use: "compress" } },
      uncompressSync: { blocks: { until: "the data is compressed", instead: "promise", use: "uncompress" } },
    },
  },
];
