/** `sweep-run.mjs <plugin>`: a process of the sweep. It lints the files that it is sent, and tells of each before and after. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { typedLanguage } from "./every-rule.mjs";
import { examine } from "./examine.mjs";

const [pluginFile] = process.argv.slice(2);
const examined = examine(await import(pathToFileURL(pluginFile)), pluginFile);

process.on("message", ({ files, config }) => {
  const program = config === undefined ? undefined : programOf(files, config);
  for (const file of files) {
    process.send({ state: "begins", file });
    const start = performance.now();
    const outcome = examined(file, readFileSync(file, "utf8"), program && [typedLanguage(program)]);
    process.send({ state: "ends", file, took: performance.now() - start, ...outcome });
  }
  process.send({ state: "idle" });
});
process.send({ state: "idle" });

/** The files of a chunk with the options of their tsconfig.json, or those that nearly everything can be read with. */
function programOf(files, config) {
  return ts.createProgram(files, { ...(config === "" ? {} : optionsIn(config)), ...FOR_ALL });
}

const FOR_ALL = { allowJs: true, noEmit: true, composite: false, incremental: false, skipLibCheck: true, jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] };

function optionsIn(config) {
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile);
  const { paths, strict, lib } = ts.parseJsonConfigFileContent(json ?? {}, { ...ts.sys, readDirectory: () => [] }, path.dirname(config)).options;
  return { paths, strict, lib };
}
