interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Location {
  readonly start: Position;
  readonly end: Position;
}

/** The lines of a text, in which offsets are looked up that lie near each other. */
export class Lines {
  readonly #starts: number[] = [0];
  #last = 0;

  constructor(text: string) {
    for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) this.#starts.push(index + end.length);
  }

  between(start: number, end: number): Location {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The line counted from 1, the column from 0. */
  positionAt(offset: number): Position {
    if (!this.#isIn(this.#last, offset)) this.#last = this.#isIn(this.#last + 1, offset) ? this.#last + 1 : this.#lineOf(offset);
    return { line: this.#last + 1, column: offset - (this.#starts[this.#last] ?? 0) };
  }

  #isIn(line: number, offset: number): boolean {
    const start = this.#starts[line];
    return start !== undefined && start <= offset && offset < (this.#starts[line + 1] ?? Infinity);
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}
