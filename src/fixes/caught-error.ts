import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "../ast/nodes.ts";
import { append, insertBefore, replaceBody } from "./block.ts";
import { freeName } from "./free-name.ts";

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

/** The statement to write, by the name that the error has. */
export type StatementFor = (error: string) => string;

export const REASON = "/* Ignored because ... */";

/** `catch {}` → `catch (error) { statement }`. */
export function writeInClause(sourceCode: SourceCode, clause: TSESTree.CatchClause, statementFor: StatementFor): ((fixer: Fixer) => Fix[]) | undefined {
  return editClause(sourceCode, clause, (name) => replaceBody(sourceCode, clause.body, statementFor(name)));
}

/** `catch { return; }` → `catch (error) { statement return; }`. */
export function writeBeforeJump(sourceCode: SourceCode, clause: TSESTree.CatchClause, statementFor: StatementFor): ((fixer: Fixer) => Fix[]) | undefined {
  const jump = clause.body.body.at(-1);
  return jump && editClause(sourceCode, clause, (name) => insertBefore(sourceCode, jump, statementFor(name)));
}

/** `catch { return; }` → `catch (error) { statement }`. */
export function replaceJump(sourceCode: SourceCode, clause: TSESTree.CatchClause, statementFor: StatementFor): ((fixer: Fixer) => Fix[]) | undefined {
  const jump = clause.body.body.at(-1);
  if (!jump || sourceCode.getCommentsInside(jump).length > 0) return undefined;
  return editClause(sourceCode, clause, (name) => (fixer) => fixer.replaceText(jump, statementFor(name)));
}

/** `catch {}` → `catch { (comment) }`, with a reason to fill in. */
export function writeReasonInClause(sourceCode: SourceCode, clause: TSESTree.CatchClause): (fixer: Fixer) => Fix {
  return append(sourceCode, clause.body, REASON);
}

/** The name of a parameter; nothing for patterns, which do not hold the error itself, nor for the type of `this`. */
export function parameterName(parameter: Node): string | undefined {
  return parameter.type === "Identifier" && parameter.name !== "this" ? parameter.name : undefined;
}

function editClause(sourceCode: SourceCode, clause: TSESTree.CatchClause, edit: (name: string) => (fixer: Fixer) => Fix): ((fixer: Fixer) => Fix[]) | undefined {
  const name = clause.param ? parameterName(clause.param) : freeName(sourceCode, clause, "error");
  const keyword = sourceCode.getFirstToken(clause);
  if (name === undefined || !keyword) return undefined;
  return (fixer) => [...(clause.param ? [] : [fixer.insertTextAfter(keyword, ` (${name})`)]), edit(name)(fixer)];
}
