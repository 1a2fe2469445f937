import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { outermost, parentOf, type Expression, type Node, type SourceCode } from "../ast/nodes.ts";
import { isInParentheses } from "../ast/eslint-utils.ts";
import { importedName, nameFromImports, type ImportedName } from "./imported-name.ts";
import { addAwait } from "./await-void-catch.ts";
import { dropImport } from "./unused-import.ts";

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

/** The export that is to be awaited, and where the call finds the blocking one. */
export interface Counterpart {
  readonly module: string;
  readonly name: string;
  /** The module that the blocking function is a member of, where the call names it by a member: `fs.readFileSync()`. */
  readonly memberOf: string | undefined;
}

/**
 * `readFileSync(f).length` → `(await readFile(f)).length` with the import of `readFile`; `fs.readFileSync(f)` →
 * `await fs.promises.readFile(f)`. Nothing where a comment would be lost, or the callee is more than a name.
 */
export function replaceBlockingCall(sourceCode: SourceCode, call: TSESTree.CallExpression, counterpart: Counterpart): { callee: string; fix: (fixer: Fixer) => Fix[] } | undefined {
  const { callee } = call;
  if (call.optional || sourceCode.getCommentsInside(callee).length > 0) return undefined;
  const name = nameForCounterpart(sourceCode, callee, counterpart);
  if (!name) return undefined;
  const fix = (fixer: Fixer) => [...name.edit(fixer), fixer.replaceText(callee, name.text), ...awaited(sourceCode, call, fixer)];
  return { callee: name.text, fix };
}

function nameForCounterpart(sourceCode: SourceCode, callee: Expression, { module, name, memberOf }: Counterpart): ImportedName | undefined {
  if (callee.type === "Identifier") return importedName(sourceCode, { module, name }, callee);
  if (callee.type !== "MemberExpression" || callee.optional || memberOf === undefined) return undefined;
  const object = sourceCode.getText(callee.object);
  if (module === memberOf) return { text: `${object}.${name}`, edit: () => [] };
  const known = nameFromImports(sourceCode, { module, name }, callee);
  if (known) return { ...known, edit: dropImport(sourceCode, callee.object) };
  return { text: `${object}.promises.${name}`, edit: () => [] };
}

function awaited(sourceCode: SourceCode, call: TSESTree.CallExpression, fixer: Fixer): Fix[] {
  if (parentOf(call)?.type === "AwaitExpression") return [];
  // Before `as T` and `!`, which are about the value and not about its promise.
  if (outermost(call) !== call) {
    return isInParentheses(sourceCode, call)
      ? [fixer.insertTextBefore(call, "await ")]
      : [fixer.insertTextBefore(call, "(await "), fixer.insertTextAfter(call, ")")];
  }
  const edits = addAwait(sourceCode, call)(fixer);
  return needsSemicolon(sourceCode, call) ? [fixer.insertTextBefore(call, ";"), ...edits] : edits;
}

/** A statement that comes to start with a parenthesis goes on with the line above, where that has no semicolon. */
function needsSemicolon(sourceCode: SourceCode, call: Node): boolean {
  const statement = statementStartingWith(call);
  const before = statement && previousStatement(statement);
  if (!before || !isTakenApart(call)) return false;
  const end = sourceCode.getLastToken(before)?.value;
  return end === "}" ? before.type === "ExpressionStatement" || before.type === "VariableDeclaration" : end !== ";";
}

function isTakenApart({ parent }: Node): boolean {
  return parent?.type === "MemberExpression" || parent?.type === "CallExpression" || parent?.type === "TaggedTemplateExpression";
}

function statementStartingWith(node: Node): Node | undefined {
  let current = node;
  while (current.parent?.range[0] === node.range[0] && current.type !== "ExpressionStatement") current = current.parent;
  return current.type === "ExpressionStatement" ? current : undefined;
}

function previousStatement(statement: Node): Node | undefined {
  const statements = statementsIn(statement.parent);
  return statements[statements.indexOf(statement) - 1];
}

function statementsIn(parent: Node | undefined): readonly Node[] {
  if (parent?.type === "SwitchCase") return parent.consequent;
  return parent?.type === "BlockStatement" || parent?.type === "Program" ? parent.body : [];
}
