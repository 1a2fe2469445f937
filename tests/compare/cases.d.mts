export interface Case {
  /** Below `cases/`. */
  readonly file: string;
  readonly question: string;
  readonly title: string;
  /** The lines where a report is right; none where the code is right. */
  readonly planted: readonly number[];
  readonly text: string;
}

export function readCases(): Case[];
export function layOut(folder: string, cases: readonly Case[]): string[];
