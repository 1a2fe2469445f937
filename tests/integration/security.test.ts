/** What a linted project can make the command run. Each way is first shown to work with plain git, or in the working directory. */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, rmSync, utimesSync } from "node:fs";
import { delimiter } from "node:path";
import { describe, expect, test } from "vitest";
import plugin from "../../src/index.ts";
import { commit, git, project, reportsOf, repository, run, write, type Project } from "../cli/support.ts";

const HIT = "fixme;\n";

interface Way {
  name: string;
  /** Makes the repository run a command. */
  prepare: (target: Project, command: string) => void;
  /** What starts it where nothing is done against it: a folder, and the arguments of git. */
  folder?: string;
  plainly: string[];
}

const LISTING = ["ls-files", "--cached", "--others", "--exclude-standard"];

const ways: Way[] = [
  {
    name: "core.fsmonitor",
    prepare: (target, command) => configure(target, "core.fsmonitor", `${command}; false`),
    plainly: LISTING,
  },
  {
    name: "core.fsmonitor, when git is asked what is ignored",
    prepare: (target, command) => configure(target, "core.fsmonitor", `${command}; false`),
    plainly: ["check-ignore", "a.js"],
  },
  {
    name: "a configuration that another one includes",
    prepare(target, command) {
      write(target.folder, { "shared.config": `[core]\n\tfsmonitor = "${command}; false"\n` });
      configure(target, "include.path", "../shared.config");
    },
    plainly: LISTING,
  },
  {
    name: "the configuration of a worktree",
    prepare(target, command) {
      configure(target, "extensions.worktreeConfig", "true");
      write(target.folder, { ".git/config.worktree": `[core]\n\tfsmonitor = "${command}; false"\n` });
    },
    plainly: LISTING,
  },
  {
    name: "a folder that a file .git leads to",
    prepare(target, command) {
      cpSync(target.path(".git"), target.path("inner/database"), { recursive: true });
      write(target.folder, { "inner/.git": "gitdir: database\n" });
      git(target.path("inner"), "config", "core.fsmonitor", `${command}; false`);
    },
    folder: "inner",
    plainly: LISTING,
  },
  {
    name: "a folder that looks like a bare repository",
    prepare: addBareRepository,
    folder: "inner",
    plainly: LISTING,
  },
  {
    name: "the way to a remote, for a file that a partial clone has left out",
    prepare(target, command) {
      leaveOut(target, "ssh://nowhere/repository");
      configure(target, "core.sshCommand", `${command}; false`);
    },
    plainly: LISTING,
  },
  {
    name: "a remote that is a command",
    prepare(target, command) {
      leaveOut(target, `ext::${command}`);
      configure(target, "protocol.ext.allow", "always");
    },
    plainly: LISTING,
  },
  {
    name: "what a remote runs",
    prepare(target, command) {
      leaveOut(target, target.path("."));
      configure(target, "remote.origin.uploadpack", `${command}; false`);
    },
    plainly: LISTING,
  },
  {
    name: "a hook that runs when the index is written",
    prepare(target, command) {
      write(target.folder, { "hooks/post-index-change": `#!/bin/sh\n${command}\n` });
      chmodSync(target.path("hooks/post-index-change"), 0o755);
      configure(target, "core.hooksPath", "hooks");
      touch(target);
    },
    plainly: ["update-index", "--refresh"],
  },
  {
    name: "a filter",
    prepare(target, command) {
      write(target.folder, { ".gitattributes": "*.js filter=own\n" });
      configure(target, "filter.own.clean", command);
      touch(target);
    },
    plainly: ["status"],
  },
  {
    name: "an alias",
    prepare(target, command) {
      for (const name of ["list", "ls-files", "check-ignore"]) configure(target, `alias.${name}`, `!${command}`);
    },
    plainly: ["list"],
  },
];

describe("what git would run", () => {
  test.each(ways)("$name", async ({ folder = ".", plainly, prepare }) => {
    const { isMarked, target } = marked(prepare);
    attempt(() => git(target.path(folder), ...plainly));
    expect(isMarked()).toBe(true);
    touch(target);
    expect(await reportsOf(target, "--no-types", ".", folder)).toContain("a.js:1 fixme");
    expect(isMarked()).toBe(false);
  });

  test.skipIf(process.platform === "win32")("a folder that looks like a bare repository, for a git that cannot be told to refuse it", async () => {
    const { isMarked, target } = marked(addBareRepository);
    const old = program("git", `for word do shift; case $word in safe.*) word=an.other=1 ;; esac; set -- "$@" "$word"; done\nexec ${which("git")} "$@"`);
    await withPath(old, async () => {
      attempt(() => git(target.path("inner"), "-c", "safe.bareRepository=explicit", ...LISTING));
      expect(isMarked()).toBe(true);
      expect(await reportsOf(target, "--no-types", "inner")).toEqual(["inner/b.js:1 fixme"]);
      expect(isMarked()).toBe(false);
    });
  });

  test.skipIf(process.platform === "win32")("a git in the linted folder, where the PATH leads to the working directory", async () => {
    const { isMarked, target } = marked((linted, command) => {
      write(linted.folder, { git: `#!/bin/sh\n${command}\n` });
      chmodSync(linted.path("git"), 0o755);
    });
    await withPath(".", async () => {
      attempt(() => git(target.folder, ...LISTING));
      expect(isMarked()).toBe(true);
      expect(await reportsOf(target, "--no-types")).toEqual(["a.js:1 fixme"]);
      expect(isMarked()).toBe(false);
    });
  });
});

