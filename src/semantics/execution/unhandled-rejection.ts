import { isFunction, type Expression, type FunctionNode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { nodesOf, within } from "../../ast/walk.ts";
import type { Facts, Tristate } from "../../facts/facts.ts";
import { calledBy } from "../calls/call.ts";
import { isCallThat } from "../calls/model.ts";
import { filesThatWrite } from "../calls/written-names.ts";
import { asking, type Analysis } from "../summaries/summary.ts";
import { environmentOf } from "./environment.ts";
import { lastResortOf } from "./last-resort.ts";
import { isTestFile } from "./test-callback.ts";

/** What becomes of a rejection without a handler: the program ends, or something logs it and the program goes on. */
export type Fate = "ends" | "logged" | "unknown";

/**
 * Returns what becomes of a rejection without a handler. Pages and editors log it. Node.js ends, unless a listener of the project goes on
 * after it: `process.on("unhandledRejection", (error) => log.error(error))`. Without types, listeners of other files are not known.
 */
export const fateOfRejection = memoize((facts: Facts): Fate => {
  switch (environmentOf(facts)) {
    case "browser":
    case "extension-host":
      return "logged";
    case "node":
      return fateByListeners(listenersFor(facts));
    default:
      return "unknown";
  }
});

/** Returns the same as the end of a sentence, empty if it is unknown. */
export function endOfRejection(facts: Facts): string {
  const fate = fateOfRejection(facts);
  if (fate === "ends") return ", which ends the process";
  return fate === "logged" ? (LOGS[environmentOf(facts)] ?? "") : "";
}

const LOGS: Readonly<Record<string, string>> = {
  browser: ", which only the browser console shows",
  "extension-host": ", which only the editor log shows",
  node: ", which only the `unhandledRejection` listener receives",
};

/** One listener that ends the process is enough, whatever the others do. */
function fateByListeners(listeners: readonly Tristate[]): Fate {
  if (listeners.length === 0 || listeners.includes("yes")) return "ends";
  return listeners.includes("unknown") ? "unknown" : "logged";
}

/** Returns of each listener in the project whether it ends the process. */
function listenersFor(facts: Facts): Tristate[] {
  const { project } = facts;
  const files = project ? filesThatWrite(project, EVENT) : [];
  const others = files.flatMap((file) => (file === facts.place.file ? [] : (project?.parse(file) ?? [])));
  return [facts, ...others.filter((other) => !isTestFile(other))].flatMap(listenersIn);
}

const EVENT = "unhandledRejection";

const listenersIn = memoize((facts: Facts): Tristate[] => {
  if (!facts.sourceCode.text.includes(EVENT)) return [];
  const found = nodesOf(facts.sourceCode, "CallExpression").map((call) => lastResortOf(facts, call));
  return found.flatMap((listener) => (listener?.event === EVENT ? endsProcessBy(facts, listener.handler) : []));
});

/** One that is empty loses the error, which is a mistake of its own. */
function endsProcessBy(facts: Facts, handler: Expression): Tristate {
  if (isFunction(handler) && handler.body.type === "BlockStatement" && handler.body.body.length === 0) return "unknown";
  return isFunction(handler) ? asking.at(facts, handler, endsProcess) : asking.of(facts, handler, endsProcess);
}

/** Decides whether a function ends the process, or throws an error, which does so as well, in whatever branch. */
const endsProcess: Analysis<Tristate> = {
  name: "ends the process",
  unknown: "unknown",
  of(facts, node: FunctionNode, ask) {
    const answers = [...within(facts.sourceCode, node.body, () => true)].map((part): Tristate => {
      if (part.type === "ThrowStatement" || isCallThat(facts, part, "process exit")) return "yes";
      return part.type === "CallExpression" && ask.of(facts, calledBy(part), endsProcess) === "yes" ? "yes" : "no";
    });
    return answers.includes("yes") ? "yes" : "no";
  },
};
