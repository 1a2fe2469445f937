import { loopAround } from "../../ast/loops.ts";
import { enclosingFunction, parentOf, stringOf, type Node } from "../../ast/nodes.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, isCall, isCallTo, type CallNode } from "../calls/call.ts";
import { isCallThat } from "../calls/model.ts";
import { runsAtOnce } from "../execution/async-context.ts";
import { runsInElectron } from "../execution/environment.ts";

/**
 * Decides whether a call of the file system reads or writes one text, or does something with one entry of a folder, for a desktop application:
 * its one user waits for less than a frame. Not in a loop, nor for bytes, of which there may be many.
 */
export function isFileOfDesktop(facts: Facts, node: Node): boolean {
  if (!isCall(node) || !isCallThat(facts, node, "one file") || runsInElectron(facts) === "no") return false;
  return !isRepeated(facts, node) && (callOf(facts, node).name !== READING || readsText(facts, node));
}

const READING = "readFileSync";

/** `readFileSync(file, "utf8")`, `JSON.parse(readFileSync(file))` */
function readsText(facts: Facts, call: CallNode): boolean {
  const [, encoding] = call.arguments;
  if (encoding) return encoding.type === "ObjectExpression" ? encoding.properties.length > 0 : stringOf(encoding) !== undefined;
  return isCallTo(facts, parentOf(call), "JSON.parse");
}

/** In a loop, or in a callback that is called for each element. */
function isRepeated(facts: Facts, node: Node): boolean {
  if (loopAround(node)) return true;
  const around = enclosingFunction(node);
  return around !== undefined && runsAtOnce(facts, around);
}
