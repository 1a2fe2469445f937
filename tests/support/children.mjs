import { readFileSync, readdirSync } from "node:fs";

/** What Linux counts the time of processes in, in milliseconds. */
const TICK = 10;

/** The processes that this one has started and that still run: milliseconds of CPU, and bytes of memory at the peak. Linux only. */
export function childrenOf(pid) {
  return readdirSync("/proc").filter((name) => /^\d+$/u.test(name)).flatMap((child) => {
    const stat = tryRead(`/proc/${child}/stat`);
    if (!stat) return [];
    // The name of the program may have spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (Number(fields[1]) !== pid) return [];
    const [, peak = "0"] = /^VmHWM:\s+(\d+) kB$/mu.exec(tryRead(`/proc/${child}/status`) ?? "") ?? [];
    return [{ cpu: (Number(fields[11]) + Number(fields[12])) * TICK, memory: Number(peak) * 1024 }];
  });
}

function tryRead(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has ended in the meantime.
    return undefined;
  }
}
