import type { Facts } from "../../facts/facts.ts";
import { summaryOf, type Analysis } from "../summaries/summary.ts";
import { effectsOfFunction, partsOf, type Effect, type FunctionEffects, type KnownCall } from "./function-effects.ts";
import type { Parameter, Root } from "./roots.ts";

/** What a function changes, asks for and passes on, together with those that it calls. */
type Effects = Omit<FunctionEffects, "calls">;

/** A call in a function, and what is known about what it calls. */
interface Called {
  readonly call: KnownCall;
  readonly its: Effects | undefined;
}

const effects: Analysis<Effects | undefined> = {
  name: "effects",
  unknown: undefined,
  of(facts, node, ask) {
    const own = effectsOfFunction(facts, node);
    const called = own.calls.map((call) => ({ call, its: ask.of(facts, call.callee, effects) }));
    return {
      effects: firstOnEach([...own.effects, ...called.flatMap(effectsOfCalled)]),
      asks: own.asks ?? called.map(askedOfThis).find((asked) => asked !== undefined),
      handsOn: parametersOnce([...own.handsOn, ...called.flatMap(handedOn)]),
    };
  },
};

/** Returns what a call changes or talks to, in its own function and in those that it leads to, seen from the caller. */
export function effectsOfCall(facts: Facts, call: KnownCall): Effect[] {
  return effectsSeen({ call, its: summaryOf(facts, call.callee, effects) });
}

/** Returns what a call asks of something unknown that hangs on the object it is called on: `this.db.query`, or `unknown`. */
export function askedByCall(facts: Facts, call: KnownCall): string | undefined {
  return askedBy(summaryOf(facts, call.callee, effects));
}

/** Decides whether a call changes what it is given at a position; `undefined` if that is not known. */
export function changesArgument(facts: Facts, call: KnownCall, index: number): boolean | undefined {
  return changes(facts, call, { index, key: undefined });
}

/** Decides whether a call changes a property of an object that is spelled out for it: `cache` of `load({ id, cache })`. */
export function changesProperty(facts: Facts, call: KnownCall, index: number, key: string): boolean | undefined {
  return changes(facts, call, { index, key });
}

function changes(facts: Facts, { callee }: KnownCall, part: Parameter): boolean | undefined {
  const its = summaryOf(facts, callee, effects);
  if (its?.effects.some(({ on }) => typeof on === "object" && on.index === part.index && (part.key === undefined || on.key === part.key))) return true;
  return !its || its.handsOn.some((root) => isPartOf(root, part)) ? undefined : false;
}

function isPartOf(root: Parameter, { index, key }: Parameter): boolean {
  return root.index === index && (key === undefined || root.key === undefined || root.key === key);
}

function effectsSeen({ call, its }: Called): Effect[] {
  return (its?.effects ?? []).flatMap((effect) => {
    const on = seenBy(call, effect.on);
    return on === "own" ? [] : [{ ...effect, on }];
  });
}

/**
 * Who talks to a terminal or runs a program, itself or by a helper, may mean to do one after the other. That something is done so
 * far below says nothing of the kind.
 */
function effectsOfCalled(called: Called): Effect[] {
  const seen = effectsSeen(called).filter(({ resource }) => resource !== "called");
  return seen.map((effect) => (effect.resource ? { ...effect, resource: "called" } : effect));
}

function askedOfThis({ call: { receiver, given }, its }: Called): string | undefined {
  return receiver === "this" || given.includes("this") ? askedBy(its) : undefined;
}

function askedBy(its: Effects | undefined): string | undefined {
  return its ? its.asks : "unknown";
}

/** The parameters of the caller that a call passes on further; all that it is given if nothing is known about it. */
function handedOn({ call, its }: Called): Parameter[] {
  const roots = its ? its.handsOn.flatMap((root) => partsSeen(call, root)) : call.given.flatMap(partsOf);
  return roots.filter((root) => typeof root === "object");
}

/** Passing an object on passes on all that is spelled out in it. */
function partsSeen(call: KnownCall, root: Parameter): Root[] {
  const given = call.given[root.index];
  return given !== undefined && root.key === undefined ? partsOf(given) : [seenBy(call, root)];
}

function seenBy({ receiver, given }: KnownCall, on: Root): Root {
  if (on === "this") return receiver;
  if (typeof on !== "object") return on;
  const argument = given[on.index] ?? "own";
  if (typeof argument !== "object") return argument;
  if (!("properties" in argument)) return { ...argument, key: argument.key ?? on.key };
  return on.key === undefined ? "own" : (argument.properties[on.key] ?? "own");
}

/** The first effect on each root; further ones say nothing new, and would add up over many functions. */
function firstOnEach(effects: readonly Effect[]): Effect[] {
  return [...keepFirst(effects, ({ on, resource = "" }) => `${nameOf(on)} ${resource}`).values()];
}

function parametersOnce(parameters: readonly Parameter[]): Parameter[] {
  return [...keepFirst(parameters, nameOf).values()];
}

function keepFirst<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry> {
  const first = new Map<string, Entry>();
  for (const entry of entries) if (!first.has(keyOf(entry))) first.set(keyOf(entry), entry);
  return first;
}

function nameOf(root: Root): string {
  return typeof root === "object" ? `${String(root.index)}.${root.key ?? ""}` : root;
}
