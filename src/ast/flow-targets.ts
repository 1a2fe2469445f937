import type { TSESTree } from "@typescript-eslint/utils";

/** A place between two evaluations. */
export type Point = number;

/** A way from one point to the next. Where a `finally` comes first, `to` is its beginning, and `after` is where control goes at its end. */
export type Edge = Jump | Point;
interface Jump {
  readonly to: Point;
  readonly after: Edge;
}

export interface Jumps {
  readonly broken?: Edge;
  readonly continued?: Edge;
}

/** Where control goes that leaves a node early. */
export interface Targets extends Jumps {
  readonly thrown: Edge;
  readonly returned: Edge;
  readonly labels: readonly (readonly [name: string, jumps: Jumps])[];
  /** The end of an optional chain. */
  readonly chain?: Point;
  /** How many blocks of `finally` are around. */
  readonly depth: number;
}

/** Returns where a `break` or `continue` leads, nowhere in code that is not finished. */
export function jumpsOf({ label }: TSESTree.BreakStatement | TSESTree.ContinueStatement, targets: Targets): Jumps {
  return (label ? targets.labels.find(([name]) => name === label.name)?.[1] : targets) ?? {};
}

/** Leads all that leaves a node through a `finally` first: a `return` in the block of `try`. */
export function before(begin: Point, { labels, ...targets }: Targets): Targets {
  const through = (after: Edge): Edge => ({ to: begin, after });
  const { thrown, returned, ...rest } = targets;
  const around = (jumps: Jumps): Jumps => ({
    ...(jumps.broken === undefined ? {} : { broken: through(jumps.broken) }),
    ...(jumps.continued === undefined ? {} : { continued: through(jumps.continued) }),
  });
  return { ...rest, ...around(targets), thrown: through(thrown), returned: through(returned), labels: labels.map(([name, jumps]) => [name, around(jumps)]) };
}
