import { createRequire } from "node:module";
import path from "node:path";
import type { Installation } from "./installation.ts";
import type { RawFlags, RawProject, RawSnapshot } from "./raw.ts";
import { inOneRequest, inPlural, oneAfterTheOther, oneByOne, type Batch } from "./sending.ts";
import { Trips, type RawClient, type Reply, type SendAll } from "./trips.ts";
import { Watchdog, type Limits } from "./watchdog.ts";

export { LostError } from "./lost.ts";

/** The only file that knows the versions of TypeScript's API: 7.0 has it at `typescript/unstable/sync`, 7.1 at `typescript/sync`. */

/** What has become of the files since the last snapshot. */
export interface Changes {
  /** A tsconfig.json to read; those that have been read stay. */
  readonly project?: string;
  /** A file whose project is looked for. Its text is kept from then on, until it is closed. */
  readonly open?: string;
  readonly close?: string;
  /** Files whose text is another one than before, on the disk or in `texts`. */
  readonly changed?: readonly string[];
  /** Files have been made or deleted, or a configuration has changed. */
  readonly everything?: boolean;
  /** The texts of files that are not what the disk has. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface Api {
  readonly version: string;
  readonly flags: RawFlags;
  /** The process that answers. */
  readonly pid: number;
  /** How many trips to it have been made. */
  readonly requests: number;
  /** Runs tasks that ask; the requests of all of them make few trips. */
  together(tasks: readonly (() => void)[]): void;
  update(changes: Changes): RawSnapshot;
  projectIn(snapshot: RawSnapshot, config: string): RawProject | undefined;
  release(snapshot: RawSnapshot): void;
  close(): void;
}

/** Seconds for a question, and for the reading of a program, which may be large. */
const LIMITS: Limits = { question: 5, program: 60 };

/** Starts TypeScript for files below a folder. Throws an error where its API is not what is known here. */
export function openApi({ folder, version }: Installation, cwd: string, limits = LIMITS, tick?: number): Api {
  const load = createRequire(path.join(folder, "package.json"));
  const prefix = isExported(load, "typescript/sync") ? "typescript" : "typescript/unstable";
  const main = load(`${prefix}/sync`) as SyncModule;
  const ast = load(`${prefix}/ast`) as Pick<RawFlags, "NodeFlags" | "SyntaxKind">;
  const { ObjectFlags, SignatureKind, TypeFlags } = main;
  const flags: RawFlags = checked({ ObjectFlags, SignatureKind, TypeFlags, NodeFlags: ast.NodeFlags, SyntaxKind: ast.SyntaxKind });
  const start: Start = (options, sendAll) => new RunningApi(main, { cwd, ...options }, { limits, tick, sendAll });
  return prefix === "typescript" ? new NewApi(version, flags, start) : new OldApi(version, flags, start);
}

