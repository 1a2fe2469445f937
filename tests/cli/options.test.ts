import { existsSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { project, reportsOf, run, type Files } from "./support.ts";

const untyped = (folder: string, ...argv: string[]) => run(folder, ["--no-types", ...argv]);

test("nothing found is told by silence and 0", async () => {
  const target = project({ "a.js": "" });
  expect(await untyped(target.folder)).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("findings are written for people, and 1", async () => {
  const target = project({ "a.js": "fixme;\n" });
  const { code, stdout, stderr } = await untyped(target.folder);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toContain("a.js:1:1  fixme\n");
});

test("--preset chooses rules and their options", async () => {
  const target = project({ "a.js": "fixme; strictly;\n" });
  expect(await reportsOf(target, "--no-types", "--preset", "recommended")).toEqual(["a.js:1 fixme"]);
  expect(await reportsOf(target, "--no-types", "--preset=strict")).toEqual(["a.js:1 fixme", "a.js:1 word"]);
});

test.each([
  ["recommendedTypeChecked", "recommended", ["a.js:1 fixme"]],
  ["recommended-type-checked", "recommended", ["a.js:1 fixme"]],
  ["strictTypeChecked", "strict", ["a.js:1 fixme", "a.js:1 word"]],
])("--preset %s is %s, for types are on by themselves", async (preset, untypedName, reports) => {
  const target = project({ "a.js": "fixme; strictly;\n" });
  expect(await reportsOf(target, "--no-types", "--preset", preset)).toEqual(reports);
  const { stderr } = await untyped(target.folder, "--preset", preset);
  expect(stderr).toBe(`async-pitfalls: --preset ${preset} is ${untypedName} here: types are on by themselves.\n`);
});

test("--rule runs only the named rules, as the preset has them", async () => {
  const target = project({ "a.js": "fixme; strictly; todo;\n" });
  expect(await reportsOf(target, "--no-types", "--rule", "word")).toEqual(["a.js:1 word"]);
  expect((await untyped(target.folder, "--rule", "word", "--preset", "strict")).code).toBe(0);
  expect(await reportsOf(target, "--no-types", "--rule", "async-pitfalls/fixme", "--rule=word")).toEqual([
    "a.js:1 fixme",
    "a.js:1 word",
  ]);
});

test("--fix repairs, and what is repaired is not reported", async () => {
  const target = project({ "a.js": "fixme;\n", "b.js": "fixme" });
  expect(await untyped(target.folder, "--fix")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(target.read("a.js")).toBe("fixed;\n");
  expect(target.read("b.js")).toBe("fixed");
});

test("--fix says where repairs are when no rule that is run has a fix, and lints", async () => {
  const target = project({ "a.js": "todo;\n" });
  const { code, stdout, stderr } = await untyped(target.folder, "--fix", "--rule", "word");
  expect(code).toBe(1);
  expect(stdout).toContain("a.js:1:1  word\n");
  expect(stderr).toMatch(/^async-pitfalls: --fix changes nothing: .* suggestions: .*\/docs\/guides\/editors\.md\n$/);
  expect((await untyped(target.folder, "--rule", "word")).stderr).toBe("");
});

test("--format takes ESLint's formatters and one's own", async () => {
  const target = project({
    "a.js": "fixme;\n",
    "own/format.cjs": "module.exports = (results, { cwd }) => `${results.length} in ${cwd}`;\n",
  });
  expect((await untyped(target.folder, "-f", "html")).stdout).toContain("<!DOCTYPE html>");
  expect((await untyped(target.folder, "--format", "./own/format.cjs", "a.js")).stdout).toBe(`1 in ${target.folder}\n`);
});

test("--output-file takes the report, making folders on the way", async () => {
  const target = project({ "a.js": "fixme;\n" });
  const { code, stdout } = await untyped(target.folder, "-f", "json", "-o", "reports/lint/report.json");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(JSON.parse(target.read("reports/lint/report.json"))).toHaveLength(1);
});

test("an empty report makes an empty file", async () => {
  const target = project({ "a.js": "" });
  await untyped(target.folder, "-o", "report.txt");
  expect(target.read("report.txt")).toBe("");
});

test("warnings fail only from --max-warnings on", async () => {
  const target = project({ "a.js": "strictly;\nstrictly;\n" });
  const strict = ["--preset", "strict"];
  expect((await untyped(target.folder, ...strict)).code).toBe(0);
  expect((await untyped(target.folder, ...strict, "--max-warnings", "2")).code).toBe(0);
  expect((await untyped(target.folder, ...strict, "--max-warnings=-1")).code).toBe(0);
  const { code, stderr } = await untyped(target.folder, ...strict, "--max-warnings", "1");
  expect(code).toBe(1);
  expect(stderr).toBe("async-pitfalls: 2 warnings are more than the 1 that --max-warnings allows.\n");
});

test("--quiet hides warnings, but counts them", async () => {
  const target = project({ "a.js": "fixme;\n", "b.js": "strictly;\n" });
  const { code, stdout } = await untyped(target.folder, "--preset", "strict", "--quiet");
  expect(code).toBe(1);
  expect(stdout).toContain("fixme");
  expect(stdout).not.toContain("word");
  expect((await untyped(target.folder, "--preset", "strict", "--quiet", "--max-warnings", "0", "b.js")).code).toBe(1);
});

test("--help and --version answer and end", async () => {
  const help = await run("/", ["--help", "--preset", "nonsense"]);
  expect(help.code).toBe(0);
  expect(help.stdout).toContain("Needs no configuration, and does not read the project's own.");
  expect(await run("/", ["-v"])).toEqual({ code: 0, stdout: "1.2.3\n", stderr: "" });
});

test("--help names every option", async () => {
  const { stdout } = await run("/", ["-h"]);
  const named = [..."preset rule no-types no-inline-config ignore fix fix-suggestions kind diff allow-dirty format output-file quiet max-warnings staged since stdin stdin-filename rules explain init".split(" ")];
  for (const name of named) expect(stdout).toContain(`--${name}`);
  expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
});

test("the project's own ESLint configuration is not read", async () => {
  const target = project({
    "a.js": "fixme;\n",
    "eslint.config.js": "throw new Error('read');\n",
    ".eslintrc.json": "{ broken",
  });
  expect(await reportsOf(target, "--no-types")).toEqual(["a.js:1 fixme"]);
});

const bad: [string, Files, string[], string][] = [
  ["a path that does not exist", {}, ["gone"], '"gone" does not exist.'],
  ["a pattern that nothing matches", { "src/a.js": "" }, ["src/**/*.ts"], 'No JavaScript or TypeScript file matches "src/**/*.ts".'],
  ["a text without a name", {}, ["--stdin"], "--stdin takes --stdin-filename <file>: its name says the language, its folder the types."],
  ["a name without a text", {}, ["--stdin-filename", "a.js"], "--stdin-filename goes with --stdin."],
  ["a text beside files", { "a.js": "" }, ["--stdin", "--stdin-filename", "a.js", "a.js"], "--stdin is one text: leave out paths, --staged and --since."],
  ["a text in another language", {}, ["--stdin", "--stdin-filename", "a.md"], '"a.md" is neither JavaScript nor TypeScript.'],
  ["two kinds of changes", { "a.js": "" }, ["--staged", "--since", "main"], "Choose one of --staged and --since."],
  ["--fix of what is not on the disk", { "a.js": "" }, ["--staged", "--fix"], "--fix changes files, and not what --staged lints: leave it out."],
  ["suggestions for what is not on the disk", { "a.js": "" }, ["--fix-suggestions", "--staged"], "--fix-suggestions changes files, and not what --staged lints: leave it out."],
  ["suggestions and a report", { "a.js": "" }, ["--fix-suggestions", "-f", "json"], "--fix-suggestions writes a summary of its own: leave out --format."],
  ["suggestions and fixes", { "a.js": "" }, ["--fix-suggestions", "--fix"], "--fix-suggestions writes a summary of its own: leave out --fix."],
  ["a kind without suggestions", { "a.js": "" }, ["--kind", "addVoid"], "--kind goes with --fix-suggestions."],
  ["a diff without suggestions", { "a.js": "" }, ["--diff"], "--diff goes with --fix-suggestions."],
  ["an empty folder", {}, [], 'No files to lint in ".": JavaScript and TypeScript are looked for, see --help.'],
  ["files of another language only", { "a.md": "" }, ["a.md"], 'No files to lint in "a.md": JavaScript and TypeScript are looked for, see --help. 1 file was left out: 1 in other languages.'],
  ["all files ignored", { "a.js": "" }, ["a.js", "--ignore", "*.js"], 'No files to lint in "a.js": JavaScript and TypeScript are looked for, see --help. 1 file was left out: 1 ignored by --ignore.'],
  ["an unknown rule", { "a.js": "" }, ["--rule", "no-such"], 'There is no rule "no-such". Rules: crash, dropped, fixme, word.'],
  ["a rule named like a property", { "a.js": "" }, ["--rule", "toString"], 'There is no rule "toString". Rules: crash, dropped, fixme, word.'],
  ["an unknown preset", { "a.js": "" }, ["--preset", "tight"], 'There is no preset "tight". Presets: recommended, strict, all.'],
  ["a rule of another name", { "a.js": "" }, ["--rule", "drop"], 'There is no rule "drop". Did you mean dropped?'],
  ["a preset with a slip", { "a.js": "" }, ["--preset", "recommanded"], 'There is no preset "recommanded". Did you mean recommended? Presets: recommended, strict, all.'],
  ["a preset of types only", { "a.js": "" }, ["--preset", "typeChecked"], 'There is no preset "typeChecked". Presets: recommended, strict, all.'],
  ["an unknown formatter", { "a.js": "" }, ["-f", "fancy"], 'There is no formatter "fancy". There are text, github, gitlab, json, junit, sarif, stylish, json-with-metadata, html; others are packages named eslint-formatter-*.'],
  ["a formatter with a slip", { "a.js": "" }, ["-f", "stylsh"], 'There is no formatter "stylsh". Did you mean stylish? There are text, github, gitlab, json, junit, sarif, stylish, json-with-metadata, html; others are packages named eslint-formatter-*.'],
  ["a formatter file that is not there", { "a.js": "" }, ["-f", "./pretty.js"], 'There is no formatter "./pretty.js". There are text, github, gitlab, json, junit, sarif, stylish, json-with-metadata, html; others are packages named eslint-formatter-*.'],
  ["a formatter of a scoped package that is built in", { "a.js": "" }, ["-f", "@microsoft/eslint-formatter-sarif"], 'The package of the formatter "@microsoft/eslint-formatter-sarif" is not installed; --format sarif needs none.'],
  ["a formatter of a package with another name", { "a.js": "" }, ["-f", "azure-devops"], 'ESLint has no formatter "azure-devops"; run: npm install --save-dev eslint-formatter-azure-devops; then write: --format azure-devops'],
  ["a formatter named like a property", { "a.js": "" }, ["-f", "toString"], 'There is no formatter "toString". There are text, github, gitlab, json, junit, sarif, stylish, json-with-metadata, html; others are packages named eslint-formatter-*.'],
  ["a formatter that ESLint has given up", { "a.js": "" }, ["-f", "unix"], "The unix formatter is no longer part of core ESLint. Install it manually with `npm install -D eslint-formatter-unix`"],
  ["a formatter that is none", { "a.js": "", "f.mjs": "export default 1" }, ["-f", "./f.mjs"], 'The formatter "./f.mjs" cannot be loaded: Formatter must be a function, but got a number.'],
  ["an unknown option", { "a.js": "" }, ["--colour"], "Unknown option '--colour'. See --help."],
  ["an option with a slip", { "a.js": "" }, ["--presets", "strict"], "Unknown option '--presets'. Did you mean --preset? See --help."],
  ["an option in camel case", { "a.js": "" }, ["--maxWarnings=3"], "Unknown option '--maxWarnings'. Did you mean --max-warnings? See --help."],
  ["an option of ESLint's", { "a.js": "" }, ["--ext", ".ts"], "Unknown option '--ext'. All JavaScript and TypeScript in a folder is linted: leave it out. See --help."],
  ["a short option of ESLint's", { "a.js": "" }, ["-c", "x.js"], "Unknown option '-c'. No configuration is read: choose with --preset and --rule. See --help."],
  ["an option without its value", { "a.js": "" }, ["--preset"], "Option '--preset <value>' argument missing. See --help."],
  ["an option followed by an option", { "a.js": "" }, ["--preset", "--fix"], "Option '--preset' argument is ambiguous. See --help."],
  ["a value for a switch", { "a.js": "" }, ["--fix=yes"], "Option '--fix' does not take an argument. See --help."],
  ["a number that is none", { "a.js": "" }, ["--max-warnings", "few"], '--max-warnings takes a whole number, not "few".'],
  ["a folder to write to", { "a.js": "", "out/x": "" }, ["-o", "out"], '--output-file takes a file, but "out" is a folder.'],
];

test.each(bad)("bad input: %s", async (_, files, argv, line) => {
  const target = project(files);
  expect(await untyped(target.folder, ...argv)).toEqual({ code: 2, stdout: "", stderr: `async-pitfalls: ${line}\n` });
});

test("a report that cannot be written is told in one line", async () => {
  const target = project({ "a.js": "", file: "" });
  const { code, stderr } = await untyped(target.folder, "-o", "file/report.txt");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^async-pitfalls: The report cannot be written to "file\/report.txt": E[^\n]*\n$/);
});

test("a crash ends with 2 and shows where, and the report is written", async () => {
  const target = project({ "a.js": "" });
  const { code, stderr } = await untyped(target.folder, "--rule", "crash", "-o", "report.txt");
  expect(code).toBe(2);
  expect(stderr).toContain("boom");
  expect(stderr).toContain("support.ts");
  expect(existsSync(target.path("report.txt"))).toBe(true);
});

/** Progress is for runs that take long. */
function startedLongAgo(): void {
  const now = vi.spyOn(performance, "now").mockReturnValue(60_000);
  onTestFinished(() => now.mockRestore());
}

test.each([
  ["the listing of files fails", ["gone"], '"gone" does not exist.'],
  ["what comes after it fails", ["-f", "./none.js"], 'There is no formatter "./none.js".'],
])("progress is gone when %s", async (_, argv, line) => {
  startedLongAgo();
  const target = project({ "a.js": "" });
  const { stderr } = await run(target.folder, argv, true);
  expect(stderr).toContain(`\r\u001B[Klooking for files\r\u001B[Kasync-pitfalls: ${line}`);
});

test("progress is shown on a terminal only, and gone in the end", async () => {
  startedLongAgo();
  const target = project(Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`${index}.js`, ""])));
  const { stderr } = await run(target.folder, ["--no-types"], true);
  expect(stderr).toContain("\r\u001B[K20/45 files, without types");
  expect(stderr.indexOf("\r\u001B[Klooking for files\r\u001B[K")).toBe(0);
  expect(stderr.endsWith("\r\u001B[K")).toBe(true);
  expect((await run(target.folder, ["--no-types"])).stderr).toBe("");
});
