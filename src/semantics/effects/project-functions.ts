import { functionWithBodyAt } from "../../ast/lookup.ts";
import type { SourceCode } from "../../ast/nodes.ts";
import { once } from "../../ast/once.ts";
import { byVersion } from "../../facts/by-version.ts";
import type { Definition, Facts, Project } from "../../facts/facts.ts";
import { effectsOfFunction, partsOf, type Effect, type FunctionEffects, type KnownCall } from "./function-effects.ts";
import type { Parameter, Root } from "./roots.ts";

/** Functions that call functions of the project are followed this far. */
const MOST_HOPS = 2;

/** What a call changes or talks to, in its own function and in those that it leads to, seen from the caller. */
export function effectsOfCall(facts: Facts, call: KnownCall, hops = MOST_HOPS): Effect[] {
  const callee = functionOf(facts, call.to);
  if (!callee) return [];
  const further = hops > 1 ? callee.calls.flatMap((inner) => effectsOfCall(facts, seenFromFile(call.to, inner), hops - 1)) : [];
  return [...callee.effects, ...further].flatMap(({ what, on }) => {
    const seen = seenBy(call, on);
    return seen === "own" ? [] : [{ what, on: seen }];
  });
}

/**
 * What a call asks of something unknown that hangs on the object it is called on, or that the object leads to; `further` where
 * it goes on to more methods of the object than are followed.
 */
export function askedByCall(facts: Facts, call: KnownCall, hops = MOST_HOPS): string | undefined {
  const callee = functionOf(facts, call.to);
  if (!callee) return "unknown";
  if (callee.asks !== undefined) return callee.asks;
  const own = callee.calls.filter(({ receiver, given }) => receiver === "this" || given.some((root) => root === "this"));
  if (hops <= 1) return own.length > 0 ? "further" : undefined;
  return own.map((inner) => askedByCall(facts, seenFromFile(call.to, inner), hops - 1)).find((asked) => asked !== undefined);
}

/** Whether a call changes what it is given at a position; nothing where it is not known, or handed on. */
export function changesArgument(facts: Facts, call: KnownCall, index: number): boolean | undefined {
  return changes(facts, call, { index, key: undefined });
}

/** Whether a call changes a property of an object that is spelled out for it: `cache` of `load({ id, cache })`. */
export function changesProperty(facts: Facts, call: KnownCall, index: number, key: string): boolean | undefined {
  return changes(facts, call, { index, key });
}

function changes(facts: Facts, call: KnownCall, part: Parameter): boolean | undefined {
  const mark = part.key === undefined ? part : { properties: { [part.key]: part } };
  const marked: KnownCall = { ...call, receiver: "own", given: call.given.map((_, index) => (index === part.index ? mark : "own")) };
  if (effectsOfCall(facts, marked).some(({ on }) => isPartOf(on, part))) return true;
  return isHandedOn(facts, call, part, MOST_HOPS) ? undefined : false;
}

function isPartOf(root: Root, { index, key }: Parameter): boolean {
  return typeof root === "object" && root.index === index && (key === undefined || root.key === undefined || root.key === key);
}

function isHandedOn(facts: Facts, { to }: KnownCall, part: Parameter, hops: number): boolean {
  const callee = functionOf(facts, to);
  if (!callee || callee.handsOn.some((root) => isPartOf(root, part))) return true;
  return callee.calls.some((inner) =>
    inner.given.some((given, index) => {
      const isGiven = partsOf(given).some((root) => isPartOf(root, part));
      return isGiven && (hops <= 1 || isHandedOn(facts, seenFromFile(to, inner), { index, key: undefined }, hops - 1));
    }),
  );
}

function seenBy({ receiver, given }: KnownCall, on: Root): Root {
  if (on === "this") return receiver;
  if (typeof on !== "object") return on;
  const argument = given[on.index] ?? "own";
  if (typeof argument !== "object") return argument;
  if (!("properties" in argument)) return { ...argument, key: argument.key ?? on.key };
  return on.key === undefined ? "own" : (argument.properties[on.key] ?? "own");
}

/** A function that another file names without a file stands in that file. */
function seenFromFile({ file }: Definition, call: KnownCall): KnownCall {
  return file === undefined || call.to.file !== undefined ? call : { ...call, to: { ...call.to, file } };
}

function functionOf(facts: Facts, { at, file }: Definition): FunctionEffects | undefined {
  return file === undefined ? functionOfFile(facts, at) : facts.project && functionOfProject(facts.project, file, at);
}

type KnownEffects = Map<number, FunctionEffects | undefined>;

const effectsInFile = once((_: SourceCode): KnownEffects => new Map());
const effectsInProject = byVersion<number, FunctionEffects | undefined>();

function functionOfFile(facts: Facts, at: number): FunctionEffects | undefined {
  return keptIn(effectsInFile(facts.sourceCode), at, () => facts);
}

function functionOfProject(project: Project, file: string, at: number): FunctionEffects | undefined {
  const version = project.versionWithImportsOf(file);
  return version === undefined ? undefined : keptIn(effectsInProject(file, version), at, () => project.factsOf(file));
}

function keptIn(known: KnownEffects, at: number, factsOf: () => Facts | undefined): FunctionEffects | undefined {
  if (!known.has(at)) known.set(at, lookedAt(factsOf(), at));
  return known.get(at);
}

function lookedAt(facts: Facts | undefined, at: number): FunctionEffects | undefined {
  const node = facts && functionWithBodyAt(facts.sourceCode, at);
  return node && effectsOfFunction(facts, node);
}
