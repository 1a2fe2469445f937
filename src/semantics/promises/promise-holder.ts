import type { TSESTree } from "@typescript-eslint/utils";
import { valuesOf } from "../../ast/consumers.ts";
import { isFunction, keyOf, memberName, unwrap, type Expression, type Node, type SourceCode } from "../../ast/nodes.ts";
import { referenceAt, variableAt } from "../../ast/references.ts";
import type { Variable } from "../../ast/scope.ts";
import { memoize } from "../../ast/memoize.ts";
import { nodesOf } from "../../ast/walk.ts";
import { surePromiseNames } from "../../models/views/promise-names.ts";
import { holdsPromise, type Facts } from "../../facts/facts.ts";
import { isDeclaredElsewhere } from "./declared-members.ts";

/**
 * Whether an expression may be a promise at all, or an array of them, by what the file says of the place that it is
 * read from: asked before its type is. `false` for variables that get only literals, functions, awaited values and the
 * like, for parameters of callbacks, and for members to which neither this file gives a promise nor another one declares one.
 */
export function mayBePromise(facts: Facts, node: Expression): boolean {
  const value = unwrap(node);
  switch (value.type) {
    case "Identifier": {
      const variable = variableAt(facts.sourceCode, value);
      return variable !== undefined && mayHold(facts, variable);
    }
    case "MemberExpression": {
      const name = memberName(value) ?? "";
      return mayMemberHold(facts, name) || isDeclaredElsewhere(facts, name);
    }
    default:
      return isCreation(value) && facts.mayHoldPromise(value);
  }
}

/** The names all over the file of variables that may hold a promise, where these are written and read. */
export function namesOfHolders(facts: Facts): Expression[] {
  const { scopeManager } = facts.sourceCode;
  const variables = scopeManager?.scopes.flatMap((scope) => scope.variables.filter((variable) => variable.defs.length > 0 && mayHold(facts, variable))) ?? [];
  const names = variables.flatMap(({ references }) => references.map(({ identifier }) => identifier));
  return names.filter((name): name is TSESTree.Identifier => name.type === "Identifier" && referenceAt(facts.sourceCode, name) !== undefined);
}

/** `const userPromise = load();` says that a promise is meant. */
export function isNamedForPromise(node: Expression): boolean {
  const name = unwrap(node);
  return name.type === "Identifier" && surePromiseNames.test(name.name);
}

const holdersIn = memoize((_: Facts) => new Map<Variable, boolean>());

function mayHold(facts: Facts, variable: Variable): boolean {
  const known = holdersIn(facts);
  let answer = known.get(variable);
  if (answer === undefined) {
    // A variable that is given itself holds nothing by that.
    known.set(variable, false);
    answer = mayVariableHold(facts, variable);
    known.set(variable, answer);
  }
  return answer;
}

function mayVariableHold(facts: Facts, { defs: [definition], references }: Variable): boolean {
  switch (definition?.type) {
    case "ImportBinding": {
      const [reference] = references;
      return reference !== undefined && mayBe(facts, reference.identifier);
    }
    case "Parameter":
      return !isOfCallback(definition.node, definition.name) && mayBe(facts, definition.name);
    case "Variable":
      if (isAnnotated(definition.name)) return mayBe(facts, definition.name);
      return references.some(({ writeExpr }) => writeExpr && mayGive(facts, writeExpr as Expression));
    default:
      return false;
  }
}

function mayBe(facts: Facts, node: Node): boolean {
  return holdsPromise(facts.promise(node as Expression));
}

function isAnnotated(name: Node): boolean {
  return name.type === "Identifier" && name.typeAnnotation !== undefined;
}

/** `items.map((item) => …)`: its type would have to be inferred. Elements of an array of promises are seen where the array is. */
function isOfCallback(owner: Node, name: Node): boolean {
  return !isAnnotated(name) && isFunction(owner) && owner.parent.type === "CallExpression";
}

