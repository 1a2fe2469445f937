import { Worker } from "node:worker_threads";

/** So many looks, a second apart, find the same request unanswered before the process is ended. */
const TICK = 1000;

/** How long a request may take, in seconds: the process may do nothing for so long, or answer a question or read a program for so long. */
export interface Limits {
  readonly question: number;
  readonly program: number;
}

/** How many times longer a question may take where the system does not tell whether the process is doing something. */
const UNTOLD = 4;

/**
 * The thread that asks waits for the answer and can do nothing else: another one looks at it, and ends a process that does not answer. One
 * that computes is not idle: on a busy machine, the first question about a large file takes more than seconds. Linux tells that by the times
 * of user and system, the 12th and 13th field after the name of the command, in hundredths of a second (proc_pid_stat(5)).
 */
const LOOK = `
const { readFileSync } = require("node:fs");
const { workerData } = require("node:worker_threads");
const { pid, shared, tick, untold } = workerData;
const state = new Int32Array(shared);
let [last, idle, looks, spent] = [0, 0, 0, 0];
function spentBy() {
  try {
    const stat = readFileSync("/proc/" + pid + "/stat", "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch { return undefined; }
}
setInterval(() => {
  const request = Atomics.load(state, 0);
  const now = request === 0 ? undefined : spentBy();
  const isSame = request !== 0 && request === last;
  looks = isSame ? looks + 1 : 0;
  idle = isSame && !(now - spent > tick / 500) ? idle + 1 : 0;
  [last, spent] = [request, now ?? 0];
  const limit = Atomics.load(state, 1) * (now === undefined ? untold : 1);
  if (request === 0 || (idle < limit && looks < Atomics.load(state, 2))) return;
  try { process.kill(pid, "SIGKILL"); } catch { /* It has ended by itself. */ }
}, tick);
`;

/** Ends a process that leaves a request unanswered. */
export class Watchdog {
  readonly #state = new Int32Array(new SharedArrayBuffer(12));
  readonly #worker: Worker;
  #requests = 0;

  constructor(pid: number, tick = TICK) {
    const workerData = { pid, shared: this.#state.buffer, tick, untold: UNTOLD };
    this.#worker = new Worker(LOOK, { eval: true, workerData, execArgv: [], env: {}, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
    // Without it, only a process that hangs is waited for.
    this.#worker.on("error", () => undefined);
    this.#worker.unref();
  }

  /** Asks, and has the process ended if it does nothing for so many ticks, or has no answer after so many. */
  during<T>({ idle, working }: { readonly idle: number; readonly working: number }, ask: () => T): T {
    this.#requests += 1;
    Atomics.store(this.#state, 1, idle);
    Atomics.store(this.#state, 2, working);
    Atomics.store(this.#state, 0, (this.#requests % 1_000_000_000) + 1);
    try {
      return ask();
    } finally {
      Atomics.store(this.#state, 0, 0);
    }
  }

  close(): void {
    void this.#worker.terminate();
  }
}
