import { dirname, join } from "node:path";
import type ts from "typescript";

/** A tsconfig.json that TypeScript cannot read; `reason` is TypeScript's own sentence. */
export interface BrokenConfig {
  path: string;
  reason: string;
}

export interface ProjectConfig {
  path: string;
  parsed: ts.ParsedCommandLine;
  includes(file: string): boolean;
}

const CONFIG_NAMES = ["tsconfig.json", "jsconfig.json"];

/** A tsconfig.json and all that it references, directly or not, nearest first. */
interface Family {
  members: ProjectConfig[];
  /** One of them cannot be read, and may be meant for files that no other includes. */
  isBroken: boolean;
}

/** Codes of "no inputs were found", and of options which another version of TypeScript knows: nothing is broken. */
const HARMLESS_ERRORS = new Set([18002, 18003, 5023, 5025, 6046]);

/** Reads each tsconfig.json once and says which one a file belongs to. */
export class ProjectConfigs {
  readonly broken: BrokenConfig[] = [];
  readonly #typescript: typeof ts;
  readonly #read = new Map<string, ProjectConfig | undefined>();
  readonly #families = new Map<string, Family | undefined>();
  readonly #extended = new Map<string, ts.ExtendedConfigCacheEntry>();
  /** Those that TypeScript does not know, of components. */
  readonly #extensions: readonly string[];

  constructor(typescript: typeof ts, extensions: readonly string[]) {
    this.#typescript = typescript;
    this.#extensions = extensions;
  }

  /** The nearest tsconfig.json upwards that includes the file, itself or by a project that it references. */
  covering(file: string): ProjectConfig | undefined {
    for (const { isBroken, members } of this.#upwards(file)) {
      const covering = members.find((member) => member.includes(file));
      if (covering || isBroken) return covering;
    }
    return undefined;
  }

  /** For a file that no tsconfig.json includes: the nearest whose settings are meant for files of its folder. */
  nearest(file: string): ProjectConfig | undefined {
    for (const { folder, isBroken, members } of this.#upwards(file)) {
      if (isBroken) return undefined;
      const nearest = members.find(({ parsed, path }) => dirname(path) === folder && parsed.fileNames.length > 0);
      if (nearest) return nearest;
    }
    return undefined;
  }

  /** An installed package is not part of the project that installed it. */
  *#upwards(file: string): Generator<Family & { folder: string }> {
    let folder = dirname(file);
    while (!folder.endsWith("node_modules")) {
      const family = this.#familyIn(folder);
      if (family) yield { ...family, folder };
      const parent = dirname(folder);
      if (parent === folder) return;
      folder = parent;
    }
  }

  #familyIn(folder: string): Family | undefined {
    if (!this.#families.has(folder)) {
      const path = CONFIG_NAMES.map((name) => join(folder, name)).find((candidate) =>
        this.#typescript.sys.fileExists(candidate),
      );
      this.#families.set(folder, path === undefined ? undefined : this.#familyOf(path));
    }
    return this.#families.get(folder);
  }

  #familyOf(path: string, seen = new Set<string>()): Family {
    if (seen.has(path)) return { members: [], isBroken: false };
    seen.add(path);
    const config = this.#configAt(path);
    if (!config) return { members: [], isBroken: true };
    const families = this.#referencesOf(config).map((reference) => this.#familyOf(reference, seen));
    return {
      members: [config, ...families.flatMap(({ members }) => members)],
      isBroken: families.some(({ isBroken }) => isBroken),
    };
  }

  #referencesOf({ parsed, path }: ProjectConfig): string[] {
    const references = parsed.projectReferences ?? [];
    return references.flatMap((reference) => {
      const target = this.#typescript.resolveProjectReferencePath(reference);
      if (this.#typescript.sys.fileExists(target)) return [target];
      this.#note(path, `It references "${reference.originalPath ?? target}", which does not exist.`);
      return [];
    });
  }

  #configAt(path: string): ProjectConfig | undefined {
    if (!this.#read.has(path)) this.#read.set(path, this.#parse(path));
    return this.#read.get(path);
  }

  #parse(path: string): ProjectConfig | undefined {
    const typescript = this.#typescript;
    let unreadable: ts.Diagnostic | undefined;
    const host: ts.ParseConfigFileHost = {
      ...typescript.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        unreadable = diagnostic;
      },
    };
    const scriptKind = typescript.ScriptKind.Deferred;
    const extensions = this.#extensions.map((extension) => ({ extension, isMixedContent: true, scriptKind }));
    const parsed = typescript.getParsedCommandLineOfConfigFile(path, {}, host, this.#extended, undefined, extensions);
    const errors = parsed ? typescript.getConfigFileParsingDiagnostics(parsed) : [];
    const error = unreadable ?? errors.find(({ code }) => !HARMLESS_ERRORS.has(code));
    if (error) this.#note(error.file?.fileName ?? path, reasonOf(typescript, error));
    else if (!parsed) this.#note(path, "TypeScript cannot read it.");
    if (error || !parsed) return undefined;
    const names = new Set(parsed.fileNames.map((name) => comparable(typescript, name)));
    return { path, parsed, includes: (file) => names.has(comparable(typescript, file)) };
  }

  /** One that several extend, or reach by references, is told once. */
  #note(path: string, reason: string): void {
    if (!this.broken.some((other) => other.path === path && other.reason === reason)) this.broken.push({ path, reason });
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
