import { isBuiltin } from "../../models/views/builtin-modules.ts";
import { pathInPackages } from "../file-path.ts";

/** What is known of the files of a program. */
export interface KnownFiles {
  /** Those of the project itself. */
  readonly own: readonly string[];
  /** Those of packages, too. */
  readonly all: readonly string[];
  textOf(file: string): string | undefined;
  /** A number for all files together, another one after any of them has been edited. */
  readonly version: number;
}

interface Numbered {
  readonly contents: readonly (number | string | undefined)[];
  readonly number: number;
}

/** The last number of each file, which the next program gives again if it has the same contents. */
const numbered = new Map<string, Numbered>();
let numbers = 0;

/**
 * Returns a number for what a file and those that it imports contain. Imports are told by their last name: `#core/load` and
 * `./load.js` stand for every `load.ts` of the project, so that no module has to be resolved for it. What stands for none, and is of
 * no package either, may stand for any file.
 */
export function versionIn(files: KnownFiles): (file: string) => number {
  let names: Names | undefined;
  const known = new Map<string, number>();
  return (file) => {
    let number = known.get(file);
    if (number === undefined) known.set(file, (number = numberOf(file, contentsOf(file, files, (names ??= namesIn(files))))));
    return number;
  };
}

interface Names {
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly packages: ReadonlySet<string>;
}

function namesIn({ own, all }: KnownFiles): Names {
  const files = new Map<string, string[]>();
  for (const file of own) {
    const name = nameOf(file);
    const named = files.get(name);
    if (named) named.push(file);
    else files.set(name, [file]);
  }
  return { files, packages: new Set(all.flatMap((file) => packageOf(pathInPackages(file)) ?? [])) };
}

function numberOf(file: string, contents: Numbered["contents"]): number {
  const last = numbered.get(file);
  if (last?.contents.length === contents.length && last.contents.every((content, at) => content === contents[at])) return last.number;
  numbered.set(file, { contents, number: (numbers += 1) });
  return numbers;
}

function contentsOf(file: string, files: KnownFiles, names: Names): Numbered["contents"] {
  const text = files.textOf(file) ?? "";
  const contents: (number | string | undefined)[] = [text];
  for (const specifier of new Set(importedBy(text))) {
    const imported = names.files.get(nameOf(specifier));
    if (imported) contents.push(...imported.map((other) => files.textOf(other)));
    else if (!isBuiltin(specifier) && !names.packages.has(packageOf(specifier) ?? "")) contents.push(files.version);
  }
  return contents;
}

/** What is in quotes after `from`, `import` and `require(`. */
function importedBy(text: string): string[] {
  const found = text.matchAll(/\b(?:from|import|require)\s*(?:\(\s*)?(?:"(?<double>[^"\n]+)"|'(?<single>[^'\n]+)')/gu);
  return Array.from(found, ({ groups }) => groups?.["double"] ?? groups?.["single"] ?? "");
}

/** `load` for `src/load.ts`, `./load.js` and `src/load/index.ts`. */
function nameOf(file: string): string {
  const parts = file.replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, "").split("/").filter((part) => !/^\.*$/u.test(part));
  const last = parts.at(-1) ?? "";
  return (last === "index" ? (parts.at(-2) ?? last) : last).replace(/^[#@~]/u, "");
}

function packageOf(specifier: string | undefined): string | undefined {
  return /^(?:@[^/]+\/)?[^/.][^/]*/u.exec(specifier ?? "")?.[0];
}
