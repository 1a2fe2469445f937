import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { homepage } from "../../package.json";
import plugin from "../../src/index.ts";
import { rules } from "../../src/rules/index.ts";
import { filesIn, namesIn, read } from "./checkout.ts";
import { messageIdsIn } from "./message-ids.ts";

/** Suggestions that several rules offer are made beside their fix. */
const idsInFixes = filesIn("src/fixes", ".ts").flatMap((file) => messageIdsIn(read(file)).suggestions);

const names = namesIn("src/rules", ".ts").filter((name) => name !== "index");

describe("each rule is in its places", () => {
  it("in the index, in this order", () => {
    expect(Object.keys(rules)).toEqual(names);
    expect(Object.keys(plugin.rules)).toEqual(names);
  });

  it("with a page", () => {
    expect(namesIn("docs/rules", ".md")).toEqual(names);
  });

  it("with a test", () => {
    expect(namesIn("tests/rules", ".test.ts")).toEqual(names);
  });

  it("with a line in the README's table", () => {
    const linked = [...read("README.md").matchAll(/^\| \[(?<name>[\w-]+)\]\(docs\/rules\/(?<page>[\w-]+)\.md\)/gmu)];
    expect(linked.map(({ groups }) => groups?.["name"])).toEqual(names);
    expect(linked.map(({ groups }) => groups?.["page"])).toEqual(names);
  });
});

it("rules that were begun with `npm run new-rule` have nothing left that is to be replaced", () => {
  const begun = ["docs/rules", "src/rules", "tests/rules"].flatMap((folder) => filesIn(folder));
  expect(begun.filter((file) => read(file).includes("REPLACE:"))).toEqual([]);
});

it.each(filesIn("src/semantics", ".ts"))("%s has a test of its own", (file) => {
  const test = file.replace("src/", "tests/").replace(/\.ts$/u, ".test.ts");
  expect(filesIn("tests/semantics", ".test.ts")).toContain(test);
});

describe.each(Object.entries(rules))("%s", (name, rule) => {
  const messages = Object.entries(rule.meta.messages ?? {});
  const ids = messageIdsIn(read(`src/rules/${name}.ts`));

  it("links to its page from the package's home", () => {
    expect(rule.meta.docs.url).toBe(`${homepage}/blob/main/docs/rules/${name}.md`);
  });

  it("says what it does in a few words", () => {
    expect(rule.meta.docs.description).toMatch(/^[a-z`].{15,110}[^.\s]$/u);
  });

  it.each(messages)("message %s is made of sentences", (_, message) => {
    expect(message).toMatch(/^(?:[A-Z`]|\{\{)/u);
    expect(message).toMatch(/\.$/u);
    expect(message).not.toMatch(/\s{2}|^\s|\s$/u);
    expect(message.split("`").length % 2, "an opening backtick is not closed").toBe(1);
  });

  it.each(messages)("message %s names a situation that the rule reports and a test shows", (id) => {
    expect(id).toMatch(/^[a-z][A-Za-z]+$/u);
    const places = [`src/rules/${name}.ts`, ...filesIn("src/semantics", ".ts")];
    expect(places.some((file) => read(file).includes(`"${id}"`)), "nothing reports it").toBe(true);
    expect(read(`tests/rules/${name}.test.ts`)).toMatch(new RegExp(`\\[${id}\\]|\\b${id}:`, "u"));
  });

  it("suggestions are imperatives, and so are their ids", () => {
    for (const id of ids.suggestions) {
      const verb = /^[a-z]+/u.exec(id)?.[0] ?? "";
      const message = rule.meta.messages?.[id] ?? "";
      expect(IMPERATIVES, id).toContain(verb);
      expect(IMPERATIVES, message).toContain(/^[A-Z][a-z]+/u.exec(message)?.[0].toLowerCase());
    }
  });

  it("says of each kind of suggestion, and of nothing else, whether it is safe in bulk", () => {
    const named = idsInFixes.filter((id) => Object.hasOwn(rule.meta.messages ?? {}, id));
    expect(Object.keys(rule.meta.docs.repairs).toSorted()).toEqual([...new Set([...ids.suggestions, ...named])].toSorted());
  });

  it("offers suggestions only if it says so", () => {
    expect(ids.suggestions.length > 0).toBe(rule.meta.hasSuggestions ?? false);
  });

  describe("options", () => {
    const [schema] = rule.meta.schema as [{ properties: Record<string, { type: string; description?: string; default?: unknown }> }];
    const [defaults] = rule.meta.defaultOptions as [Record<string, unknown>];

    it("each has a description and a default", () => {
      for (const [option, declared] of Object.entries(schema.properties)) {
        expect(declared.description, option).toMatch(/^(?:Allow|Call|Check|Follow|Report|Suggest) .*\.$/u);
        expect(defaults[option], option).toEqual(declared.default);
        // A table starts empty, and says so nowhere: see rule.ts.
        if (declared.type !== "object") expect(declared.default, option).toBeDefined();
      }
    });

    it("take their defaults, and those of the presets", () => {
      const { recommended = {}, strict } = rule.meta.docs.presets;
      for (const options of [defaults, recommended, strict]) expect(() => lintNothing(name, options)).not.toThrow();
    });

    it("take nothing that is unknown", () => {
      expect(() => lintNothing(name, { optionThatNobodyDeclared: true })).toThrow(/optionThatNobodyDeclared/u);
      expect(() => lintNothing(name, "always")).toThrow(/should be object/iu);
    });
  });
});

/** ESLint checks the options of a rule before it runs. */
function lintNothing(name: string, options: unknown): void {
  new Linter().verify("", [{ plugins: { "async-pitfalls": plugin }, rules: { [`async-pitfalls/${name}`]: ["error", options] } }]);
}

const IMPERATIVES = [
  ...["add", "await", "call", "catch", "collect", "combine", "convert", "drop", "handle", "ignore", "keep", "let", "log"],
  ...["make", "mark", "move", "pass", "read", "reject", "release", "remove", "rename", "replace", "report", "rethrow", "return", "run", "say", "set"],
  ...["split", "start", "store", "swap", "take", "throw", "turn", "use", "wait", "wrap", "write"],
];
