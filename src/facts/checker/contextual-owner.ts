import type * as ts from "./compiler.ts";
import type { ContextualOwner } from "../facts.ts";
import { isArgument, isMember, isNew, membersAbove, propertyExpected } from "./contextual-return.ts";
import { isOfProject } from "./definitions.ts";
import type { LooseTsNode } from "./loose-node.ts";

/** Who has declared what the place of a function expects: its parameter, the property, the method above, else the type itself. */
export function contextualOwnerByType(program: ts.Program, node: ts.Node): ContextualOwner {
  const declared = declarationsFor(program.getTypeChecker(), node);
  if (declared.length === 0) return "unknown";
  return declared.some((declaration) => isOfProject(program, declaration)) ? "project" : "library";
}

function declarationsFor(checker: ts.TypeChecker, node: ts.Node): readonly ts.Node[] {
  const { parent } = node;
  if (isArgument(parent, node)) return calleesOf(checker, parent);
  if (isMember(node)) return declarationsOf(membersAbove(checker, node));
  if (isMember(parent) && parent.initializer === node && !parent.type) return declarationsOf(membersAbove(checker, parent));
  const member = isInObject(node) ? node : isInObject(parent) && (parent as LooseTsNode).initializer === node ? parent : undefined;
  const property = member && propertyExpected(checker, member);
  if (property) return declarationsOf([property]);
  const type = checker.getContextualType(node);
  return type ? checker.getNonNullableType(type).getCallSignatures().flatMap(declarationOf) : [];
}

/** A property or method of an object. */
function isInObject({ name, parent }: LooseTsNode): boolean {
  return name !== undefined && (parent as LooseTsNode | undefined)?.properties !== undefined;
}

/** Signatures that are none of a declaration, as those of a union, have none. */
function calleesOf(checker: ts.TypeChecker, call: Parameters<typeof isNew>[0]): readonly ts.Node[] {
  const callee = checker.getNonNullableType(checker.getTypeAtLocation(call.expression));
  const signatures = isNew(call) ? callee.getConstructSignatures() : callee.getCallSignatures();
  return signatures.flatMap(declarationOf);
}

function declarationOf(signature: ts.Signature): readonly ts.Node[] {
  const declaration = signature.getDeclaration() as ts.Node | undefined;
  return declaration ? [declaration] : [];
}

function declarationsOf(symbols: readonly ts.Symbol[]): readonly ts.Node[] {
  return symbols.flatMap((symbol) => symbol.declarations ?? []);
}
