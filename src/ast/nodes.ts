import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

export type Node = TSESTree.Node;
export type Expression = TSESTree.Expression;
export type SourceCode = Readonly<TSESLint.SourceCode>;
export type FunctionNode =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression;
export type LoopNode =
  | TSESTree.DoWhileStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement
  | TSESTree.ForStatement
  | TSESTree.WhileStatement;

type TypeWrapper =
  | TSESTree.ChainExpression
  | TSESTree.TSAsExpression
  | TSESTree.TSInstantiationExpression
  | TSESTree.TSNonNullExpression
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSTypeAssertion;

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === "ArrowFunctionExpression" ||
    node.type === "FunctionDeclaration" ||
    node.type === "FunctionExpression"
  );
}

export function isLoop(node: Node): node is LoopNode {
  return (
    node.type === "ForOfStatement" ||
    node.type === "ForStatement" ||
    node.type === "WhileStatement" ||
    node.type === "ForInStatement" ||
    node.type === "DoWhileStatement"
  );
}

/** A node that has the run-time value of the expression inside it: `x!`, `x as T`, the shell of `a?.b`. */
function isTypeWrapper(node: Node): node is TypeWrapper {
  return (
    node.type === "ChainExpression" ||
    node.type === "TSAsExpression" ||
    node.type === "TSNonNullExpression" ||
    node.type === "TSSatisfiesExpression" ||
    node.type === "TSTypeAssertion" ||
    node.type === "TSInstantiationExpression"
  );
}

/** `a`, `a.b`: what names a value, and does not make one. */
export function isNameOrMember({ type }: Node): boolean {
  return type === "Identifier" || type === "MemberExpression";
}

/** `(load() as T)!` → `load()`. */
export function unwrap<T extends Node>(node: T): Exclude<T, TypeWrapper> | Expression {
  let current: Node = node;
  while (isTypeWrapper(current)) current = current.expression;
  return current as Expression;
}

/** The widest expression that has the same value: `load()` in `(load() as T)!` → the whole. */
export function outermost(node: Node): Node {
  let current = node;
  while (current.parent && isTypeWrapper(current.parent)) current = current.parent;
  return current;
}

/** The node's parent, wrappers that keep the value left out. */
export function parentOf(node: Node): Node | undefined {
  return outermost(node).parent;
}

/** The expression that a call calls: `load` for `load()` and for `(0, load)()`, as compilers write the call of an import. */
export function calleeOf(call: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression): Expression {
  const callee = unwrap(call.type === "TaggedTemplateExpression" ? call.tag : call.callee);
  return callee.type === "SequenceExpression" ? unwrap(callee.expressions.at(-1) ?? callee) : callee;
}

/** Decides whether a node is what a call calls: `load` in `load()`, and not in `run(load)`. */
export function isCallee(node: Node): boolean {
  const { parent } = outermost(node);
  return parent?.type === "CallExpression" && unwrap(parent.callee) === unwrap(node);
}

/** Returns the call that a node is an argument of: `run(load)` for `load`. */
export function callPassing(node: Node): TSESTree.CallExpression | undefined {
  const { parent } = outermost(node);
  return parent?.type === "CallExpression" && !isCallee(node) ? parent : undefined;
}

/** The name that a member expression reads, where the source spells it: `a.b`, `a["b"]`, `a[\`b\`]`, `a.#b` → `#b`. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  return keyName(node.property, node.computed);
}

/** The name of a property, method or field, where the source spells it. */
export function keyOf(
  node:
    | TSESTree.AccessorProperty
    | TSESTree.MethodDefinition
    | TSESTree.Property
    | TSESTree.PropertyDefinition
    | TSESTree.TSAbstractMethodDefinition
    | TSESTree.TSAbstractPropertyDefinition
    | TSESTree.TSMethodSignature
    | TSESTree.TSPropertySignature,
): string | undefined {
  return keyName(node.key, node.computed);
}

function keyName(key: Node, computed: boolean): string | undefined {
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  if (key.type === "Identifier" && !computed) return key.name;
  return stringOf(key);
}

/** The text of a string that stands in the source: a literal or a template without expressions. */
export function stringOf(node: Node): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The text that a string of the source begins with: `a:` for `` `a:${b}` ``. */
export function startOfString(node: Node): string | undefined {
  return node.type === "TemplateLiteral" ? (node.quasis[0]?.value.cooked ?? undefined) : stringOf(node);
}

export function enclosingFunction(node: Node): FunctionNode | undefined {
  return enclosing(node, isFunction);
}

/** The nearest ancestor that the test accepts. */
export function enclosing<T extends Node>(node: Node, accepts: (ancestor: Node) => ancestor is T): T | undefined {
  let current = node.parent;
  while (current) {
    if (accepts(current)) return current;
    current = current.parent;
  }
  return undefined;
}

export function isInside(node: Node, container: Node): boolean {
  return node.range[0] >= container.range[0] && node.range[1] <= container.range[1];
}

/** `undefined` and `void 0`; a shadowed `undefined` does not occur in practice. */
export function isUndefined(node: Node): boolean {
  return (
    (node.type === "Identifier" && node.name === "undefined") ||
    (node.type === "UnaryExpression" && node.operator === "void" && node.argument.type === "Literal")
  );
}

/** `undefined`, `void 0`, `null` */
export function isNullish(node: Node): boolean {
  return isUndefined(node) || (node.type === "Literal" && node.raw === "null");
}

/** The arguments up to the first spread, after which positions are not known. */
export function positionalArguments(call: TSESTree.CallExpression | TSESTree.NewExpression): Expression[] {
  const known: Expression[] = [];
  for (const argument of call.arguments) {
    if (argument.type === "SpreadElement") break;
    known.push(argument);
  }
  return known;
}

/** The parameter that takes an argument: `this`, where it is declared, takes none. */
export function parameterAt({ params }: Pick<FunctionNode, "params">, index: number): TSESTree.Parameter | undefined {
  const [first] = params;
  return params[first?.type === "Identifier" && first.name === "this" ? index + 1 : index];
}

/** Whether a `?.` may end the evaluation early: `a?.load()` is `undefined` where there is no `a`. */
export function hasOptionalLink(node: Node): boolean {
  let current: Node = node;
  while (current.type === "CallExpression" || current.type === "MemberExpression") {
    if (current.optional) return true;
    current = current.type === "CallExpression" ? current.callee : current.object;
  }
  return false;
}
