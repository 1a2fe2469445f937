import { spawn, type ChildProcess } from "node:child_process";
import { getHeapStatistics } from "node:v8";

/** A program or a file more may fill the rest of the heap before it is looked at again. */
const NEARLY_FULL = 0.6;
const MEGABYTE = 2 ** 20;

/** Says what the process that started it no longer can, unless that one says first that all went well. */
const HEIR = `
  let told = "";
  process.stdin.on("data", (part) => (told += part)).on("end", () => told === "done" || console.error(process.argv[1]));
`;

let heir: ChildProcess | undefined;

/**
 * Looks at how full the heap is. When it is nearly full, a process is started that outlives this one: Node.js ends at
 * once when it runs out of memory, and could not give any advice then. `watchHeap()` costs microseconds until then.
 */
export function watchHeap(): void {
  if (heir) return;
  const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
  if (used < NEARLY_FULL * limit) return;
  const megabytes = Math.round(limit / MEGABYTE);
  const advice = `async-pitfalls: ended while its heap of ${megabytes} MB was nearly full. NODE_OPTIONS=--max-old-space-size=${2 * megabytes} gives it more; or lint fewer folders at a time.`;
  heir = spawn(process.execPath, ["--eval", HEIR, advice], { env: { ...process.env, NODE_OPTIONS: "" }, stdio: ["pipe", "ignore", "inherit"], windowsHide: true });
  heir.on("error", () => undefined).unref();
}

/** Ends the process that was started, if any: this one has come to its end. */
export function stopWatchingHeap(): void {
  heir?.stdin?.on("error", () => undefined).end("done");
  heir = undefined;
}
