import { ts } from "./typescript.js";

const OPTIONS = {
  target: ts.ScriptTarget.ESNext,
  lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.Preserve,
  strict: true,
  allowJs: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["node"],
};

let files;
let last;
const trees = new Map();

/** A program of one file, beside TypeScript's libraries and the types of Node.js. */
export async function programOf(file, code, tell) {
  if (!files) {
    tell({ state: "loading types" });
    files = await load();
  }
  last = ts.createProgram({ rootNames: [file], options: OPTIONS, host: hostOf(file, code), oldProgram: last });
  return last;
}

/** By path: `/lib/lib.es5.d.ts`, `/project/node_modules/@types/node/fs.d.ts`. */
async function load() {
  const answer = await fetch(new URL(__TYPES__, import.meta.url));
  if (!answer.ok) throw new Error(`The types cannot be loaded: ${answer.status}.`);
  return new Map(Object.entries(await answer.json()));
}

function hostOf(file, code) {
  return {
    fileExists: (name) => name === file || files.has(name),
    readFile: (name) => (name === file ? code : files.get(name)),
    directoryExists: (folder) => folder === "/project" || isFolder(folder),
    getDirectories: () => [],
    getSourceFile: (name, version) => treeOf(name, name === file ? code : files.get(name), version, name === file),
    getDefaultLibFileName: () => "/lib/lib.esnext.d.ts",
    getDefaultLibLocation: () => "/lib",
    getCurrentDirectory: () => "/project",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    realpath: (name) => name,
    writeFile() {},
  };
}

/** Those of libraries are kept: they never change. */
function treeOf(name, text, version, isOwn) {
  if (text === undefined) return undefined;
  const kept = isOwn ? undefined : trees.get(name);
  const tree = kept ?? ts.createSourceFile(name, text, version, true);
  if (!isOwn) trees.set(name, tree);
  return tree;
}

function isFolder(folder) {
  for (const name of files.keys()) if (name.startsWith(`${folder}/`)) return true;
  return false;
}
