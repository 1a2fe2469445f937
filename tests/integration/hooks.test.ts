import { spawnSync } from "node:child_process";
import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { read, root } from "../repository/checkout.ts";
import { TYPED_CONFIG } from "./demo-project.ts";
import { createToolProject, execute, runBin, TemporaryFolder, writeFiles, type Output } from "./packed.ts";

const DROPPED = `async function save(name: string) { return name; }

export function start() {
  save("orders");
}
`;
const REPAIRED = DROPPED.replace("save(\"orders\")", "return save(\"orders\")");
const FINDING = "`save(…)` is not awaited";

const LINT_STAGED = { "*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}": "eslint --max-warnings 0 --no-warn-ignored" };
const COMMAND_STAGED = { "*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}": "async-pitfalls" };

const FILES = {
  "eslint.config.mjs": TYPED_CONFIG,
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "nodenext", strict: true, noEmit: true }, include: ["src"] }),
  ".gitignore": "node_modules\n",
};

const LOCAL_HOOK = `repos:
  - repo: local
    hooks:
      - id: async-pitfalls
        name: async-pitfalls
        entry: npx --no-install async-pitfalls --staged
        language: system
        types_or: [javascript, jsx, ts, tsx]
        pass_filenames: false
`;

const LEFTHOOK = `pre-commit:
  jobs:
    - run: npx --no-install async-pitfalls --staged
`;

/** `pre-commit` is a program of Python's: a machine with Node alone does not have it. */
const hasPreCommit = spawnSync("pre-commit", ["--version"]).status === 0;
const WHY_SKIPPED = "the program pre-commit is not installed";

let folder: TemporaryFolder;
let tools: string;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  tools = await createToolProject(path.join(folder.path, "tools"), {}, "hooks", inject("tarball"));
}, 180_000);

afterAll(() => folder.remove());

describe("a commit with a finding is refused, and only staged files are linted", () => {
  it("simple-git-hooks and lint-staged", async () => {
    const manifest = { "simple-git-hooks": { "pre-commit": "npx lint-staged" }, "lint-staged": LINT_STAGED };
    const repository = await createRepository("simple-git-hooks", { "package.json": JSON.stringify(manifest) });
    expect(await runBin(repository, "simple-git-hooks")).toMatchObject({ code: 0 });
    await expectRefusedUntilRepaired(repository);
  }, 120_000);

  it("husky and lint-staged, with the command", async () => {
    const manifest = { "lint-staged": COMMAND_STAGED };
    const repository = await createRepository("husky", { "package.json": JSON.stringify(manifest), ".husky/pre-commit": "npx lint-staged\n" });
    expect(await runBin(repository, "husky")).toMatchObject({ code: 0 });
    await expectRefusedUntilRepaired(repository);
  }, 120_000);

  it("husky and the command alone", async () => {
    const repository = await createRepository("husky-alone", { "package.json": "{}", ".husky/pre-commit": "npx --no-install async-pitfalls --staged\n" });
    expect(await runBin(repository, "husky")).toMatchObject({ code: 0 });
    await expectRefusedUntilRepaired(repository);
  }, 120_000);

  it("lefthook and the command", async () => {
    const repository = await createRepository("lefthook", { "package.json": "{}", "lefthook.yml": LEFTHOOK });
    expect(await runBin(repository, "lefthook", "install")).toMatchObject({ code: 0 });
    await expectRefusedUntilRepaired(repository);
  }, 120_000);

  it("pre-commit, with the project's own installation", async ({ skip }) => {
    skip(!hasPreCommit, WHY_SKIPPED);
    const repository = await createRepository("pre-commit-local", { "package.json": "{}", ".pre-commit-config.yaml": LOCAL_HOOK });
    await git(repository, "add", ".pre-commit-config.yaml");
    expect(await execute(repository, "pre-commit", "install")).toMatchObject({ code: 0 });
    await expectRefusedUntilRepaired(repository);
  }, 120_000);

  it("pre-commit, with this repository as it is committed", async ({ skip }) => {
    skip(!hasPreCommit, WHY_SKIPPED);
    const { stdout: rev } = await git(root, "rev-parse", "HEAD");
    const hooks = `repos:\n  - repo: ${root}\n    rev: ${rev.trim()}\n    hooks:\n      - id: async-pitfalls\n`;
    const repository = await createRepository("pre-commit-remote", { ".pre-commit-config.yaml": hooks }, false);
    await git(repository, "add", ".pre-commit-config.yaml");
    expect(await execute(repository, "pre-commit", "install", "--install-hooks")).toMatchObject({ code: 0 });
    await expectRefusedUntilRepaired(repository);
  }, 600_000);
});

describe("the hook of this repository", () => {
  it("runs a command of this package", () => {
    const [, entry = ""] = /^ +entry: (.+)$/mu.exec(read(".pre-commit-hooks.yaml")) ?? [];
    expect(Object.keys((JSON.parse(read("package.json")) as { bin: object }).bin)).toContain(entry);
  });

  it("can be installed: `npm pack` prints the name of the tarball and nothing else", async () => {
    const { stdout } = await execute(root, "npm", "pack", "--dry-run");
    expect(stdout.trim()).toMatch(/^eslint-plugin-async-pitfalls-[\d.]+\.tgz$/u);
  }, 60_000);
});

/** A repository with one commit; `node_modules` is that of the tools, unless the hook brings its own. */
async function createRepository(name: string, files: Readonly<Record<string, string>>, hasModules = true): Promise<string> {
  const repository = path.join(folder.path, name);
  await mkdir(repository);
  await writeFiles(repository, { ...FILES, ...files });
  if (hasModules) await symlink(path.join(tools, "node_modules"), path.join(repository, "node_modules"), "junction");
  await git(repository, "init", "--quiet");
  await git(repository, "add", "tsconfig.json");
  expect(await commit(repository)).toMatchObject({ code: 0 });
  return repository;
}

async function expectRefusedUntilRepaired(repository: string): Promise<void> {
  await writeFiles(repository, { "src/staged.ts": DROPPED, "src/unstaged.ts": DROPPED });
  await git(repository, "add", "src/staged.ts");
  const refused = await commit(repository);
  expect(refused.code).toBe(1);
  expect(refused.stdout + refused.stderr).toContain(FINDING);
  expect(refused.stdout + refused.stderr).not.toContain("unstaged.ts");

  await writeFiles(repository, { "src/staged.ts": REPAIRED });
  await git(repository, "add", "src/staged.ts");
  const accepted = await commit(repository);
  expect(accepted.code, accepted.stdout + accepted.stderr).toBe(0);
}

function commit(repository: string): Promise<Output> {
  return git(repository, "-c", "user.name=Someone", "-c", "user.email=someone@example.org", "commit", "--message", "Work");
}

function git(repository: string, ...args: string[]): Promise<Output> {
  return execute(repository, "git", ...args);
}
