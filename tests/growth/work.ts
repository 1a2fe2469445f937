import { Session, type Profiler } from "node:inspector";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** How often each function of ours ran, and each block in it: the bodies of loops, the branches. */
export type Work = ReadonlyMap<string, number>;

const SOURCES = path.join(import.meta.dirname, "..", "..", "src") + path.sep;

// Before our code is loaded: V8 counts only in functions that it compiles from then on.
const session = new Session();
session.connect();
session.post("Profiler.enable");
session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * Counts what a call makes our code do, as V8 counts it for coverage: no clock, so that a busy machine makes no difference.
 * A loop within the engine, as `Array.prototype.includes` has one, is one step.
 */
export function workOf(action: () => void): Work {
  takeCoverage();
  action();
  return countsOf(takeCoverage());
}

export function total(work: Work): number {
  return [...work.values()].reduce((sum, count) => sum + count, 0);
}

/** Reading the counts sets them to zero. */
function takeCoverage(): readonly Profiler.ScriptCoverage[] {
  let scripts: readonly Profiler.ScriptCoverage[] = [];
  session.post("Profiler.takePreciseCoverage", (error, { result }) => {
    if (error) throw error;
    scripts = result;
  });
  return scripts;
}

function countsOf(scripts: readonly Profiler.ScriptCoverage[]): Work {
  const counts = new Map<string, number>();
  for (const { url, functions } of scripts.filter((script) => isOurs(script.url))) {
    for (const { functionName, ranges } of functions) {
      for (const { startOffset, count } of ranges) {
        const block = `${path.basename(url)} ${functionName} ${startOffset}`;
        counts.set(block, count + (counts.get(block) ?? 0));
      }
    }
  }
  return counts;
}

function isOurs(url: string): boolean {
  return url.startsWith(SOURCES) || url.startsWith(pathToFileURL(SOURCES).href);
}
