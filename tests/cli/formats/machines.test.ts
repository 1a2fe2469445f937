import { expect, test } from "vitest";
import plugin from "../../../src/index.ts";
import { project, run, write, type Project } from "../support.ts";

const DROPPED = "async function save(a) { await fetch(a); }\nexport function start() {\n  save(1);\n  save(2);\n}\n";

async function format(name: string, target: Project, env: NodeJS.ProcessEnv = {}, folder = target.folder): Promise<string> {
  return (await run(folder, ["--no-types", "--format", name], false, plugin, env)).stdout;
}

test("github: a workflow command for each finding, relative to the checkout", async () => {
  const target = project({ "app/a.js": DROPPED });
  const [first] = (await format("github", target, { GITHUB_WORKSPACE: target.folder }, target.path("app"))).split("\n");
  expect(first).toMatch(/^::error file=app\/a\.js,line=3,endLine=3,col=3,endColumn=10,title=async-pitfalls\/no-unawaited-promise::.*`save\(…\)`/u);
});

test("github: what would end a property or a command is escaped", async () => {
  const target = project({ "a,b%.js": "const a = ;\n" });
  expect(await format("github", target)).toBe("::error file=a%2Cb%25.js,line=1,endLine=1,col=11,endColumn=11,title=async-pitfalls/syntax::Parsing error: Unexpected token ;\n");
});

test("gitlab: an issue for each finding, with a fingerprint of its own that other lines do not change", async () => {
  const target = project({ "a.js": DROPPED.replace("save(2)", "save(1)") });
  const issues = JSON.parse(await format("gitlab", target)) as { fingerprint: string }[];
  expect(issues).toMatchObject([
    { check_name: "async-pitfalls/no-unawaited-promise", severity: "major", location: { path: "a.js", lines: { begin: 3, end: 3 } } },
    { check_name: "async-pitfalls/no-unawaited-promise", severity: "major", location: { path: "a.js", lines: { begin: 4, end: 4 } } },
  ]);
  const fingerprints = issues.map(({ fingerprint }) => fingerprint);
  expect(new Set(fingerprints).size).toBe(2);
  write(target.folder, { "a.js": `\n\n${target.read("a.js")}` });
  expect((JSON.parse(await format("gitlab", target)) as typeof issues).map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
});

test.each([
  ["gitlab", "[]\n"],
  ["github", ""],
  ["json", /^\[\{"filePath":.*"messages":\[\]/u],
])("%s: nothing found is a report as well", async (name, report) => {
  const text = await format(name, project({ "a.js": "export {};\n" }));
  expect(text).toEqual(typeof report === "string" ? report : expect.stringMatching(report));
});

test("junit: a failed test case for each finding, one that passes for a file without any", async () => {
  const lines = (await format("junit", project({ "a&b.js": DROPPED, "c.js": "" }))).split("\n");
  expect(lines[1]).toBe('<testsuites name="async-pitfalls" tests="3" failures="2">');
  expect(lines[2]).toBe('  <testsuite name="a&amp;b.js" tests="2" failures="2" errors="0" time="0">');
  expect(lines.filter((line) => line.includes("<failure message="))).toHaveLength(2);
  expect(lines).toContain('    <testcase name="async-pitfalls" classname="c.js" time="0"/>');
});

test("junit: what XML cannot have is replaced", async () => {
  const report = await format("junit", project({ "a.js": "\u0001\n" }));
  expect(report).toContain("Unexpected character");
  expect(report).not.toMatch(/\u0001/u);
});

interface Log {
  runs: { tool: { driver: { rules: { id: string; helpUri: string }[] } }; originalUriBaseIds: object; invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[]; results: unknown[] }[];
}

test("sarif: a result for each finding, with its rule, and a notification for a file that cannot be read", async () => {
  const target = project({ "a b.js": DROPPED, "broken.js": "const a = ;" });
  const [log] = (JSON.parse(await format("sarif", target)) as Log).runs;
  expect(log?.tool.driver.rules).toMatchObject([{ id: "async-pitfalls/no-unawaited-promise", helpUri: expect.stringContaining("/docs/rules/no-unawaited-promise.md") as string }]);
  const region = { startLine: 3, startColumn: 3, endLine: 3, endColumn: 10 };
  expect(log?.results[0]).toMatchObject({ ruleIndex: 0, level: "error", locations: [{ physicalLocation: { artifactLocation: { uri: "a%20b.js", uriBaseId: "ROOT" }, region } }] });
  expect(log?.results).toHaveLength(2);
  expect(log?.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ level: "error" }] }]);
});
