import type * as ts from "./compiler.ts";
import type { Definition } from "../facts.ts";
import { symbolAt } from "./names.ts";
import { boundBy, isExportAssignment, isFunctionLike, type LooseTsNode } from "./loose-node.ts";

type StartOf = (body: ts.Node) => number | undefined;

/** An alias of an alias is followed this far: `export { load } from "./load"` is none, for the checker resolves it. */
const DEPTH = 4;

/** `ts.SymbolFlags.Accessor` and `ts.NodeFlags.Const`, which have been these since TypeScript 2. */
const ACCESSOR = 98_304;
const CONST = 2;

/**
 * Returns the function of the project that runs when an expression is called, by the declaration of its symbol, for a
 * class its constructor, or the getter of a member that is read. `undefined` for what packages and `.d.ts` files declare,
 * for interfaces, parameters and variables that are assigned again.
 */
export function definitionByType(program: ts.Program, node: ts.Node, startOf?: StartOf): Definition | undefined {
  const body = bodyOf(program, node, DEPTH);
  return body ? placeOf(body, node, startOf) : getterByType(program, node, startOf);
}

function getterByType(program: ts.Program, member: LooseTsNode, startOf?: StartOf): Definition | undefined {
  const symbol = member.name && !isCallee(member) ? symbolAt(program, member) : undefined;
  if (!symbol || (symbol.flags & ACCESSOR) === 0) return undefined;
  const declarations: readonly LooseTsNode[] = symbol.declarations ?? [];
  const [getter] = declarations.filter((declared) => isOfProject(program, declared) && declared.parameters?.length === 0);
  return getter?.body && { ...placeOf(getter.body, member, startOf), getter: true };
}

function isCallee(node: LooseTsNode): boolean {
  const call = node.parent as LooseTsNode;
  return call.expression === node && call.arguments !== undefined;
}

function placeOf(body: ts.Node, seenFrom: ts.Node, startOf?: StartOf): Definition {
  const file = body.getSourceFile();
  const at = body.getStart(file);
  return file === seenFrom.getSourceFile() ? { at: startOf?.(body) ?? at } : { at, file: file.fileName };
}

function bodyOf(program: ts.Program, node: LooseTsNode, depth: number): ts.Node | undefined {
  if (isFunctionLike(node)) return node.body;
  const bound = boundBy(node);
  if (bound) return depth > 0 ? bodyOf(program, bound, depth - 1) : undefined;
  const symbol = depth > 0 ? symbolAt(program, node) : undefined;
  return symbol && bodyOfSymbol(program, symbol, depth);
}

function bodyOfSymbol(program: ts.Program, symbol: ts.Symbol, depth: number): ts.Node | undefined {
  if ((symbol.flags & ACCESSOR) !== 0) return undefined;
  const bodies = (symbol.declarations ?? []).filter((declared) => isOfProject(program, declared)).flatMap((declared) => bodyDeclared(program, declared, depth) ?? []);
  return bodies.length === 1 ? bodies[0] : undefined;
}

export function isOfProject(program: ts.Program, node: ts.Node): boolean {
  const file = node.getSourceFile();
  return !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file) && !file.fileName.includes("/node_modules/");
}

function bodyDeclared(program: ts.Program, declared: LooseTsNode, depth: number): ts.Node | undefined {
  if (isFunctionLike(declared)) return declared.body;
  if (declared.members) return declared.members.find((member) => isFunctionLike(member) && !member.name)?.body;
  const value = valueOf(declared);
  if (value) return bodyOf(program, value, depth - 1);
  const shorthand = program.getTypeChecker().getShorthandAssignmentValueSymbol(declared);
  return shorthand && depth > 1 ? bodyOfSymbol(program, shorthand, depth - 1) : undefined;
}

/** What a declaration gives to its name: `const load = …`, `load = …` in a class, `load: …` in an object, `exports.load = …`, `export default …`. */
function valueOf(declared: LooseTsNode): ts.Node | undefined {
  const owner = declared.parent as LooseTsNode | undefined;
  // A module that is required: its declaration is the file.
  if (!owner) return undefined;
  if (declared.initializer) return isAssignedOnce(owner) ? declared.initializer : undefined;
  if (declared.right) return declared.right;
  if (owner.right && owner.left === declared) return owner.right;
  return isExportAssignment(declared) ? declared.expression : undefined;
}

/** Not what a default of a parameter or of a pattern gives, nor a `let`. */
function isAssignedOnce(owner: LooseTsNode): boolean {
  if (owner.declarations) return (owner.flags & CONST) !== 0;
  return !owner.parameters && !owner.elements;
}
