import type { TSESTree } from "@typescript-eslint/utils";
import { lastResortOf } from "../../../src/semantics/execution/last-resort.ts";
import { askAll } from "../../support/question-table.ts";

askAll("lastResortOf", (facts, node) => lastResortOf(facts, node as TSESTree.CallExpression)?.event, [
  { name: "process.on", code: '«process.on("unhandledRejection", f)»', answer: "unhandledRejection" },
  { name: "an imported process", code: 'import { once } from "node:process"; «once("uncaughtException", f)»', answer: "uncaughtException" },
  { name: "another event", code: '«process.on("exit", f)»', answer: undefined },
  { name: "another emitter", code: 'function f(bus) { «bus.on("unhandledRejection", f)»; }', answer: undefined },
  { name: "without a listener", code: '«process.on("unhandledRejection")»', answer: undefined },
  { name: "of a window", code: '«window.addEventListener("unhandledrejection", f)»', answer: "unhandledrejection" },
  { name: "bare", code: '«addEventListener("unhandledrejection", f)»', answer: "unhandledrejection" },
  { name: "a property", code: "«window.onunhandledrejection = f»", answer: "unhandledrejection" },
  { name: "another property", code: "«window.onload = f»", answer: undefined },
  { name: "of another object", code: "function f(a) { «a.onunhandledrejection = f»; }", answer: undefined },
  { name: "on what the registration of another returns", code: '«process.on("exit", f).on("uncaughtException", g)»', answer: "uncaughtException" },
  { name: "on what something else returns", code: '«bus.on("exit", f).on("uncaughtException", g)»', answer: undefined },
]);
