import { keyOf, memberName, unwrap, type Expression, type SourceCode } from "./nodes.ts";
import { onlyDefinition, variableOf } from "./scope.ts";

/** A member of an object, in whatever way it is read. */
interface MemberRead {
  readonly object: Expression;
  readonly name: string;
}

/** Returns the member that an expression reads: `load` of `api` for `api.load`, and for `load` after `const { load } = api;`. */
export function memberRead(sourceCode: SourceCode, expression: Expression): MemberRead | undefined {
  const node = unwrap(expression);
  if (node.type === "MemberExpression") {
    const name = memberName(node);
    return name === undefined ? undefined : { object: node.object, name };
  }
  const variable = node.type === "Identifier" ? variableOf(sourceCode, node) : undefined;
  const definition = variable && onlyDefinition(variable);
  if (definition?.type !== "Variable" || definition.node.id.type !== "ObjectPattern" || !definition.node.init) return undefined;
  const taken = definition.node.id.properties.find((property) => property.type === "Property" && property.value === definition.name);
  const name = taken?.type === "Property" ? keyOf(taken) : undefined;
  return name === undefined ? undefined : { object: definition.node.init, name };
}
