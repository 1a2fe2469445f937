import type { TSESTree } from "@typescript-eslint/utils";
import { outermost, type Expression } from "../../ast/nodes.ts";
import type { Facts } from "../../facts/facts.ts";
import { fateOfRejection } from "./unhandled-rejection.ts";

/**
 * Decides whether a promise is all that is left to do of a program: the last statement of a file that a command or a script of the package
 * runs, or that begins with `#!`. Its rejection ends the program with the error, as an `await` there would.
 */
export function isEndOfProgram(facts: Facts, promise: Expression): boolean {
  const { sourceCode } = facts;
  const statement = outermost(promise).parent;
  if (statement?.type !== "ExpressionStatement" || statement.parent.type !== "Program") return false;
  return lastStatement(sourceCode.ast) === statement && isProgramFile(facts) && fateOfRejection(facts, promise) === "ends";
}

/** Functions that are declared after it do nothing by themselves. */
function lastStatement({ body }: TSESTree.Program): TSESTree.ProgramStatement | undefined {
  return body.findLast(({ type }) => type !== "FunctionDeclaration");
}

function isProgramFile({ manifest, place, sourceCode }: Facts): boolean {
  return sourceCode.text.startsWith("#!") || manifest?.programs.includes(place.file) === true;
}
