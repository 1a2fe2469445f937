interface Checkout {
  readonly rules: readonly string[];
  readonly index: string;
  isTaken(file: string): boolean;
}

export function planOf(names: readonly string[], checkout: Checkout): { problem: string } | { files: Record<string, string>; index: string };