function mayGive(facts: Facts, given: Expression): boolean {
  return valuesOf(given).some((value) => {
    const node = unwrap(value);
    if (node.type === "AssignmentExpression") return mayGive(facts, node.right);
    return node.type === "Identifier" || node.type === "MemberExpression" ? mayBePromise(facts, node) : isCreation(node) && mayBe(facts, value);
  });
}

/** What may make a promise, by its shape. Of objects that are made, only those of a class that is called so. */
function isCreation(node: Expression): boolean {
  switch (node.type) {
    case "NewExpression":
      return node.callee.type === "Identifier" && node.callee.name.includes("Promise");
    case "CallExpression":
      return !(node.callee.type === "Identifier" && node.callee.name === "require");
    case "ArrayExpression":
    case "ConditionalExpression":
    case "ImportExpression":
    case "LogicalExpression":
    case "SequenceExpression":
    case "TaggedTemplateExpression":
      return true;
    default:
      return false;
  }
}

/** What this file gives to members of a name, whatever their objects; and what their annotations say, if that is of promises. */
interface Given {
  readonly values: Expression[];
  isDeclared: boolean;
  mayHold?: boolean;
}

function mayMemberHold(facts: Facts, name: string): boolean {
  const given = membersGivenIn(facts.sourceCode).get(name);
  if (!given) return false;
  if (given.mayHold === undefined) {
    given.mayHold = given.isDeclared;
    given.mayHold = given.isDeclared || given.values.some((value) => mayGive(facts, value));
  }
  return given.mayHold;
}

const membersGivenIn = memoize((sourceCode: SourceCode) => {
  const members = new Map<string, Given>();
  for (const type of GIVING) for (const node of nodesOf(sourceCode, type)) collectGiven(sourceCode, members, node);
  return members;
});

/** What gives a value to a member, or declares one. */
const GIVING = [
  "AccessorProperty",
  "AssignmentExpression",
  "MethodDefinition",
  "Property",
  "PropertyDefinition",
  "TSAbstractPropertyDefinition",
  "TSParameterProperty",
  "TSPropertySignature",
] as const;

function collectGiven(sourceCode: SourceCode, members: Map<string, Given>, node: Node): void {
  switch (node.type) {
    case "AssignmentExpression":
      if (node.left.type === "MemberExpression") add(members, memberName(node.left), node.right);
      return;
    case "Property":
      if (node.kind === "get") add(members, keyOf(node), undefined, true);
      else add(members, keyOf(node), node.value as Expression);
      return;
    case "AccessorProperty":
    case "PropertyDefinition":
    case "TSAbstractPropertyDefinition":
      add(members, keyOf(node), node.value ?? undefined, speaksOfPromises(sourceCode, node.typeAnnotation));
      return;
    case "TSPropertySignature":
      add(members, keyOf(node), undefined, speaksOfPromises(sourceCode, node.typeAnnotation));
      return;
    case "TSParameterProperty":
      collectParameter(sourceCode, members, node.parameter);
      return;
    case "MethodDefinition":
      if (node.kind === "get") add(members, keyOf(node), undefined, !node.value.returnType || speaksOfPromises(sourceCode, node.value.returnType));
      return;
    default:
  }
}

/** `constructor(private readonly config: Promise<Config>)` */
function collectParameter(sourceCode: SourceCode, members: Map<string, Given>, parameter: TSESTree.TSParameterProperty["parameter"]): void {
  const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  add(members, name.name, undefined, speaksOfPromises(sourceCode, name.typeAnnotation));
}

function add(members: Map<string, Given>, name: string | undefined, value: Expression | undefined, isDeclared = false): void {
  if (name === undefined || (!value && !isDeclared)) return;
  const given = members.get(name) ?? { values: [], isDeclared: false };
  members.set(name, given);
  if (value) given.values.push(value);
  given.isDeclared ||= isDeclared;
}

function speaksOfPromises(sourceCode: SourceCode, annotation: TSESTree.TSTypeAnnotation | undefined): boolean {
  return annotation !== undefined && sourceCode.getText(annotation).includes("Promise");
}
