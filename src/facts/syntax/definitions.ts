import { isCallee, memberName, unwrap, type Expression, type SourceCode } from "../../ast/nodes.ts";
import { bodyStart, functionAt } from "../../ast/lookup.ts";
import type { Definition } from "../facts.ts";
import { heldBy } from "./member-values.ts";
import { denotationBySyntax } from "./names.ts";
import { shapeOf } from "./resolve.ts";
import type { ClassNode } from "./members.ts";

/** Returns the function of this file that runs when an expression is called, for a class its constructor, or the getter of a member that is read. */
export function definitionBySyntax(sourceCode: SourceCode, expression: Expression): Definition | undefined {
  return getterAt(sourceCode, expression) ?? definitionOfCallee(sourceCode, expression);
}

function definitionOfCallee(sourceCode: SourceCode, callee: Expression): Definition | undefined {
  const denoted = denotationBySyntax(sourceCode, callee);
  if (denoted?.kind === "function") {
    const called = functionAt(sourceCode, denoted.range);
    return called && { at: bodyStart(sourceCode, called) };
  }
  const made = denoted ? undefined : shapeOf(sourceCode, callee);
  return made?.kind === "class" ? definitionOfConstructor(sourceCode, made.node) : undefined;
}

/** Of a member that is called, what the getter returns matters more: `this.load()` with `get load() { return () => …; }`. */
function getterAt(sourceCode: SourceCode, expression: Expression): Definition | undefined {
  const member = unwrap(expression);
  const name = member.type === "MemberExpression" ? memberName(member) : undefined;
  if (member.type !== "MemberExpression" || name === undefined || isCallee(member)) return undefined;
  const held = heldBy(sourceCode, shapeOf(sourceCode, member.object), name);
  return held && "getter" in held ? { at: bodyStart(sourceCode, held.getter), getter: true } : undefined;
}

function definitionOfConstructor(sourceCode: SourceCode, { body }: ClassNode): Definition | undefined {
  for (const member of body.body) {
    if (member.type === "MethodDefinition" && member.kind === "constructor" && member.value.body) return { at: member.value.body.range[0] };
  }
  return undefined;
}
