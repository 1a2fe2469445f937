import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, unwrap, type Expression, type Node, type SourceCode } from "../ast/nodes.ts";
import { variableAt } from "../ast/references.ts";
import type { Variable } from "../ast/scope.ts";
import { within } from "../ast/walk.ts";
import { surePromiseNames } from "../data/promise-names.ts";
import type { Facts } from "../facts/facts.ts";

const answers = new WeakMap<Variable, boolean>();

/**
 * Whether a name or member may hold a promise at all, by what the file puts into it: asked before a type is. `false`
 * for a variable that gets only literals, functions, awaited values and the like, and where it is declared to hold something else.
 */
export function mayHoldPromise(facts: Facts, node: Expression): boolean {
  const name = unwrap(node);
  if (name.type === "MemberExpression") return membersThatMayHold(facts.sourceCode).has(memberName(name) ?? "");
  const variable = variableAt(facts.sourceCode, name);
  if (!variable) return false;
  let answer = answers.get(variable);
  if (answer === undefined) answers.set(variable, (answer = mayVariableHold(facts, variable)));
  return answer;
}

/** `const userPromise = load();` says that a promise is meant. */
export function isNamedForPromise(node: Expression): boolean {
  const name = unwrap(node);
  return name.type === "Identifier" && surePromiseNames.test(name.name);
}

function mayVariableHold(facts: Facts, { defs, references }: Variable): boolean {
  const [definition] = defs;
  switch (definition?.type) {
    case "ImportBinding":
      return facts.typed;
    case "Parameter":
      return definition.name.type !== "Identifier" || facts.promise(definition.name) !== "never";
    case "Variable":
      return references.some(({ writeExpr }) => writeExpr && mayGive(facts, writeExpr as Expression)) || isDeclaredToHold(definition.name);
    default:
      return false;
  }
}

function isDeclaredToHold(name: Node): boolean {
  return name.type === "Identifier" && name.typeAnnotation !== undefined;
}

function mayGive(facts: Facts, value: Expression): boolean {
  if (!isMaker(value)) return false;
  const node = unwrap(value);
  if (node.type !== "CallExpression") return true;
  const promise = facts.promise(value);
  return promise !== "never" && promise !== "unknown";
}

/** What may give a promise, by its shape. An awaited value is none; of objects that are made, only those of a class called so. */
function isMaker(value: Node): boolean {
  const node = unwrap(value);
  switch (node.type) {
    case "ConditionalExpression":
      return isMaker(node.consequent) || isMaker(node.alternate);
    case "LogicalExpression":
      return isMaker(node.left) || isMaker(node.right);
    case "NewExpression":
      return node.callee.type === "Identifier" && node.callee.name.includes("Promise");
    case "CallExpression":
      return !isRequire(node);
    case "Identifier":
    case "ImportExpression":
    case "MemberExpression":
    case "TaggedTemplateExpression":
      return true;
    default:
      return false;
  }
}

function isRequire({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === "Identifier" && callee.name === "require";
}

const membersOfFile = new WeakMap<SourceCode, ReadonlySet<string>>();

/** The names of the members to which this file gives what may be a promise. */
function membersThatMayHold(sourceCode: SourceCode): ReadonlySet<string> {
  let names = membersOfFile.get(sourceCode);
  if (!names) {
    names = new Set([...within(sourceCode, sourceCode.ast, () => true)].flatMap((node) => memberGiven(node) ?? []));
    membersOfFile.set(sourceCode, names);
  }
  return names;
}

function memberGiven(node: Node): string | undefined {
  switch (node.type) {
    case "AssignmentExpression":
      return node.left.type === "MemberExpression" && isMaker(node.right) ? memberName(node.left) : undefined;
    case "Property":
    case "PropertyDefinition":
      return node.value && isMaker(node.value) ? nameOfKey(node) : undefined;
    case "MethodDefinition":
      return node.kind === "get" && isFunction(node.value) ? nameOfKey(node) : undefined;
    case "TSPropertySignature":
      return node.typeAnnotation ? nameOfKey(node) : undefined;
    default:
      return undefined;
  }
}

function nameOfKey({ key }: { readonly key: Node }): string | undefined {
  if (key.type === "Identifier") return key.name;
  return key.type === "PrivateIdentifier" ? `#${key.name}` : undefined;
}