describe("what JavaScript of a project is run", () => {
  test("its TypeScript: that of the working directory, not that of a folder which is linted from elsewhere", async () => {
    const { isMarked, target } = withScripts("node_modules/typescript/index.cjs");
    write(target.folder, {
      "node_modules/typescript/package.json": '{ "name": "typescript", "version": "5.9.0", "main": "index.cjs" }',
      "node_modules/@typescript-eslint/parser/index.js": "module.exports = {};\n",
    });
    const elsewhere = project({});
    expect((await run(elsewhere.folder, [target.folder])).code).toBe(1);
    expect(isMarked()).toBe(false);
    await run(target.folder, ["a.js"]);
    expect(isMarked()).toBe(true);
  });

  test("its TypeScript 7: likewise, also for what only ESLint's own parser can read", async () => {
    const { isMarked, target } = withScripts("node_modules/typescript/unstable/sync.js");
    write(target.folder, {
      "node_modules/typescript/package.json": '{ "name": "typescript", "version": "7.0.2" }',
      "jsconfig.json": "{}",
      "a.js": "load(010);\n",
      "b.js": "load();\n",
    });
    const elsewhere = project({});
    expect((await run(elsewhere.folder, [target.folder], false, plugin)).code).toBe(0);
    expect(isMarked()).toBe(false);
    await run(target.folder, ["b.js"], false, plugin);
    expect(isMarked()).toBe(true);
  });

  test("a formatter that is asked for", async () => {
    const { isMarked, target } = withScripts("formatter.cjs");
    await run(target.folder, ["--no-types", "a.js"]);
    expect(isMarked()).toBe(false);
    await run(target.folder, ["--no-types", "a.js", "--format", "./formatter.cjs"]);
    expect(isMarked()).toBe(true);
  });

  test("no configuration", async () => {
    const names = [".eslintrc.cjs", "eslint.config.js", "eslint.config.cjs", "node_modules/plugin/index.js", "node_modules/eslint-plugin-async-pitfalls/index.js"];
    const { isMarked, target } = withScripts(...names);
    write(target.folder, {
      "package.json": '{ "eslintConfig": { "extends": ["./.eslintrc.cjs"] } }',
      "tsconfig.json": '{ "compilerOptions": { "allowJs": true, "plugins": [{ "name": "plugin" }] } }',
    });
    expect(await reportsOf(target, "a.js")).toEqual(["a.js:1 fixme"]);
    expect(isMarked()).toBe(false);
  });
});

interface Marked {
  target: Project;
  /** Whether the command has run since it was asked the last time. */
  isMarked: () => boolean;
}

/** A repository with a file to lint, and a command that leaves a mark. */
function marked(prepare: Way["prepare"]): Marked {
  const target = project({ "a.js": HIT, ".gitignore": "out\n" });
  repository(target);
  commit(target.folder);
  const { isMarked, path } = mark();
  prepare(target, `touch ${path}`);
  return { target, isMarked };
}

function withScripts(...names: string[]): Marked {
  const { isMarked, path } = mark();
  const script = `require("fs").writeFileSync(${JSON.stringify(path)}, ""); module.exports = () => "";\n`;
  const target = project({ "a.js": HIT, ...Object.fromEntries(names.map((name) => [name, script])) });
  return { target, isMarked };
}

function mark(): { path: string; isMarked: () => boolean } {
  const path = project({}).path("mark").replaceAll("\\", "/");
  const isMarked = () => {
    const isThere = existsSync(path);
    rmSync(path, { force: true });
    return isThere;
  };
  return { path, isMarked };
}

function configure(target: Project, name: string, value: string): void {
  git(target.folder, "config", name, value);
}

function addBareRepository(target: Project, command: string): void {
  git(target.folder, "init", "--quiet", "--bare", "inner");
  for (const [name, value] of [["core.bare", "false"], ["core.worktree", ".."], ["core.fsmonitor", `${command}; false`]] as const) {
    git(target.folder, "config", "--file", "inner/config", name, value);
  }
  // A git that takes it for a repository ignores the file.
  write(target.folder, { "inner/b.js": HIT, "inner/info/exclude": "b.js\n" });
}

/** As in a sparse checkout of a partial clone: for a file that is not tracked git asks the remote for the .gitignore. */
function leaveOut(target: Project, remote: string): void {
  write(target.folder, { "b.js": "" });
  const id = git(target.folder, "rev-parse", ":.gitignore").trim();
  git(target.folder, "update-index", "--skip-worktree", ".gitignore");
  rmSync(target.path(".gitignore"));
  rmSync(target.path(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`));
  configure(target, "core.repositoryFormatVersion", "1");
  configure(target, "extensions.partialClone", "origin");
  configure(target, "remote.origin.url", remote);
  configure(target, "remote.origin.promisor", "true");
}

/** Git has to look at the file again. */
function touch(target: Project): void {
  utimesSync(target.path("a.js"), 0, 0);
}

/** A command that is started may make git fail. */
function attempt(action: () => unknown): void {
  try {
    action();
  } catch (error) {
    expect(error).toHaveProperty("status");
  }
}

/** A folder with one program, a script. */
function program(name: string, script: string): string {
  const target = project({ [name]: `#!/bin/sh\n${script}\n` });
  chmodSync(target.path(name), 0o755);
  return target.folder;
}

function which(name: string): string {
  return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
}

async function withPath(folder: string, action: () => Promise<void>): Promise<void> {
  const path = process.env["PATH"];
  process.env["PATH"] = `${folder}${delimiter}${path ?? ""}`;
  await action().finally(() => {
    process.env["PATH"] = path;
  });
}
