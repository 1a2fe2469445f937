import type { TSESTree } from "@typescript-eslint/utils";
import { keyOf, memberName, stringOf, unwrap, type Node, type SourceCode } from "../ast/nodes.ts";
import { isGlobal } from "../ast/scope.ts";
import { within } from "../ast/walk.ts";
import { workerExports } from "../data/event-loop-callbacks.ts";
import type { Facts } from "../facts/facts.ts";
import { exportName } from "./call-target.ts";

const WORKER_NAMES = /^(?:parentPort|workerData)$/u;

/**
 * Whether a file is the code of a worker thread, whose event loop nobody else waits for: it takes `parentPort` or
 * `workerData` from Node, or listens to messages on `self`. A file that is both the worker and who starts it counts as a worker.
 */
export function isWorkerFile(facts: Facts): boolean {
  const { ast, text } = facts.sourceCode;
  if (!/\b(?:parentPort|workerData|onmessage|self)\b/u.test(text)) return false;
  for (const node of within(facts.sourceCode, ast, () => true)) {
    if (isSignOfWorker(facts, node)) return true;
  }
  return false;
}

function isSignOfWorker(facts: Facts, node: Node): boolean {
  switch (node.type) {
    case "ImportSpecifier":
      return isWorkerExport(facts, node.local);
    case "Property":
      return WORKER_NAMES.test(keyOf(node) ?? "") && node.value.type === "Identifier" && isWorkerExport(facts, node.value);
    case "MemberExpression":
      return WORKER_NAMES.test(memberName(node) ?? "") && isWorkerExport(facts, node);
    case "AssignmentExpression":
      return isMessageHandler(facts, node.left);
    case "CallExpression":
      return isMessageListener(facts, node);
    default:
      return false;
  }
}

function isWorkerExport(facts: Facts, node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  const denoted = facts.denotes(node);
  return denoted !== undefined && workerExports.has(exportName(denoted) ?? "");
}

/** `self.onmessage = …` and `onmessage = …`. */
function isMessageHandler({ sourceCode }: Facts, target: Node): boolean {
  if (target.type === "Identifier") return target.name === "onmessage" && isGlobal(sourceCode, target);
  return target.type === "MemberExpression" && memberName(target) === "onmessage" && isSelf(sourceCode, target.object);
}

/** `self.addEventListener("message", …)`; pages do so on `window`. */
function isMessageListener({ sourceCode }: Facts, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const [event] = call.arguments;
  if (callee.type !== "MemberExpression" || memberName(callee) !== "addEventListener" || !isSelf(sourceCode, callee.object)) return false;
  return event !== undefined && stringOf(event) === "message";
}

function isSelf(sourceCode: SourceCode, node: Node): boolean {
  return node.type === "Identifier" && (node.name === "self" || node.name === "globalThis") && isGlobal(sourceCode, node);
}
