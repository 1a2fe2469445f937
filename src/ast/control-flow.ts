import type { TSESTree } from "@typescript-eslint/utils";
import { evaluatedPartsOf, isUsing, type FlowOwner } from "./evaluation.ts";
import { FlowGraph, type Ends } from "./flow-graph.ts";
import { before, jumpsOf, type Edge, type Jumps, type Point, type Targets } from "./flow-targets.ts";
import { memoizeWithin } from "./memoize.ts";
import { isFunction, isLoop, type LoopNode, type Node, type SourceCode } from "./nodes.ts";

/** Returns the control flow of a function, made once: `if (a) return b; c;` has edges from `a` to `b` and to `c`. */
export const flowGraphOf: (sourceCode: SourceCode, owner: FlowOwner) => FlowGraph = memoizeWithin((sourceCode: SourceCode, owner: FlowOwner) => new Builder(sourceCode).build(owner));

type Testing = TSESTree.DoWhileStatement | TSESTree.ForStatement | TSESTree.WhileStatement;

/**
 * Each node has a point before it and one after it, so that its own shape, and where jumps lead, are all that its edges need. What is left to
 * connect is a list: sources nest deeper than the call stack does.
 */
class Builder {
  readonly #graph = new FlowGraph();
  readonly #sourceCode: SourceCode;
  readonly #pending: (readonly [Node, Targets])[] = [];

  constructor(sourceCode: SourceCode) {
    this.#sourceCode = sourceCode;
  }

  build(owner: FlowOwner): FlowGraph {
    const { exits, start } = this.#graph;
    const targets: Targets = { thrown: exits.throw, returned: exits.return, labels: [], depth: 0 };
    if (!isFunction(owner)) this.#block({ enter: start, exit: exits.end }, owner.body, targets);
    else this.#run(start, [...owner.params, owner.body], owner.body.type === "BlockStatement" ? exits.end : exits.return, targets);
    for (let left = this.#pending.pop(); left; left = this.#pending.pop()) this.#connect(...left);
    return this.#graph;
  }

  /** Has a node connected after a point, and returns the point after it, to which no jump comes. */
  #visit(from: Point, node: Node, targets: Targets): Point {
    const { enter, exit } = this.#graph.ends(node);
    this.#graph.edge(from, enter);
    this.#pending.push([node, targets]);
    return JUMPS.has(node.type) ? this.#graph.point() : exit;
  }

