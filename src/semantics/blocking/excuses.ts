import type { FunctionNode, Node } from "../../ast/nodes.ts";
import type { Excuse } from "../../excuse.ts";
import type { Facts } from "../../facts/facts.ts";
import { endsProcess, eventLoopFunctionAround } from "../execution/event-loop.ts";
import { isStartUp } from "../execution/start-up.ts";
import { isWorkerFile } from "../execution/worker-file.ts";
import { isMemoized } from "./memoized.ts";

/** Code that blocks, and the function around it that the event loop waits for. */
export interface WaitingCode {
  readonly facts: Facts;
  readonly node: Node;
  readonly running: FunctionNode;
}

/** Returns what the event loop waits for while the code at a node runs; with `callbacks`, also those that it calls itself. */
export function waitingCodeAt(facts: Facts, node: Node, callbacks: boolean): WaitingCode | undefined {
  const running = eventLoopFunctionAround(facts, node, callbacks);
  return running && { facts, node, running };
}

/** Why the event loop has nothing else to do meanwhile. */
export const excusesOfWaiting: readonly Excuse<WaitingCode>[] = [
  { id: "worker", why: "nothing else waits for the event loop of a worker", applies: ({ facts }) => isWorkerFile(facts) },
  { id: "start-up", why: "nothing is served yet", applies: ({ facts, node, running }) => isStartUp(facts, node, running) },
];

/** Code that blocks, and the synchronous function whose callers wait for it. */
export interface BlockingCode {
  readonly facts: Facts;
  readonly node: Node;
  readonly owner: FunctionNode;
  readonly policy: { readonly allowMemoized: boolean };
}

/** Why a function does not block its callers time and again. */
export const excusesOfBlocking: readonly Excuse<BlockingCode>[] = [
  { id: "process ends", why: "the process ends after it", applies: ({ facts, node, owner }) => endsProcess(facts, node, owner) },
  { id: "done once", why: "the result is kept", applies: ({ facts, node, owner, policy }) => policy.allowMemoized && isMemoized(facts, node, owner) },
];
