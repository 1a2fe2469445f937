/** The loops that were read for no-sequential-await, reported or not: no-sequential-await.json. */
import { readFileSync } from "node:fs";
import { LOOP_LABELS, count, share } from "./labels.mjs";

export function readLoops() {
  return JSON.parse(readFileSync(new URL("no-sequential-await.json", import.meta.url), "utf8"));
}

/** Gives the reports of loops that were read there the labels that they have there, where they have none yet. */
export function addLoopLabels(name, version, reports, loops = readLoops().labels) {
  const own = loops.filter((loop) => loop.package === name && loop.version === version && loop.reported);
  const byPlace = new Map(own.map((loop) => [`${loop.file}:${loop.line}`, loop]));
  return reports.map((report) => {
    const loop = report.rule === "no-sequential-await" ? byPlace.get(`${report.file}:${report.line}`) : undefined;
    return loop && !report.label ? { ...report, label: LOOP_LABELS[loop.label], reason: loop.reason } : report;
  });
}

/** How often the rule is right about them, and how much it misses, in lines. */
export function figuresOfLoops({ labels, loops, silent }) {
  // The rule was changed by what the others showed; these were read once, and nothing was changed for them.
  const heldOut = labels.filter((row) => row.heldOut);
  const reported = labels.filter((row) => row.reported && !row.heldOut);
  const sampled = labels.filter((row) => !row.reported);
  const right = count(reported, "independent");
  const wrong = count(reported, "dependent");
  /** What was found, of that and of what was missed if the sample is like the rest. */
  const recall = (rows) => {
    const missed = (count(rows, "independent") / sampled.length) * silent;
    return `${share(right, right + missed)} (about ${Math.round(missed)} missed)`;
  };
  return [
    `${loops} loops with awaits, ${reported.length} reported: ${right} right, ${wrong} wrong, ${count(reported, "unsure")} unsure`,
    `precision: ${share(right, right + wrong)}`,
    `precision on projects kept apart: ${share(count(heldOut, "independent"), heldOut.length - count(heldOut, "unsure"))} (${described(heldOut)})`,
    `${sampled.length} of ${silent} others read: ${described(sampled)}`,
    `recall, loops whose values are used: ${recall(sampled.filter((row) => !row.effect))}`,
    `recall, loops for an effect included: ${recall(sampled)}`,
  ].join("\n");
}

function described(rows) {
  return Object.keys(LOOP_LABELS).map((label) => `${count(rows, label)} ${label}`).join(", ");
}
