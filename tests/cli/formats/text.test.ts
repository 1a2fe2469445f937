import { expect, test } from "vitest";
import plugin from "../../../src/index.ts";
import { widthOf } from "../../../src/cli/text-width.ts";
import { project, run, type Files } from "../support.ts";

const DROPPED = `async function save(order) {
  await fetch(order);
}

export function start(order) {
  save(order);
  console.log("started");
}
`;

async function reportOn(files: Files, argv: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<string> {
  return (await run(project(files).folder, ["--no-types", ...argv, ...Object.keys(files)], false, plugin, { COLUMNS: "80", ...env })).stdout;
}

test("a finding has its place, three lines of code with the place marked, its message and a summary", async () => {
  const [head, , ...lines] = (await reportOn({ "a.js": DROPPED })).split("\n");
  expect(head).toBe("a.js:6:3  no-unawaited-promise");
  expect(lines.slice(0, 4)).toEqual([
    "    5 │ export function start(order) {",
    "  > 6 │   save(order);",
    "      │   ^^^^^^^^^^^",
    '    7 │   console.log("started");',
  ]);
  expect(lines.slice(-5)).toEqual(["1 error in 1 file", "  1  no-unawaited-promise", "", "The page of a rule: async-pitfalls --explain no-unawaited-promise", ""]);
});

test.each([40, 60, 80, 132])("no line is longer than %i columns", async (width) => {
  const files = {
    "a.js": DROPPED,
    "long.js": `async function save() { await fetch("/") }\nexport function start() { ${"call(); ".repeat(40)} save(); ${"call(); ".repeat(40)} }\n// ${"word ".repeat(60)}\n`,
    "wide.js": `async function save(a) { await fetch(a) }\nexport function start() { save("${"日本".repeat(40)}"); }\n`,
    "tabs.js": `try {\n\t\t\t\t\t\t\t\t\t\t\t\t\tcall();\n} catch {}\n`,
  };
  const report = await reportOn(files, [], { COLUMNS: String(width) });
  expect(report.match(/^ +│ +\^+$/gmu)).toHaveLength(4);
  expect(report.split("\n").filter((line) => widthOf(line) > width)).toEqual([]);
});

test("a place far to the right is shown", async () => {
  const report = await reportOn({ "a.js": `async function save() { await fetch("/") }\nexport function start() { ${"call(1); ".repeat(40)} save(); }\n` });
  const lines = report.split("\n");
  const marked = lines.findIndex((line) => line.includes("^"));
  const start = lines[marked]?.indexOf("^") ?? 0;
  expect(lines[marked - 1]?.slice(start, start + 6)).toBe("save()");
});

test("a tab takes two columns, and the mark is below its place", async () => {
  const report = await reportOn({ "a.js": `async function save() { await fetch("/") }\nexport function start() {\n\tsave();\n}\n` });
  expect(report).toContain("  > 3 │   save();\n      │   ^^^^^^\n    4 │ }\n");
});

test("what a file has for a terminal to obey is not passed on", async () => {
  const report = await reportOn({ "a.js": `async function save(a) { await fetch(a) }\nexport function start() { save("\u001B[2J"); }\n` });
  expect(report).toContain("\uFFFD[2J");
  expect(report).not.toContain("\u001B");
});

test("a file that cannot be read is reported at its place", async () => {
  const report = await reportOn({ "a.js": "const a = ;\n" });
  expect(report).toContain("a.js:1:11  syntax\n\n  > 1 │ const a = ;\n      │           ^\n\n  Parsing error: Unexpected token ;\n");
  expect(report).not.toContain("--explain");
});

test("rules are counted, the most frequent first", async () => {
  const report = await reportOn({ "a.js": DROPPED, "b.js": "try { call(); } catch {}\ntry { call(); } catch {}\n" });
  expect(report).toContain("3 errors in 2 files\n  2  no-empty-catch\n  1  no-unawaited-promise\n");
});

test("a name that leaves no room for the rule has a line of its own", async () => {
  const name = `${"folder/".repeat(12)}a.js`;
  expect(await reportOn({ [name]: DROPPED })).toContain(`${name}:6:3\n  no-unawaited-promise\n`);
});

test("a warning says so", async () => {
  const { stdout } = await run(project({ "a.js": "strictly;\n" }).folder, ["--no-types", "--preset", "strict"]);
  expect(stdout).toContain("a.js:1:1  word (warning)\n");
  expect(stdout).toContain("1 warning in 1 file\n");
});

test("colours and links are added to the same words", async () => {
  const files = { "a.js": DROPPED };
  const [plain, shown] = [await reportOn(files), await reportOn(files, [], { FORCE_COLOR: "1", FORCE_HYPERLINK: "1" })];
  expect(shown).toMatch(/\u001B\]8;;https:[^\u001B]*\/docs\/rules\/no-unawaited-promise\.md\u001B\\/u);
  expect(shown.replaceAll(/\u001B\]8;;[^\u001B]*\u001B\\|\u001B\[\d+m/gu, "")).toBe(plain);
});

test("a file has neither colours nor links", async () => {
  const target = project({ "a.js": DROPPED });
  await run(target.folder, ["--no-types", "--output-file", "report.txt"], true, plugin, { FORCE_COLOR: "1" });
  expect(target.read("report.txt")).toContain("a.js:6:3  no-unawaited-promise\n");
});
