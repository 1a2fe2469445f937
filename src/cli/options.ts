import { parseArgs } from "node:util";
import { DEFAULT_FORMAT } from "./formats/index.ts";
import { InputError } from "./input-error.ts";
import { hintForOption } from "./unknown-name.ts";

export interface Options {
  paths: string[];
  preset: string;
  rules: string[];
  ignore: string[];
  format: string;
  outputFile: string | undefined;
  /** -1: any number of warnings. */
  maxWarnings: number;
  stdin: boolean;
  stdinFilename: string | undefined;
  staged: boolean;
  since: string | undefined;
  fix: boolean;
  fixSuggestions: boolean;
  /** Suggestions to apply, by their ids, whether they are safe in bulk or not; none: all that are. */
  kinds: string[];
  diff: boolean;
  allowDirty: boolean;
  types: boolean;
  quiet: boolean;
  inlineConfig: boolean;
  /** What is answered without linting. */
  rulesOnly: boolean;
  explain: string | undefined;
  init: boolean;
  help: boolean;
  version: boolean;
}

const DECLARATION = {
  preset: { type: "string" },
  rule: { type: "string", multiple: true },
  ignore: { type: "string", multiple: true },
  format: { type: "string", short: "f" },
  "output-file": { type: "string", short: "o" },
  "max-warnings": { type: "string" },
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
  staged: { type: "boolean" },
  since: { type: "string" },
  fix: { type: "boolean" },
  "fix-suggestions": { type: "boolean" },
  kind: { type: "string", multiple: true },
  diff: { type: "boolean" },
  "allow-dirty": { type: "boolean" },
  "no-types": { type: "boolean" },
  quiet: { type: "boolean" },
  "no-inline-config": { type: "boolean" },
  rules: { type: "boolean" },
  explain: { type: "string" },
  init: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

export function parseOptions(argv: readonly string[]): Options {
  const { values, positionals } = parse(argv);
  checkCombination(values, positionals);
  return {
    paths: positionals.length > 0 ? positionals : ["."],
    preset: values.preset ?? "recommended",
    rules: values.rule ?? [],
    ignore: values.ignore ?? [],
    format: values.format ?? DEFAULT_FORMAT,
    outputFile: values["output-file"],
    maxWarnings: toMaxWarnings(values["max-warnings"] ?? "-1"),
    stdin: values.stdin ?? false,
    stdinFilename: values["stdin-filename"],
    staged: values.staged ?? false,
    since: values.since,
    fix: values.fix ?? false,
    fixSuggestions: values["fix-suggestions"] ?? false,
    kinds: values.kind ?? [],
    diff: values.diff ?? false,
    allowDirty: values["allow-dirty"] ?? false,
    types: !values["no-types"],
    quiet: values.quiet ?? false,
    inlineConfig: !values["no-inline-config"],
    rulesOnly: values.rules ?? false,
    explain: values.explain,
    init: values.init ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: DECLARATION });
  } catch (error) {
    if (!isParseError(error)) throw error;
    throw new InputError(`${firstSentence(error.message)}${hintFor(error.message)} See --help.`);
  }
}

type Values = ReturnType<typeof parse>["values"];

function checkCombination(values: Values, paths: readonly string[]): void {
  const { fix, since, staged, stdin, "stdin-filename": filename } = values;
  if (stdin && filename === undefined) throw new InputError("--stdin takes --stdin-filename <file>: its name says the language, its folder the types.");
  if (!stdin && filename !== undefined) throw new InputError("--stdin-filename goes with --stdin.");
  if (stdin && (paths.length > 0 || staged || since !== undefined)) throw new InputError("--stdin is one text: leave out paths, --staged and --since.");
  if (staged && since !== undefined) throw new InputError("Choose one of --staged and --since.");
  if (fix && (stdin || staged)) throw new InputError(`--fix changes files, and not what ${stdin ? "--stdin" : "--staged"} lints: leave it out.`);
  checkRepair(values);
}

/** What goes with `--fix-suggestions` alone, and what does not go with it. */
function checkRepair(values: Values): void {
  const given = (names: readonly (keyof Values)[]) => names.find((name) => values[name] !== undefined);
  if (values["fix-suggestions"]) {
    const other = given(["stdin", "staged"]);
    if (other !== undefined) throw new InputError(`--fix-suggestions changes files, and not what --${other} lints: leave it out.`);
    const unused = given(["fix", "format", "output-file", "max-warnings", "quiet"]);
    if (unused !== undefined) throw new InputError(`--fix-suggestions writes a summary of its own: leave out --${unused}.`);
    return;
  }
  const alone = given(["kind", "diff", "allow-dirty"]);
  if (alone !== undefined) throw new InputError(`--${alone} goes with --fix-suggestions.`);
}

function hintFor(message: string): string {
  const [, option] = /^Unknown option '([^']+)'/.exec(message) ?? [];
  const hint = option === undefined ? undefined : hintForOption(option, Object.keys(DECLARATION));
  return hint === undefined ? "" : ` ${hint}`;
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}

/** Node's messages go on about how to pass a name that starts with a dash. */
function firstSentence(message: string): string {
  const sentence = /^[^\n]*?(?=[.\n](?:\s|$)|\n|$)/.exec(message)?.[0] ?? message;
  return `${sentence}.`;
}

function toMaxWarnings(text: string): number {
  if (/^(?:\d+|-1)$/.test(text)) return Number(text);
  throw new InputError(`--max-warnings takes a whole number, not "${text}".`);
}
