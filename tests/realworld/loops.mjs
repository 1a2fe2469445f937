/** The loops that were read for no-sequential-await, reported or not: no-sequential-await.json. */
import { readFileSync } from "node:fs";
import { LOOP_LABELS } from "./labels.mjs";

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