  /** One part after the other, from one point to another. */
  #run(from: Point, parts: readonly (Node | null)[], to: Edge, targets: Targets): void {
    let last = from;
    for (const part of parts) if (part) last = this.#visit(last, part, targets);
    this.#graph.edge(last, to);
  }

  #connect(node: Node, targets: Targets): void {
    const ends = this.#graph.ends(node);
    this.#graph.place(ends.enter, targets);
    this.#graph.place(ends.exit, targets);
    if (isLoop(node)) this.#loop(node, ends, targets);
    else this.#connectOther(node, ends, targets);
  }

  #connectOther(node: Exclude<Node, LoopNode>, { enter, exit }: Ends, targets: Targets): void {
    switch (node.type) {
      case "AssignmentExpression":
        if (LOGICAL.has(node.operator)) this.#shortCircuit(node, { enter, exit }, targets);
        else this.#parts(node, { enter, exit }, targets);
        break;
      case "AssignmentPattern":
        this.#graph.edge(enter, this.#graph.ends(node.left).enter);
        this.#parts(node, { enter, exit }, targets);
        break;
      case "BlockStatement":
        this.#block({ enter, exit }, node.body, targets);
        break;
      case "BreakStatement":
        this.#jump({ enter, exit }, jumpsOf(node, targets).broken);
        break;
      case "ContinueStatement":
        this.#jump({ enter, exit }, jumpsOf(node, targets).continued);
        break;
      case "ChainExpression":
        this.#run(enter, [node.expression], exit, { ...targets, chain: exit });
        break;
      case "ConditionalExpression":
      case "IfStatement":
        this.#branch(node, { enter, exit }, targets);
        break;
      case "LabeledStatement":
        this.#run(enter, [node.body], exit, this.#labelled(node, exit, targets));
        break;
      case "LogicalExpression":
        this.#shortCircuit(node, { enter, exit }, targets);
        break;
      case "ReturnStatement":
        this.#run(enter, [node.argument], exit, targets);
        this.#graph.edge(exit, targets.returned);
        break;
      case "SwitchStatement":
        this.#switch(node, { enter, exit }, targets);
        break;
      case "ThrowStatement":
        this.#run(enter, [node.argument], exit, targets);
        this.#graph.edge(exit, targets.thrown);
        break;
      case "TryStatement":
        this.#try(node, { enter, exit }, targets);
        break;
      default:
        this.#parts(node, { enter, exit }, targets);
    }
  }

  /** What has no jump of its own; `a?.b(c)` leaves its chain after `a`. */
  #parts(node: Node, { enter, exit }: Ends, targets: Targets): void {
    this.#run(enter, evaluatedPartsOf(this.#sourceCode, node), exit, targets);
    if ((node.type !== "MemberExpression" && node.type !== "CallExpression") || !node.optional || targets.chain === undefined) return;
    const tested = this.#graph.ends(node.type === "CallExpression" ? node.callee : node.object).exit;
    this.#graph.edge(tested, targets.chain);
    this.#graph.test(tested, 0);
  }

  /** In code that is not finished, there may be no place to go. */
  #jump({ enter, exit }: Ends, to: Edge | undefined): void {
    this.#graph.edge(enter, exit);
    if (to !== undefined) this.#graph.edge(exit, to);
  }

  #branch({ alternate, consequent, test }: TSESTree.ConditionalExpression | TSESTree.IfStatement, { enter, exit }: Ends, targets: Targets): void {
    const tested = this.#visit(enter, test, targets);
    this.#run(tested, [consequent], exit, targets);
    this.#run(tested, [alternate], exit, targets);
    this.#graph.test(tested, 0);
  }

  /** `a && b`, `a ??= b`: the rest may be left out. */
  #shortCircuit({ left, operator, right }: TSESTree.AssignmentExpression | TSESTree.LogicalExpression, { enter, exit }: Ends, targets: Targets): void {
    const tested = this.#visit(enter, left, targets);
    this.#graph.edge(tested, exit);
    this.#run(tested, [right], exit, targets);
    this.#graph.test(tested, operator.startsWith("&&") ? 1 : 0);
  }

  #labelled({ body, label }: TSESTree.LabeledStatement, broken: Point, targets: Targets): Targets {
    let inner: Node = body;
    while (inner.type === "LabeledStatement") inner = inner.body;
    const jumps: Jumps = isLoop(inner) ? { broken, continued: this.#graph.head(inner) } : { broken };
    return { ...targets, labels: [[label.name, jumps], ...targets.labels] };
  }

  #loop(node: LoopNode, { enter, exit }: Ends, targets: Targets): void {
    const head = this.#graph.head(node);
    this.#graph.place(head, targets);
    const inside: Targets = { ...targets, broken: exit, continued: head };
    if (node.type === "ForInStatement" || node.type === "ForOfStatement") {
      this.#run(enter, [node.right], head, targets);
      this.#graph.edge(head, exit);
      this.#block({ enter: head, exit: head }, [node.left, node.body], inside);
    } else {
      this.#testing(node, { enter, exit }, head, inside);
    }
  }

  /** `while (true)` and `for (;;)` are left by jumps only. */
  #testing(node: Testing, { enter, exit }: Ends, head: Point, inside: Targets): void {
    const test = this.#graph.point(undefined, inside);
    if (node.type === "ForStatement") {
      this.#run(enter, [node.init], test, inside);
      this.#run(head, [node.update], test, inside);
    } else {
      this.#graph.edge(head, test);
      this.#graph.edge(enter, node.type === "DoWhileStatement" ? this.#graph.ends(node.body).enter : test);
    }
    const tested = node.test ? this.#visit(test, node.test, inside) : test;
    const isEndless = !node.test || (node.test.type === "Literal" && Boolean(node.test.value));
    if (!isEndless) this.#graph.edge(tested, exit);
    this.#run(tested, [node.body], head, inside);
    if (!isEndless) this.#graph.test(tested, 1);
  }

  #switch({ cases, discriminant }: TSESTree.SwitchStatement, { enter, exit }: Ends, targets: Targets): void {
    let tested = this.#visit(enter, discriminant, targets);
    for (const one of cases) {
      if (!one.test) continue;
      tested = this.#visit(tested, one.test, targets);
      this.#graph.edge(tested, this.#graph.ends(one).enter);
    }
    const other = cases.find(({ test }) => !test);
    this.#graph.edge(tested, other ? this.#graph.ends(other).enter : exit);
    for (const [index, one] of cases.entries()) {
      const next = cases[index + 1];
      this.#run(this.#graph.ends(one).enter, one.consequent, next ? this.#graph.ends(next).enter : exit, { ...targets, broken: exit });
    }
  }

  #try({ block, finalizer, handler }: TSESTree.TryStatement, { enter, exit }: Ends, targets: Targets): void {
    const begin = finalizer ? this.#finally(finalizer, exit, targets) : undefined;
    const outside = begin === undefined ? targets : before(begin, targets);
    const done: Edge = begin === undefined ? exit : { to: begin, after: exit };
    const caught = handler ? this.#graph.point(undefined, outside) : undefined;
    if (handler && caught !== undefined) this.#run(caught, [handler], done, outside);
    this.#run(enter, [block], done, caught === undefined ? outside : { ...outside, thrown: caught });
  }

  /** Returns where the block begins. */
  #finally(block: Node, exit: Point, targets: Targets): Point {
    const inside = { ...targets, depth: targets.depth + 1 };
    const begin = this.#graph.point(undefined, inside);
    this.#graph.leaveFinally(this.#visit(begin, block, inside), exit);
    return begin;
  }

  /** A block with a `using` has a `finally` of its own. */
  #block({ enter, exit }: Ends, statements: readonly Node[], targets: Targets): void {
    const using = statements.find(isUsing);
    if (!using) {
      this.#run(enter, statements, exit, targets);
      return;
    }
    const disposed = this.#graph.point(using, { ...targets, depth: targets.depth + 1 });
    this.#graph.leaveFinally(disposed, exit);
    this.#run(enter, statements, { to: disposed, after: exit }, before(disposed, targets));
  }
}

const JUMPS: ReadonlySet<string> = new Set(["BreakStatement", "ContinueStatement", "ReturnStatement", "ThrowStatement"]);
const LOGICAL: ReadonlySet<string> = new Set(["&&=", "??=", "||="]);
