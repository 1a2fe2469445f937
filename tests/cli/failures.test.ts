import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Rule } from "eslint";
import { describe, expect, test } from "vitest";
import type { AsyncPitfallsPlugin } from "../../src/cli/plugin.ts";
import { project, repository, run, type Project } from "./support.ts";

/** Does what the name of a call says, to another file or here, while ESLint walks the file; any other call is reported. */
const meddle: Rule.RuleModule = {
  meta: { fixable: "code", messages: { found: "Found." }, schema: [] },
  create: (context) => ({
    CallExpression(node) {
      const name = node.callee.type === "Identifier" ? node.callee.name : "";
      const [argument] = node.arguments;
      const path = join(dirname(context.filename), argument?.type === "Literal" ? String(argument.value) : "");
      if (name === "remove") rmSync(path, { recursive: true });
      else if (name === "replace") replaceByFolder(path);
      else if (name === "fail") throw new Error("boom\nand more");
      else context.report({ node, messageId: "found", fix: (fixer) => fixer.remove(node.parent) });
    },
  }),
};

function replaceByFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

const plugin: AsyncPitfallsPlugin = {
  meta: { version: "1.2.3" },
  rules: { meddle },
  configs: { recommended: [{ rules: { "async-pitfalls/meddle": "error" } }] },
};

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

interface Outcome {
  code: number;
  found: string[];
  lines: string[];
}

async function outcomeOf(target: Project, ...argv: string[]): Promise<Outcome> {
  const { code, stderr, stdout } = await run(target.folder, ["--format", "json", ...argv], false, plugin);
  return { code, found: filesWithReports(target, stdout), lines: stderr.split("\n").filter((line) => line !== "") };
}

function filesWithReports(target: Project, json: string): string[] {
  const results = JSON.parse(json) as { filePath: string; messages: unknown[] }[];
  const found = results.filter(({ messages }) => messages.length > 0);
  return found.map(({ filePath }) => filePath.slice(target.folder.length + 1).replaceAll("\\", "/"));
}

describe.each([["with types"], ["without types"]])("%s", (kind) => {
  const argv = kind === "with types" ? [] : ["--no-types"];

  test("a file that is deleted while others are linted is told, and no failure", async () => {
    const target = project({ "a.js": "remove('b.js');\n", "b.js": "found();\n", "c.js": "found();\n" });
    const line = "async-pitfalls: b.js has gone since the files were listed.";
    expect(await outcomeOf(target, ...argv)).toEqual({ code: 1, found: ["c.js"], lines: [line] });
  });

  test("a folder that is deleted while others are linted is told by its files", async () => {
    const target = project({ "a.js": "remove('b');\n", "b/b.js": "found();\n", "c.js": "" });
    const line = `async-pitfalls: ${join("b", "b.js")} has gone since the files were listed.`;
    expect(await outcomeOf(target, ...argv)).toEqual({ code: 0, found: [], lines: [line] });
  });

  test("a file that becomes a folder is told", async () => {
    const target = project({ "a.js": "replace('b.js');\n", "b.js": "found();\n", "c.js": "found();\n" });
    const line = "async-pitfalls: b.js has gone since the files were listed.";
    expect(await outcomeOf(target, ...argv)).toEqual({ code: 1, found: ["c.js"], lines: [line] });
  });

  test("where a rule throws, the file and the rule are told in one line, and the others are linted", async () => {
    const target = project({ "a.js": "found();\n", "b.js": "\nfail();\n", "c.js": "found();\n" });
    const { code, found, lines } = await outcomeOf(target, ...argv);
    expect({ code, found }).toEqual({ code: 2, found: ["a.js", "c.js"] });
    expect(lines).toEqual([
      expect.stringMatching(/^async-pitfalls: b\.js could not be linted, which is a mistake of async-pitfalls: boom \(rule async-pitfalls\/meddle, line 2, at .*failures\.test\.ts/),
    ]);
  });
});

test("many failures are told in a few lines", async () => {
  const target = project(Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`${index}.js`, "fail();\n"])));
  const { code, lines } = await outcomeOf(target, "--no-types");
  expect(code).toBe(2);
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe("async-pitfalls: 3 more files or folders failed like these.");
});

test.skipIf(process.platform === "win32")("a file that cannot be read is told, and the others are linted", async () => {
  const target = project({ "a.js": "found();\n", "b.js": "found();\n", "c.js": "found();\n" });
  const outcome = await withoutAccess(target, "b.js", () => outcomeOf(target, "--no-types"));
  const line = "async-pitfalls: b.js cannot be read: EACCES: permission denied";
  expect(outcome).toEqual({ code: 2, found: ["a.js", "c.js"], lines: [line] });
});

test.skipIf(process.platform === "win32")("a file that cannot be written is told, and the others are repaired", async () => {
  const target = project({ "a.js": "found();\n", "b.js": "found();\n", "c.js": "found();\n" });
  const outcome = await withoutAccess(target, "b.js", () => outcomeOf(target, "--no-types", "--fix"), 0o444);
  const line = "async-pitfalls: b.js cannot be written: EACCES: permission denied";
  expect(outcome).toEqual({ code: 2, found: [], lines: [line] });
  expect([target.read("a.js"), target.read("b.js"), target.read("c.js")]).toEqual(["\n", "found();\n", "\n"]);
});

test.skipIf(process.platform === "win32").each([["in a repository", "Permission denied"], ["elsewhere", "EACCES: permission denied"]])("a folder that cannot be read is told, and the others are linted: %s", async (place, reason) => {
  const target = project({ "src/a.js": "found();\n", "src/data/b.js": "found();\n" });
  if (place === "in a repository") repository(target);
  const line = `async-pitfalls: src/data cannot be read: ${reason}`;
  await withoutAccess(target, "src/data", async () => {
    expect(await outcomeOf(target, "--no-types")).toEqual({ code: 2, found: ["src/a.js"], lines: [line] });
    expect(await outcomeOf(target, "--no-types", "src")).toEqual({ code: 2, found: ["src/a.js"], lines: [line] });
    expect(await outcomeOf(target, "--no-types", "--ignore", "data/")).toEqual({ code: 1, found: ["src/a.js"], lines: [] });
    expect((await run(target.folder, ["src/data"])).stderr).toMatch(/^async-pitfalls: No files to lint in "src\/data": .*see --help\. src\/data cannot be read: EACCES: permission denied\n$/);
  });
});

/** Runs as a user who may not read the path: root may read everything, and takes the place of another one. */
async function withoutAccess<T>(target: Project, path: string, action: () => Promise<T>, mode = 0o000): Promise<T> {
  const home = process.env["HOME"];
  chmodSync(target.path(path), mode);
  if (isRoot) {
    for (const name of ["", ...readdirSync(target.folder, { recursive: true, encoding: "utf8" })]) if (name !== path) chownSync(target.path(name), NOBODY, NOBODY);
    process.env["HOME"] = target.folder;
    process.seteuid?.(NOBODY);
  }
  try {
    return await action();
  } finally {
    if (isRoot) process.seteuid?.(0);
    if (home !== undefined) process.env["HOME"] = home;
    chmodSync(target.path(path), 0o755);
  }
}
