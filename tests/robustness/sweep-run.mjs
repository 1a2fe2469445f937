/** `sweep-run.mjs <plugin>`: a process of the sweep. It lints the files that it is sent, and tells of each before and after. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { applySuggestion, canRead, lintWithEveryRule, typedLanguage } from "./every-rule.mjs";

/** So many suggestions of a file are tried out. */
const TRIED_IN_A_FILE = 3;

const [pluginFile] = process.argv.slice(2);
const { default: plugin, onFailure } = await import(pathToFileURL(pluginFile));
const lint = lintWithEveryRule(plugin, path.parse(process.cwd()).root);

/** What the plugin has swallowed in the file that is linted. */
let swallowed = [];
onFailure?.((error) => swallowed.push(error));

process.on("message", ({ files, config }) => {
  const program = config === undefined ? undefined : programOf(files, config);
  for (const file of files) {
    process.send({ state: "begins", file });
    process.send({ state: "ends", file, ...outcomeOf(file, program) });
  }
  process.send({ state: "idle" });
});
process.send({ state: "idle" });

function outcomeOf(file, program) {
  swallowed = [];
  const start = performance.now();
  try {
    const text = readFileSync(file, "utf8");
    const linted = lint(file, text, program && [typedLanguage(program)]);
    const took = performance.now() - start;
    const crash = swallowed.find(isOurs);
    if (crash) return { took, error: describe(crash), isLinted: true };
    if (!linted) return { took, isLinted: false };
    return { took, isLinted: true, reports: linted.messages.length, swallowed: swallowed.map(String), ...tryOut(linted, file, text) };
  } catch (error) {
    return { took: performance.now() - start, error: describe(error), isLinted: true };
  }
}

/** A checker may throw; code of this plugin may not. */
function isOurs(error) {
  const [top = ""] = /^ +at .*$/mu.exec(error?.stack ?? "") ?? [];
  return top.includes(`${path.sep}src${path.sep}`) || top.includes(pluginFile);
}

function tryOut({ languageOptions, messages }, file, text) {
  const suggestions = messages.flatMap((message) => (message.suggestions ?? []).map((suggestion) => ({ message, suggestion }))).slice(0, TRIED_IN_A_FILE);
  const broken = suggestions.find(({ suggestion }) => !canRead(applySuggestion(text, suggestion), file, languageOptions));
  const error = broken && { message: `"${broken.suggestion.desc}" does not parse`, rule: broken.message.ruleId, line: broken.message.line, stack: "" };
  return { suggestions: suggestions.length, error };
}

/** ESLint says the rule and the line below the message. */
function describe(error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return {
    message: message.split("\n", 1)[0],
    rule: /^Rule: "(.*)"$/mu.exec(message)?.[1],
    line: /^(?:It was looking at line (\d+)\.|Occurred while linting .*:(\d+))$/mu.exec(message)?.slice(1).find(Boolean),
    stack: [...stack.matchAll(/^ +at .*$/gmu)].map(([place]) => place.trim()).join("\n"),
  };
}

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
