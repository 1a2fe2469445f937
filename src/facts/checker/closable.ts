import type * as ts from "./compiler.ts";
import { ENDING_MEMBERS, type Tristate } from "../facts.ts";
import { isAnyOrUnknown, isNothing } from "./types.ts";

/** Disposers are members by a symbol of the platform: `[Symbol.asyncDispose]`, with a number after it. */
const DISPOSER = /^__@(?:asyncDispose|dispose)(?:@|$)/u;

/** Decides whether a value has a method that ends what it holds, whichever of several types it is of. `void` and `object` say nothing. */
export function closableByType(program: ts.Program, type: ts.Type): Tristate {
  if (isAnyOrUnknown(type)) return "unknown";
  const checker = program.getTypeChecker();
  const members = (type.isUnion() ? type.types : [type]).filter((member) => !isNothing(program, member));
  if (members.every((member) => checker.getApparentType(member).getProperties().length === 0)) return "unknown";
  return members.some((member) => hasEnding(checker, member)) ? "yes" : "no";
}

function hasEnding(checker: ts.TypeChecker, type: ts.Type): boolean {
  const apparent = checker.getApparentType(type);
  const isMethod = (member: ts.Symbol): boolean => checker.getTypeOfSymbol(member).getCallSignatures().length > 0;
  return ENDING_MEMBERS.some((name) => isNamed(checker.getPropertyOfType(apparent, name), isMethod)) || apparent.getProperties().some(({ name }) => DISPOSER.test(name));
}

function isNamed(member: ts.Symbol | undefined, isMethod: (member: ts.Symbol) => boolean): boolean {
  return member !== undefined && isMethod(member);
}