/** A package finds itself by its own name, under whatever name it has been installed. */
function isExported(require: NodeJS.Require, name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

function checked(flags: RawFlags): RawFlags {
  for (const [name, numbers] of Object.entries(flags) as [string, unknown][]) {
    if (typeof numbers !== "object") throw new Error(`its API has no ${name}`);
  }
  return flags;
}

type Start = (options: object, sendAll: Asking["sendAll"]) => RunningApi;

interface SyncModule extends Omit<RawFlags, "NodeFlags" | "SyntaxKind"> {
  readonly API: new (options: object) => RawApi;
}

interface RawApi {
  readonly client: RawClient;
  readonly batch?: Batch;
  createSnapshot(changes: object): RawUpdatable;
  updateSnapshot(changes: object): RawSnapshot;
}

interface OldSnapshot extends RawSnapshot {
  getProject(config: string): RawProject | undefined;
}

interface RawUpdatable extends RawSnapshot {
  getConfiguredProject(config: string): RawProject | undefined;
  update(changes: object): RawUpdatable;
}

function openingsOf({ project, open, close }: Changes): object {
  const lists = { openProjects: project, openFiles: open, closeFiles: close };
  return Object.fromEntries(Object.entries(lists).flatMap(([name, file]) => (file === undefined ? [] : [[name, [file]]])));
}

function noticesOf({ changed = [], everything = false }: Changes): object {
  return everything ? { invalidateAll: true } : { changed };
}

/** What both versions share: the process, and how long it may take. */
class RunningApi {
  readonly raw: RawApi;
  readonly pid: number;
  readonly trips: Trips;
  readonly #watchdog: Watchdog;

  constructor({ API }: SyncModule, options: object, { limits, tick, sendAll }: Asking) {
    this.raw = new API(options);
    const { channel } = this.raw.client;
    const { pid } = channel.child;
    if (pid === undefined) throw new Error("its process cannot be started");
    this.pid = pid;
    this.#watchdog = new Watchdog(pid, tick);
    this.trips = new Trips(this.raw.client, this.#watchdog, limits, (requests, alone) => inPlural(requests, (some) => sendAll(this.raw, some, alone)));
  }

  /** The API would first ask the process to let go of everything. */
  close(): void {
    this.#watchdog.close();
    this.raw.client.close();
  }
}

/** How a process is asked. */
interface Asking {
  readonly limits: Limits;
  readonly tick: number | undefined;
  readonly sendAll: (raw: RawApi, ...args: Parameters<SendAll>) => readonly Reply[];
}

/** 7.0 reads texts that are not on the disk through a callback, which costs a trip for every file: it is started with one when the first such text comes. */
class OldApi implements Api {
  readonly version: string;
  readonly flags: RawFlags;
  readonly #start: Start;
  readonly #projects = new Set<string>();
  /** Those of the process that is running. */
  readonly #snapshots = new Set<RawSnapshot>();
  #running: RunningApi;
  #hasTexts = false;
  #texts: ReadonlyMap<string, string> = new Map();
  #requestsBefore = 0;

  constructor(version: string, flags: RawFlags, start: Start) {
    this.version = version;
    this.flags = flags;
    this.#start = start;
    this.#running = start({}, ({ client }, ...sent) => oneAfterTheOther(client, ...sent));
  }

  get pid(): number {
    return this.#running.pid;
  }

  get requests(): number {
    return this.#requestsBefore + this.#running.trips.made;
  }

  together(tasks: readonly (() => void)[]): void {
    this.#running.trips.together(tasks);
  }

  update(changes: Changes): RawSnapshot {
    this.#texts = changes.texts;
    if (changes.project !== undefined) this.#projects.add(changes.project);
    if (changes.texts.size > 0 && !this.#hasTexts) return this.#restart();
    const asked = { ...openingsOf(changes), fileChanges: noticesOf(changes) };
    return this.#keep(this.#running.trips.whileReading(() => this.#running.raw.updateSnapshot(asked)));
  }

  #keep(snapshot: RawSnapshot): RawSnapshot {
    this.#snapshots.add(snapshot);
    return snapshot;
  }

  release(snapshot: RawSnapshot): void {
    if (this.#snapshots.delete(snapshot)) snapshot.dispose();
  }

  projectIn(snapshot: RawSnapshot, config: string): RawProject | undefined {
    return (snapshot as OldSnapshot).getProject(config);
  }

  #restart(): RawSnapshot {
    this.#hasTexts = true;
    this.#requestsBefore += this.#running.trips.made;
    this.#running.close();
    this.#running = this.#start({ fs: { readFile: (file: string) => this.#texts.get(file) } }, (_, ...sent) => oneByOne(...sent));
    this.#snapshots.clear();
    return this.#keep(this.#running.trips.whileReading(() => this.#running.raw.updateSnapshot({ openProjects: [...this.#projects] })));
  }

  close(): void {
    this.#running.close();
  }
}

class NewApi implements Api {
  readonly version: string;
  readonly flags: RawFlags;
  readonly #running: RunningApi;
  #snapshot: RawUpdatable | undefined;

  constructor(version: string, flags: RawFlags, start: Start) {
    this.version = version;
    this.flags = flags;
    this.#running = start({}, (raw, ...sent) => (raw.batch ? inOneRequest((...requests) => raw.batch?.(...requests) ?? [], sent[0]) : oneByOne(...sent)));
  }

  get pid(): number {
    return this.#running.pid;
  }

  get requests(): number {
    return this.#running.trips.made;
  }

  together(tasks: readonly (() => void)[]): void {
    this.#running.trips.together(tasks);
  }

  /** Without `ensurePrograms`, an update answers from the texts before it. */
  update(changes: Changes): RawSnapshot {
    const fileSystem = { kind: "layer", files: Object.fromEntries(changes.texts) };
    const asked = { ...openingsOf(changes), fileNotifications: noticesOf(changes), fileSystem, ensurePrograms: true };
    this.#snapshot = this.#running.trips.whileReading(() => (this.#snapshot ? this.#snapshot.update(asked) : this.#running.raw.createSnapshot(asked)));
    return this.#snapshot;
  }

  projectIn(snapshot: RawSnapshot, config: string): RawProject | undefined {
    return (snapshot as RawUpdatable).getConfiguredProject(config);
  }

  release(snapshot: RawSnapshot): void {
    snapshot.dispose();
  }

  close(): void {
    this.#running.close();
  }
}
