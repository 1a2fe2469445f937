import path from "node:path";
import ts from "typescript";

const OPTIONS = { allowJs: true, checkJs: false, noEmit: true, strict: true, skipLibCheck: true, jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: ["node"] };

/** Returns a function that makes a program of one file with a text, which keeps the platform's types from the one before. */
export function typedPrograms(folder) {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile } = host;
  const kept = new Map();
  let last;
  return (filename, text) => {
    const file = filename.replaceAll(path.sep, "/");
    host.getSourceFile = (name, ...rest) => {
      if (name === file) return ts.createSourceFile(name, text, { ...rest[0], languageVersion: ts.ScriptTarget.ESNext }, true);
      if (!kept.has(name)) kept.set(name, getSourceFile.call(host, name, ...rest));
      return kept.get(name);
    };
    host.getCurrentDirectory = () => folder;
    last = ts.createProgram([file], OPTIONS, host, last);
    return last;
  };
}
