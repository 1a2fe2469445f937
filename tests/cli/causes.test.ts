import { expect, test } from "vitest";
import plugin from "../../src/index.ts";
import { project, run } from "./support.ts";

const DROPPED = "  helpers.track('a');\n";
const HELPERS = "const helpers = { async track(x) { await fetch(x); } };\n";

function calls(count: number, call = DROPPED): string {
  return `${HELPERS}export async function run() {\n${call.repeat(count)}}\n`;
}

async function stderrOf(files: Record<string, string>, ...argv: string[]): Promise<string> {
  return (await run(project(files).folder, ["--no-types", "--format", "json", ...argv], false, plugin)).stderr;
}

test("reports of many files that share a cause are told together, with the option that allows it", async () => {
  const files = { "a.js": calls(7), "b.js": calls(4), "c.js": "async function load() { await fetch('/a'); }\nexport async function f() { load(); }\n" };
  expect(await stderrOf(files)).toBe('async-pitfalls: 11 of 12 reports of no-unawaited-promise are `helpers.track(…)`; if it may float: `allowCalls: ["helpers.track"]`.\n');
});

test("the option that is named ends the reports", async () => {
  const comment = '/* eslint async-pitfalls/no-unawaited-promise: ["error", { allowCalls: ["helpers.track"] }] */\n';
  const { code, stderr } = await run(project({ "a.js": comment + calls(12) }).folder, ["--no-types"], false, plugin);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("a few reports are told each by itself", async () => {
  expect(await stderrOf({ "a.js": calls(9) })).toBe("");
});

test("what comments have taken out does not count", async () => {
  const disabled = "  // eslint-disable-next-line async-pitfalls/no-unawaited-promise\n";
  expect(await stderrOf({ "a.js": calls(9), "b.js": calls(5, disabled + DROPPED) })).toBe("");
  expect(await stderrOf({ "a.js": calls(9), "b.js": calls(5, disabled + DROPPED) }, "--no-inline-config")).toContain("14 of 14 reports");
});

test("several causes are told by their number, each rule by itself", async () => {
  const listeners = "process.on('SIGHUP', async () => { await fetch('/a'); });\n".repeat(10);
  const reads = `import { readFileSync } from "node:fs";\nexport async function f() {\n${"  readFileSync('a');\n".repeat(11)}}\n`;
  expect((await stderrOf({ "a.js": calls(12), "b.js": listeners, "c.js": reads })).trim().split("\n")).toEqual([
    'async-pitfalls: 12 of 12 reports of no-unawaited-promise are `helpers.track(…)`; if it may float: `allowCalls: ["helpers.track"]`.',
    'async-pitfalls: 11 of 11 reports of no-blocking-call are `readFileSync(…)`; if it may block: `allow: ["node:fs#readFileSync"]`.',
    "async-pitfalls: 10 of 10 reports of no-async-callback are `process.on(…)`; if it handles what they reject: `checkListeners: false`.",
  ]);
});

test("the report itself stays as it is", async () => {
  const { stdout } = await run(project({ "a.js": calls(12) }).folder, ["--no-types", "--format", "json"], false, plugin);
  const [result] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(Array.from({ length: 12 }, () => "async-pitfalls/no-unawaited-promise"));
});

test("the report for people ends with them, and stderr stays empty", async () => {
  const { stderr, stdout } = await run(project({ "a.js": calls(12) }).folder, ["--no-types"], false, plugin, { COLUMNS: "80" });
  expect(stderr).toBe("");
  expect(stdout.endsWith('12 of 12 reports of no-unawaited-promise are `helpers.track(…)`; if it may\nfloat: `allowCalls: ["helpers.track"]`.\n')).toBe(true);
});
