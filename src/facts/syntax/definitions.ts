import { memberName, unwrap, type Expression, type SourceCode } from "../../ast/nodes.ts";
import { bodyStart, functionAt } from "../../ast/lookup.ts";
import type { Definition } from "../facts.ts";
import { heldBy } from "./member-values.ts";
import { denotationBySyntax } from "./names.ts";
import { shapeOf } from "./resolve.ts";
import type { ClassNode } from "./members.ts";

/** The function of this file that runs when an expression is called; for a class, its constructor. */
export function definitionBySyntax(sourceCode: SourceCode, callee: Expression): Definition | undefined {
  const denoted = denotationBySyntax(sourceCode, callee);
  if (denoted?.kind === "function") {
    const called = functionAt(sourceCode, denoted.range);
    return called && { at: bodyStart(sourceCode, called) };
  }
  const made = denoted ? undefined : shapeOf(sourceCode, callee);
  return made?.kind === "class" ? definitionOfConstructor(sourceCode, made.node) : undefined;
}

/** The getter of this file that runs when a member is read. */
export function getterBySyntax(sourceCode: SourceCode, expression: Expression): Definition | undefined {
  const member = unwrap(expression);
  const name = member.type === "MemberExpression" ? memberName(member) : undefined;
  if (member.type !== "MemberExpression" || name === undefined) return undefined;
  const held = heldBy(sourceCode, shapeOf(sourceCode, member.object), name);
  return held && "getter" in held ? { at: bodyStart(sourceCode, held.getter) } : undefined;
}

function definitionOfConstructor(sourceCode: SourceCode, { body }: ClassNode): Definition | undefined {
  for (const member of body.body) {
    if (member.type === "MethodDefinition" && member.kind === "constructor" && member.value.body) return { at: member.value.body.range[0] };
  }
  return undefined;
}
