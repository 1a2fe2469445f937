/**
 * Returns the known name that a misspelt one most likely stands for, `undefined` if none is near:
 * `recommanded` is `recommended`, and `unawaited` the only name that contains it.
 */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  const wanted = normalized(name);
  const [nearest] = known
    .map((candidate) => ({ candidate, distance: editDistance(wanted, normalized(candidate)) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(wanted.length / 4)))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.candidate ?? onlyOneWith(wanted, known);
}

/** `noEmptyCatch`, `no_empty_catch` and `no-empty-catch` are one name. */
export function kebabCase(name: string): string {
  return name.replaceAll("_", "-").replace(/(?<=[a-z])[A-Z]/g, "-$&").toLowerCase();
}

function normalized(name: string): string {
  return kebabCase(name).replaceAll("-", "");
}

function onlyOneWith(part: string, known: readonly string[]): string | undefined {
  const found = known.filter((candidate) => normalized(candidate).includes(part));
  return part.length >= 4 && found.length === 1 ? found[0] : undefined;
}

/** How many characters have to be added, removed, replaced or swapped with the next one. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = at(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swapped = isSwap(from, row, to, column) ? at(beforeLast, column - 2) + 1 : Infinity;
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced, swapped));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, to.length);
}

function isSwap(from: string, row: number, to: string, column: number): boolean {
  return row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
}

function at(distances: readonly number[], index: number): number {
  return distances[index] ?? Infinity;
}
