import type { TSESLint } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "../ast/nodes.ts";
import { once } from "../ast/once.ts";

/** `error`, or `error2` and so on where that name means something already. */
export function freeName(sourceCode: SourceCode, node: Node, wanted: string): string {
  let name = wanted;
  for (let number = 2; isTaken(sourceCode, node, name); number += 1) name = `${wanted}${number}`;
  return name;
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
const namesFromOutside = once(({ through }: TSESLint.Scope.Scope) => new Set<unknown>(through.map(({ identifier }) => identifier.name)));
