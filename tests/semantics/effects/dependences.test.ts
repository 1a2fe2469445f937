import { expect, it } from "vitest";
import { dependence } from "../../../src/semantics/effects/dependences.ts";

it("a reason names what was found after its id", () => {
  expect(dependence("carried", "cursor")).toBe("carried: cursor");
});

it("without anything found there is no reason", () => {
  expect(dependence("carried", undefined)).toBeUndefined();
});
