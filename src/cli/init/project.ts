import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What decides which configuration a project needs. */
export interface ProjectFacts {
  /** Where the configuration belongs: the root of the workspace, if there is one. */
  folder: string;
  isMonorepo: boolean;
  /** `"type"` of its `package.json`. */
  moduleType: unknown;
  /** Not so if ESLint is there only because a package needs it: npm installs it beside the plugin. */
  choseEslint: boolean;
  hasTsconfig: boolean;
  /** Versions of what is installed. */
  versions: Readonly<Record<PackageName, string | undefined>>;
  /** The configuration that is there, in the format that the plugin needs. */
  config: string | undefined;
  /** The one in ESLint's older format: a file, or the `package.json` that has it. */
  olderConfig: string | undefined;
  configOfOxlint: string | undefined;
  packageManager: "npm" | "pnpm" | "yarn" | "bun";
}

type PackageName = (typeof PACKAGES)[number];

interface Manifest {
  type?: unknown;
  version?: unknown;
  workspaces?: unknown;
  eslintConfig?: unknown;
  dependencies?: unknown;
  devDependencies?: unknown;
}

const PACKAGES = ["eslint", "typescript-eslint", "@typescript-eslint/parser", "typescript", "oxlint", "oxc-parser"] as const;

const ESLINT_CONFIGS = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((ending) => `eslint.config.${ending}`);
const OLDER_CONFIGS = [".js", ".cjs", ".yaml", ".yml", ".json", ""].map((ending) => `.eslintrc${ending}`);

const OXLINT_CONFIGS = ["oxlint.config.ts", "oxlint.config.mts", ".oxlintrc.json", ".oxlintrc.jsonc"];

const PACKAGE_MANAGERS: Readonly<Record<string, ProjectFacts["packageManager"]>> = {
  "pnpm-lock.yaml": "pnpm",
  "yarn.lock": "yarn",
  "bun.lock": "bun",
  "bun.lockb": "bun",
};

/** A folder, and what is in it. */
interface Folder {
  path: string;
  names: ReadonlySet<string>;
  manifest: Manifest | undefined;
}

/** Looks at a project without running anything of it. */
export async function inspectProject(cwd: string): Promise<ProjectFacts> {
  const above = await Promise.all(foldersAbove(cwd).map(readFolder));
  const workspace = above.find(isWorkspace);
  const folder = workspace ?? above.find(({ manifest }) => manifest !== undefined) ?? (await readFolder(cwd));
  const versions = await Promise.all(PACKAGES.map(async (name) => [name, await versionOf(name, above)] as const));
  const config = ESLINT_CONFIGS.find((name) => folder.names.has(name));
  const olderConfig = olderConfigIn(folder);
  const lockfile = Object.keys(PACKAGE_MANAGERS).find((name) => above.some(({ names }) => names.has(name)));
  return {
    folder: folder.path,
    isMonorepo: workspace !== undefined,
    moduleType: folder.manifest?.type,
    choseEslint: (config ?? olderConfig) !== undefined || above.some(({ manifest }) => dependsOn(manifest, "eslint")),
    hasTsconfig: above.some(({ names }) => names.has("tsconfig.json")),
    versions: Object.fromEntries(versions) as ProjectFacts["versions"],
    config,
    olderConfig,
    configOfOxlint: OXLINT_CONFIGS.find((name) => folder.names.has(name)),
    packageManager: PACKAGE_MANAGERS[lockfile ?? ""] ?? "npm",
  };
}

function foldersAbove(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

/** ESLint reads none of these beside a flat configuration. */
function olderConfigIn({ manifest, names }: Folder): string | undefined {
  const file = OLDER_CONFIGS.find((name) => names.has(name));
  return file ?? (manifest?.eslintConfig === undefined ? undefined : "package.json");
}

/** Folders above may be out of bounds. */
async function readFolder(path: string): Promise<Folder> {
  const [names, manifest] = await Promise.all([readdir(path).catch((): string[] => []), manifestIn(path)]);
  return { path, names: new Set(names), manifest };
}

function isWorkspace({ manifest, names }: Folder): boolean {
  return manifest?.workspaces !== undefined || names.has("pnpm-workspace.yaml");
}

function dependsOn(manifest: Manifest | undefined, name: string): boolean {
  return [manifest?.dependencies, manifest?.devDependencies].some((packages) => typeof packages === "object" && packages !== null && name in packages);
}

async function versionOf(name: string, folders: readonly Folder[]): Promise<string | undefined> {
  const manifests = await Promise.all(folders.map(({ path }) => manifestIn(join(path, "node_modules", name))));
  const version = manifests.find((manifest) => manifest !== undefined)?.version;
  return typeof version === "string" ? version : undefined;
}

/** `undefined` if it is not there or is no JSON. */
async function manifestIn(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, "package.json"), "utf8").catch(() => "null");
  try {
    return (JSON.parse(text) as Manifest | null) ?? undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
