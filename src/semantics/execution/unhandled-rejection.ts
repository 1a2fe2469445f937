import { isFunction, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { nodesOf, within } from "../../ast/walk.ts";
import type { Facts, Tristate } from "../../facts/facts.ts";
import { calledBy } from "../calls/call.ts";
import { isCallThat } from "../calls/model.ts";
import { filesThatWrite } from "../calls/written-names.ts";
import { asking, type Analysis } from "../summaries/summary.ts";
import { isInEffect } from "./component-effect.ts";
import { environmentOf, runsInElectron } from "./environment.ts";
import { lastResortOf } from "./last-resort.ts";
import { isTestFile } from "./test-callback.ts";

/** What becomes of a rejection without a handler: the program ends, or something logs it and the program goes on. */
export type Fate = "ends" | "logged" | "unknown";

/** Something that logs a rejection without a handler, and goes on. */
type Logger = "Electron" | "console" | "editor" | "listener";

/**
 * Returns what becomes of a rejection at a node that has no handler. Pages, editors and Electron log it. Node.js ends, unless a listener of the
 * project goes on after it: `process.on("unhandledRejection", (error) => log.error(error))`. Without types, listeners of other files are not known.
 */
export function fateOfRejection(facts: Facts, node: Node): Fate {
  const outcome = outcomeAt(facts, node);
  return outcome === "ends" || outcome === "unknown" ? outcome : "logged";
}

/** Returns the same as the end of a sentence, empty if it is unknown. */
export function endOfRejection(facts: Facts, node: Node): string {
  return ENDS[outcomeAt(facts, node)];
}

const ENDS: Readonly<Record<Logger | "ends" | "unknown", string>> = {
  Electron: ", which Electron only logs",
  console: ", which only the browser console shows",
  editor: ", which only the editor log shows",
  ends: ", which ends the process",
  listener: ", which only the `unhandledRejection` listener receives",
  unknown: "",
};

function outcomeAt(facts: Facts, node: Node): Logger | "ends" | "unknown" {
  const outcome = outcomeIn(facts);
  return outcome === "unknown" && isInEffect(facts, node) ? "console" : outcome;
}

const outcomeIn = memoize((facts: Facts): Logger | "ends" | "unknown" => {
  const environment = environmentOf(facts);
  if (environment === "browser") return "console";
  if (environment === "extension-host") return "editor";
  const inElectron = environment === "electron-main" ? "yes" : runsInElectron(facts);
  if (inElectron !== "yes" && environment !== "node") return "unknown";
  const byListeners = outcomeByListeners(listenersFor(facts));
  if (byListeners) return byListeners;
  return inElectron === "yes" ? "Electron" : inElectron === "no" ? "ends" : "unknown";
});

/** One listener that ends the process is enough, whatever the others do. */
function outcomeByListeners(listeners: readonly Tristate[]): "ends" | "listener" | "unknown" | undefined {
  if (listeners.includes("yes")) return "ends";
  if (listeners.length === 0) return undefined;
  return listeners.includes("unknown") ? "unknown" : "listener";
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

/** Decides whether the file itself says that a rejection ends the program: `process.on("unhandledRejection", (error) => { log(error); process.exit(1); })`. */
export function endsProgramItself(facts: Facts): boolean {
  return listenersIn(facts).includes("yes");
}

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
