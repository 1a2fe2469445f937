import { nodesOf } from "../../ast/walk.ts";
import type { Expression, Node, SourceCode } from "../../ast/nodes.ts";
import type { Question, Topic } from "../facts.ts";

/** How many nodes of a kind the files had whose types were asked for, and how many of these were asked about. */
interface Habit {
  readonly about: Topic;
  readonly type: Node["type"];
  readonly kind: string;
  asked: number;
  there: number;
}

/** From so many nodes on, a habit is one; and if so large a part of them was asked about. */
const ENOUGH = 20;
const SHARE = 0.3;

/**
 * What is asked about files depends on the rules, and little on the file. What was asked about most nodes of a kind, in the files
 * before, will be asked about most of them in the next, and can be asked for together.
 */
export class Habits {
  readonly #habits = new Map<string, Habit>();

  /** Notes a question about a file, after `expected` has been asked for it. */
  note(sourceCode: SourceCode, { about, node }: Question): void {
    const kind = kindOf(node);
    const key = `${about} ${kind}`;
    let habit = this.#habits.get(key);
    if (!habit) {
      const there = nodesOf(sourceCode, node.type).filter((peer) => kindOf(peer as Expression) === kind).length;
      this.#habits.set(key, (habit = { about, type: node.type, kind, asked: 0, there }));
    }
    habit.asked += 1;
  }

  /** Returns what will probably be asked about a file. */
  expected(sourceCode: SourceCode): readonly Question[] {
    const kinds = new Map<string, Expression[]>();
    for (const type of new Set(Array.from(this.#habits.values(), (habit) => habit.type))) {
      for (const node of nodesOf(sourceCode, type) as readonly Expression[]) add(kinds, kindOf(node), node);
    }
    return [...this.#habits.values()].flatMap((habit) => {
      const nodes = kinds.get(habit.kind) ?? [];
      const isExpected = habit.there >= ENOUGH && habit.asked >= habit.there * SHARE;
      habit.there += nodes.length;
      return isExpected ? nodes.map((node) => ({ about: habit.about, node })) : [];
    });
  }
}

/** Its type, that of what it stands in, and whether it is what comes first there: a callee and no argument, an object and no property. */
function kindOf(node: Expression): string {
  const parent = node.parent as Node & Partial<Record<"callee" | "id" | "key" | "left" | "object", Node>>;
  const { callee, id, key, left, object } = parent;
  return `${node.type} ${parent.type} ${String(node === (callee ?? object ?? left ?? id ?? key))}`;
}

function add(kinds: Map<string, Expression[]>, kind: string, node: Expression): void {
  const nodes = kinds.get(kind);
  if (nodes) nodes.push(node);
  else kinds.set(kind, [node]);
}
