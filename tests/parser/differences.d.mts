import type { Linter } from "eslint";

type Parsed = ReturnType<Extract<Linter.Parser, { parseForESLint: unknown }>["parseForESLint"]>;

export interface Difference {
  readonly about: string;
  readonly line: number;
}

export function differencesBetween(one: Parsed, other: Parsed): Difference[];
