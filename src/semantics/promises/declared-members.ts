import { memoize, memoizeWithin } from "../../ast/memoize.ts";
import { literally } from "../../ast/pattern.ts";
import { byVersion } from "../../facts/by-version.ts";
import type { Facts, Project } from "../../facts/facts.ts";

/** `done: Promise<void>`, `get output(): Promise<Output>`, a getter or a called field without a type: what may be one is asked for its type then. */
const DECLARATIONS = [
  /\bget\s+(?<name>[\w$]+)\s*\(\s*\)/gu,
  /^[ \t]*(?:[a-z]+[ \t]+)*(?<name>[\w$]+)[ \t]*=\s*[\w$.]+\(/gmu,
  /(?<![\w$])(?<name>[\w$]+)\s*(?:[?!]\s*)?:\s*(?=\S)[^:=;{}()\n]*\bPromise(?:Like)?</gu,
];

/**
 * Decides whether another file of the project has a class or interface with a member of that name which may hold a promise, by its text
 * alone: a cheap look, before the type is asked for.
 */
export function isDeclaredElsewhere({ project }: Facts, name: string): boolean {
  return project !== undefined && declaredIn(project).has(name);
}

const namesOfFiles = byVersion<"names", readonly string[]>();

const declaredIn = memoize((project: Project): ReadonlySet<string> => new Set(project.files().flatMap((file) => namesIn(project, file))));

function namesIn(project: Project, file: string): readonly string[] {
  const kept = namesOfFiles(file, project.versionOf(file) ?? 0);
  let names = kept.get("names");
  if (!names) {
    const text = project.textOf(file);
    names = DECLARATIONS.flatMap((declaration) => Array.from(text.matchAll(declaration), ({ groups }) => groups?.["name"] ?? ""));
    kept.set("names", names);
  }
  return names;
}

/** Decides whether a file of the project gives a member of that name another value: `job.done = undefined`. */
export const isWrittenSomewhere = memoizeWithin((project: Project, name: string): boolean => {
  const write = new RegExp(String.raw`\.${literally(name)}\s*(?:\?\?|\|\|)?=(?!=)|\bdelete\s+[\w$.]+\.${literally(name)}(?![\w$])`, "u");
  return project.files().some((file) => write.test(project.textOf(file)));
});
