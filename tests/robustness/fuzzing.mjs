import path from "node:path";
import fc from "fast-check";
import { languagesOf, typedLanguage } from "./every-rule.mjs";
import { examine } from "./examine.mjs";
import { programsOfTables } from "./pieces.mjs";
import { reduce } from "./reduce.mjs";
import { materialFrom, programs, textOf } from "./splice.mjs";
import { typedPrograms } from "./typed-text.mjs";

const FOLDER = path.join(import.meta.dirname, "..", "support", "typed");

/** So many failures say enough. */
const MOST_FAILURES = 20;

/** Lints spliced programs, as many or as long as it is said; tells of each kind of failure once, made small. */
export function fuzz({ milliseconds = Infinity, onFailure, plugin, pluginFile, runs = Infinity, seed }) {
  const material = materialFrom(programsOfTables());
  const programOf = typedPrograms(FOLDER);
  const examined = examine(plugin, pluginFile);
  const counts = { programs: 0, typed: 0, unread: 0, reports: 0, suggestions: 0 };
  const known = new Set();
  const end = Date.now() + milliseconds;
  for (let round = 0; known.size < MOST_FAILURES && counts.programs < runs && Date.now() < end; round += 1) {
    const left = { numRuns: Number.isFinite(runs) ? runs - counts.programs : 1_000_000_000, ...(Number.isFinite(milliseconds) && { interruptAfterTimeLimit: end - Date.now() }) };
    const { counterexample } = fc.check(fc.property(programs(material), (value) => isFine(value, true)), { seed: seed + round, markInterruptAsFailure: false, ...left });
    if (!counterexample) break;
    const [value] = counterexample;
    const { error } = lint(value, textOf(value, material));
    const isSame = (text) => keyOf(lint(value, text).error) === keyOf(error);
    known.add(keyOf(error));
    onFailure({ error, text: reduce(textOf(value, material), isSame), file: fileOf(value), isTyped: value.isTyped });
  }
  return { counts, failures: known.size };

  function isFine(value) {
    const { error, isLinted, reports = 0, suggestions = 0 } = lint(value, textOf(value, material));
    counts.programs += 1;
    counts.reports += reports;
    counts.suggestions += suggestions;
    if (value.isTyped) counts.typed += 1;
    if (!isLinted) counts.unread += 1;
    return !error || known.has(keyOf(error));
  }

  function lint(value, text) {
    const filename = path.join(FOLDER, fileOf(value));
    return examined(filename, text, value.isTyped ? [typedLanguage(programOf(filename, text.replace(/^\uFEFF/u, "")))] : languagesOf(filename));
  }
}

function fileOf({ isTyped, language }) {
  return `case.${isTyped && language === "cjs" ? "ts" : language}`;
}

function keyOf(error) {
  return error && `${error.rule ?? ""} ${error.message.replaceAll(/\d+/gu, "0")} ${error.stack.split("\n", 1)[0] ?? ""}`;
}
