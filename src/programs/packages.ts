import { dirname, join } from "node:path";
import type ts from "typescript";

/**
 * Whether a package is there: `installed`; `linked` to a folder of the workspace; `missing` although the project
 * names it. `unknown` is a name that may be a bundler's alias rather than a package.
 */
export type PackageState = "installed" | "linked" | "missing" | "unknown";

interface Manifest {
  name?: unknown;
  exports?: unknown;
  dependencies?: object;
  devDependencies?: object;
  peerDependencies?: object;
  peerDependenciesMeta?: Record<string, { optional?: boolean } | undefined>;
}

/** Beside a configuration of Deno's, names stand for what its import map says. */
const MANIFESTS = ["package.json", "deno.json", "deno.jsonc"];

/** Looks for packages on the disk, where Node would; each question is asked once. */
export class Packages {
  readonly #sys: ts.System;
  readonly #states = new Map<string, PackageState | undefined>();
  readonly #manifests = new Map<string, Manifest[]>();
  readonly #files: readonly string[];
  #members: Set<unknown> | undefined;

  /** The files tell which packages belong to the workspace: those that they are part of. */
  constructor(sys: ts.System, files: readonly string[]) {
    this.#sys = sys;
    this.#files = files;
  }

  stateOf(name: string, folder: string): PackageState {
    return this.#found(name, folder) ?? this.#expected(name, folder);
  }

  #found(name: string, folder: string): PackageState | undefined {
    const key = `${folder}\0${name}`;
    if (!this.#states.has(key)) this.#states.set(key, this.#lookUp(name, folder));
    return this.#states.get(key);
  }

  #lookUp(name: string, folder: string): PackageState | undefined {
    const path = join(folder, "node_modules", name);
    if (this.#sys.fileExists(join(path, "package.json"))) return this.#isInstalled(path) ? "installed" : "linked";
    const parent = dirname(folder);
    return parent === folder ? undefined : this.#found(name, parent);
  }

  /** pnpm links as well, but to what it has installed. */
  #isInstalled(path: string): boolean {
    return /[\\/]node_modules[\\/]/.test(this.#sys.realpath?.(path) ?? path);
  }

  #expected(name: string, folder: string): PackageState {
    const manifests = this.#manifestsAbove(folder);
    const own = manifests.find((manifest) => manifest.name === name);
    // A package may import itself where it has `exports`.
    if (own) return own.exports === undefined ? "unknown" : "linked";
    const isNamed = manifests.length === 0 || manifests.some((manifest) => declares(manifest, name)) || this.#isMember(name);
    return isNamed ? "missing" : "unknown";
  }

  #isMember(name: string): boolean {
    this.#members ??= new Set(this.#files.flatMap((file) => this.#manifestsAbove(dirname(file)).map((manifest) => manifest.name)));
    return this.#members.has(name);
  }

  #manifestsAbove(folder: string): Manifest[] {
    const known = this.#manifests.get(folder);
    if (known) return known;
    const own = MANIFESTS.flatMap((name) => this.#read(join(folder, name)) ?? []);
    const parent = dirname(folder);
    const manifests = parent === folder ? own : [...own, ...this.#manifestsAbove(parent)];
    this.#manifests.set(folder, manifests);
    return manifests;
  }

  #read(path: string): Manifest | undefined {
    const text = this.#sys.readFile(path);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text) as Manifest;
    } catch {
      // One that cannot be read names nothing, and is a manifest all the same.
      return {};
    }
  }
}

/** What is optional may be left out on purpose, as on another platform. */
function declares({ dependencies, devDependencies, peerDependencies, peerDependenciesMeta }: Manifest, name: string): boolean {
  const isPeer = hasName(peerDependencies, name) && peerDependenciesMeta?.[name]?.optional !== true;
  return isPeer || hasName(dependencies, name) || hasName(devDependencies, name);
}

/** A package, or its types: `@types/acme__db` has those of `@acme/db`. */
function hasName(dependencies: object = {}, name: string): boolean {
  const types = `@types/${name.replace(/^@/, "").replace("/", "__")}`;
  return Object.hasOwn(dependencies, name) || Object.hasOwn(dependencies, types);
}
