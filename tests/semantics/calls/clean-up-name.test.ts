import { expect, it } from "vitest";
import { isCleanUpName } from "../../../src/semantics/calls/clean-up-name.ts";

it.each(["close", "closeAllConnections", "cleanupTempFiles", "rollbackTransaction", "removeTempDir", "unlock"])("%s puts something away", (name) => {
  expect(isCleanUpName(name)).toBe(true);
});

it.each(["closeAccount", "cancelOrder", "load", "removeUser", ""])("%s may be the work itself", (name) => {
  expect(isCleanUpName(name)).toBe(false);
});
