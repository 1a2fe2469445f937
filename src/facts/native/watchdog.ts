import { Worker } from "node:worker_threads";

/** So many looks, a second apart, find the same request unanswered before the process is ended. */
const TICK = 1000;

/** How long a request may take, in seconds. */
export interface Limits {
  readonly question: number;
  readonly program: number;
}

/** The thread that asks waits for the answer and can do nothing else: another one looks at it, and ends a process that does not answer. */
const LOOK = `
const { workerData } = require("node:worker_threads");
const { pid, shared, tick } = workerData;
const state = new Int32Array(shared);
let last = 0;
let looks = 0;
setInterval(() => {
  const request = Atomics.load(state, 0);
  looks = request !== 0 && request === last ? looks + 1 : 0;
  last = request;
  if (looks < Atomics.load(state, 1)) return;
  if (request !== 0) try { process.kill(pid, "SIGKILL"); } catch { /* It has ended by itself. */ }
}, tick);
`;

/** Ends a process that leaves a request unanswered. */
export class Watchdog {
  readonly #state = new Int32Array(new SharedArrayBuffer(8));
  readonly #worker: Worker;
  #requests = 0;

  constructor(pid: number, tick = TICK) {
    const workerData = { pid, shared: this.#state.buffer, tick };
    this.#worker = new Worker(LOOK, { eval: true, workerData, execArgv: [], env: {}, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
    this.#worker.unref();
  }

  /** Asks, and has the process ended if the answer takes longer than so many ticks. */
  during<T>(limit: number, ask: () => T): T {
    this.#requests += 1;
    Atomics.store(this.#state, 1, limit);
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
