import type { TSESTree } from "@typescript-eslint/utils";
import { outermost, unwrap, type Expression } from "../../ast/nodes.ts";
import type { Facts } from "../../facts/facts.ts";
import { opensServer } from "./entry.ts";
import { endsProgramItself, fateOfRejection } from "./unhandled-rejection.ts";

/**
 * Decides whether a promise is all that is left to do of a program: the last statement of a file that a command or a script of the package
 * runs, that begins with `#!`, that has a listener which ends the program with errors, or that opens a server by this statement.
 * Its rejection ends the program with the error, as an `await` there would.
 */
export function isEndOfProgram(facts: Facts, promise: Expression): boolean {
  const { sourceCode } = facts;
  const statement = outermost(promise).parent;
  if (statement?.type !== "ExpressionStatement" || statement.parent.type !== "Program") return false;
  return lastStatement(sourceCode.ast) === statement && fateOfRejection(facts, promise) === "ends" && isProgram(facts, promise);
}

/** Functions that are declared after it do nothing by themselves. */
function lastStatement({ body }: TSESTree.Program): TSESTree.ProgramStatement | undefined {
  return body.findLast(({ type }) => type !== "FunctionDeclaration");
}

function isProgram(facts: Facts, promise: Expression): boolean {
  const { manifest, place, sourceCode } = facts;
  if (sourceCode.text.startsWith("#!") || manifest?.programs.includes(place.file) === true || endsProgramItself(facts)) return true;
  const call = unwrap(promise);
  return call.type === "CallExpression" && opensServer(facts, call);
}
