import type { FunctionNode, Node } from "../../ast/nodes.ts";
import type { Excuse } from "../../excuse.ts";
import type { Facts } from "../../facts/facts.ts";
import { endsProcess, eventLoopFunctionAround } from "../execution/event-loop.ts";
import { isStartUp } from "../execution/start-up.ts";
import { isWorkerFile } from "../execution/worker-file.ts";
import { isFileOfDesktop } from "./desktop-file.ts";
import { isEnsured } from "./ensured.ts";
import { isKeptByCallers } from "./kept-by-callers.ts";
import { isMemoized, isUnderFlag } from "./memoized.ts";

/** Code that blocks, and the function around it that the event loop waits for. */
export interface WaitingCode {
  readonly facts: Facts;
  readonly node: Node;
  readonly running: FunctionNode;
  readonly file: string;
  readonly policy: WaitingPolicy;
}

/** What counts as waiting. */
export interface WaitingPolicy {
  readonly allowMemoized: boolean;
  /** Whether callbacks that the event loop runs count, beside async functions and request handlers. */
  readonly callbacks: boolean;
  /** The file that is linted. */
  readonly file: string;
}

/** Returns what the event loop waits for while the code at a node of a file runs. */
export function waitingCodeAt(facts: Facts, node: Node, policy: WaitingPolicy, file = policy.file): WaitingCode | undefined {
  const running = eventLoopFunctionAround(facts, node, policy.callbacks);
  return running && { facts, node, running, file, policy };
}

/** Why the event loop has nothing else to do meanwhile. */
export const excusesOfWaiting: readonly Excuse<WaitingCode>[] = [
  { id: "worker", why: "nothing else waits for the event loop of a worker", applies: ({ facts }) => isWorkerFile(facts) },
  { id: "process ends", why: "the process ends after it", applies: ({ facts, node, running }) => endsProcess(facts, node, running) },
  { id: "file of a desktop", why: "the one user of a desktop application waits for less than a frame", applies: ({ facts, node }) => isFileOfDesktop(facts, node) },
  { id: "done once", why: "a flag says that it is done", applies: ({ facts, node, running, policy }) => policy.allowMemoized && isUnderFlag(facts, node, running) },
  { id: "ensured", why: "it makes what is missing, which it is once", applies: ({ facts, node, running, policy }) => policy.allowMemoized && isEnsured(facts, node, running) },
  { id: "kept by callers", why: "its callers keep what it returns, and call it once", applies: ({ facts, running, file, policy }) => policy.allowMemoized && isKeptByCallers(facts, running, file) },
  { id: "start-up", why: "nothing is served yet, or nothing else is done", applies: ({ facts, node, running, file }) => isStartUp(facts, node, running, file) },
];

/** Code that blocks, and the function whose callers wait for it. */
export interface BlockingCode {
  readonly facts: Facts;
  readonly node: Node;
  readonly owner: FunctionNode;
  readonly policy: { readonly allowMemoized: boolean };
}

/** Why a function does not block its callers time and again, and why a helper does not block the async function that calls it. */
export const excusesOfBlocking: readonly Excuse<BlockingCode>[] = [
  { id: "process ends", why: "the process ends after it", applies: ({ facts, node, owner }) => endsProcess(facts, node, owner) },
  { id: "file of a desktop", why: "the one user of a desktop application waits for less than a frame", applies: ({ facts, node }) => isFileOfDesktop(facts, node) },
  { id: "ensured", why: "it makes what is missing, which it is once", applies: ({ facts, node, owner, policy }) => policy.allowMemoized && isEnsured(facts, node, owner) },
  { id: "done once", why: "the result is kept", applies: ({ facts, node, owner, policy }) => policy.allowMemoized && isMemoized(facts, node, owner) },
];
