import type { TSESTree } from "@typescript-eslint/utils";
import { keyOf, memberName, stringOf, unwrap, type Node, type SourceCode } from "../../ast/nodes.ts";
import { isGlobal } from "../../ast/scope.ts";
import { memoize } from "../../ast/memoize.ts";
import { nodesOf } from "../../ast/walk.ts";
import { workerExports } from "../../models/views/event-loop-callbacks.ts";
import type { Facts } from "../../facts/facts.ts";
import { isReferenceTo } from "../calls/origin.ts";

const WORKER_NAMES = /^(?:parentPort|workerData)$/u;

/**
 * Whether a file is the code of a worker thread, whose event loop has no other work: it takes `parentPort` or
 * `workerData` from Node, or listens to messages on `self`. A file that is both the worker and who starts it counts as a worker.
 */
export const isWorkerFile = memoize((facts: Facts): boolean => {
  const { sourceCode } = facts;
  if (!/\b(?:parentPort|workerData|onmessage|self)\b/u.test(sourceCode.text)) return false;
  return takesFromStarter(facts) || listensToStarter(facts);
});

function takesFromStarter(facts: Facts): boolean {
  const { sourceCode } = facts;
  if (nodesOf(sourceCode, "ImportSpecifier").some(({ local }) => isWorkerExport(facts, local))) return true;
  if (nodesOf(sourceCode, "Property").some((node) => isTakenFromWorker(facts, node))) return true;
  return nodesOf(sourceCode, "MemberExpression").some((node) => WORKER_NAMES.test(memberName(node) ?? "") && isWorkerExport(facts, node));
}

function listensToStarter(facts: Facts): boolean {
  const { sourceCode } = facts;
  if (nodesOf(sourceCode, "AssignmentExpression").some(({ left }) => isMessageHandler(facts, left))) return true;
  return nodesOf(sourceCode, "CallExpression").some((call) => isMessageListener(facts, call));
}

/** `const { parentPort } = require("node:worker_threads");` */
function isTakenFromWorker(facts: Facts, node: TSESTree.Property): boolean {
  return WORKER_NAMES.test(keyOf(node) ?? "") && node.value.type === "Identifier" && isWorkerExport(facts, node.value);
}

function isWorkerExport(facts: Facts, node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  return isReferenceTo(facts, node, workerExports);
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
