import type { TSESTree } from "@typescript-eslint/utils";
import { idleAbortOf } from "../../../src/semantics/cancellation/unused-controller.ts";
import { askAll } from "../../support/question-table.ts";

askAll("idleAbortOf", (facts, node) => idleAbortOf(facts, node as TSESTree.NewExpression) !== undefined, [
  { name: "only aborted", code: "const c = «new AbortController()»; setTimeout(() => c.abort(), 1);", answer: true },
  { name: "the signal is taken and not read", code: "const c = «new AbortController()»; const signal = c.signal; c.abort();", answer: true },
  { name: "the signal is taken out and not read", code: "const c = «new AbortController()»; const { signal } = c; c.abort();", answer: true },
  { name: "the signal is read", code: "const c = «new AbortController()»; const { signal } = c; load(signal); c.abort();", answer: false },
  { name: "the signal is passed", code: "const c = «new AbortController()»; load(c.signal); c.abort();", answer: false },
  { name: "the controller is passed", code: "const c = «new AbortController()»; load(c); c.abort();", answer: false },
  { name: "never aborted", code: "const c = «new AbortController()»; ", answer: false },
  { name: "exported", code: "const c = «new AbortController()»; export const { signal } = c; c.abort();", answer: false },
  { name: "assigned again", code: "let c = «new AbortController()»; c = g(); c.abort();", answer: false },
  { name: "a class of the file", code: "class AbortController { abort() {} } const c = «new AbortController()»; c.abort();", answer: false },
]);
