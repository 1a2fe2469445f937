import path from "node:path";
import { parseArgs } from "node:util";
import { CORPORA } from "./corpora.mjs";

export const HELP = `npm run realworld -- [options]

Lints pinned packages with the preset \`recommended\`, with types, and compares the reports with those
that are committed in tests/realworld/reports. Exit codes: 0 nothing differs, 1 something does.

  --only <packages>  these packages, with commas
  --rule <rules>     these rules, with commas
  --update           writes what is reported now, keeps the labels of what is still there, and writes the
                     tables of docs/realworld.md
  --figures          installs and lints nothing: prints the figures of what is committed, and writes
                     the tables of docs/realworld.md
  --suggestions      applies every suggestion, each on its own and in memory: the result must parse, must not
                     be reported again, and must have no new type errors
  --excuses          counts, for each rule and each of its reasons for silence, how many candidates it silences
  --sample <n>       with --suggestions: so many of each rule, chosen the same way each time
  --json <file>      writes the result as data as well
  --help             shows this text
`;

/** Paths are meant from where `npm run` was called. */
export function readOptions(args) {
  const { values } = parseArgs({ args, options: OPTIONS });
  const from = process.env.INIT_CWD ?? process.cwd();
  const only = listOf(values.only);
  const unknown = only?.filter((name) => !NAMES.includes(name)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no package ${unknown.join(", ")}. Packages: ${NAMES.join(", ")}.`);
  return {
    ...values,
    names: only ?? NAMES,
    rules: listOf(values.rule) ?? [],
    sample: values.sample === undefined ? Infinity : toCount(values.sample),
    json: values.json === undefined ? undefined : path.resolve(from, values.json),
  };
}

const NAMES = CORPORA.map(({ name }) => name);

const OPTIONS = {
  only: { type: "string" },
  rule: { type: "string" },
  update: { type: "boolean", default: false },
  figures: { type: "boolean", default: false },
  suggestions: { type: "boolean", default: false },
  excuses: { type: "boolean", default: false },
  sample: { type: "string" },
  json: { type: "string" },
  help: { type: "boolean", default: false },
};

function listOf(value) {
  return value?.split(",");
}

function toCount(value) {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--sample takes a number of suggestions, and not "${value}".`);
}
