import { expect, it } from "vitest";
import { nodesOf } from "../../../src/ast/walk.ts";
import type { Expression } from "../../../src/ast/nodes.ts";
import { Habits } from "../../../src/facts/native/habits.ts";
import { parse } from "../../support/parse.ts";

const SETTING = "untyped";
const FILE = `${"load(one, two.three);\n".repeat(30)}const a = b;\n`;

/** Asks about the arguments of a file, or about those of the first call. */
function ask(habits: Habits, calls = 30): void {
  const sourceCode = parse(FILE, SETTING);
  habits.expected(sourceCode);
  for (const { arguments: [node] } of nodesOf(sourceCode, "CallExpression").slice(0, calls)) habits.note(sourceCode, { about: "denotes", node: node as Expression });
}

function expectedBy(habits: Habits): string[] {
  const sourceCode = parse(FILE, SETTING);
  return habits.expected(sourceCode).map(({ about, node }) => `${about} ${sourceCode.getText(node)}`);
}

const ALL = Array.from({ length: 30 }, () => "denotes one");

it("expects nothing before anything has been asked", () => {
  expect(expectedBy(new Habits())).toEqual([]);
});

it("expects of a file what was asked of most nodes of the same kind in the one before", () => {
  const habits = new Habits();
  ask(habits);
  expect(expectedBy(habits)).toEqual(ALL);
});

it("expects nothing that was asked of few of them, and no more what was asked of most of them once", () => {
  const habits = new Habits();
  ask(habits, 3);
  expect(expectedBy(habits)).toEqual([]);
  const old = new Habits();
  ask(old);
  for (let file = 0; file < 5; file += 1) ask(old, 1);
  expect(expectedBy(old)).toEqual([]);
});
