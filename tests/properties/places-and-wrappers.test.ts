import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { verify, type Setting } from "../support/settings.ts";

/** Places where a promise is lost, or taken for the value that it is fulfilled with: what is there instead of `…` is reported. */
const PLACES = [
  "…;",
  "const unread = …;",
  "show(JSON.stringify(…));",
  "show(`a ${…}`);",
  'show("a" + …);',
  "show((…).name);",
  "show({ ...… });",
  "throw …;",
  "show((…) === 5);",
  "if (…) show(1);",
  "for (const user of …) show(user);",
] as const;

/** Expressions that pass on the value of `load()`. */
const WRAPPERS = [
  "load()",
  "load()!",
  "(load() satisfies Promise<User>)",
  "(isNew ? load() : fallback)",
  "(isNew ? fallback : load())",
  "(isNew, load())",
  "(isNew && load())",
  "(load() || fallback)",
  "(isNew || load())",
  "(load() ?? fallback)",
  "(assigned = load())",
] as const;

const DECLARED = `interface User { name: string }
async function load(): Promise<User> { return { name: "" }; }
declare function show(value: unknown): void;
`;

const COMBINATIONS = PLACES.flatMap((place) => WRAPPERS.map((wrapper) => place.replace("…", wrapper)));

describe.each(["typed", "untyped"] as const)("a promise is found behind what passes its value on, %s", (setting) => {
  it.each(COMBINATIONS)("%s", (code) => {
    expect(reportsOn(setting, code)).not.toEqual([]);
  });
});

function reportsOn(setting: Setting, code: string): string[] {
  const rules = { "ours/no-unawaited-promise": "error", "ours/no-promise-as-value": "error" } as const;
  const body = `${DECLARED}export function run(isNew: boolean, fallback: User, assigned?: unknown) {\n${code}\n}\n`;
  const messages = verify(body, setting, {}, { plugins: { ours: plugin }, rules });
  return messages.map(({ message }) => message);
}

it("covers each place with each wrapper", () => {
  expect(new Set(COMBINATIONS).size).toBe(PLACES.length * WRAPPERS.length);
});
