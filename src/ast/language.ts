import type { SourceCode } from "./nodes.ts";

/** Whether a file may have types, by its name and by what its parser knows. */
export function isTypeScript({ visitorKeys }: SourceCode, file: string): boolean {
  return /\.[cm]?tsx?$/u.test(file) && "TSAsExpression" in visitorKeys;
}
