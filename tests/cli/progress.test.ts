import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createProgress } from "../../src/cli/progress.ts";

const CLEAR = "\r\u001B[K";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function terminal() {
  const parts: string[] = [];
  return { parts, progress: createProgress({ isTTY: true, columns: 20, write: (part) => parts.push(part) }) };
}

test("one word before a long silence is shown", () => {
  const { parts, progress } = terminal();
  progress.show("looking for files");
  expect(parts).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(parts).toEqual([`${CLEAR}looking for files`]);
});

test("of several words that come early, the last is shown, once", () => {
  const { parts, progress } = terminal();
  progress.show("looking for files");
  progress.show("3 files");
  vi.advanceTimersByTime(500);
  expect(parts).toEqual([`${CLEAR}3 files`]);
});

test("a short run shows nothing, not even afterwards", () => {
  const { parts, progress } = terminal();
  progress.show("looking for files");
  progress.clear();
  vi.advanceTimersByTime(5_000);
  expect(parts).toEqual([]);
});

test("what comes late is shown when it comes, and as wide as the terminal", () => {
  const { parts, progress } = terminal();
  vi.advanceTimersByTime(500);
  progress.show("20/45 files, without types");
  progress.clear();
  expect(parts).toEqual([`${CLEAR}20/45 files, withou`, CLEAR]);
});
