import type { TSESLint } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "../ast/nodes.ts";
import { variableSeenFrom } from "../ast/eslint-utils.ts";
import { memoize } from "../ast/memoize.ts";
import { within } from "../ast/walk.ts";

/** `error`, or `error2` and so on where that name means something already. */
export function freeName(sourceCode: SourceCode, node: Node, wanted: string): string {
  let name = wanted;
  for (let number = 2; isTaken(sourceCode, node, name); number += 1) name = `${wanted}${number}`;
  return name;
}

/** Whether a name means the platform's object at a node, and nothing that the file declares: `Promise`, `console`. */
export function isPlatformName(sourceCode: SourceCode, node: Node, name: string): boolean {
  return (variableSeenFrom(sourceCode, name, node)?.defs.length ?? 0) === 0;
}

/** Whether a node spells one of the names, which would mean something else in it if they were declared around it. */
export function spellsOneOf(sourceCode: SourceCode, node: Node, names: ReadonlySet<string>): boolean {
  return [...within(sourceCode, node, () => true)].some((part) => part.type === "Identifier" && names.has(part.name));
}

function isTaken(sourceCode: SourceCode, node: Node, name: string): boolean {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node);
  while (scope) {
    if (scope.set.has(name) || namesFromOutside(scope).has(name)) return true;
    scope = scope.upper;
  }
  return false;
}

/** What the code of a scope names and does not declare; the outermost scope has all of the file, and is asked for each repair. */
const namesFromOutside = memoize(({ through }: TSESLint.Scope.Scope) => new Set<unknown>(through.map(({ identifier }) => identifier.name)));
