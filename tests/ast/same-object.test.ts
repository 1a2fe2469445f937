import { expect, it } from "vitest";
import { isSameObject } from "../../src/ast/same-object.ts";
import { nodesOf } from "../../src/ast/walk.ts";
import { parse } from "../support/parse.ts";

/** Of the two arguments of a call. */
function areSame(code: string): boolean {
  const [call] = nodesOf(parse(code, "untyped"), "CallExpression");
  return isSameObject(call?.arguments[0], call?.arguments[1]);
}

it.each([
  ["one name twice", "f(a, a);", true],
  ["two names", "f(a, b);", false],
  ["a member of `this`", "f(this.a.b, this.a.b);", true],
  ["a member of another object", "f(this.a.b, c.a.b);", false],
  ["another member", "f(this.a, this.b);", false],
  ["by a cast", "f(a as any, a!);", true],
  ["a key that is not spelled", "f(a[b], a[b]);", false],
  ["results of calls", "f(a(), a());", false],
])("%s", (_, code, same) => {
  expect(areSame(code)).toBe(same);
});
