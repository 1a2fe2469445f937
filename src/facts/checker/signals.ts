import type * as ts from "./compiler.ts";
import { SIGNAL_MEMBERS, type Absent, type SignalHolder, type SignalParameter, type SignalValue } from "../facts.ts";
import { isAnyOrUnknown, isNothing, OPTIONAL_MEMBER } from "./types.ts";

/** The platform's `AbortSignal`, and what libraries declare in its place: `AbortSignalLike`, `GenericAbortSignal`. */
const SIGNAL_TYPE = /^\w*AbortSignal(?:Like)?$/u;

/** Decides whether a value is a signal, or has a member that is one: `{ member: "signal", … }` of `RequestInit`. */
export function signalByType(program: ts.Program, type: ts.Type): SignalValue | "none" | "unknown" {
  if (isAnyOrUnknown(type)) return "unknown";
  const { absent, others } = alternativesOf(program, type);
  const isOptional = absent.length > 0;
  if (others.length > 0 && others.every(isSignal)) return { member: undefined, absent, isOptional };
  const held = memberHeldBy(program, program.getTypeChecker().getNonNullableType(type), (alternatives) => alternatives.every(isSignal));
  if (!held) return "none";
  return { ...held, absent: isOptional && !held.absent.includes("undefined") ? [...held.absent, "undefined"] : held.absent, isOptional };
}

/** Returns the parameters that take a signal, of all signatures of a callee, each once. */
export function signalParametersByType(program: ts.Program, callee: ts.Type): readonly SignalParameter[] | "unknown" {
  if (isAnyOrUnknown(callee)) return "unknown";
  const signatures = program.getTypeChecker().getNonNullableType(callee).getCallSignatures();
  const found = new Map<string, SignalParameter>();
  for (const parameter of signatures.flatMap((signature) => parametersOf(program, signature))) {
    const key = [parameter.at, parameter.after, parameter.member, parameter.isAlone].join();
    if (!found.has(key)) found.set(key, parameter);
  }
  return [...found.values()];
}

function parametersOf(program: ts.Program, signature: ts.Signature): SignalParameter[] {
  const parameters = signature.getParameters();
  const required = parameters.map(isRequired);
  return parameters.flatMap((parameter, at) => {
    const after = required.lastIndexOf(true, at - 1) + 1;
    return isRest(parameter) ? [] : takenBy(program, parameter).map((taken) => ({ ...taken, at, after: at === 0 ? 0 : after }));
  });
}

function declarationOf({ declarations, valueDeclaration }: ts.Symbol): Partial<ts.ParameterDeclaration> | undefined {
  return (valueDeclaration ?? declarations?.[0]);
}

function isRest(parameter: ts.Symbol): boolean {
  return declarationOf(parameter)?.dotDotDotToken !== undefined;
}

function isRequired(parameter: ts.Symbol): boolean {
  const declaration = declarationOf(parameter);
  return declaration?.questionToken === undefined && declaration?.initializer === undefined && declaration?.dotDotDotToken === undefined;
}

type Taken = Omit<SignalParameter, "after" | "at">;

/** A parameter may be one of several objects: each counts. */
function takenBy(program: ts.Program, parameter: ts.Symbol): Taken[] {
  const type = program.getTypeChecker().getTypeOfSymbol(parameter);
  if (isAnyOrUnknown(type)) return [];
  const { absent, others } = alternativesOf(program, type);
  return others.flatMap((alternative): Taken[] => {
    if (isSignal(alternative)) return [{ member: undefined, absent: isRequired(parameter) || absent.includes("undefined") ? absent : [...absent, "undefined"], isAlone: true }];
    if (alternative.getCallSignatures().length > 0) return [];
    const held = memberHeldBy(program, alternative, (alternatives) => alternatives.some(isSignal));
    return held ? [{ ...held, isAlone: alternative.getProperties().every(({ flags, name }) => name === held.member || (flags & OPTIONAL_MEMBER) !== 0) }] : [];
  });
}

function memberHeldBy(program: ts.Program, type: ts.Type, accepts: (alternatives: readonly ts.Type[]) => boolean): (SignalHolder & { readonly member: string }) | undefined {
  const checker = program.getTypeChecker();
  for (const member of SIGNAL_MEMBERS) {
    const symbol = checker.getPropertyOfType(type, member);
    if (!symbol) continue;
    const { absent, others } = alternativesOf(program, checker.getTypeOfSymbol(symbol));
    const isOptional = (symbol.flags & OPTIONAL_MEMBER) !== 0 && !absent.includes("undefined");
    if (others.length > 0 && accepts(others)) return { member, absent: isOptional ? [...absent, "undefined"] : absent };
  }
  return undefined;
}

interface Alternatives {
  readonly absent: readonly Absent[];
  readonly others: readonly ts.Type[];
}

/** What a value may be, `null` and `undefined` apart; a type parameter is what it extends. */
function alternativesOf(program: ts.Program, type: ts.Type): Alternatives {
  const checker = program.getTypeChecker();
  const members = (type.isUnion() ? type.types : [type]).flatMap((member) => {
    const constraint = checker.getBaseConstraintOfType(member) ?? member;
    return constraint.isUnion() ? constraint.types : [constraint];
  });
  const missing = members.filter((member) => isNothing(program, member));
  return {
    absent: [...new Set(missing.map((member) => checker.typeToString(member) as Absent))].sort(),
    others: members.filter((member) => !missing.includes(member)),
  };
}

function isSignal(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some(isSignal);
  return SIGNAL_TYPE.test(type.getSymbol()?.name ?? "") && type.getProperty("aborted") !== undefined;
}
