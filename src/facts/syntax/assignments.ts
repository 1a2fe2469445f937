import type { TSESTree } from "@typescript-eslint/utils";
import { writesToMember } from "../../ast/member-writes.ts";
import { isInside, memberName, outermost, type Expression, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { onlyDefinition, variableOf, type Reference } from "../../ast/scope.ts";
import type { ClassNode } from "./members.ts";

/** What is assigned to a member of a name: `Store.load = async …`, and `exports.load = …` or `module.exports.load = …`. */
export function assignedTo(sourceCode: SourceCode, object: Node, key: string): Expression | undefined {
  if (object.type !== "Identifier") return sourceCode.getText(object) === "module.exports" ? assignedToExports(sourceCode, key) : undefined;
  const variable = variableOf(sourceCode, object);
  if (variable && variable.defs.length > 0) return onlyDefinition(variable) && assignedMember(variable.references, [key]);
  return object.name === "exports" ? assignedToExports(sourceCode, key) : undefined;
}

function assignedToExports(sourceCode: SourceCode, key: string): Expression | undefined {
  return assignedMember(referencesToExports(sourceCode), [key]) ?? assignedMember(referencesToModule(sourceCode), ["exports", key]);
}

const referencesToExports = memoize((sourceCode: SourceCode) => globalsNamed(sourceCode, "exports"));
const referencesToModule = memoize((sourceCode: SourceCode) => globalsNamed(sourceCode, "module"));

function globalsNamed({ scopeManager }: SourceCode, name: string): Reference[] {
  const scopes = scopeManager?.scopes ?? [];
  return scopes.flatMap(({ references }) => references.filter(({ identifier, resolved }) => identifier.name === name && !resolved?.defs.length));
}

/** What `name.a.b = <this>` gives a member of a variable, if that is assigned only once: `Store.prototype.save = async …`. */
export function assignedMember(references: readonly Reference[], path: readonly string[]): Expression | undefined {
  return only(membersAssigned(references).get(keyOfPath(path)) ?? []);
}

/** All of them at once: a name that is used all over a file is asked about as often. */
const membersAssigned = memoize((references: readonly Reference[]) => {
  const members = new Map<string, Expression[]>();
  for (const { identifier } of references) {
    const { path, value } = assignmentTo(identifier);
    if (!value) continue;
    const key = keyOfPath(path);
    const values = members.get(key);
    if (values) values.push(value);
    else members.set(key, [value]);
  }
  return members;
});

function assignmentTo(identifier: Node): { path: readonly string[]; value?: Expression } {
  const path: string[] = [];
  let current = identifier;
  for (let { parent } = outermost(current); parent?.type === "MemberExpression" && parent.object === current; { parent } = outermost(current)) {
    const name = memberName(parent);
    if (name === undefined) return { path };
    path.push(name);
    current = parent;
  }
  const { parent } = current;
  const isAssigned = parent?.type === "AssignmentExpression" && parent.left === current && parent.operator === "=";
  return isAssigned && path.length > 0 ? { path, value: parent.right } : { path };
}

function keyOfPath(path: readonly string[]): string {
  return path.join("\0");
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
