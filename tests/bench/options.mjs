import path from "node:path";
import { parseArgs } from "node:util";

export const HELP = `npm run bench -- [options]

  --repeat <n>      rounds in which every rule set runs once; 5 unless it is said
  --json <file>     writes all measurements as well
  --profile <folder>
                    one round, each run with a CPU profile in the folder
  --only <ids>      these rule sets and what they are compared with, by their ids in the JSON, with commas
  --typescript <versions>
                    TypeScript 7.0 or 7.1, or both with a comma, beside TypeScript 6, on packages of npm run realworld
                    (--only names others); Linux only
  --applications [<names>]
                    each corpus apart, the worst last: the packages, and applications that are fetched from GitHub and
                    installed (some minutes, 3 GB), or those that are named, with commas
  --questions       no times: how often rules ask the type checker, by the kind of question
  --quick           one round on one small file, several runs at a time: shows that all of it works, measures nothing
`;

/** Paths are meant from where `npm run` was called. */
export function readOptions(args) {
  const { values } = parseArgs({ args: args.flatMap((arg, index) => (arg === "--applications" && (args[index + 1] ?? "--").startsWith("--") ? [`${arg}=`] : arg)), options: OPTIONS });
  const from = process.env.INIT_CWD ?? process.cwd();
  const place = (file) => (file === undefined ? undefined : path.resolve(from, file));
  const repeat = values.quick || values.profile ? 1 : Number(values.repeat);
  if (!Number.isInteger(repeat) || repeat < 1) throw new Error(`--repeat takes a number of rounds, and not "${values.repeat}".`);
  return { ...values, repeat, json: place(values.json), profile: place(values.profile), only: values.only?.split(","), typescript: values.typescript?.split(",") };
}

const OPTIONS = {
  repeat: { type: "string", default: "5" },
  json: { type: "string" },
  profile: { type: "string" },
  only: { type: "string" },
  typescript: { type: "string" },
  applications: { type: "string" },
  questions: { type: "boolean", default: false },
  quick: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
};
