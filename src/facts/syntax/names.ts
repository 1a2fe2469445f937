import type { TSESTree } from "@typescript-eslint/utils";
import { staticValueOf } from "../../ast/eslint-utils.ts";
import { isFunction, memberName, stringOf, unwrap, type Expression, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { constantValueOf, isGlobal, onlyDefinition, variableOf, type Variable } from "../../ast/scope.ts";
import { isBuiltin } from "../../models/views/builtin-modules.ts";
import type { Denotation } from "../facts.ts";
import { pathInPattern } from "./members.ts";
import { functionOf, memberFunctionOf } from "./resolve.ts";
import { libraryTypeOf, modelRowOf } from "./library-objects.ts";
import { DEPTH } from "./depth.ts";

const GLOBAL_OBJECTS = new Set(["global", "globalThis", "self", "window"]);

/** What a name or member stands for, by imports, `require`, destructuring and constants of the file. */
export const denotationBySyntax = memoizeWithin((sourceCode: SourceCode, expression: Expression) => denote(sourceCode, expression, DEPTH));

function denote(sourceCode: SourceCode, expression: Expression, depth: number): Denotation | undefined {
  if (depth === 0) return undefined;
  const node = unwrap(expression);
  switch (node.type) {
    case "Identifier":
      return denoteIdentifier(sourceCode, node, depth);
    case "MemberExpression":
      return denoteMember(sourceCode, node, depth);
    case "CallExpression":
      return denoteCall(sourceCode, node, depth);
    case "AwaitExpression":
      return denoteAwaited(node.argument);
    case "SequenceExpression": {
      const last = node.expressions.at(-1);
      return last && denote(sourceCode, last, depth - 1);
    }
    default:
      return isFunction(node) ? { kind: "function", range: node.range } : undefined;
  }
}

function denoteIdentifier(sourceCode: SourceCode, node: TSESTree.Identifier, depth: number): Denotation | undefined {
  const variable = variableOf(sourceCode, node);
  if (!variable || variable.defs.length === 0) return GLOBAL_OBJECTS.has(node.name) ? globalNamed() : globalNamed(node.name);
  const definition = onlyDefinition(variable);
  if (!definition) return undefined;
  if (definition.type === "ImportBinding") return denoteImport(definition.node);
  if (definition.type === "FunctionName" && isFunction(definition.node)) return { kind: "function", range: definition.node.range };
  return definition.type === "Variable" ? denoteBinding(sourceCode, variable, definition.node, depth) : undefined;
}

function globalNamed(...path: string[]): Denotation {
  return { kind: "global", path };
}

function denoteImport(
  node: TSESTree.ImportClause | TSESTree.TSImportEqualsDeclaration | TSESTree.ImportDeclaration,
): Denotation | undefined {
  if (node.type === "TSImportEqualsDeclaration") {
    const { moduleReference } = node;
    return moduleReference.type === "TSExternalModuleReference" ? exportOf(stringOf(moduleReference.expression)) : undefined;
  }
  const module = node.parent.type === "ImportDeclaration" ? node.parent.source.value : undefined;
  if (node.type !== "ImportSpecifier") return exportOf(module);
  return exportOf(module, node.imported.type === "Identifier" ? node.imported.name : node.imported.value);
}

function denoteBinding(
  sourceCode: SourceCode,
  variable: Variable,
  declarator: TSESTree.VariableDeclarator,
  depth: number,
): Denotation | undefined {
  const [name] = variable.identifiers;
  const path = name && pathInPattern(name, declarator.id);
  if (!declarator.init || !path) return undefined;
  const source = denote(sourceCode, declarator.init, depth - 1);
  const method = source ? undefined : functionOf(sourceCode, name);
  if (method) return { kind: "function", range: method.range };
  return source ? memberAt(source, path) : denoteObject(sourceCode, declarator.init, path, depth);
}

function denoteMember(sourceCode: SourceCode, node: TSESTree.MemberExpression, depth: number): Denotation | undefined {
  const spelled = memberName(node);
  const name = spelled ?? computedName(sourceCode, node);
  if (name === undefined) return undefined;
  const method = spelled === undefined ? memberFunctionOf(sourceCode, node.object, name) : functionOf(sourceCode, node);
  if (method) return { kind: "function", range: method.range };
  const object = denote(sourceCode, node.object, depth - 1);
  return object ? memberAt(object, [name]) : denoteObject(sourceCode, node.object, [name], depth);
}

/** What an object of a library has: `pool.query` with `const pool = new Pool()`. The object itself stands for its type if that can be called. */
function denoteObject(sourceCode: SourceCode, object: Expression, path: readonly string[], depth: number): Denotation | undefined {
  const type = libraryTypeOf(sourceCode, object, (node) => denote(sourceCode, node, depth - 1));
  if (!type) return undefined;
  return path.length > 0 || modelRowOf(sourceCode, type) ? { ...type, path: [...type.path, ...path] } : undefined;
}

/** `fs[method]` where `method` is a constant string. */
function computedName(sourceCode: SourceCode, { computed, property }: TSESTree.MemberExpression): string | undefined {
  if (!computed || property.type !== "Identifier") return undefined;
  const value = staticValueOf(sourceCode, property);
  return typeof value === "string" ? value : undefined;
}

function memberAt(object: Denotation, path: readonly string[]): Denotation | undefined {
  if (path.length === 0) return object;
  if (object.kind === "function") return undefined;
  if (object.kind === "global") return globalNamed(...object.path, ...path);
  return exportOf(object.module, ...object.path, ...path);
}

/** `require("fs")`, `process.getBuiltinModule("fs")` and `fn.bind(…)`. */
function denoteCall(sourceCode: SourceCode, call: TSESTree.CallExpression, depth: number): Denotation | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === "MemberExpression" && memberName(callee) === "bind") return denote(sourceCode, callee.object, depth - 1);
  const [request] = call.arguments;
  const module = request && stringOf(request);
  if (module === undefined || !loadsModule(sourceCode, callee, depth)) return undefined;
  return exportOf(module);
}

function loadsModule(sourceCode: SourceCode, callee: Node, depth: number): boolean {
  if (callee.type === "MemberExpression") {
    return memberName(callee) === "getBuiltinModule" && callee.object.type === "Identifier" && callee.object.name === "process";
  }
  if (callee.type !== "Identifier") return false;
  if (isGlobal(sourceCode, callee)) return callee.name === "require";
  const maker = constantValueOf(sourceCode, callee);
  if (maker?.type !== "CallExpression") return false;
  const made = denote(sourceCode, maker.callee, depth - 1);
  return made?.kind === "module" && made.module === "node:module" && made.path[0] === "createRequire";
}

function denoteAwaited(argument: Expression): Denotation | undefined {
  return argument.type === "ImportExpression" ? exportOf(stringOf(argument.source)) : undefined;
}

/**
 * One spelling for each export: `node:` before Node's own modules, no `default` in front
 * (what a CommonJS module exports is its default, its namespace and its `require`), `fs.promises` as the module it is.
 */
function exportOf(module: string | undefined, ...path: string[]): Denotation | undefined {
  if (module === undefined) return undefined;
  const exported = path[0] === "default" ? path.slice(1) : path;
  const name = isBuiltin(module) && !module.startsWith("node:") ? `node:${module}` : module;
  if (exported[0] === "promises" && isBuiltin(`${name}/promises`)) {
    return { kind: "module", module: `${name}/promises`, path: exported.slice(1) };
  }
  return { kind: "module", module: name, path: exported };
}
