import type { SourceCode } from "./nodes.ts";

/** Whether a file may have types, by its name and by what its parser knows. */
export function isTypeScript({ visitorKeys }: SourceCode, file: string): boolean {
  return /\.[cm]?tsx?$/u.test(file) && "TSAsExpression" in visitorKeys;
}

/** Whether a file is JavaScript or TypeScript: ESLint runs rules on other languages as well, whose trees have another root. */
export function isScript({ ast }: SourceCode): boolean {
  const { type }: { readonly type: string } = ast;
  return type === "Program";
}
