import { describe, expect, it } from "vitest";
import { matchesGlob, matchesName } from "../../src/ast/pattern.ts";

describe("matchesGlob", () => {
  it.each([
    ["**/*.test.ts", "src/a/b.test.ts", true],
    ["**/*.test.ts", "b.test.ts", true],
    ["*.config.js", "vite.config.js", true],
    ["*.config.js", "app/vite.config.js", false],
    ["scripts/**", "scripts/a/b.js", true],
    ["scripts/**", "src/scripts/b.js", false],
    ["**/*.{test,spec}.[jt]s", "a.spec.[jt]s", true],
    ["**/*.{test,spec}.ts", "lib/a.spec.ts", true],
    ["**/*.{config,setup*}.js", "jest.setup2.js", true],
    ["a?.ts", "ab.ts", true],
    ["a?.ts", "a/.ts", false],
    ["a+(b).ts", "a+(b).ts", true],
    ["{a", "{a", true],
    ["a}", "a}", true],
    ["**/{src,lib}/**/*.{test,spec}.?s", "packages/a/src/b/c.spec.ts", true],
    ["**/{src,lib}/**/*.{test,spec}.?s", "packages/a/src/b/c.spec/ts", false],
    ["**/a/**", "a/", true],
    ["**a", "b/a", true],
    ["a/**/b", "a/b", true],
    ["a/**/b", "ab", false],
    ["{,a}b", "b", true],
    ["*", "", true],
  ])("%s, %s: %s", (glob, path, answer) => expect(matchesGlob(glob, path)).toBe(answer));
});

describe("matchesName", () => {
  it.each([
    ["fs#readFileSync", "fs#readFileSync", true],
    ["fs#*Sync", "fs#readFileSync", true],
    ["fs#*Sync", "fs#readFile", false],
    ["@scope/*#*", "@scope/name#a.b", true],
    ["a.b", "axb", false],
    ["aba*aba", "aba", false],
    ["aba*aba", "abaaba", true],
    ["*", "", true],
    ["a*b*c", "a-c-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["**Sync", "readSync", true],
  ])("%s, %s: %s", (pattern, name, answer) => expect(matchesName(pattern, name)).toBe(answer));
});

describe("patterns that take a regular expression ages", () => {
  const path = "a".repeat(2000);
  it("globs", () => {
    expect(matchesGlob(`${"*a".repeat(40)}b`, path)).toBe(false);
    expect(matchesGlob(`${"**a".repeat(40)}b`, path)).toBe(false);
    expect(matchesGlob(`${"{a,*}".repeat(40)}b`, path)).toBe(false);
  });
  it("names", () => expect(matchesName(`${"*a".repeat(40)}b`, path)).toBe(false));
});
