import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, isFunction, unwrap, type Expression, type SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { initializerOf, onlyDefinition, variableOf, type Variable } from "../../ast/scope.ts";
import type { ApiRow } from "../../models/lookup.ts";
import type { Denotation } from "../facts.ts";
import { DEPTH } from "./depth.ts";
import { heldBy } from "./member-values.ts";
import { shapeOf } from "./resolve.ts";
import { modelsOf } from "../models-of.ts";

type Foreign = Exclude<Denotation, { readonly kind: "function" }>;

/** Returns what a name or member stands for, one step less deep. */
export type Denote = (expression: Expression) => Denotation | undefined;

/**
 * Returns the type of a library or of the platform that an object has, as what its members belong to: `pg#Pool` for
 * `new Pool()`, `Response` for `await fetch(…)`, by constants and fields of the file, annotations and models.
 */
export function libraryTypeOf(sourceCode: SourceCode, expression: Expression, denote: Denote, depth = DEPTH): Foreign | undefined {
  if (depth === 0) return undefined;
  const node = unwrap(expression);
  switch (node.type) {
    case "NewExpression":
      return instanceOf(foreign(denote(node.callee)));
    case "CallExpression":
      return typeGivenBy(sourceCode, node, denote, "gives");
    case "AwaitExpression":
      return typeAwaited(sourceCode, node.argument, denote);
    case "AssignmentExpression":
      return libraryTypeOf(sourceCode, node.right, denote, depth - 1);
    case "Identifier":
      return typeOfName(sourceCode, node, denote, depth);
    case "MemberExpression":
      return typeOfField(sourceCode, node, denote, depth);
    default:
      return undefined;
  }
}

function foreign(denoted: Denotation | undefined): Foreign | undefined {
  return denoted?.kind === "function" ? undefined : denoted;
}

/** The default export has no name of its own: `ioredis#default`. */
function instanceOf(created: Foreign | undefined): Foreign | undefined {
  return created?.path.length === 0 ? { ...created, path: ["default"] } : created;
}

function typeGivenBy(sourceCode: SourceCode, { callee }: TSESTree.CallExpression, denote: Denote, by: "fulfills" | "gives" | "passes"): Foreign | undefined {
  const called = foreign(denote(callee));
  const type = called && modelRowOf(sourceCode, called)?.[by];
  if (called === undefined || type === undefined) return undefined;
  const [module, path = type] = type.includes("#") ? type.split("#") : [];
  return module === undefined ? { ...called, path: path.split(".") } : { kind: "module", module, path: path.split(".") };
}

function typeAwaited(sourceCode: SourceCode, argument: Expression, denote: Denote): Foreign | undefined {
  const call = unwrap(argument);
  return call.type === "CallExpression" ? typeGivenBy(sourceCode, call, denote, "fulfills") : undefined;
}

function typeOfName(sourceCode: SourceCode, name: TSESTree.Identifier, denote: Denote, depth: number): Foreign | undefined {
  const variable = variableOf(sourceCode, name);
  const annotation = variable?.identifiers[0]?.typeAnnotation?.typeAnnotation;
  if (annotation) return typeNamed(annotation, denote);
  const value = variable && (initializerOf(variable) ?? onlyValueOf(variable));
  return value ? libraryTypeOf(sourceCode, value, denote, depth - 1) : variable && (typeOfHandled(sourceCode, variable, denote) ?? typeOfPassed(sourceCode, variable, denote));
}

/** `pool: Pool` */
function typeNamed(annotation: TSESTree.TypeNode, denote: Denote): Foreign | undefined {
  const named = annotation.type === "TSTypeReference" && annotation.typeName.type === "Identifier" ? denote(annotation.typeName) : undefined;
  return instanceOf(foreign(named));
}

/** `let browser; beforeAll(async () => { browser = await launch(); });`: given once, it is that wherever it is used. */
const onlyValueOf = memoize(({ defs, references }: Variable): Expression | undefined => {
  const [first, ...others] = references.filter((reference) => reference.isWrite());
  const write = first?.identifier.parent;
  const isPlain = defs.length === 1 && defs[0]?.type === "Variable" && others.length === 0;
  return isPlain && write?.type === "AssignmentExpression" && write.left === first?.identifier ? write.right : undefined;
});

/** `response` of `fetch(…).then((response) => …)`. */
function typeOfHandled(sourceCode: SourceCode, variable: Variable, denote: Denote): Foreign | undefined {
  const definition = onlyDefinition(variable);
  if (definition?.type !== "Parameter" || !isFunction(definition.node)) return undefined;
  const { node: callback } = definition;
  const { parent: call } = callback;
  if (callback.params[0] !== definition.name || call.type !== "CallExpression" || call.arguments[0] !== callback) return undefined;
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && memberName(callee) === "then" ? typeAwaited(sourceCode, callee.object, denote) : undefined;
}

/** `t` of `test("…", (t) => …)`. */
function typeOfPassed(sourceCode: SourceCode, variable: Variable, denote: Denote): Foreign | undefined {
  const definition = onlyDefinition(variable);
  if (definition?.type !== "Parameter" || !isFunction(definition.node) || definition.node.params[0] !== definition.name) return undefined;
  const { parent: call } = definition.node;
  return call.type === "CallExpression" && call.callee !== definition.node ? typeGivenBy(sourceCode, call, denote, "passes") : undefined;
}

/** `this.pool` of a class that gives it one value. */
function typeOfField(sourceCode: SourceCode, member: TSESTree.MemberExpression, denote: Denote, depth: number): Foreign | undefined {
  const name = memberName(member);
  const held = name === undefined ? undefined : heldBy(sourceCode, shapeOf(sourceCode, member.object), name);
  const [value, ...others] = held && "values" in held ? held.values : [];
  return value && others.length === 0 ? libraryTypeOf(sourceCode, value, denote, depth - 1) : undefined;
}

/** Returns the row of the models that names an API. */
export function modelRowOf(sourceCode: SourceCode, denoted: Foreign): ApiRow | undefined {
  return modelsOf(sourceCode).find(denoted.kind === "module" ? denoted.module : "globalThis", denoted.path);
}
