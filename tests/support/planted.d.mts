/** A mistake in the example, and whether only the strict preset reports it. */
export interface Planted {
  readonly file: string;
  readonly rule: string;
  readonly why: string;
  readonly isStrict: boolean;
  /** `src/orders.ts:26 no-unawaited-promise`. */
  readonly place: string;
}

export function plantedIn(file: string, text: string): Planted[];
