import { expect, test } from "vitest";
import plugin from "../../src/index.ts";
import { rules } from "../../src/rules/index.ts";
import { widthOf } from "../../src/cli/text-width.ts";
import { run } from "./support.ts";

const answerTo = (argv: string[], env: NodeJS.ProcessEnv = {}) => run("/", argv, false, plugin, { COLUMNS: "80", ...env });

test("--rules lists every rule with its presets, by pitfall", async () => {
  const { code, stdout } = await answerTo(["--rules"]);
  expect(code).toBe(0);
  expect([...stdout.matchAll(/^ {2}([\w-]+) {2}(.+)$/gmu)].map(([, name]) => name).sort()).toEqual(Object.keys(rules));
  expect(stdout).toContain("Handling errors\n  no-empty-catch  recommended, strict\n    disallow handlers");
});

test.each(Object.keys(rules))("--explain %s shows its page within 80 columns, but for code", async (rule) => {
  const { code, stderr, stdout } = await answerTo(["--explain", rule]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(new RegExp(`^async-pitfalls/${rule}\n`, "u"));
  expect(stdout).not.toMatch(/<!--|^#|\]\(https/mu);
  const words = stdout.split("\n").filter((line) => !line.startsWith("    ") && line.trim().includes(" "));
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((line) => widthOf(line) > 80)).toEqual([]);
});

test("colours and links do not change where a page is wrapped", async () => {
  const [plain, shown] = await Promise.all([answerTo(["--explain", "no-empty-catch"]), answerTo(["--explain", "async-pitfalls/no-empty-catch"], { FORCE_COLOR: "1", FORCE_HYPERLINK: "1" })]);
  expect(shown.stdout).toContain("\u001B]8;;https:");
  expect(shown.stdout.replaceAll(/\u001B\]8;;[^\u001B]*\u001B\\|\u001B\[\d+m/gu, "")).toBe(plain.stdout);
});

test("--explain says which rule was meant", async () => {
  expect(await answerTo(["--explain", "no-await-in-loop"])).toEqual({
    code: 2,
    stdout: "",
    stderr: 'async-pitfalls: There is no rule "no-await-in-loop" here; no-sequential-await asks the same.\n',
  });
});
