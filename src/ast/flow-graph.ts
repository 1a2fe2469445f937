import { isUsing } from "./evaluation.ts";
import type { Edge, Point, Targets } from "./flow-targets.ts";
import type { LoopNode, Node } from "./nodes.ts";

export interface Ends {
  readonly enter: Point;
  readonly exit: Point;
}

/** Which of the edges from a test is taken, by their order: where it holds, and where it does not. */
interface Branches {
  readonly holds: 0 | 1;
  readonly fails: 0 | 1;
}

/** Which evaluation follows which in a function. Errors have edges of their own: what may throw is decided by those that ask. */
export class FlowGraph {
  readonly #nodes: (Node | undefined)[] = [];
  readonly #next: Edge[][] = [];
  readonly #thrown: Edge[] = [];
  readonly #depths: number[] = [];
  readonly #endsOfFinally = new Set<Point>();
  readonly #points = new Map<Node, Ends>();
  readonly #heads = new Map<LoopNode, Point>();
  readonly #elsewhere = new Map<Node, Point>();
  readonly #tests = new Map<Point, Branches>();

  /** Before the first evaluation. */
  readonly start = this.point();
  /** After the end of a body, after a `return`, and after an error that leaves the function. */
  readonly exits = { end: this.point(), return: this.point(), throw: this.point() };

  /** How many points there are. */
  get size(): number {
    return this.#nodes.length;
  }

  /** Returns where control goes from a point. */
  next(point: Point): readonly Edge[] {
    return this.#next[point] ?? [];
  }

  /** Returns where control goes from a test that is known to hold, or to fail; from other points as `next` says. */
  nextWhere(point: Point, holds: boolean | undefined): readonly Edge[] {
    const branches = holds === undefined ? undefined : this.#tests.get(point);
    const edges = this.next(point);
    const taken = branches && edges[holds ? branches.holds : branches.fails];
    return taken === undefined ? edges : [taken];
  }

  /** Returns where an error goes that is thrown at a point. */
  thrown(point: Point): Edge | undefined {
    return this.#thrown[point];
  }

  /** Returns what has been evaluated at a point. A `for … of` is where it takes an element, a `using` where its block disposes it. */
  nodeAt(point: Point): Node | undefined {
    return this.#nodes[point];
  }

  /** Returns the point where a node has been evaluated, `undefined` in nested functions and classes. */
  pointOf(node: Node): Point | undefined {
    return this.#elsewhere.get(node) ?? this.#points.get(node)?.exit;
  }

  /** Returns in how many blocks of `finally` a point is. */
  depthOf(point: Point): number {
    return this.#depths[point] ?? 0;
  }

  /** Decides whether a block of `finally` ends at a point, where control goes to the `after` of the edge that led in. */
  endsFinally(point: Point): boolean {
    return this.#endsOfFinally.has(point);
  }

  /** Adds a point. */
  point(node?: Node, targets?: Targets): Point {
    const point = this.#nodes.push(node) - 1;
    if (node && isElsewhere(node)) this.#elsewhere.set(node, point);
    if (targets) this.place(point, targets);
    return point;
  }

  /** Says where errors go from a point. */
  place(point: Point, { depth, thrown }: Targets): void {
    this.#thrown[point] = thrown;
    if (depth > 0) this.#depths[point] = depth;
  }

  edge(from: Point, to: Edge): void {
    (this.#next[from] ??= []).push(to);
  }

  /** Says that a point has an edge for each outcome of a test: the first or the second where it holds. */
  test(point: Point, holds: 0 | 1): void {
    this.#tests.set(point, { holds, fails: holds === 0 ? 1 : 0 });
  }

  /** Ends a block of `finally`. Where nothing is known of how it was reached, control goes on after it. */
  leaveFinally(end: Point, exit: Point): void {
    this.#endsOfFinally.add(end);
    this.edge(end, exit);
  }

  /** Returns the points before and after a node, and adds them at first. */
  ends(node: Node): Ends {
    let ends = this.#points.get(node);
    if (!ends) this.#points.set(node, (ends = { enter: this.point(), exit: this.point(isElsewhere(node) ? undefined : node) }));
    return ends;
  }

  /** Returns the point where the next iteration of a loop begins, and adds it at first. */
  head(loop: LoopNode): Point {
    let head = this.#heads.get(loop);
    if (head === undefined) this.#heads.set(loop, (head = this.point(isElsewhere(loop) ? loop : undefined)));
    return head;
  }
}

/** Nodes that have been evaluated elsewhere than at their end. */
function isElsewhere(node: Node): boolean {
  return node.type === "ForInStatement" || node.type === "ForOfStatement" || isUsing(node);
}
