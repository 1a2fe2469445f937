import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { Watchdog } from "../../src/facts/native/watchdog.ts";

const TICK = 200;

/** How a process ends that is watched while this thread waits for it. */
async function endOf(code: string, limits: { readonly idle: number; readonly working: number }): Promise<ChildProcess["exitCode"] | ChildProcess["signalCode"]> {
  const child = spawn(process.execPath, ["-e", code], { stdio: "ignore" });
  const ended = once(child, "exit");
  const watchdog = new Watchdog(child.pid ?? 0, TICK);
  onTestFinished(() => watchdog.close());
  watchdog.during(limits, () => {
    while (!hasEnded(child.pid)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TICK / 10);
  });
  await ended;
  return child.signalCode ?? child.exitCode;
}

/** An ended process stays as `Z` until this thread, which is blocked, has taken note of it. */
function hasEnded(pid = 0): boolean {
  return readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
}

describe.skipIf(!existsSync("/proc/self/stat"))("a process that is asked", () => {
  it("is ended if it does nothing", async () => {
    expect(await endOf("setInterval(() => {}, 1e6)", { idle: 3, working: 1e6 })).toBe("SIGKILL");
  });

  it("is left alone while it computes", async () => {
    expect(await endOf("while (process.cpuUsage().user < 5e5); process.exit(7)", { idle: 3, working: 1e6 })).toBe(7);
  });

  it("is ended if it computes for too long", async () => {
    expect(await endOf("for (;;);", { idle: 1e6, working: 5 })).toBe("SIGKILL");
  });
});
