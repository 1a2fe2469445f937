import { expect, it } from "vitest";
import type { CallNode } from "../../../src/semantics/calls/call.ts";
import { isCleanUpName, isNamedForCleanUp } from "../../../src/semantics/calls/clean-up-name.ts";
import { askAll } from "../../support/question-table.ts";

it.each(["close", "closeAllConnections", "cleanupTempFiles", "rollbackTransaction", "removeTempDir", "unlock"])("%s puts something away", (name) => {
  expect(isCleanUpName(name)).toBe(true);
});

it.each(["closeAccount", "cancelOrder", "load", "removeUser", ""])("%s may be the work itself", (name) => {
  expect(isCleanUpName(name)).toBe(false);
});

askAll("isNamedForCleanUp", (_facts, node) => isNamedForCleanUp(node as CallNode), [
  { name: "a method", code: "«a.b.close()»;", answer: true },
  { name: "a function", code: "«closeAll(a)»;", answer: true },
  { name: "by `call`", code: "«a.close.call(b)»;", answer: true },
  { name: "another method of what is closed", code: "«a.close().then(f)»;", answer: false },
  { name: "a name that is made", code: "«a[b]()»;", answer: false },
]);
