import { dirname, join } from "node:path";
import type ts from "typescript";

/** A tsconfig.json that TypeScript cannot read; `reason` is TypeScript's own sentence. */
export class BrokenConfigError extends Error {
  readonly configPath: string;
  readonly reason: string;

  constructor(configPath: string, reason: string) {
    super(`${configPath}: ${reason}`);
    this.name = "BrokenConfigError";
    this.configPath = configPath;
    this.reason = reason;
  }
}

export interface ProjectConfig {
  path: string;
  parsed: ts.ParsedCommandLine;
  includes(file: string): boolean;
}

const CONFIG_NAMES = ["tsconfig.json", "jsconfig.json"];

/** Codes of "no inputs were found", and of options which another version of TypeScript knows: nothing is broken. */
const HARMLESS_ERRORS = new Set([18002, 18003, 5023, 5025, 6046]);

/** Reads each tsconfig.json once and says which one a file belongs to. */
export class ProjectConfigs {
  readonly #typescript: typeof ts;
  readonly #read = new Map<string, ProjectConfig>();
  readonly #inFolder = new Map<string, ProjectConfig | undefined>();
  readonly #extended = new Map<string, ts.ExtendedConfigCacheEntry>();

  constructor(typescript: typeof ts) {
    this.#typescript = typescript;
  }

  /** The nearest tsconfig.json upwards that includes the file, itself or by a project that it references. */
  covering(file: string): ProjectConfig | undefined {
    for (const config of this.#upwards(file)) {
      const covering = this.#family(config).find((member) => member.includes(file));
      if (covering) return covering;
    }
    return undefined;
  }

  /** For a file that no tsconfig.json includes: the nearest whose settings are meant for files of its folder. */
  nearest(file: string): ProjectConfig | undefined {
    for (const config of this.#upwards(file)) {
      const nearest = this.#family(config)
        .filter((member) => dirname(member.path) === dirname(config.path))
        .find((member) => member.parsed.fileNames.length > 0);
      if (nearest) return nearest;
    }
    return undefined;
  }

  /** An installed package is not part of the project that installed it. */
  *#upwards(file: string): Generator<ProjectConfig> {
    let folder = dirname(file);
    while (!folder.endsWith("node_modules")) {
      const config = this.#configIn(folder);
      if (config) yield config;
      const parent = dirname(folder);
      if (parent === folder) return;
      folder = parent;
    }
  }

  #configIn(folder: string): ProjectConfig | undefined {
    if (!this.#inFolder.has(folder)) {
      const path = CONFIG_NAMES.map((name) => join(folder, name)).find((candidate) =>
        this.#typescript.sys.fileExists(candidate),
      );
      this.#inFolder.set(folder, path === undefined ? undefined : this.#configAt(path));
    }
    return this.#inFolder.get(folder);
  }

  /** The config and all that it references, directly or not, nearest first. */
  #family(config: ProjectConfig, seen = new Set<string>()): ProjectConfig[] {
    if (seen.has(config.path)) return [];
    seen.add(config.path);
    const references = config.parsed.projectReferences ?? [];
    return [config, ...references.flatMap((reference) => this.#family(this.#referenced(config, reference), seen))];
  }

  #referenced(config: ProjectConfig, reference: ts.ProjectReference): ProjectConfig {
    const path = this.#typescript.resolveProjectReferencePath(reference);
    if (this.#typescript.sys.fileExists(path)) return this.#configAt(path);
    throw new BrokenConfigError(config.path, `It references "${reference.originalPath ?? path}", which does not exist.`);
  }

  #configAt(path: string): ProjectConfig {
    const known = this.#read.get(path);
    if (known) return known;
    const config = this.#parse(path);
    this.#read.set(path, config);
    return config;
  }

  #parse(path: string): ProjectConfig {
    const typescript = this.#typescript;
    const host: ts.ParseConfigFileHost = {
      ...typescript.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new BrokenConfigError(path, reasonOf(typescript, diagnostic));
      },
    };
    const parsed = typescript.getParsedCommandLineOfConfigFile(path, {}, host, this.#extended);
    if (!parsed) throw new BrokenConfigError(path, "TypeScript cannot read it.");
    const broken = typescript.getConfigFileParsingDiagnostics(parsed).find((error) => !HARMLESS_ERRORS.has(error.code));
    if (broken) throw new BrokenConfigError(broken.file?.fileName ?? path, reasonOf(typescript, broken));
    const names = new Set(parsed.fileNames.map((name) => comparable(typescript, name)));
    return { path, parsed, includes: (file) => names.has(comparable(typescript, file)) };
  }
}

function comparable(typescript: typeof ts, file: string): string {
  const slashed = file.replaceAll("\\", "/");
  return typescript.sys.useCaseSensitiveFileNames ? slashed : slashed.toLowerCase();
}

function reasonOf(typescript: typeof ts, diagnostic: ts.Diagnostic): string {
  const text = typescript.flattenDiagnosticMessageText(diagnostic.messageText, " ");
  if (!diagnostic.file || diagnostic.start === undefined) return text;
  const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
  return `${text} (line ${line + 1})`;
}
