import type { TSESTree } from "@typescript-eslint/utils";
import { valuesOf } from "../../ast/consumers.ts";
import { isFunction, memberName, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { returnedBy } from "../../ast/returns.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import type { TypeName } from "../../ast/walk.ts";
import { pureMethods } from "../../models/views/probe-calls.ts";
import type { Facts } from "../../facts/facts.ts";
import { methodOf } from "../calls/call.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";

/**
 * Returns the expressions other than function literals that a value may come from and that may stand for a function:
 * `save`, `table[name]`, `this.save.bind(this)`, `debounce(save)`, both branches of `isDraft ? save : noop`.
 */
export function functionsNamedBy(value: Expression): Expression[] {
  return valuesOf(value).map(unwrap).filter(isName);
}

function isName({ type }: Node): boolean {
  return type === "CallExpression" || type === "Identifier" || type === "MemberExpression";
}

/** Decides by its shape whether an expression may stand for a function: types are asked about those alone. */
export function mayStandForFunction(facts: Facts, node: Expression): boolean {
  switch (node.type) {
    case "CallExpression":
      return boundFunction(node) !== undefined || mayReturnFunction(node);
    case "Identifier":
      return mayNameFunction(facts, node);
    default:
      return node.type === "MemberExpression";
  }
}

/** `this.read` of `this.read.bind(this)`. */
export function boundFunction(node: Node): Expression | undefined {
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && memberName(callee) === "bind" ? callee.object : undefined;
}

/** Not what makes a string or a list, nor a promise. */
function mayReturnFunction(call: TSESTree.CallExpression): boolean {
  return chainLinkOf(call) === undefined && !pureMethods.has(methodOf(call) ?? "");
}

function mayNameFunction({ sourceCode }: Facts, name: TSESTree.Identifier): boolean {
  const variable = variableOf(sourceCode, name);
  const definition = variable && onlyDefinition(variable);
  switch (definition?.type) {
    case "FunctionName":
      return true;
    case "Parameter":
      return !isData(definition.name.type === "Identifier" ? definition.name.typeAnnotation : undefined);
    case "ImportBinding":
      // Classes and constants begin with a capital letter.
      return /^[a-z_$]/u.test(definition.name.name);
    case "Variable": {
      const { id, init } = definition.node;
      if (id.type === "Identifier" && id.typeAnnotation) return !isData(id.typeAnnotation);
      return id.type !== "Identifier" || (init !== null && valuesOf(init).map(unwrap).some((value) => isFunction(value) || isName(value)));
    }
    default:
      return false;
  }
}

/** Types that no function has. */
const DATA: ReadonlySet<string> = new Set<TypeName>(["TSArrayType", "TSBigIntKeyword", "TSBooleanKeyword", "TSLiteralType", "TSNullKeyword", "TSNumberKeyword", "TSStringKeyword", "TSSymbolKeyword", "TSTemplateLiteralType", "TSTupleType", "TSUndefinedKeyword"]);

/** `(name: string, sizes: number[] | undefined)` */
function isData(annotation: TSESTree.TSTypeAnnotation | undefined): boolean {
  const type = annotation?.typeAnnotation;
  const members = type?.type === "TSUnionType" ? type.types : [type];
  return members.every((member) => member !== undefined && DATA.has(member.type));
}

/** Returns what a function returns that is a function itself or may be one: the inner arrow of `(id) => () => save(id)`. */
export function functionsReturnedBy({ sourceCode }: Facts, node: FunctionNode): Expression[] {
  return returnedBy(sourceCode, node).flatMap((value) => (value ? valuesOf(value).map(unwrap) : []));
}
