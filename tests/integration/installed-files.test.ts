import { readFileSync } from "node:fs";
import path from "node:path";
import type { Linter } from "eslint";
import { beforeAll, expect, it } from "vitest";
import { installedFiles, lintFile } from "../properties/installed-files.ts";
import { applySuggestion, isLinted, type Linted } from "../robustness/every-rule.mjs";

const ABOUT_PROMISES = /\/(?:no-sequential-await|no-unawaited-promise)$/u;

/** A file without any of these words starts nothing that could be awaited. */
const ASYNC_WORDS = /\b(?:async|await|fetch|import\s*\(|promis\w*|subtle|then|createImageBitmap|clipboard|caches|WebAssembly|once|yield)\b/iu;

/** So many suggestions of a file are tried out; more of the same kind tell little. */
const TRIED_IN_A_FILE = 2;

const crashes: string[] = [];
const withoutReason: string[] = [];
const badRepairs: string[] = [];

const files = installedFiles();
const counts = { unreadable: 0, synchronous: 0, reports: 0, repairs: 0 };

beforeAll(() => {
  for (const file of files) {
    const name = path.relative(process.cwd(), file);
    const text = readFileSync(file, "utf8");
    const linted = withoutCrash(name, () => lintFile(file, text));
    if (!linted) {
      counts.unreadable += 1;
      continue;
    }
    counts.reports += linted.messages.length;
    if (!ASYNC_WORDS.test(text)) {
      counts.synchronous += 1;
      withoutReason.push(...linted.messages.filter(({ ruleId }) => ABOUT_PROMISES.test(ruleId ?? "")).map(placeIn(name)));
    }
    counts.repairs += tryRepairs(name, text, linted);
  }
  const { unreadable, synchronous, reports, repairs } = counts;
  console.log(`${files.length} files, of which ${unreadable} do not parse and ${synchronous} name no promise; ${reports} reports, ${repairs} repairs tried`);
}, 400_000);

it("nearly every file parses", () => {
  expect(counts.unreadable).toBeLessThan(files.length / 50);
});

it("no rule throws", () => {
  expect(crashes).toEqual([]);
});

it("without a word of promises, nothing is said about promises", () => {
  expect(withoutReason).toEqual([]);
});

it("repaired code parses, and is reported no more", () => {
  expect(badRepairs).toEqual([]);
});

/** ESLint's message names the rule and the line. */
function withoutCrash(name: string, lint: () => Linted | undefined): Linted | undefined {
  try {
    return lint();
  } catch (error) {
    crashes.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return undefined;
  }
}

function tryRepairs(name: string, text: string, linted: Linted): number {
  const { messages } = linted;
  const repairs = messages.flatMap((message) => (message.suggestions ?? []).map((suggestion) => ({ message, suggestion })));
  const tried = repairs.slice(0, TRIED_IN_A_FILE);
  for (const { message, suggestion } of tried) {
    const after = linted.again(applySuggestion(text, suggestion));
    const isBetter = countOf(after, message.ruleId) < countOf(messages, message.ruleId);
    if (!isLinted(after) || !isBetter) badRepairs.push(`${placeIn(name)(message)}: ${suggestion.desc}`);
  }
  return tried.length;
}

function countOf(messages: readonly Linter.LintMessage[], rule: string | null): number {
  return messages.filter(({ ruleId }) => ruleId === rule).length;
}

function placeIn(name: string) {
  return ({ line, ruleId, message }: Linter.LintMessage): string => `${name}:${line} ${ruleId ?? "?"} ${message}`;
}
