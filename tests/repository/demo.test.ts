import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { rules } from "../../src/rules/index.ts";
import { filesIn, read, root } from "./checkout.ts";

const example = "docs/examples/order-service";
const planted = filesIn(`${example}/src`, ".ts").flatMap((file) => plantedIn(file, read(file)));

describe("the example", () => {
  it("plants something for each recommended rule", () => {
    const recommended = Object.keys(rules).filter((rule) => rules[rule]?.meta.docs.presets.recommended);
    expect([...new Set(planted.map(({ rule }) => rule))].sort()).toEqual(recommended);
  });

  it("says why at each place", () => {
    expect(planted.filter(({ why }) => !/^.{20,}\.$/u.test(why))).toEqual([]);
  });

  it("is reported where something is planted, once, and nowhere else", async () => {
    const eslint = new ESLint({
      cwd: path.join(root, example),
      overrideConfigFile: true,
      overrideConfig: [...plugin.configs.recommendedTypeChecked, { languageOptions: { parserOptions: { tsconfigRootDir: path.join(root, example) } } }],
    });
    const results = await eslint.lintFiles(["src"]);
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${path.basename(filePath)}:${line} ${ruleId ?? message}`),
    );
    const wanted = planted.map(({ file, line, rule }) => `${path.basename(file)}:${line} async-pitfalls/${rule}`);
    expect(found.sort()).toEqual(wanted.sort());
  });

  it("is explained in its README", () => {
    const rows = [...read(`${example}/README.md`).matchAll(/^\| \[(src\/[\w-]+\.ts)\]\(src\/[\w-]+\.ts\) \| `(no-[\w-]+|return-[\w-]+)` \|/gmu)];
    const explained = rows.map(([, file = "", rule = ""]) => `${example}/${file} ${rule}`);
    expect(explained.sort()).toEqual(planted.map(({ file, rule }) => `${file} ${rule}`).sort());
  });
});

interface Planted {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly why: string;
}

/** A comment `// pitfall: <rule>: <why>` stands above the line that is to be reported. */
function plantedIn(file: string, text: string): Planted[] {
  return text.split("\n").flatMap((line, index) => {
    const [, rule, why = ""] = /\/\/ pitfall: ([\w-]+): (.*)$/u.exec(line) ?? [];
    return rule === undefined ? [] : [{ file, line: index + 2, rule, why }];
  });
}
