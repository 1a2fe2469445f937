import { expect, test } from "vitest";
import { nearMiss } from "../../src/cli/near-miss.ts";

const RULES = ["no-async-callback", "no-blocking-call", "no-empty-catch", "no-sequential-await", "no-unawaited-promise"];

test.each([
  ["a character too many", "no-empty-catches", "no-empty-catch"],
  ["a character too few", "no-empy-catch", "no-empty-catch"],
  ["another character", "no-empty-cutch", "no-empty-catch"],
  ["two characters swapped", "no-emtpy-catch", "no-empty-catch"],
  ["without its hyphens", "noemptycatch", "no-empty-catch"],
  ["in camel case", "noUnawaitedPromises", "no-unawaited-promise"],
  ["with underscores", "no_sequential_await", "no-sequential-await"],
  ["a part that only one name has", "blocking", "no-blocking-call"],
  ["the beginning of one name", "no-seq", "no-sequential-await"],
])("a name with %s is told", (_, name, meant) => {
  expect(nearMiss(name, RULES)).toBe(meant);
});

test.each([
  ["of another word", "no-such-rule"],
  ["that several names begin with", "no-"],
  ["of one letter", "a"],
  ["that is empty", ""],
])("a name %s is near none", (_, name) => {
  expect(nearMiss(name, RULES)).toBeUndefined();
});

test("a swap of two characters is one mistake, in a short name as well", () => {
  expect(nearMiss("lal", ["all", "strict"])).toBe("all");
});

test("the nearest of several is told", () => {
  expect(nearMiss("recomended", ["recommends", "recommended"])).toBe("recommended");
});
