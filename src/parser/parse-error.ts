import type { OxcError } from "oxc-parser";
import { Lines } from "./lines.ts";

/** An error of syntax, with its place as ESLint reads it: lines and columns count from 1. */
export class ParseError extends SyntaxError {
  readonly index: number;
  readonly lineNumber: number;
  readonly column: number;

  constructor({ message, labels }: OxcError, text: string) {
    super(message);
    this.index = labels[0]?.start ?? 0;
    const { line, column } = new Lines(text).positionAt(this.index);
    this.lineNumber = line;
    this.column = column + 1;
  }
}
