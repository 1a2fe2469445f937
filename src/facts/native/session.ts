import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LintedTogether } from "../place-of.ts";
import { LostError, openApi, type Api, type Changes } from "./api.ts";
import type { Installation } from "./installation.ts";
import { canonical, toSlashes } from "./paths.ts";
import { NativeProgram } from "./program.ts";
import type { RawSnapshot } from "./raw.ts";
import { Stamps } from "./stamps.ts";
import { virtualConfigsFor } from "./together.ts";

/** Files that are linted one after the other, with no more milliseconds between them, are on the disk as they were when the first of them was linted. */
const RUN = 1000;

/** One process of TypeScript, and the programs that it has read; for all files of the projects that have this TypeScript. */
export class Session {
  readonly #installation: Installation;
  readonly #openApi: typeof openApi;
  readonly #programs = new Map<string, NativeProgram>();
  readonly #stamps = new Stamps();
  /** What editors have, and what the disk has, as far as it has been asked for. */
  readonly #texts = new Map<string, string>();
  readonly #saved = new Map<string, string>();
  readonly #linted = new Set<string>();
  readonly #outside = new Set<string>();
  readonly #configs = new Map<string, readonly string[]>();
  /** By the files that no tsconfig.json includes: one that is not on the disk. */
  #virtual: ReadonlyMap<string, string> | undefined;
  #api: Api | undefined;
  #isLost = false;
  #isTold = false;
  #lastLint = 0;
  #snapshots: RawSnapshot[] = [];
  #outdated: RawSnapshot[] = [];
  #version = 1;

  constructor(installation: Installation, open = openApi) {
    this.#installation = installation;
    this.#openApi = open;
  }

  /** A number for the contents of all files. */
  get version(): number {
    return this.#version;
  }

  get api(): Api | undefined {
    return this.#api;
  }

