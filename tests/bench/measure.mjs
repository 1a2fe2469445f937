/** Starts the runs, one process each, and takes in what they say. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { isDeepStrictEqual } from "node:util";

const RUN = path.join(import.meta.dirname, "run.mjs");

/** All rule sets once a round, so that whatever slows the machine down for a while slows down all of them. */
export async function measureInRounds(sets, planFile, { repeat, profile, quick }) {
  const measurements = new Map(sets.map(({ id }) => [id, []]));
  const waiting = Array.from({ length: repeat }, (_, round) => rotated(sets, round)).flat();
  const total = waiting.length;
  // One at a time where it counts: two would measure each other.
  await Promise.all(Array.from({ length: quick ? availableParallelism() : 1 }, workOff));
  for (const set of sets) checkReports(set, measurements.get(set.id));
  return measurements;

  async function workOff() {
    for (let set = waiting.shift(); set; set = waiting.shift()) {
      console.error(`${total - waiting.length} of ${total}: ${set.title}`);
      measurements.get(set.id).push(await measure(set, planFile, profile));
    }
  }
}

/** Starts each round with another set, so that none is always the one after the longest. */
function rotated(sets, round) {
  const start = round % sets.length;
  return [...sets.slice(start), ...sets.slice(0, start)];
}

async function measure({ id }, planFile, profile) {
  return runToEnd(id, [...profilingTo(profile, id), RUN, id, planFile]);
}

/** What Node is told to write a CPU profile of a run into a folder, if there is one. */
export function profilingTo(folder, id) {
  return folder ? ["--cpu-prof", `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${id.replace("/", "+")}.cpuprofile`] : [];
}

/** Runs Node, and gives what it prints as JSON. */
export async function runToEnd(id, args) {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const [[code], output, errors] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`The run of ${id} failed:\n${errors}`);
  return JSON.parse(output);
}

/** Rules that find nothing in all of this code, or not the same each time, are not what was meant to be measured. */
function checkReports({ id, names, reportsNothing }, [first, ...others]) {
  const isEmpty = Object.keys(first.reports).length === 0;
  if (isEmpty && names.length > 0 && !reportsNothing) throw new Error(`${id} reported nothing.`);
  if (!others.every(({ reports }) => isDeepStrictEqual(reports, first.reports))) throw new Error(`${id} did not report the same each time.`);
}
