import { enclosingFunction, isInside, isLoop, outermost, unwrap, type Expression, type FunctionNode, type Node } from "./nodes.ts";
import { memoize } from "./memoize.ts";
import { indexAt, referencesInOrder } from "./references.ts";
import type { Reference, Variable } from "./scope.ts";

/**
 * What a variable holds where it is read, if that is certain: the value of the last write in the same list of statements,
 * or in one around it, with no other write between. Given up where a closure reads or writes.
 */
export function valueReaching(variable: Variable, read: Node): Expression | undefined {
  const { owner, writes } = writesOf(variable);
  if (owner !== enclosingFunction(read)) return undefined;
  let index = indexAt(writes, read.range[0]) - 1;
  while (index >= 0 && isMadeOf(writes[index] as Reference, read)) index -= 1;
  const last = writes[index];
  const statement = last && statementOf(last);
  const reader = statement && siblingAround(statement, read);
  if (!reader) return undefined;
  const following = writes.slice(index + 1, indexAt(writes, reader.range[1]));
  if (following.some((write) => !isMadeOf(write, read) && isBetween(write, statement, reader, read))) return undefined;
  return unwrap(last.writeExpr as Expression);
}

/** The function that writes a variable, nothing for the file; where several do, it is `several`. */
interface Writes {
  readonly owner: FunctionNode | "several" | undefined;
  readonly writes: readonly Reference[];
}

const writesOf = memoize((variable: Variable): Writes => {
  const writes = referencesInOrder(variable).filter((reference) => reference.isWrite());
  const [owner, ...others] = new Set(writes.map(({ identifier }) => enclosingFunction(identifier)));
  return { owner: others.length > 0 ? "several" : owner, writes };
});

/** `x = v;` and `let x = v;`, where the value is that of the whole variable. */
function statementOf({ identifier, writeExpr }: Reference): Node | undefined {
  const { parent } = identifier;
  if (!writeExpr) return undefined;
  if (parent.type === "VariableDeclarator") return parent.init === writeExpr && parent.parent.parent.type !== "ForStatement" ? parent.parent : undefined;
  if (parent.type !== "AssignmentExpression" || parent.left !== identifier || parent.operator !== "=") return undefined;
  const holder = outermost(parent).parent;
  return holder?.type === "ExpressionStatement" ? holder : undefined;
}

/** The later statement of the same list that a node stands in. */
function siblingAround({ parent: list, range }: Node, node: Node): Node | undefined {
  let current: Node | undefined = node;
  while (current && current.parent !== list) current = current.parent;
  return current && current.range[0] >= range[1] ? current : undefined;
}

/** `p = p.then(f)` reads before it writes. */
function isMadeOf({ writeExpr }: Reference, read: Node): boolean {
  return writeExpr !== null && writeExpr !== undefined && isInside(read, writeExpr);
}

/** In a loop of the reading statement a write below the read counts, too. */
function isBetween({ identifier }: Reference, statement: Node, reader: Node, read: Node): boolean {
  const [at] = identifier.range;
  if (at < statement.range[1] || at >= reader.range[1]) return false;
  return at < read.range[0] || isInLoopWith(identifier, read, reader);
}

function isInLoopWith(write: Node, read: Node, reader: Node): boolean {
  for (let current: Node | undefined = read; current && isInside(current, reader); current = current.parent) {
    if (isLoop(current) && isInside(write, current)) return true;
  }
  return false;
}
