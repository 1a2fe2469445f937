/**
 * Code that stands in code. ESLint's parsers call themselves for each level, and end in a `RangeError` sooner or later: no
 * rule may do so before them. A rule that looks at all that stands inside of a thing looks at a nested thing once for each
 * level: work may grow with the square of the depth, and no faster.
 */
import { describe, expect, it } from "vitest";
import { lint, lintWithoutRules } from "./lint.ts";
import { nested } from "./shapes.ts";
import { total } from "./work.ts";

/** Times as deep. The work of a square grows by 16, that of a cube by 64. */
const DEEPER = 4;
const MOST = 1.2 * DEEPER ** 2;

/** The depths of the test, and how deep it looks for the end of ESLint's stack. */
const DEPTH = 25;
const DEEPEST = 1600;

describe.each(Object.entries(nested))("%s", (_, make) => {
  it("the square of the depth at most", () => {
    lint(make(2), "untyped");
    const [shallow, deep] = [DEPTH, DEEPER * DEPTH].map((depth) => total(lint(make(depth), "untyped").work)) as [number, number];
    expect(shallow).toBeGreaterThan(0);
    expect(deep / shallow).toBeLessThan(MOST);
  });

  it("as deep as ESLint itself can read it", () => {
    const deepest = deepestRead(make);
    expect(deepest).toBeGreaterThanOrEqual(4 * DEPTH);
    expect(() => lint(make(deepest), "untyped")).not.toThrow();
  });
});

/** Nine tenths of it: how much of the stack is free differs a little from call to call. */
function deepestRead(make: (depth: number) => string): number {
  let [read, unread] = [1, DEEPEST];
  while (unread - read > 10) {
    const middle = Math.floor((read + unread) / 2);
    if (isRead(make(middle))) read = middle;
    else unread = middle;
  }
  return Math.floor(read * 0.9);
}

function isRead(code: string): boolean {
  try {
    return lintWithoutRules(code, "untyped").length === 0;
  } catch {
    // Its stack has ended.
    return false;
  }
}
