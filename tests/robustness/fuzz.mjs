/**
 * `npm run fuzz -- --minutes 10`: lints programs that are spliced from the cases of our tables and odd syntax, and fails
 * where a rule throws or a suggestion does not parse. Prints the smallest program that it can make of each failure.
 *   --runs 1000     so many programs instead of so many minutes
 *   --seed 17       the same programs again
 *   --plugin <file> another build of the plugin
 */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { fuzz } from "./fuzzing.mjs";
import { buildReadable } from "./readable-build.mjs";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "1" }, plugin: { type: "string" }, runs: { type: "string" }, seed: { type: "string" } } });

process.setSourceMapsEnabled(true);
const pluginFile = path.resolve(values.plugin ?? buildReadable());
const plugin = await import(pathToFileURL(pluginFile));
const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
const limit = values.runs === undefined ? { milliseconds: Number(values.minutes) * 60_000 } : { runs: Number(values.runs) };

const { counts, failures } = fuzz({ plugin, pluginFile, seed, ...limit, onFailure: tell });
const { programs, reports, suggestions, typed, unread } = counts;
console.log(`seed ${String(seed)}: ${String(programs)} programs, ${String(typed)} of them with types, ${String(unread)} that do not parse; ${String(reports)} reports, ${String(suggestions)} suggestions tried`);
console.log(`${String(failures)} failure${failures === 1 ? "" : "s"}`);
process.exitCode = failures === 0 ? 0 : 1;

function tell({ error, file, isTyped, text }) {
  const { line, message, rule, stack } = error;
  console.log(`${message} (${[rule, line && `line ${String(line)}`, file, isTyped ? "with types" : ""].filter(Boolean).join(", ")})`);
  console.log(stack.split("\n").slice(0, 8).map((frame) => `    ${frame}`).join("\n"));
  console.log(`${text}\n`);
}
