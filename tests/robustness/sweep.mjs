/**
 * `npm run sweep -- <folders>`: lints every file below folders with every rule, installed packages included, and fails
 * where a rule throws, a suggestion does not parse, or a file ends the process or takes minutes.
 *   --types         with the types of a program of each hundred files and their tsconfig.json
 *   --jobs 4        so many processes; as many as there are cores
 *   --slowest 10    names so many of the files that took longest
 *   --patience 120  so many seconds for a file
 *   --plugin <file> another build of the plugin
 */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { runInProcesses } from "./pool.mjs";
import { buildReadable } from "./readable-build.mjs";
import { sourceFilesIn } from "./source-files.mjs";
import { describeSweep, Sweep } from "./sweep-report.mjs";

const FILES_IN_A_CHUNK = 100;

const { positionals: folders, values } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: "string", default: String(availableParallelism()) },
    patience: { type: "string", default: "120" },
    plugin: { type: "string" },
    slowest: { type: "string", default: "10" },
    types: { type: "boolean", default: false },
  },
});

const configs = new Map();

if (folders.length === 0) {
  console.error("Name folders: npm run sweep -- src ../another-project");
  process.exitCode = 2;
} else {
  process.exitCode = (await sweep()) ? 0 : 1;
}

async function sweep() {
  const plugin = path.resolve(values.plugin ?? buildReadable());
  const { files, leftOut } = sourceFilesIn(folders);
  const found = new Sweep(Number(values.slowest));
  const onFile = (outcome) => {
    found.add(outcome);
    if (outcome.error) console.error(`\r${outcome.file}: ${outcome.error.message}`);
    if (process.stderr.isTTY) process.stderr.write(`\r${String(found.files)}/${String(files.length)} files`);
  };
  const report = () => console.log(describeSweep(found, leftOut, process.cwd()));
  // A run of hours may be ended; the processes end with it.
  process.once("SIGINT", () => {
    report();
    process.exit(130);
  });
  await runInProcesses(chunksOf(files), { args: [plugin], jobs: Number(values.jobs), patience: Number(values.patience), onFile });
  report();
  return found.exceptions.length === 0;
}

/** With types, files of one tsconfig.json. */
function chunksOf(files) {
  const groups = new Map();
  for (const file of files) {
    const config = values.types ? configAbove(path.dirname(file)) : undefined;
    if (!groups.has(config)) groups.set(config, []);
    groups.get(config).push(file);
  }
  return [...groups].flatMap(([config, members]) => {
    const chunks = Math.ceil(members.length / FILES_IN_A_CHUNK);
    return Array.from({ length: chunks }, (_, index) => ({ config, files: members.slice(index * FILES_IN_A_CHUNK, (index + 1) * FILES_IN_A_CHUNK) }));
  });
}

/** The nearest tsconfig.json; empty if there is none. */
function configAbove(folder) {
  let config = configs.get(folder);
  if (config === undefined) {
    const own = path.join(folder, "tsconfig.json");
    const parent = path.dirname(folder);
    config = existsSync(own) ? own : parent === folder ? "" : configAbove(parent);
    configs.set(folder, config);
  }
  return config;
}
