import type { TSESTree } from "@typescript-eslint/utils";
import { writesToMember } from "../ast/member-writes.ts";
import { isInside, memberName, outermost, type Expression, type Node, type SourceCode } from "../ast/nodes.ts";
import { onlyDefinition, variableOf, type Reference } from "../ast/scope.ts";
import type { ClassNode } from "./syntax-members.ts";

/** What is assigned to a member of a name: `Store.load = async …`, and `exports.load = …` or `module.exports.load = …`. */
export function assignedTo(sourceCode: SourceCode, object: Node, key: string): Expression | undefined {
  if (object.type !== "Identifier") return sourceCode.getText(object) === "module.exports" ? assignedToExports(sourceCode, key) : undefined;
  const variable = variableOf(sourceCode, object);
  if (variable && variable.defs.length > 0) return onlyDefinition(variable) && assignedMember(variable.references, [key]);
  return object.name === "exports" ? assignedToExports(sourceCode, key) : undefined;
}

function assignedToExports({ scopeManager }: SourceCode, key: string): Expression | undefined {
  const scopes = scopeManager?.scopes ?? [];
  const named = (name: string) => scopes.flatMap(({ references }) => references.filter(({ identifier, resolved }) => identifier.name === name && !resolved?.defs.length));
  return assignedMember(named("exports"), [key]) ?? assignedMember(named("module"), ["exports", key]);
}

/** What `name.a.b = <this>` gives a member of a variable, if that is assigned only once: `Store.prototype.save = async …`. */
export function assignedMember(references: readonly Reference[], path: readonly string[]): Expression | undefined {
  return only(references.map(({ identifier }) => assignedAt(identifier, path)).filter((value) => value !== undefined));
}

function assignedAt(identifier: Node, path: readonly string[]): Expression | undefined {
  let current = identifier;
  for (const name of path) {
    const { parent } = outermost(current);
    if (parent?.type !== "MemberExpression" || parent.object !== current || memberName(parent) !== name) return undefined;
    current = parent;
  }
  const { parent } = current;
  return parent?.type === "AssignmentExpression" && parent.left === current && parent.operator === "=" ? parent.right : undefined;
}

/** `this.mailer = new Mailer()` in the constructor, if the class assigns that field nowhere else. */
export function assignedField(sourceCode: SourceCode, node: ClassNode, name: string): Expression | undefined {
  const write = only(writesToMember(sourceCode, name).filter((write) => write.left.object.type === "ThisExpression" && isInside(write, node)));
  return write && isInConstructor(write, node) ? write.right : undefined;
}

function isInConstructor({ parent: statement }: TSESTree.AssignmentExpression, node: ClassNode): boolean {
  const method = statement.parent?.parent?.parent;
  return statement.type === "ExpressionStatement" && method?.type === "MethodDefinition" && method.kind === "constructor" && method.parent === node.body;
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
