import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { knownModels } from "../../src/models/index.ts";
import { withModelsOf } from "../../src/models/settings.ts";
import { noUnawaitedPromise } from "../../src/rules/no-unawaited-promise.ts";

describe("models of a user", () => {
  it("are rows like the known ones", () => {
    const rows = withModelsOf([{ api: "my-queue#Queue.add", returns: "promise", mayFloat: true }], knownModels);
    expect(rows.find("my-queue", ["Queue", "add"])).toEqual({ module: "my-queue", path: "Queue.add", returns: "promise", mayFloat: "the settings say so" });
    expect(rows.find("argon2", ["hash"])?.returns).toBe("promise");
  });

  it("come before the known ones", () => {
    expect(withModelsOf([{ api: "argon2#hash", returns: "other" }], knownModels).find("argon2", ["hash"])?.returns).toBe("other");
  });

  it.each([
    ["no list", {}, 'settings["async-pitfalls"].models is a list.'],
    ["no object", ["a"], 'settings["async-pitfalls"].models[0] is an object.'],
    ["no api", [{ mayFloat: true }], 'settings["async-pitfalls"].models[0].api names a module and an export: "my-queue#add".'],
    ["an api without a module", [{ api: "add" }], 'settings["async-pitfalls"].models[0].api names a module and an export: "my-queue#add".'],
    ["a property that is not known", [{ api: "a#b", floats: true }], 'settings["async-pitfalls"].models[0].floats is not known; known are returns, unlessCallback, neverRejects, mayBeRefused, takes, gives, fulfills, passes, mayFloat.'],
    ["a value that is not known", [{ api: "a#b" }, { api: "a#c", returns: "array" }], 'settings["async-pitfalls"].models[1].returns is "promise", "thenable" or "other".'],
  ])("%s is an error that says where", (_, models, message) => {
    expect(() => withModelsOf(models, knownModels)).toThrow(message);
  });
});

describe("settings", () => {
  const code = 'import { add } from "my-queue"; async function run() { add({ id: 1 }); }';
  const lint = (models: unknown) =>
    new Linter().verify(code, { plugins: { a: { rules: { rule: noUnawaitedPromise } } }, rules: { "a/rule": "error" }, settings: { "async-pitfalls": { models } } });

  it("make a promise of a package known", () => {
    expect(lint([]).map(({ messageId }) => messageId)).toEqual([]);
    expect(lint([{ api: "my-queue#add", returns: "promise" }]).map(({ messageId }) => messageId)).toEqual(["dropped"]);
  });

  it("make it known in a file without async functions", () => {
    const { rules, plugins } = { plugins: { a: { rules: { rule: noUnawaitedPromise } } }, rules: { "a/rule": "error" } } as const;
    const settings = { "async-pitfalls": { models: [{ api: "my-queue#add", returns: "promise" }] } };
    const found = new Linter().verify('import { add } from "my-queue"; add(1);', { plugins, rules, settings });
    expect(found.map(({ messageId }) => messageId)).toEqual(["dropped"]);
  });

  it("let it float", () => {
    expect(lint([{ api: "my-queue#add", returns: "promise", mayFloat: true }])).toEqual([]);
  });

  it("are refused with their place", () => {
    expect(() => lint([{ api: "my-queue" }])).toThrow('settings["async-pitfalls"].models[0].api names a module and an export');
  });
});
