import { channel as channelNamed } from "node:diagnostics_channel";
import { LostError } from "./lost.ts";
import type { Limits, Watchdog } from "./watchdog.ts";

/** What a process is asked through: texts and bytes of one client, which all objects of the API share. */
export interface RawClient {
  readonly channel: RawChannel;
  apiRequest: (method: string, params?: unknown) => unknown;
  close(): void;
}

interface RawChannel {
  readonly child: { readonly pid?: number };
  requestSync: (method: string, payload: string) => string;
  requestBinarySync: (method: string, payload: Uint8Array) => Uint8Array;
}

export interface Request {
  readonly method: string;
  readonly params: unknown;
}

/** What the process answers, or why it does not. */
export interface Reply {
  readonly value?: unknown;
  readonly error?: Error;
}

/** Answers several requests, in their order; each version has its own way. */
export type SendAll = (requests: readonly Request[], alone: RawClient["apiRequest"]) => readonly Reply[];

/** Tells of each trip, for benchmarks. */
const told = channelNamed("async-pitfalls:request");

/** Thrown where an answer is not there yet. */
const SUSPENDED = new Error("the answer is not there yet");

/** All ways to the process: each trip is watched, and many requests can make one trip. */
export class Trips {
  readonly #watchdog: Watchdog;
  readonly #limits: Limits;
  readonly #alone: RawClient["apiRequest"];
  readonly #sendAll: SendAll;
  #limit: number;
  /** What tasks that run together wait for, and what they have been told; by method and parameters. */
  #waiting: Map<string, Request> | undefined;
  #replies = new Map<string, Reply>();
  #made = 0;
  /** Whether a trip is under way, of which what is sent is a part. */
  #isUnderWay = false;

  constructor(client: RawClient, watchdog: Watchdog, limits: Limits, sendAll: SendAll) {
    this.#watchdog = watchdog;
    this.#limits = limits;
    this.#limit = limits.question;
    this.#sendAll = sendAll;
    const { channel } = client;
    const [alone, sendText, sendBytes] = [client.apiRequest.bind(client), channel.requestSync.bind(channel), channel.requestBinarySync.bind(channel)];
    this.#alone = alone;
    client.apiRequest = (method, params) => (this.#waiting ? this.#suspended(method, params, this.#waiting) : alone(method, params));
    channel.requestSync = (method, payload) => this.#trip(method, () => sendText(method, payload));
    channel.requestBinarySync = (method, payload) => this.#trip(method, () => sendBytes(method, payload));
  }

  get made(): number {
    return this.#made;
  }

  /** Reading programs may take longer than a question. */
  whileReading<T>(read: () => T): T {
    this.#limit = this.#limits.program;
    try {
      return read();
    } finally {
      this.#limit = this.#limits.question;
    }
  }

  /**
   * Runs tasks that ask and keep what they are told. Where one would wait for an answer it is left, and run again when the requests of
   * all have been answered in one trip. What goes wrong in a task shows when it is asked for next.
   */
  together(tasks: readonly (() => void)[]): void {
    try {
      for (let open = tasks; open.length > 0;) {
        const waiting = new Map<string, Request>();
        open = open.filter((task) => this.#isLeft(task, waiting));
        if (waiting.size > 0) this.#answerAll(waiting);
      }
    } finally {
      this.#replies = new Map();
    }
  }

  #isLeft(task: () => void, waiting: Map<string, Request>): boolean {
    this.#waiting = waiting;
    try {
      task();
      return false;
    } catch (error) {
      if (error instanceof LostError) throw error;
      return error === SUSPENDED;
    } finally {
      this.#waiting = undefined;
    }
  }

  #suspended(method: string, params: unknown, waiting: Map<string, Request>): unknown {
    const key = `${method} ${JSON.stringify(params)}`;
    const reply = this.#replies.get(key);
    if (!reply) {
      waiting.set(key, { method, params });
      throw SUSPENDED;
    }
    if (reply.error) throw reply.error;
    return reply.value;
  }

  #answerAll(waiting: ReadonlyMap<string, Request>): void {
    const replies = this.#countedAs("together", () => this.#sendAll([...waiting.values()], this.#alone));
    [...waiting.keys()].forEach((key, at) => this.#replies.set(key, replies[at] ?? { error: new Error("there is no answer") }));
  }

  #trip<T>(method: string, ask: () => T): T {
    return this.#countedAs(method, () => this.#watchdog.during({ idle: this.#limit, working: this.#limits.program }, () => orLost(ask)));
  }

  #countedAs<T>(method: string, ask: () => T): T {
    if (this.#isUnderWay) return ask();
    this.#made += 1;
    this.#isUnderWay = true;
    if (told.hasSubscribers) told.publish({ method });
    try {
      return ask();
    } finally {
      this.#isUnderWay = false;
    }
  }
}

/** What reading from and writing to a process says that is gone or is of another version; what it says itself is about one question. */
const LOST = /\bEOF\b|EPIPE|ECONNRESET|EBADF|is closed|name mismatch|Invalid message type|^Expected (?:binary|fixed|positive)/u;

function orLost<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw LOST.test(reason) ? new LostError(reason) : error;
  }
}
