import type { TSESLint } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "../ast/nodes.ts";

/** `error`, or `error2` and so on where that name means something already. */
export function freeName(sourceCode: SourceCode, node: Node, wanted: string): string {
  let name = wanted;
  for (let number = 2; isTaken(sourceCode, node, name); number += 1) name = `${wanted}${number}`;
  return name;
}

function isTaken(sourceCode: SourceCode, node: Node, name: string): boolean {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node);
  while (scope) {
    if (scope.set.has(name) || scope.through.some(({ identifier }) => identifier.name === name)) return true;
    scope = scope.upper;
  }
  return false;
}
