import { enclosing, enclosingFunction, isFunction, isInside, unwrap, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { initializerOf, type Variable } from "../../ast/scope.ts";
import { wordsOf } from "../../ast/words.ts";
import { usedInTurnPhrases, usedInTurnWords } from "../../models/views/races.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCall } from "../calls/call.ts";
import { foreignSuperclassOf, isClass } from "../calls/superclass.ts";
import type { Place } from "./place.ts";

/** The code for each run of which a place is made anew: a function, or `undefined` for what lives as long as its object or the program. */
interface Shared {
  readonly by: FunctionNode | undefined;
}

/**
 * Decides whether other runs of a function see a place, and returns the function around it whose call makes it: not for `let` within and for parameters;
 * `this.total` belongs to the object, a captured variable to the call that declares it.
 */
export function sharingOf(facts: Facts, { path, root }: Place, owner: FunctionNode): Shared | undefined {
  if (root === "this") return path.length > 0 && isOfLastingObject(facts, owner) ? { by: undefined } : undefined;
  if (isInside(root.scope.block, owner) || (path.length === 0 && !isVariable(root))) return undefined;
  const by = enclosingFunctionOf(root);
  if (!by) return isComponentFile(facts) ? undefined : { by };
  return root.defs.some(({ type }) => type === "Parameter") || isOfHook(root, path) ? undefined : { by };
}

function isVariable({ defs }: Variable): boolean {
  return defs.every(({ type }) => type === "Variable");
}

function enclosingFunctionOf({ identifiers: [name] }: Variable): FunctionNode | undefined {
  return name && enclosingFunction(name);
}

/** The top of such a file runs for each component. */
const isComponentFile = memoize(({ place }: Facts): boolean => /\.(?:astro|svelte|vue)$/u.test(place.file));

/** `const started = useRef(false);` */
function isOfHook(root: Variable, path: readonly string[]): boolean {
  const value = initializerOf(root);
  const made = value && unwrap(value);
  return path.at(-1) === "current" || (made !== undefined && isCall(made) && made.callee.type === "Identifier" && /^use[A-Z]/u.test(made.callee.name));
}

/** `this` of a class, a prototype, an object that has a name; not of a component or a row of a database, nor of an object that is passed on. */
function isOfLastingObject(facts: Facts, owner: FunctionNode): boolean {
  const method = ownerOfThis(owner);
  const holder = method && enclosing(method, (node): node is Node => node.type !== "MethodDefinition" && node.type !== "ClassBody" && node.type !== "Property" && node.type !== "PropertyDefinition");
  if (!method || !holder) return false;
  if (isClass(holder)) return !isUsedInTurn(holder.id?.name ?? "") && !SHORT_LIVED.test(foreignSuperclassOf(facts, holder)?.path.at(-1) ?? nameOf(holder.superClass));
  if (holder.type === "ObjectExpression") return method.parent.type === "Property" && method.parent.parent === holder && isKept(holder);
  return holder.type === "AssignmentExpression" && /\.prototype\.\w+$/u.test(facts.sourceCode.getText(holder.left));
}

/** `class LineReader`, `class PostgresQueryRunner` */
function isUsedInTurn(name: string): boolean {
  const words = wordsOf(name);
  return usedInTurnWords.has(words.at(-1) ?? "") || usedInTurnPhrases.some((phrase) => words.join(" ").endsWith(phrase));
}

const SHORT_LIVED = /(?:Component|Document|Element|Entity|Model)$/u;

function nameOf(node: Node | null): string {
  return node?.type === "Identifier" ? node.name : node?.type === "MemberExpression" && node.property.type === "Identifier" ? node.property.name : "";
}

/** `const db = { … }`, `module.exports = { … }`, `export default { … }` */
function isKept({ parent }: Node): boolean {
  return parent?.type === "VariableDeclarator" || parent?.type === "AssignmentExpression" || parent?.type === "ExportDefaultDeclaration";
}

/** The function whose `this` code has: arrow functions have that of the one around them. */
function ownerOfThis(owner: FunctionNode): FunctionNode | undefined {
  const around = enclosing(owner, (node): node is Node => isFunction(node) || node.type === "PropertyDefinition");
  if (owner.type !== "ArrowFunctionExpression" || around?.type === "PropertyDefinition") return owner;
  return around && isFunction(around) ? ownerOfThis(around) : undefined;
}