  /** Returns the program that a file belongs to; `undefined` if there is none. Whether the file has that text there is for `withText` to say. */
  programOf(file: string, text: string, together?: LintedTogether): NativeProgram | undefined {
    const name = toSlashes(file);
    if (!/\.[cm]?[jt]sx?$/u.test(name) || this.#outside.has(name)) return undefined;
    return this.#attempt(name, () => this.#find(name, text, together));
  }

  /** Returns that program, or a newer one, in which the file has exactly that text; for this, the tree of the file is fetched. */
  withText(program: NativeProgram, file: string, text: string, together?: LintedTogether): NativeProgram | undefined {
    const name = toSlashes(file);
    return this.#attempt(name, () => {
      if (hasText(program, name, text)) return program;
      const renewed = this.#renew(name, text, together);
      return renewed && hasText(renewed, name, text) ? renewed : undefined;
    });
  }

  /** Returns the text of a file, saved or not; `undefined` if it cannot be read. */
  textOf(file: string): string | undefined {
    const name = toSlashes(file);
    let text = this.#texts.get(name) ?? this.#saved.get(name);
    if (text === undefined && (text = readText(name)) !== undefined) this.#saved.set(name, text);
    return text;
  }

  #attempt(name: string, find: () => NativeProgram | undefined): NativeProgram | undefined {
    try {
      return this.unlessLost(find);
    } catch (error) {
      this.#outside.add(name);
      this.#tellOnce(`cannot read the project of ${name} (${String(error)}): such files are linted without its types.`);
      return undefined;
    }
  }

  /** Whether no tsconfig.json includes the file. */
  isOutside(file: string): boolean {
    return this.#outside.has(toSlashes(file)) && !this.#isLost;
  }

  #tellOnce(what: string): void {
    if (!this.#isTold) console.error(`async-pitfalls: TypeScript ${this.#installation.version} ${what}`);
    this.#isTold = true;
  }

  /** Asks, and does without what is asked for from then on if the process has ended. */
  unlessLost<T>(ask: () => T): T | undefined {
    if (this.#isLost) return undefined;
    try {
      return ask();
    } catch (error) {
      if (!(error instanceof LostError)) throw error;
      this.#lose(error.message);
      return undefined;
    }
  }

  close(): void {
    this.#isLost = true;
    this.#api?.close();
  }

  #lose(reason: string): void {
    this.close();
    this.#tellOnce(`does not answer (${reason}): files are linted without its types from here on.`);
  }

  #find(file: string, text: string, together: LintedTogether | undefined): NativeProgram | undefined {
    if (!together && configsAbove(path.posix.dirname(file), this.#configs).length === 0) return undefined;
    this.#lookForChanges(file);
    const program = this.#open(file, together);
    if (!program?.names.has(canonical(file))) return undefined;
    return (this.#texts.get(file) ?? readText(file)) === text ? program : this.#renew(file, text, together);
  }

  #renew(file: string, text: string, together: LintedTogether | undefined): NativeProgram | undefined {
    this.#texts.set(file, text);
    this.#forget();
    this.#update({ changed: [file] });
    return this.#open(file, together);
  }

  /** What has been linted before is linted again as something has been edited. */
  #lookForChanges(file: string): void {
    const now = Date.now();
    const isAgain = this.#linted.has(file);
    this.#linted.add(file);
    const isInRun = now - this.#lastLint < RUN;
    this.#lastLint = now;
    if (!isAgain && isInRun) return;
    const { changed, everything } = this.#stamps.changes();
    if (changed.length === 0 && !everything) return;
    for (const other of changed) this.#texts.delete(toSlashes(other));
    this.#saved.clear();
    this.#forget();
    this.#update({ changed, everything });
  }

  #forget(): void {
    this.#version += 1;
    this.#programs.clear();
    this.#outside.clear();
    this.#configs.clear();
    for (const snapshot of this.#outdated) this.#api?.release(snapshot);
    this.#outdated = this.#snapshots;
    this.#snapshots = [];
  }

  #update(changes: Omit<Changes, "texts">): RawSnapshot {
    const snapshot = this.#start().update({ ...changes, texts: this.#texts });
    this.#snapshots.push(snapshot);
    return snapshot;
  }

  #start(): Api {
    if (this.#api) return this.#api;
    try {
      return (this.#api = this.#openApi(this.#installation, process.cwd()));
    } catch (error) {
      throw new LostError(firstLineOf(error));
    }
  }

  /** The nearest tsconfig.json that has the file among its files, or one that the nearest refers to; one that is made if it is known what is linted. */
  #open(file: string, together: LintedTogether | undefined): NativeProgram | undefined {
    const above = configsAbove(path.posix.dirname(file), this.#configs);
    for (const config of above) {
      const program = this.#programAt(config);
      if (program?.names.has(canonical(file))) return program;
    }
    const isMaybeReferredTo = !together || above.some(hasReferences);
    const config = (isMaybeReferredTo ? this.#findConfig(file) : undefined) ?? (together && this.#virtualFor(file, together));
    if (config === undefined) this.#outside.add(file);
    return config === undefined ? undefined : this.#programAt(config);
  }

  #virtualFor(file: string, together: LintedTogether): string | undefined {
    if (!this.#virtual) {
      const programsAbove = (folder: string) => configsAbove(folder, this.#configs).flatMap((config) => {
        const program = this.#programAt(config);
        return program ? [[config, program] as const] : [];
      });
      const configs = virtualConfigsFor(together, programsAbove);
      for (const { path: config, text } of configs) this.#texts.set(config, text);
      this.#virtual = new Map(configs.flatMap((config) => config.files.map((each) => [canonical(each), config.path] as const)));
      this.#forget();
    }
    return this.#virtual.get(canonical(file));
  }

  #programAt(config: string): NativeProgram | undefined {
    const known = this.#programs.get(canonical(config));
    if (known) return known;
    const api = this.#start();
    const last = this.#snapshots.at(-1);
    const raw = (last && api.projectIn(last, config)) ?? api.projectIn(this.#update({ project: config }), config);
    if (!raw) return undefined;
    const program = new NativeProgram(raw, api);
    this.#programs.set(canonical(config), program);
    this.#stamps.add([config, ...[...program.names.values()].filter((name) => program.isOwn(name))]);
    this.#lastLint = Date.now();
    return program;
  }

  /** Asks TypeScript, which follows references between projects. */
  #findConfig(file: string): string | undefined {
    const { configFileName: config } = this.#update({ open: file }).getDefaultProjectForFile(file) ?? {};
    this.#update({ close: file });
    return config !== undefined && existsSync(config) ? config : undefined;
  }
}

/** Where a module is not there, Node.js names all that wanted it. */
function firstLineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}

function hasText(program: NativeProgram, file: string, text: string): boolean {
  return program.sourceFileAt(file)?.text === text;
}

function hasReferences(config: string): boolean {
  return readFileSync(config, "utf8").includes('"references"');
}

/** Without the mark of byte order, as compilers and linters have it. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/u, "");
  } catch {
    // It has been deleted, or may not be read.
    return undefined;
  }
}

const CONFIGS = ["tsconfig.json", "jsconfig.json"];

/** Of a folder and those around it, the nearest first. */
function configsAbove(folder: string, known: Map<string, readonly string[]>): readonly string[] {
  let configs = known.get(folder);
  if (!configs) {
    const parent = path.posix.dirname(folder);
    const own = CONFIGS.map((name) => path.posix.join(folder, name)).find((config) => existsSync(config));
    configs = [...(own === undefined ? [] : [own]), ...(parent === folder ? [] : configsAbove(parent, known))];
    known.set(folder, configs);
  }
  return configs;
}
