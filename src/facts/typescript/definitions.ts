import type ts from "typescript";
import type { Definition } from "../facts.ts";
import { symbolAt } from "./names.ts";
import { boundBy, isExportAssignment, isFunctionLike, type Part } from "./part.ts";

/** An alias of an alias is followed this far: `export { load } from "./load"` is none, for the checker resolves it. */
const MOST_HOPS = 4;

/** `ts.SymbolFlags.Accessor` and `ts.NodeFlags.Const`, which have been these since TypeScript 2. */
const ACCESSOR = 98_304;
const CONST = 2;

/**
 * The function of the project that runs when an expression is called, by the declaration of its symbol; for a class, its
 * constructor. Nothing for what packages and `.d.ts` files declare, for interfaces, parameters and variables that are assigned again.
 */
export function definitionByType(program: ts.Program, callee: ts.Node): Definition | undefined {
  const body = bodyOf(program, callee, MOST_HOPS);
  return body && placeOf(body, callee);
}

/** The getter of the project that runs when a member is read. */
export function getterByType(program: ts.Program, member: ts.Node): Definition | undefined {
  const symbol = symbolAt(program, member);
  if (!symbol || (symbol.flags & ACCESSOR) === 0) return undefined;
  const declarations: readonly Part[] = symbol.declarations ?? [];
  const [getter] = declarations.filter((declared) => isOfProject(program, declared) && declared.parameters?.length === 0);
  return getter?.body && placeOf(getter.body, member);
}

function placeOf(body: ts.Node, seenFrom: ts.Node): Definition {
  const file = body.getSourceFile();
  const at = body.getStart(file);
  return file === seenFrom.getSourceFile() ? { at } : { at, file: file.fileName };
}

function bodyOf(program: ts.Program, node: Part, hops: number): ts.Node | undefined {
  if (isFunctionLike(node)) return node.body;
  const bound = boundBy(node);
  if (bound) return hops > 0 ? bodyOf(program, bound, hops - 1) : undefined;
  const symbol = hops > 0 ? symbolAt(program, node) : undefined;
  return symbol && bodyOfSymbol(program, symbol, hops);
}

function bodyOfSymbol(program: ts.Program, symbol: ts.Symbol, hops: number): ts.Node | undefined {
  if ((symbol.flags & ACCESSOR) !== 0) return undefined;
  const bodies = (symbol.declarations ?? []).filter((declared) => isOfProject(program, declared)).flatMap((declared) => bodyDeclared(program, declared, hops) ?? []);
  return bodies.length === 1 ? bodies[0] : undefined;
}

export function isOfProject(program: ts.Program, node: ts.Node): boolean {
  const file = node.getSourceFile();
  return !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file) && !file.fileName.includes("/node_modules/");
}

function bodyDeclared(program: ts.Program, declared: Part, hops: number): ts.Node | undefined {
  if (isFunctionLike(declared)) return declared.body;
  if (declared.members) return declared.members.find((member) => isFunctionLike(member) && !member.name)?.body;
  const value = valueOf(declared);
  if (value) return bodyOf(program, value, hops - 1);
  const shorthand = program.getTypeChecker().getShorthandAssignmentValueSymbol(declared);
  return shorthand && hops > 1 ? bodyOfSymbol(program, shorthand, hops - 1) : undefined;
}

/** What a declaration gives to its name: `const load = …`, `load = …` in a class, `load: …` in an object, `exports.load = …`, `export default …`. */
function valueOf(declared: Part): ts.Node | undefined {
  const owner = declared.parent as Part;
  if (declared.initializer) return isAssignedOnce(owner) ? declared.initializer : undefined;
  if (declared.right) return declared.right;
  if (owner.right && owner.left === declared) return owner.right;
  return isExportAssignment(declared) ? declared.expression : undefined;
}

/** Not what a default of a parameter or of a pattern gives, nor a `let`. */
function isAssignedOnce(owner: Part): boolean {
  if (owner.declarations) return (owner.flags & CONST) !== 0;
  return !owner.parameters && !owner.elements;
}
