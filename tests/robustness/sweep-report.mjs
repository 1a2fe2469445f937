import path from "node:path";

const FILES_SHOWN = 3;
const FRAMES_SHOWN = 6;

/** What a sweep has found so far. */
export class Sweep {
  files = 0;
  unread = 0;
  reports = 0;
  suggestions = 0;
  exceptions = [];
  /** What the type checker threw, by message. */
  swallowed = new Map();
  slowest = [];
  #most;

  constructor(most) {
    this.#most = most;
  }

  add({ file, took = 0, isLinted, reports = 0, suggestions = 0, swallowed = [], error }) {
    this.files += 1;
    this.reports += reports;
    this.suggestions += suggestions;
    if (!isLinted) this.unread += 1;
    if (error) this.exceptions.push({ file, ...error });
    for (const message of swallowed) this.swallowed.set(message, (this.swallowed.get(message) ?? 0) + 1);
    this.slowest.push({ file, took });
    if (this.slowest.length > 2 * this.#most + 100) this.#forget();
  }

  #forget() {
    this.slowest = this.slowest.sort((one, other) => other.took - one.took).slice(0, this.#most);
  }

  slowestFiles() {
    this.#forget();
    return this.slowest;
  }
}

/** Returns the counts, each kind of exception with its files and its stack, and the files that took longest. */
export function describeSweep(found, leftOut, cwd) {
  const name = (file) => path.relative(cwd, file);
  const { exceptions, files, reports, suggestions, swallowed, unread } = found;
  return [
    `${counted(files, "file")}, of which ${String(unread)} do not parse; left out: ${String(leftOut.repeated)} with a text that came before, ${String(leftOut.large)} larger than 1 MB`,
    `${counted(reports, "report")}, ${counted(suggestions, "suggestion")} tried`,
    ...[...swallowed].sort(([, one], [, other]) => other - one).map(([message, count]) => `the type checker threw ${String(count)} times: ${message.split("\n", 1)[0]}`),
    ...kindsOf(exceptions).flatMap((kind) => describeKind(kind, name)),
    "the slowest files:",
    ...found.slowestFiles().map(({ file, took }) => `${(took / 1000).toFixed(1).padStart(7)} s  ${name(file)}`),
    counted(exceptions.length, "exception"),
  ].join("\n");
}

function kindsOf(exceptions) {
  const kinds = new Map();
  for (const exception of exceptions) {
    const key = `${exception.rule ?? ""} ${exception.message} ${exception.stack.split("\n", 1)[0]}`;
    kinds.set(key, [...(kinds.get(key) ?? []), exception]);
  }
  return [...kinds.values()].sort((one, other) => other.length - one.length);
}

function describeKind(kind, name) {
  const [{ message, rule, stack }] = kind;
  const places = kind.slice(0, FILES_SHOWN).map(({ file, line }) => `    ${name(file)}${line === undefined ? "" : `:${String(line)}`}`);
  const frames = stack.split("\n", FRAMES_SHOWN).filter(Boolean).map((frame) => `      ${frame}`);
  return [`${String(kind.length)} × ${message}${rule === undefined ? "" : ` (${rule})`}`, ...places, ...frames];
}

function counted(count, noun) {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
