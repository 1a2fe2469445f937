type Listener = (value: unknown) => void;

/** An emitter for work that ends or fails: an `error` without a listener becomes a rejection without a handler, as the process sees it. */
export class Working {
  /** Settles with the work, whatever listens. */
  readonly ended: Promise<unknown>;
  readonly #listeners: (readonly [event: string, listener: Listener])[] = [];

  constructor(work: Promise<unknown>) {
    this.ended = work;
    void work.then((value) => this.#emit("exit", value), (error: unknown) => this.#fail(error));
  }

  on(event: string, listener: Listener): this {
    this.#listeners.push([event, listener]);
    return this;
  }

  pipe(destination: unknown): unknown {
    return destination;
  }

  unref(): this {
    return this;
  }

  #fail(error: unknown): void {
    if (!this.#listeners.some(([event]) => event === "error")) throw error;
    this.#emit("error", error);
  }

  #emit(event: string, value: unknown): void {
    for (const [name, listener] of this.#listeners) if (name === event) listener(value);
  }
}

/** As `pipeline` does: what the first stream fails with, it rejects with. */
export function pipeline(first: Working): Promise<unknown> {
  first.on("error", () => undefined);
  return first.ended;
}
