/** What a file is linted without, and what was thrown when it was asked for. */
export interface Failure {
  readonly without: string;
  readonly reason: string;
}

/** A source that has failed so often in one way is asked no more. */
const MOST_FAILURES = 3;

/**
 * What may fail: a type checker throws on some broken projects, another process ends. One failure is the same as not
 * knowing; what fails again and again is given up, and says so, as it would look like code without mistakes.
 */
export class Fallible {
  readonly #without: string;
  readonly #failed = new Map<string, number>();
  #failure: Failure | undefined;

  constructor(without: string) {
    this.#without = without;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** The answer, or something else where asking fails or has been given up. */
  answer<T>(ask: () => T, otherwise: T): T {
    if (this.#failure) return otherwise;
    try {
      return ask();
    } catch (error) {
      if (!isOfCode(error)) this.#count(error);
      return otherwise;
    }
  }

  /** Numbers tell places and not kinds: `node 17 not found`. */
  #count(error: unknown): void {
    for (const listener of listeners) listener(error);
    const reason = reasonOf(error);
    if (listeners.size === 0) {
      failedInAll.times += 1;
      failedInAll.first ??= reason;
    }
    const kind = reason.replaceAll(/\d+/gu, "0");
    const times = (this.#failed.get(kind) ?? 0) + 1;
    this.#failed.set(kind, times);
    if (times === MOST_FAILURES) this.#failure = { without: this.#without, reason };
  }
}

/** Of all files: a checker may fail once or twice in each of many. */
const failedInAll: { times: number; first: string | undefined; isTold: boolean } = { times: 0, first: undefined, isTold: false };

/** So many failures are told of once, where no listener tells of them. */
const OFTEN = 100;

type Listener = (error: unknown) => void;

const listeners = new Set<Listener>();

/** Calls a function whenever asking fails, in whatever file, until the one that it returns is called. */
export function onFailure(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function failuresOf({ failure }: Fallible): readonly Failure[] {
  return failure ? [failure] : [];
}

/** A parser's word on the code of a file, which is told where that file is linted. */
function isOfCode(error: unknown): boolean {
  return error instanceof Error && (error as { lineNumber?: unknown }).lineNumber !== undefined;
}

/** Returns the first line of what was thrown: `Error: Debug Failure.` */
export function reasonOf(error: unknown): string {
  return String(error).split("\n", 1)[0] ?? "";
}

/** So many files are named for one reason. */
const MOST_TOLD = 10;

const told = new WeakSet<Failure>();
const timesTold = new Map<string, number>();

/** A sentence for each of the failures of a file that is news, and one for those of all files when they have become many. */
export function newsOf(file: string, failures: readonly Failure[]): string[] {
  return [...newsOfFile(file, failures), ...newsOfAll()];
}

function newsOfAll(): string[] {
  const { first, isTold, times } = failedInAll;
  if (isTold || times < OFTEN) return [];
  failedInAll.isTold = true;
  return [`asking for types has failed ${String(times)} times in this run, at first with "${first ?? ""}": what was asked counts as unknown.`];
}

function newsOfFile(file: string, failures: readonly Failure[]): string[] {
  const news = failures.filter((failure) => !told.has(failure));
  return news.flatMap((failure) => {
    const { without, reason } = failure;
    const times = (timesTold.get(reason) ?? 0) + 1;
    told.add(failure);
    timesTold.set(reason, times);
    if (times > MOST_TOLD) return [];
    const last = times === MOST_TOLD ? " Further files with this failure are not named." : "";
    return `${file} is linted without ${without}: asking failed ${String(MOST_FAILURES)} times with "${reason}".${last}`;
  });
}
