/** What the tree says about a place of the text; 0 where it says nothing. */
export const Mark = {
  name: 1,
  jsxName: 2,
  privateName: 3,
  /** A word that is no name although the tree has an identifier there: `new` of `new.target`. */
  keyword: 4,
  string: 5,
  number: 6,
  regex: 7,
  template: 8,
  jsxText: 9,
  /** Begins or ends a list of types or a JSX tag: it is no part of `<<`, `>>`, `>=`. */
  angle: 10,
} as const;

export type Mark = (typeof Mark)[keyof typeof Mark];

/** The marks of a text, by the offset where the marked thing begins. */
export class Marks {
  readonly #kinds: Uint8Array;
  readonly #ends: Int32Array;

  constructor(length: number) {
    this.#kinds = new Uint8Array(length + 1);
    this.#ends = new Int32Array(length + 1);
  }

  /** The first mark of a place stays. */
  add(mark: Mark, start: number, end: number): void {
    if (this.#kinds[start] !== 0) return;
    this.#kinds[start] = mark;
    this.#ends[start] = end;
  }

  at(offset: number): Mark | undefined {
    const kind = this.#kinds[offset];
    return kind === 0 ? undefined : (kind as Mark | undefined);
  }

  endAt(offset: number): number {
    return this.#ends[offset] ?? offset;
  }
}
