import { memberName, unwrap, type Node } from "./nodes.ts";

/** Decides whether two expressions of a function name the same object, as far as it is not written between: `this.locks.write` twice. */
export function isSameObject(one: Node | undefined, other: Node | undefined): boolean {
  const [first, second] = [one && unwrap(one), other && unwrap(other)];
  if (first?.type === "MemberExpression" && second?.type === "MemberExpression") {
    return memberName(first) !== undefined && memberName(first) === memberName(second) && isSameObject(first.object, second.object);
  }
  if (first?.type === "Identifier" && second?.type === "Identifier") return first.name === second.name;
  return first?.type === "ThisExpression" && second?.type === "ThisExpression";
}
