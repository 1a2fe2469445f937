import { setImmediate } from "node:timers/promises";
import ts from "typescript";
import { pipeline, Working } from "./repair-emitters.ts";

/** Which of the calls is rejected: none, that of `a`, or that of `b`. */
export const SCENARIOS = ["all well", "the first fails", "the second fails"] as const;
type Scenario = (typeof SCENARIOS)[number];

/** What a run did: `start a`, `end a`, `fail a` of each call, `settled` of the whole, and what it noted and logged. */
export interface Run {
  readonly events: readonly string[];
  readonly result: unknown;
  readonly error: string | undefined;
  readonly unhandled: readonly string[];
}

export type Runs = Readonly<Record<Scenario, Run>>;

const IDS = ["a", "b", "c"];
/** Turns of the event loop, so that the calls end in another order than they start. */
const TURNS: Readonly<Record<string, number>> = { a: 6, b: 4, c: 2 };
const MOST_TURNS = 40;

/** Runs what a module exports as `run`, with fakes for all that it asks of the world, in each scenario. */
export async function runAll(code: string): Promise<Runs> {
  const body = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023, esModuleInterop: true } }).outputText;
  const runs: Partial<Record<Scenario, Run>> = {};
  // sequential: rejections without a handler are told to the process, and not of which run they are
  for (const scenario of SCENARIOS) runs[scenario] = await runOnce(body, scenario);
  return runs as Runs;
}

async function runOnce(body: string, scenario: Scenario): Promise<Run> {
  const world = new World(scenario);
  const exported: { run?: (ids: readonly string[]) => unknown } = {};
  const names = Object.keys(world.globals);
  // The code of a row of the table.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const load = new Function("exports", ...names, body) as (...values: unknown[]) => void;
  return withUnhandled(async () => {
    load(exported, ...Object.values(world.globals));
    const outcome = { result: undefined as unknown, error: undefined as string | undefined };
    const settled = Promise.resolve(IDS)
      .then(exported.run)
      .then((result) => (outcome.result = result), (error: unknown) => (outcome.error = messageOf(error)))
      .finally(() => world.events.push("settled"));
    for (let turn = 0; turn < MOST_TURNS; turn++) await setImmediate();
    await settled;
    return { ...outcome, events: world.events };
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : `no error: ${String(error)}`;
}

/** Nothing else may run meanwhile: rejections without a handler are those of the run. */
async function withUnhandled(run: () => Promise<Omit<Run, "unhandled">>): Promise<Run> {
  const unhandled: string[] = [];
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (reason) => unhandled.push(messageOf(reason)));
  try {
    return { ...(await run()), unhandled };
  } finally {
    process.removeAllListeners("unhandledRejection");
    for (const listener of others) process.on("unhandledRejection", listener);
  }
}

class World {
  readonly events: string[] = [];
  readonly globals: Readonly<Record<string, unknown>>;
  readonly #failing: string | undefined;
  readonly #listeners: (() => void)[] = [];

  constructor(scenario: Scenario) {
    this.#failing = { "all well": undefined, "the first fails": "a", "the second fails": "b" }[scenario];
    this.globals = {
      call: (id: string) => this.#call(id),
      callSync: (id: string) => this.#callSync(id),
      console: { error: (error: unknown) => this.events.push(`log ${messageOf(error)}`) },
      emit: () => this.#listeners.forEach((listener) => listener()),
      fetch: (id: string, init?: { signal?: AbortSignal }) => this.#call(id, init?.signal),
      note: (...words: unknown[]) => void this.events.push(`note ${words.join(" ")}`),
      process: { on: (_: string, listener: () => void) => this.#listeners.push(listener) },
      require: (module: string) => this.#modules[module],
    };
  }

  get #modules(): Readonly<Record<string, unknown>> {
    return {
      "node:child_process": { spawn: (id: string) => new Working(this.#call(id)) },
      "node:fs": { createReadStream: (id: string) => new Working(this.#call(id)), readFileSync: (id: string) => this.#callSync(id) },
      "node:fs/promises": { open: (id: string) => this.#open(id), readFile: (id: string) => this.#call(id) },
      "node:stream/promises": { pipeline },
      "p-map": { __esModule: true, default: mapWithLimit },
    };
  }

  async #call(id: string, signal?: AbortSignal): Promise<string> {
    this.events.push(`start ${id}`);
    for (let turn = 0; turn < (TURNS[id] ?? 1); turn++) await setImmediate(undefined, { signal });
    return this.#end(id);
  }

  async #open(id: string): Promise<object> {
    await Promise.resolve();
    this.events.push(`open ${id}`);
    return { close: () => void this.events.push(`close ${id}`), readFile: () => this.#call(id) };
  }

  #callSync(id: string): string {
    this.events.push(`start ${id}`);
    return this.#end(id);
  }

  #end(id: string): string {
    if (id === this.#failing) {
      this.events.push(`fail ${id}`);
      throw new Error(id);
    }
    this.events.push(`end ${id}`);
    return id.toUpperCase();
  }
}

/** As `p-map` does, as far as these rows go. */
async function mapWithLimit<T, R>(items: Iterable<T>, map: (item: T) => Promise<R>, { concurrency }: { concurrency: number }): Promise<R[]> {
  const waiting = [...items].entries();
  const results: R[] = [];
  const work = async (): Promise<void> => {
    // Several take from the same list.
    for (const [index, item] of waiting) results[index] = await map(item);
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results;
}

/** How many calls were under way at the same time, at most. */
export function mostAtOnce({ events }: Run): number {
  let running = 0;
  let most = 0;
  for (const event of events) {
    if (event.startsWith("start ")) running += 1;
    if (/^(?:end|fail) /u.test(event)) running -= 1;
    most = Math.max(most, running);
  }
  return most;
}

/** The calls that were started, in their order. */
export function started({ events }: Run): string[] {
  return events.filter((event) => event.startsWith("start ")).map((event) => event.slice("start ".length));
}

/** Whether all that was started had ended when the run was settled. */
export function isDoneWhenSettled({ events }: Run): boolean {
  return !events.slice(events.indexOf("settled")).some((event) => /^(?:end|fail) /u.test(event));
}
