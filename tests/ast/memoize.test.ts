import { expect, it, vi } from "vitest";
import { memoize, memoizeWithin } from "../../src/ast/memoize.ts";

it("once: asks about an object one time, also where the answer is nothing", () => {
  const ask = vi.fn((_: object): string | undefined => undefined);
  const known = memoize(ask);
  const [one, other] = [{}, {}];
  expect([known(one), known(one), known(other)]).toEqual([undefined, undefined, undefined]);
  expect(ask.mock.calls).toEqual([[one], [other]]);
});

it("memoizeWithin: asks about a part one time for each whole", () => {
  const ask = vi.fn((whole: { readonly name: string }, part: string) => (part === "none" ? undefined : `${whole.name} ${part}`));
  const known = memoizeWithin(ask);
  const [one, other] = [{ name: "one" }, { name: "other" }];
  expect([known(one, "a"), known(one, "a"), known(one, "b"), known(other, "a")]).toEqual(["one a", "one a", "one b", "other a"]);
  expect([known(one, "none"), known(one, "none")]).toEqual([undefined, undefined]);
  expect(ask).toHaveBeenCalledTimes(4);
});

it("memoizeWithin: has an answer for a question that leads back to itself", () => {
  const whole = {};
  const known: (whole: object, part: string) => string = memoizeWithin((_: object, part: string): string => `${part} of ${known(whole, part === "a" ? "b" : "a")}`, "unknown");
  expect([known(whole, "a"), known(whole, "a")]).toEqual(["a of b of unknown", "a of b of unknown"]);
});
