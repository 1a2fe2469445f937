import type { TSESTree } from "@typescript-eslint/utils";
import { conditionsAround, type Condition } from "../../ast/conditions.ts";
import { staticValueOf } from "../../ast/eslint-utils.ts";
import { isUndefined, keyOf, memberName, parameterAt, positionalArguments, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import type { CallNode } from "../calls/call.ts";

/**
 * A parameter that decides whether code of its function runs: for `if (sync) …` of `function load(file, { sync = false } = {})`
 * the property `sync` of the parameter 1, which has to be true and is false where it is left out.
 */
export interface Flag {
  readonly index: number;
  readonly property: string | undefined;
  readonly runsWhen: boolean;
  /** `undefined` if the default is not known. */
  readonly byDefault: boolean | undefined;
}

/** Returns the flags that decide whether a node of a function is reached. */
export function flagsAround(facts: Facts, node: Node, owner: FunctionNode): Flag[] {
  return conditionsAround(node, owner).flatMap((condition) => flagsIn(facts, condition, owner));
}

/** Decides whether a call leaves one of the flags at a value with which the code does not run: `load(file)`, `load(file, { sync: false })`. */
export function isLeftOff({ sourceCode }: Facts, call: CallNode, flags: readonly Flag[]): boolean {
  return flags.some((flag) => {
    const given = valueGiven(sourceCode, call, flag);
    return given !== undefined && given !== flag.runsWhen;
  });
}

function valueGiven(sourceCode: Facts["sourceCode"], call: CallNode, { index, property, byDefault }: Flag): boolean | undefined {
  const given = positionalArguments(call);
  const argument = given[index];
  if (!argument) return given.length === call.arguments.length ? byDefault : undefined;
  if (property === undefined) return isUndefined(argument) ? byDefault : truthOf(sourceCode, argument);
  const options = unwrap(argument);
  return options.type === "ObjectExpression" ? truthOfProperty(sourceCode, options, property, byDefault) : undefined;
}

function truthOfProperty(sourceCode: Facts["sourceCode"], { properties }: TSESTree.ObjectExpression, name: string, byDefault: boolean | undefined): boolean | undefined {
  const own = properties.filter((each) => each.type === "Property");
  if (own.length < properties.length) return undefined;
  const property = own.find((each) => keyOf(each) === name);
  return property ? truthOf(sourceCode, property.value) : byDefault;
}

function truthOf(sourceCode: Facts["sourceCode"], node: Node): boolean | undefined {
  const value = unwrap(node);
  if (value.type === "ObjectExpression" || value.type === "ArrayExpression") return true;
  if (value.type === "Literal") return Boolean(value.value);
  const known = staticValueOf(sourceCode, value);
  return known === undefined ? undefined : Boolean(known);
}

/** The flags of `a && !b`, where that has to hold; `a || b` has to fail as a whole to say anything of its parts. */
function flagsIn(facts: Facts, { test, by, holds }: Condition, owner: FunctionNode): Flag[] {
  if (holds === undefined || (by !== "branch" && by !== "exit")) return [];
  const tested = unwrap(test);
  if (tested.type === "UnaryExpression" && tested.operator === "!") return flagsIn(facts, { test: tested.argument, by, holds: !holds }, owner);
  if (tested.type === "LogicalExpression" && tested.operator === (holds ? "&&" : "||")) {
    return [tested.left, tested.right].flatMap((part) => flagsIn(facts, { test: part, by, holds }, owner));
  }
  const compared = tested.type === "BinaryExpression" ? comparedWithTruth(tested) : undefined;
  if (compared) return flagsIn(facts, { test: compared.operand, by, holds: compared.isEqual === compared.value ? holds : !holds }, owner);
  return flagAt(facts, tested as Expression, holds, owner);
}

/** `sync === true` */
function comparedWithTruth({ left, operator, right }: TSESTree.BinaryExpression): { operand: Node; isEqual: boolean; value: boolean } | undefined {
  if (!/^[!=]==?$/u.test(operator) || right.type !== "Literal" || typeof right.value !== "boolean") return undefined;
  return { operand: left, isEqual: operator.startsWith("="), value: right.value };
}

function flagAt(facts: Facts, tested: Expression, runsWhen: boolean, owner: FunctionNode): Flag[] {
  const member = tested.type === "MemberExpression" ? tested : undefined;
  const name = unwrap(member?.object ?? tested);
  const variable = name.type === "Identifier" ? variableOf(facts.sourceCode, name) : undefined;
  const definition = variable && onlyDefinition(variable);
  if (definition?.type !== "Parameter" || definition.node !== owner) return [];
  const index = owner.params.findIndex((_, at) => isDeclaredIn(parameterAt(owner, at), definition.name));
  const parameter = parameterAt(owner, index);
  const flag = parameter && flagDeclared(facts, parameter, definition.name, member);
  return flag ? [{ index, property: flag.property, runsWhen, byDefault: flag.byDefault }] : [];
}

function isDeclaredIn(parameter: Node | undefined, name: Node): boolean {
  return parameter !== undefined && name.range[0] >= parameter.range[0] && name.range[1] <= parameter.range[1];
}

function flagDeclared({ sourceCode }: Facts, parameter: Node, name: Node, member: TSESTree.MemberExpression | undefined): Pick<Flag, "byDefault" | "property"> | undefined {
  const pattern = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  const initial = parameter.type === "AssignmentPattern" ? parameter.right : undefined;
  if (pattern === name && member) {
    const property = memberName(member);
    return property === undefined ? undefined : { property, byDefault: initial ? propertyOfDefault(sourceCode, initial, property) : false };
  }
  if (pattern === name) return { property: undefined, byDefault: initial ? truthOf(sourceCode, initial) : false };
  return pattern.type === "ObjectPattern" && !member ? flagTaken(sourceCode, pattern, name) : undefined;
}

/** `{}` has no property, and what is left out of other defaults is not there either. */
function propertyOfDefault(sourceCode: Facts["sourceCode"], initial: Node, property: string): boolean | undefined {
  return initial.type === "ObjectExpression" ? truthOfProperty(sourceCode, initial, property, false) : undefined;
}

/** `{ sync = false }` */
function flagTaken(sourceCode: Facts["sourceCode"], { properties }: TSESTree.ObjectPattern, name: Node): Pick<Flag, "byDefault" | "property"> | undefined {
  for (const each of properties) {
    if (each.type !== "Property") continue;
    const { value } = each;
    const property = keyOf(each);
    if (property !== undefined && value === name) return { property, byDefault: false };
    if (property !== undefined && value.type === "AssignmentPattern" && value.left === name) return { property, byDefault: truthOf(sourceCode, value.right) };
  }
  return undefined;
}
