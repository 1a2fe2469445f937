import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { name, version } from "../../package.json";
import { OVERLAPPING_RULES } from "../../src/overlapping.ts";
import plugin from "../../src/index.ts";
import { rules } from "../../src/rules/index.ts";

const { configs } = plugin;

describe("the plugin", () => {
  it("says what it is", () => {
    expect(plugin.meta).toEqual({ name, version, namespace: "async-pitfalls" });
  });

  it("has these presets", () => {
    expect(Object.keys(configs).sort()).toEqual(["all", "disableOverlapping", "recommended", "recommendedTypeChecked", "strict", "strictTypeChecked"]);
  });
});

describe("presets follow the rules' own meta", () => {
  it.each(["recommended", "strict"] as const)("%s has the rules that name it, with the options they set", (preset) => {
    const wanted = Object.entries(rules).flatMap(([rule, { meta }]) => {
      const options = meta.docs.presets[preset];
      return options ? [[`async-pitfalls/${rule}`, options]] : [];
    });
    expect(Object.fromEntries(entriesOf(configs[preset]))).toEqual(Object.fromEntries(wanted));
  });

  it("all has every rule with its defaults", () => {
    expect(Object.fromEntries(entriesOf(configs.all))).toEqual(Object.fromEntries(Object.keys(rules).map((rule) => [`async-pitfalls/${rule}`, {}])));
  });

  it("strict leaves out nothing", () => {
    expect(entriesOf(configs.strict).map(([rule]) => rule)).toEqual(entriesOf(configs.all).map(([rule]) => rule));
  });
});

describe.each(["recommended", "strict", "all", "disableOverlapping"] as const)("%s", (name) => {
  it("is one entry, by itself or spread", () => {
    expect([...configs[name]]).toHaveLength(1);
    expect([...configs[name]][0]).toBe(configs[name]);
  });

  it("has what an array of it has", () => {
    const preset = configs[name];
    expect(preset.map((entry) => ({ ...entry, files: ["src/**"] }))).toEqual([{ name: preset.name, plugins: preset.plugins, rules: preset.rules, files: ["src/**"] }]);
    expect([preset.length, preset[0], preset.at(-1)]).toEqual([1, preset, preset]);
    expect(preset.concat({ ignores: ["dist/"] })).toEqual([preset, { ignores: ["dist/"] }]);
  });

  it("has only keys that ESLint knows", () => {
    expect(() => new Linter().verify("", [configs[name]])).not.toThrow();
  });
});

describe("disableOverlapping", () => {
  it("switches rules of others off, and nothing on", () => {
    const settings = Object.entries(configs.disableOverlapping.rules ?? {});
    expect(settings).not.toEqual([]);
    expect(settings.filter(([rule, setting]) => setting !== "off" || rule.startsWith("async-pitfalls/"))).toEqual([]);
  });

  it("names for each of them rules of this plugin", () => {
    expect(Object.values(OVERLAPPING_RULES).flat().filter((rule) => !(rule in rules))).toEqual([]);
  });

  it("needs none of the plugins whose rules it names", () => {
    const code = "new Promise(async () => {});";
    const messages = new Linter().verify(code, [{ rules: { "no-async-promise-executor": "error" } }, configs.disableOverlapping]);
    expect(messages).toEqual([]);
  });
});

describe("with types", () => {
  it.each([
    ["recommendedTypeChecked", "recommended"],
    ["strictTypeChecked", "strict"],
  ] as const)("%s is %s with typescript-eslint's parser for TypeScript files", (typed, untyped) => {
    const [parser, ...others] = configs[typed];
    expect(others).toEqual([...configs[untyped]]);
    expect(parser?.files).toEqual(["**/*.ts", "**/*.tsx", "**/*.mts", "**/*.cts"]);
    expect(parser?.languageOptions?.parserOptions).toEqual({ projectService: {} });
    expect(parser?.languageOptions?.parser).toHaveProperty("meta", typescriptParser.meta);
  });
});

it("every entry has a name of its own, for ESLint's config inspector", () => {
  const named = [...configs.recommendedTypeChecked, ...configs.strict, ...configs.all, ...configs.disableOverlapping].map((entry) => entry.name);
  expect(named).toEqual(["typescript-parser", "recommended", "strict", "all", "disable-overlapping"].map((entry) => `async-pitfalls/${entry}`));
});

/** The rules of a preset, all of them errors, with their options. */
function entriesOf({ rules: ofPreset = {} }: Linter.Config): [string, unknown][] {
  return Object.entries(ofPreset).map(([rule, setting]): [string, unknown] => {
    const [severity, options = {}] = Array.isArray(setting) ? (setting as unknown[]) : [setting];
    expect(severity, rule).toBe("error");
    return [rule, options];
  });
}
