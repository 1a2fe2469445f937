import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ParserServices, TSESTree } from "@typescript-eslint/utils";
import type { Rule } from "eslint";
import { onTestFinished } from "vitest";
import { runCli } from "../../src/cli/run.ts";
import type { AsyncPitfallsPlugin } from "../../src/cli/plugin.ts";

export type Files = Record<string, string>;

export interface Project {
  folder: string;
  path(name: string): string;
  read(name: string): string;
}

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

export const checkout = dirname(dirname(import.meta.dirname));

/** A folder of its own for one test, which is gone when the test has ended. */
export function project(files: Files): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "async-pitfalls-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  write(folder, files);
  return { folder, path: (name) => join(folder, name), read: (name) => readFileSync(join(folder, name), "utf8") };
}

export function write(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Installs packages of this checkout into the project. */
export function install(target: Project, ...packages: string[]): void {
  for (const name of packages) {
    const path = target.path(join("node_modules", name));
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(checkout, "node_modules", name), path, "junction");
  }
}

/** With a name for commits, on machines that have none. */
export function git(cwd: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  return execFileSync("git", [...identity, ...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

export function repository(target: Project): void {
  git(target.folder, "init", "--quiet");
}

/** Commits all that is there, and gives the id. */
export function commit(folder: string): string {
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message", "All.");
  return git(folder, "rev-parse", "HEAD").trim();
}

export async function run(cwd: string, argv: readonly string[], terminal = false, plugin = stubPlugin, env: NodeJS.ProcessEnv = {}, text = ""): Promise<Run> {
  const stdout = collector(terminal);
  const stderr = collector(terminal);
  const code = await runCli(argv, { cwd, stdin: () => Promise.resolve(text), stdout, stderr, env, plugin });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** What was reported, as `file:line rule`, with `syntax` for a file that cannot be read. */
export async function reportsOf(target: Project, ...argv: string[]): Promise<string[]> {
  const { stdout, stderr } = await run(target.folder, ["--format", "json", ...argv]);
  if (stdout === "") throw new Error(stderr);
  const results = JSON.parse(stdout) as { filePath: string; messages: { line: number; ruleId: string | null }[] }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId }) => {
      const name = filePath.slice(target.folder.length + 1).replaceAll("\\", "/");
      return `${name}:${line} ${ruleId?.replace("async-pitfalls/", "") ?? "syntax"}`;
    }),
  );
}

function collector(isTTY: boolean) {
  const parts: string[] = [];
  return { isTTY, columns: 60, write: (part: string) => parts.push(part), text: () => parts.join("") };
}

/** Reports `fixme`, which it renames. */
const fixme: Rule.RuleModule = {
  meta: { fixable: "code", docs: { description: "names that say so" }, messages: { found: "Fix `fixme`." }, schema: [] },
  create: (context) => ({
    "Identifier[name='fixme']"(node: Rule.Node) {
      context.report({ node, messageId: "found", fix: (fixer) => fixer.replaceText(node, "fixed") });
    },
  }),
};

/** Reports statements whose value is a promise, by the type that the checker gives them. */
const dropped: Rule.RuleModule = {
  meta: { messages: { found: "Dropped: {{ type }}." }, schema: [] },
  create(context) {
    const services = context.sourceCode.parserServices as ParserServices | undefined;
    if (!services?.program) return {};
    const checker = services.program.getTypeChecker();
    return {
      "ExpressionStatement > CallExpression"(node: Rule.Node) {
        const tsNode = services.esTreeNodeToTSNodeMap.get(node as unknown as TSESTree.Node);
        const type = checker.typeToString(checker.getTypeAtLocation(tsNode));
        if (/^Promise<\w+>$/.test(type)) context.report({ node, messageId: "found", data: { type } });
      },
    };
  },
};

/** Reports the word it is given, `todo` unless told. */
const word: Rule.RuleModule = {
  meta: { messages: { found: "The word." }, schema: [{ type: "string" }] },
  create: (context) => ({
    Identifier(node) {
      if (node.name === (context.options[0] ?? "todo")) context.report({ node, messageId: "found" });
    },
  }),
};

const crash: Rule.RuleModule = {
  meta: { schema: [] },
  create: () => ({
    Program() {
      throw new Error("boom");
    },
  }),
};

const stubPlugin: AsyncPitfallsPlugin = {
  meta: { version: "1.2.3" },
  rules: { fixme, dropped, word, crash },
  configs: {
    recommended: [{ rules: { "async-pitfalls/fixme": "error", "async-pitfalls/dropped": "error" } }],
    strict: [{ rules: { "async-pitfalls/fixme": "error", "async-pitfalls/word": ["warn", "strictly"] } }],
    all: [{ rules: { "async-pitfalls/fixme": "error", "async-pitfalls/word": ["error", "strictly"] } }],
  },
};
