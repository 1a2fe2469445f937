import { basename } from "node:path";
import { componentLanguageOf } from "../programs/components.ts";

/** Why a file that a folder has is not linted. */
export type Reason = "component" | "declaration" | "git" | "hidden" | "ignored" | "installed" | "language" | "large" | "minified";

/** Each file that is left out, by its path. */
export type LeftOut = Map<string, Reason>;

/** In the order in which they are told. */
const WORDS: Readonly<Record<Reason, string>> = {
  installed: "of installed packages",
  git: "ignored by git",
  hidden: "in hidden folders or coverage",
  ignored: "ignored by --ignore",
  declaration: "with declarations only",
  minified: "minified or generated",
  large: "larger than 1 MB",
  component: "in languages whose parser is not installed",
  language: "in other languages",
};

const REASONS = Object.keys(WORDS) as Reason[];
const SOURCE = /\.[cm]?[jt]sx?$/;
const DECLARATION = /\.d\.(?:[^./]+\.)?[cm]?ts$/;
const MINIFIED = /\.min\.[cm]?jsx?$/;
/** Yarn has its packages in these, and itself, tracked by git or not. */
const OF_YARN = /(?:^|\/)\.yarn\/|(?:^|\/)\.pnp\.[^/]*$/;

export function isSource(file: string): boolean {
  return SOURCE.test(file) || componentLanguageOf(file) !== undefined;
}

/** What the name of a file says, relative to a folder with `/`. */
export function reasonInName(name: string, isTracked = false): Reason | undefined {
  if (isInstalled(name, isTracked)) return "installed";
  if (!isSource(name)) return "language";
  if (DECLARATION.test(basename(name))) return "declaration";
  return MINIFIED.test(name) ? "minified" : undefined;
}

/** Git tracks what people have written: a monorepo may keep its own packages in `packages/node_modules`. */
export function isInstalled(name: string, isTracked: boolean): boolean {
  return OF_YARN.test(name) || (!isTracked && name.split("/").includes("node_modules"));
}

/** Without git to ask, these are assumed to be generated. */
export function reasonToSkip(folder: string): Reason | undefined {
  if (folder === "node_modules" || folder === ".yarn") return "installed";
  return folder.startsWith(".") || folder === "coverage" ? "hidden" : undefined;
}

/** `12 files were left out: 9 of installed packages, 3 ignored by git` */
export function describeLeftOut(leftOut: LeftOut): string {
  const reasons = [...leftOut.values()];
  const counts = REASONS.map((reason) => ({ reason, count: reasons.filter((other) => other === reason).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ reason, count }) => `${count} ${WORDS[reason]}`);
  return `${reasons.length} ${reasons.length === 1 ? "file was" : "files were"} left out: ${parts.join(", ")}`;
}

/** What is told even when all goes well: users do not expect a source to be left out for what is in it. */
export function isSurprising(reason: Reason): boolean {
  return reason === "minified" || reason === "large";
}
