import { Linter } from "eslint/universal";
import plugin from "eslint-plugin-async-pitfalls";

const NAMESPACE = "async-pitfalls";
const FOLDER = "/project";
const IS_TYPESCRIPT = /^tsx?$/u;

/** Loading them takes a while, in which there is an answer without them. */
let areTypesLoaded = false;

/**
 * What the plugin says of a piece of code: `{ code, language: "ts", types: false, preset: "recommended", rules: {} }`. `rules` says
 * more than the preset: `{ "no-empty-catch": false }` switches one off, an object has its options. `tell` is told that types are loaded.
 */
export async function lint(request, tell = () => {}) {
  if (request.types && !areTypesLoaded) {
    tell({ state: "untyped first", ...(await lint({ ...request, types: false })) });
    areTypesLoaded = true;
  }
  const start = performance.now();
  const language = await languageOf(request, tell);
  const debug = [];
  const messages = listening(debug, () => verify(request, language));
  return { messages: messages.map(inWords), verdicts: debug.map(verdictOf).filter(Boolean), isTyped: language.isTyped, time: performance.now() - start };
}

/** JavaScript without types is read by ESLint itself, all else by typescript-eslint's parser. */
async function languageOf({ code, language, types }, tell) {
  const file = `${FOLDER}/code.${language}`;
  const parserOptions = { ecmaFeatures: { jsx: language.endsWith("x") } };
  if (!types && !IS_TYPESCRIPT.test(language)) return { file, parserOptions, isTyped: false };
  const { parser } = await import("./typescript.js");
  if (!types) return { file, parser, parserOptions, isTyped: false };
  const { programOf } = await import("./program.js");
  return { file, parser, parserOptions: { ...parserOptions, programs: [await programOf(file, code, tell)] }, isTyped: true };
}

/** A script may say what a module may not: `return` at the top, `with`, `await` as a name. */
function verify(request, language) {
  const asModule = verifyAs("module", request, language);
  return asModule.some(({ fatal }) => fatal) ? better(verifyAs("commonjs", request, language), asModule) : asModule;
}

function better(asScript, asModule) {
  return asScript.some(({ fatal }) => fatal) ? asModule : asScript;
}

function verifyAs(sourceType, { code, preset, rules }, { file, parser, parserOptions }) {
  const config = {
    files: ["**/*.{js,jsx,ts,tsx}"],
    plugins: { [NAMESPACE]: plugin },
    rules: rulesOf(preset, rules),
    settings: { [NAMESPACE]: { debug: true } },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    languageOptions: { sourceType, ...(parser ? { parser } : {}), parserOptions },
  };
  return new Linter({ cwd: FOLDER }).verify(code, [config], { filename: file });
}

function rulesOf(preset, rules) {
  const entries = { ...plugin.configs[preset]?.rules };
  for (const [name, options] of Object.entries(rules ?? {})) {
    if (options === false) delete entries[`${NAMESPACE}/${name}`];
    else entries[`${NAMESPACE}/${name}`] = ["error", ...(options === true || Object.keys(options).length === 0 ? [] : [options])];
  }
  return entries;
}

/** The plugin prints what it found out on `console.error`. */
function listening(lines, action) {
  const { error } = console;
  console.error = (...args) => lines.push(args.join(" "));
  try {
    return action();
  } finally {
    console.error = error;
  }
}

/** `code.ts:3 no-sequential-await: excused, …` */
function verdictOf(line) {
  const { groups } = /^[\w.]+:(?<line>\d+) (?<rule>[\w-]+): (?<finding>[\s\S]+)$/u.exec(line) ?? {};
  return groups && { line: Number(groups.line), rule: groups.rule, finding: groups.finding };
}

function inWords({ line, column, endLine, endColumn, message, ruleId, messageId, fatal, suggestions = [] }) {
  return { line, column, endLine, endColumn, message, rule: ruleId?.replace(`${NAMESPACE}/`, ""), messageId, fatal, suggestions: suggestions.map(({ desc, fix }) => ({ title: desc, fix })) };
}
