import { folderOf, isAbsolute } from "./file-path.ts";

/** What a package.json says of where its code runs. */
export interface Manifest {
  /** Whether it installs commands. */
  readonly hasCommands: boolean;
  /** The files that its commands and its scripts run, by their paths. */
  readonly programs: readonly string[];
  /** Whether it has an entry of its own for browsers: it is made for both. */
  readonly hasBrowserEntry: boolean;
  /** What it needs at run time, and what it expects of those who use it. */
  readonly dependencies: readonly string[];
  /** What it says that it works with: `node`, `vscode`. */
  readonly engines: readonly string[];
}

const manifests = new Map<string, Manifest | undefined>();

/**
 * Returns what the nearest package.json above a file says that names its package; `undefined` where none does, where the
 * file has no path, and where there are no files at all, as in a browser. Each folder is looked into once.
 */
export function manifestFor(file: string): Manifest | undefined {
  return isAbsolute(file) ? manifestIn(folderOf(file)) : undefined;
}

function manifestIn(folder: string): Manifest | undefined {
  if (manifests.has(folder)) return manifests.get(folder);
  const parent = folderOf(folder);
  const own = manifestOf(readText(`${folder}/package.json`), folder);
  const manifest = own ?? (parent === folder ? undefined : manifestIn(parent));
  manifests.set(folder, manifest);
  return manifest;
}

/** Without an import of `node:fs`, which a bundler for browsers would have to replace. */
function readText(path: string): string | undefined {
  const { process } = globalThis as { readonly process?: Pick<NodeJS.Process, "getBuiltinModule"> };
  try {
    return process?.getBuiltinModule("node:fs").readFileSync(path, "utf8");
  } catch {
    // There is none, or it may not be read.
    return undefined;
  }
}

interface Written {
  readonly name?: unknown;
  readonly bin?: unknown;
  readonly browser?: unknown;
  readonly dependencies?: unknown;
  readonly engines?: unknown;
  readonly exports?: unknown;
  readonly peerDependencies?: unknown;
  readonly scripts?: unknown;
}

/** Returns nothing for `{ "type": "module" }`, which only says how the files of a folder are loaded. */
function manifestOf(text: string | undefined, folder: string): Manifest | undefined {
  const written = text === undefined ? undefined : parsed(text);
  if (typeof written?.name !== "string") return undefined;
  return {
    hasCommands: written.bin !== undefined,
    programs: programsOf(written).map((file) => `${folder}/${file}`),
    hasBrowserEntry: written.browser !== undefined || hasKey(written.exports, "browser"),
    dependencies: [...keysOf(written.dependencies), ...keysOf(written.peerDependencies)],
    engines: keysOf(written.engines),
  };
}

function parsed(text: string): Written | undefined {
  try {
    return (JSON.parse(text) as Written | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** `{ ".": { "browser": "./browser.js" } }` */
function hasKey(value: unknown, key: string): boolean {
  return isObject(value) && (Object.hasOwn(value, key) || Object.values(value).some((inner) => hasKey(inner, key)));
}

function keysOf(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}

/** `cli.js` and `build.js` of `{ bin: "./cli.js", scripts: { build: "node build.js" } }` */
function programsOf({ bin, scripts }: Written): string[] {
  const words = textsOf(scripts).flatMap((script) => script.split(/[\s"';&|]+/u));
  return [...textsOf(bin), ...words].filter(isSourceFile).map((file) => file.replace(/^\.\//u, ""));
}

/** `"./cli.js"`, and the texts of `{ "build": "node build.js" }` */
function textsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = isObject(value) ? Object.values(value) : [value];
  return values.filter((one) => typeof one === "string");
}

function isSourceFile(word: string): boolean {
  return /\.[cm]?[jt]sx?$/u.test(word);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
