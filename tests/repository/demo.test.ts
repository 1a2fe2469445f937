import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { rules } from "../../src/rules/index.ts";
import { plantedIn } from "../support/planted.mjs";
import { filesIn, read, root } from "./checkout.ts";

const example = "docs/examples/order-service";
const planted = filesIn(`${example}/src`, ".ts").flatMap((file) => plantedIn(path.relative(example, file), read(file)));
const recommended = planted.filter(({ isStrict }) => !isStrict);

describe("the example", () => {
  it.each([["recommended", recommended], ["strict", planted]] as const)("plants something for each rule of %s", (preset, pitfalls) => {
    const ofPreset = Object.keys(rules).filter((rule) => rules[rule]?.meta.docs.presets[preset]);
    expect([...new Set(pitfalls.map(({ rule }) => rule))].sort()).toEqual(ofPreset);
  });

  it("says why at each place", () => {
    expect(planted.filter(({ why }) => !/^.{20,}\.$/u.test(why))).toEqual([]);
  });

  it.each([["recommended", recommended], ["strict", planted]] as const)("is reported by %s where something is planted, once, and nowhere else", async (preset, pitfalls) => {
    const eslint = new ESLint({
      cwd: path.join(root, example),
      overrideConfigFile: true,
      overrideConfig: [...plugin.configs[`${preset}TypeChecked`], { languageOptions: { parserOptions: { tsconfigRootDir: path.join(root, example) } } }],
    });
    const results = await eslint.lintFiles(["src"]);
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${path.relative(path.join(root, example), filePath)}:${line} ${ruleId?.replace("async-pitfalls/", "") ?? message}`),
    );
    expect(found.sort()).toEqual(pitfalls.map(({ place }) => place).sort());
  });

  it("is explained in its README", () => {
    const rows = [...read(`${example}/README.md`).matchAll(/^\| \[(src\/[\w-]+\.ts)\]\(src\/[\w-]+\.ts\) \| `([\w-]+)` \|/gmu)];
    const explained = rows.map(([, file = "", rule = ""]) => `${file} ${rule}`);
    expect(explained.sort()).toEqual(planted.map(({ file, rule }) => `${file} ${rule}`).sort());
  });
});
