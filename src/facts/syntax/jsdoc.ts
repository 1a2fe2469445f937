import { isFunction, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { literally } from "../../ast/pattern.ts";
import { onlyDefinition, type Variable } from "../../ast/scope.ts";

const PROMISE = String.raw`(?:globalThis\.)?Promise\b[^|}@]*`;
/** What stands between the parentheses of a function, which may have callbacks for parameters. */
const PARAMETERS = String.raw`(?:[^(){}]|\([^(){}]*\))*`;
/** `(id: string) => Promise<void>` and `function(string): Promise<void>`. */
const FUNCTION = String.raw`(?:\(${PARAMETERS}\)\s*=>|function\s*\(${PARAMETERS}\)\s*:)\s*${PROMISE}`;
const TYPES = { function: FUNCTION, promise: PROMISE };
const ANY = /@(?:param|returns?|type)\s+\{/u;
const RETURNS = new RegExp(String.raw`@returns?\s+\{\s*${PROMISE}\}`, "u");

/** Whether JSDoc says that a variable or parameter is a `Promise`, or a function that returns one; unions do not count. */
export function isDocumented(sourceCode: SourceCode, variable: Variable, type: keyof typeof TYPES): boolean {
  const definition = speaksOfPromises(sourceCode) ? onlyDefinition(variable) : undefined;
  if (!definition) return false;
  const { node } = definition;
  if (definition.type !== "Parameter") return tells(sourceCode, node, new RegExp(String.raw`@type\s+\{\s*${TYPES[type]}\}`, "u"));
  return isFunction(node) && tells(sourceCode, node, new RegExp(String.raw`@param\s+\{\s*${TYPES[type]}\}\s+${literally(variable.name)}(?![\w$.])`, "u"));
}

/** Whether JSDoc before a function says that it returns a `Promise`. */
export function isDocumentedToReturn(sourceCode: SourceCode, node: Node): boolean {
  return speaksOfPromises(sourceCode) && tells(sourceCode, node, RETURNS);
}

const NAMED = /^!?(?<name>[A-Za-z_$][\w$]*)(?=<|\.<|$)/u;

/** The name of the type that JSDoc gives a variable or parameter: `Map` for `@param {Map<string, Page>} pages`. */
export function documentedTypeName(sourceCode: SourceCode, variable: Variable): string | undefined {
  const definition = mentionsTypes(sourceCode) ? onlyDefinition(variable) : undefined;
  if (!definition) return undefined;
  const isParameter = definition.type === "Parameter" && isFunction(definition.node);
  if (!isParameter && definition.type !== "Variable") return undefined;
  const tag = isParameter ? String.raw`@param\s+\{(?<type>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\s+\[?${literally(variable.name)}(?![\w$.])` : String.raw`@type\s+\{(?<type>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}`;
  const type = new RegExp(tag, "u").exec(commentOf(sourceCode, definition.node) ?? "")?.groups?.["type"];
  return type === undefined ? undefined : NAMED.exec(type.trim())?.groups?.["name"];
}

const mentionsTypes = memoize(({ text }: SourceCode) => /@(?:param|type)\s+\{/u.test(text));

/** Whether there is any such comment in the file; in most files there is none. */
const speaksOfPromises = memoize(({ text }: SourceCode) => text.includes("Promise") && ANY.test(text));

function tells(sourceCode: SourceCode, declared: Node, pattern: RegExp): boolean {
  return pattern.test(commentOf(sourceCode, declared) ?? "");
}

function commentOf(sourceCode: SourceCode, declared: Node): string | undefined {
  const comment = sourceCode.getCommentsBefore(documentedNode(declared)).at(-1);
  return comment?.type === "Block" && comment.value.startsWith("*") ? comment.value : undefined;
}

/** The comment of `const f = () => {}`, of a method and of an export stands before the whole. */
function documentedNode(node: Node): Node {
  let current = node;
  while (current.parent && /^(?:VariableDeclarat|MethodDefinition|Property|ExportNamed|ExportDefault|AssignmentExpression|ExpressionStatement)/u.test(current.parent.type)) {
    current = current.parent;
  }
  return current;
}
