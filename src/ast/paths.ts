import { flowGraphOf } from "./control-flow.ts";
import { flowOwnerOf } from "./evaluation.ts";
import type { FlowGraph } from "./flow-graph.ts";
import type { Edge, Point } from "./flow-targets.ts";
import type { Node, SourceCode } from "./nodes.ts";

/** How control leaves a function: at the end of its body, by a `return`, or by an error that it does not catch. */
type Exit = "end" | "return" | "throw";

/** What is met first on a way, or how that way leaves the function. */
export interface Arrival {
  readonly at: Exit | Node;
  /** The node that the way comes from. */
  readonly start: Node | undefined;
  /** Returns what is evaluated on the shortest way there, in order. */
  readonly way: () => Node[];
  /** Returns where an error is thrown on that way, in order. */
  readonly errors: () => Node[];
}

export interface PathQuestion {
  /** Decides whether a way ends at a node, which has been evaluated. */
  readonly meets: (node: Node) => boolean;
  /** Decides whether an error may be thrown where a node has been evaluated; `throw` always does. None is by default. */
  readonly throws?: (node: Node) => boolean;
  /** Decides what is known of a test: `true` if its value is truthy, or there for `?.` and `??`, `false` if not. Both branches are taken by default. */
  readonly holds?: (test: Node) => boolean | undefined;
}

/**
 * Returns what each way from some nodes of a function meets first: for `await` from `const p = load();` in `const p = load(); if (late) return; await p;`
 * these are `return` and `await p`. `undefined` in nested classes. Each point is visited once, or once for each way into the `finally` that it is in.
 */
export function metFirst(sourceCode: SourceCode, from: readonly Node[], question: PathQuestion): readonly Arrival[] | undefined {
  const [first] = from;
  const graph = first && flowGraphOf(sourceCode, flowOwnerOf(first));
  const starts = from.map((node) => graph?.pointOf(node));
  if (!graph || starts.includes(undefined)) return undefined;
  return new Walk(graph, question).from(starts as Point[]);
}

/** What follows the blocks of `finally` that are around, the innermost first; `undefined` where it is not known. */
interface Pending {
  readonly id: number;
  readonly after: Edge | undefined;
  readonly outer: Pending | undefined;
  readonly length: number;
}

interface Place {
  readonly point: Point;
  readonly pending: Pending | undefined;
  readonly start: Point;
  readonly before: Place | undefined;
  /** Whether an error leads here. */
  readonly isThrown?: boolean;
}

/** How many blocks of `finally` inside each other are told apart by the ways into them. */
const MOST_KNOWN = 3;

class Walk {
  readonly #graph: FlowGraph;
  readonly #question: PathQuestion;
  readonly #seen = new Set<number>();
  readonly #places: Place[] = [];
  readonly #pendings = new Map<Pending | undefined, Map<Edge | undefined, Pending>>();
  #ids = 1;

  constructor(graph: FlowGraph, question: PathQuestion) {
    this.#graph = graph;
    this.#question = question;
  }

  from(starts: readonly Point[]): Arrival[] {
    for (const point of starts) this.#goOn({ point, pending: this.#unknown(this.#graph.depthOf(point)), start: point, before: undefined });
    const arrivals: Arrival[] = [];
    // Places are added meanwhile.
    for (const place of this.#places) {
      const at = this.#arrivalAt(place);
      if (at === undefined) this.#leave(place);
      else arrivals.push({ at, start: this.#graph.nodeAt(place.start), way: () => this.#wayTo(place), errors: () => this.#errorsTo(place) });
    }
    return arrivals;
  }

  #arrivalAt({ point }: Place): Exit | Node | undefined {
    const { exits } = this.#graph;
    if (point === exits.end) return "end";
    if (point === exits.return) return "return";
    if (point === exits.throw) return "throw";
    const node = this.#graph.nodeAt(point);
    return node && this.#question.meets(node) ? node : undefined;
  }

  #leave(place: Place): void {
    const node = this.#graph.nodeAt(place.point);
    const thrown = node && this.#question.throws?.(node) ? this.#graph.thrown(place.point) : undefined;
    if (thrown !== undefined) this.#go(thrown, place, true);
    this.#goOn(place);
  }

  #goOn(place: Place): void {
    const { pending, point } = place;
    if (this.#graph.endsFinally(point) && pending?.after !== undefined) this.#go(pending.after, { ...place, pending: pending.outer });
    else for (const edge of this.#graph.nextWhere(point, this.#holds(point))) this.#go(edge, place);
  }

  #holds(point: Point): boolean | undefined {
    const { holds } = this.#question;
    const node = holds && this.#graph.nodeAt(point);
    return node && holds(node);
  }

  /** Leaving a `finally` early, as by a `return` of its own, is the end of what was to follow it. */
  #go(edge: Edge, before: Place, isThrown = false): void {
    const point = typeof edge === "number" ? edge : edge.to;
    const depth = this.#graph.depthOf(point);
    const around = outermost(before.pending, typeof edge === "number" ? depth : depth - 1);
    const pending = typeof edge === "number" ? around : this.#push(edge.after, around);
    const key = (pending?.id ?? 0) * this.#graph.size + point;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#places.push({ point, pending, start: before.start, before, isThrown });
  }

  #push(after: Edge | undefined, outer: Pending | undefined): Pending {
    const known = outer && after !== undefined && outer.length >= MOST_KNOWN ? this.#unknown(outer.length) : outer;
    let byEdge = this.#pendings.get(known);
    if (!byEdge) this.#pendings.set(known, (byEdge = new Map<Edge | undefined, Pending>()));
    let pending = byEdge.get(after);
    if (!pending) byEdge.set(after, (pending = { id: this.#ids++, after, outer: known, length: (known?.length ?? 0) + 1 }));
    return pending;
  }

  #unknown(length: number): Pending | undefined {
    let pending: Pending | undefined;
    for (let count = 0; count < length; count++) pending = this.#push(undefined, pending);
    return pending;
  }

  #wayTo(place: Place): Node[] {
    const way: Node[] = [];
    for (let current = place.before; current; current = current.before) {
      const node = current.before && this.#graph.nodeAt(current.point);
      if (node) way.push(node);
    }
    return way.reverse();
  }

  #errorsTo(place: Place): Node[] {
    const errors: Node[] = [];
    for (let current = place; current.before; current = current.before) {
      const node = this.#graph.nodeAt(current.before.point);
      if (node && (current.isThrown || node.type === "ThrowStatement")) errors.push(node);
    }
    return errors.reverse();
  }
}

function outermost(pending: Pending | undefined, length: number): Pending | undefined {
  let current = pending;
  while (current && current.length > length) current = current.outer;
  return current;
}
