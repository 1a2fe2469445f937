import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { project, reportsOf, run, write, type Project } from "./support.ts";

const HIT = "fixme;\n";

function repository(target: Project): void {
  execFileSync("git", ["init", "--quiet"], { cwd: target.folder });
}

async function filesIn(target: Project, ...argv: string[]): Promise<string[]> {
  const reports = await reportsOf(target, "--no-types", ...argv);
  return reports.map((report) => report.replace(":1 fixme", ""));
}

test("all kinds of JavaScript and TypeScript are linted, declarations and minified files are not", async () => {
  const kinds = ["a.js", "b.mjs", "c.cjs", "d.jsx", "e.ts", "f.mts", "g.cts", "h.tsx"];
  const others = ["x.d.ts", "x.d.mts", "x.d.css.ts", "x.min.js", "x.json", "x.vue", ".pnp.cjs"];
  const target = project(Object.fromEntries([...kinds, ...others].map((name) => [name, HIT])));
  expect(await filesIn(target)).toEqual(kinds);
});

test("outside a repository, installed packages, coverage and hidden folders are left out", async () => {
  const target = project({
    "node_modules/a/a.js": HIT,
    "packages/b/node_modules/a/a.js": HIT,
    "coverage/a.js": HIT,
    ".next/a.js": HIT,
    "dist/a.js": HIT,
    ".eslintrc.js": HIT,
  });
  expect(await filesIn(target)).toEqual([".eslintrc.js", "dist/a.js"]);
});

test("in a repository, what git ignores is left out, from every folder", async () => {
  const target = project({
    ".gitignore": "dist\n*.generated.js\n",
    "dist/a.js": HIT,
    "a.generated.js": HIT,
    ".github/a.js": HIT,
    "src/a.js": HIT,
    "src/dist/a.js": HIT,
    "src/übung [1].js": HIT,
    "node_modules/a/a.js": HIT,
  });
  repository(target);
  expect(await filesIn(target)).toEqual([".github/a.js", "src/a.js", "src/übung [1].js"]);
  expect(await filesIn(target, "src")).toEqual(["src/a.js", "src/übung [1].js"]);
});

test("what is tracked but deleted is no file", async () => {
  const target = project({ "a.js": HIT, "b.js": HIT });
  repository(target);
  execFileSync("git", ["add", "."], { cwd: target.folder });
  execFileSync("git", ["rm", "--quiet", "--cached", "a.js"], { cwd: target.folder });
  execFileSync("rm", ["b.js"], { cwd: target.folder });
  expect(await filesIn(target)).toEqual(["a.js"]);
});

test("a repository within the repository is linted by its own .gitignore", async () => {
  const target = project({ "a.js": HIT, "inner/.gitignore": "out", "inner/b.js": HIT, "inner/out/c.js": HIT });
  repository(target);
  execFileSync("git", ["init", "--quiet", "inner"], { cwd: target.folder });
  expect(await filesIn(target)).toEqual(["a.js", "inner/b.js"]);
});

test("a hook's environment does not lead git astray", async () => {
  const target = project({ ".gitignore": "dist", "dist/a.js": HIT, "src/a.js": HIT });
  repository(target);
  process.env["GIT_DIR"] = ".git";
  process.env["GIT_INDEX_FILE"] = ".git/index";
  const files = await filesIn(target, "src").finally(() => {
    delete process.env["GIT_DIR"];
    delete process.env["GIT_INDEX_FILE"];
  });
  expect(files).toEqual(["src/a.js"]);
});

test("what is named is linted, ignored or not, and once", async () => {
  const target = project({
    ".gitignore": "dist",
    "dist/a.js": HIT,
    "dist/b.min.js": HIT,
    "node_modules/a/src/a.js": HIT,
    "node_modules/a/node_modules/b/b.js": HIT,
  });
  repository(target);
  expect(await filesIn(target, "dist")).toEqual(["dist/a.js"]);
  expect(await filesIn(target, "dist/b.min.js", "./dist/b.min.js", "dist")).toEqual(["dist/a.js", "dist/b.min.js"]);
  expect(await filesIn(target, "node_modules/a")).toEqual(["node_modules/a/src/a.js"]);
});

test("links are not followed", async () => {
  const target = project({ "src/a.js": HIT });
  symlinkSync(target.path("src"), target.path("linked"), "junction");
  expect(await filesIn(target)).toEqual(["src/a.js"]);
  repository(target);
  expect(await filesIn(target)).toEqual(["src/a.js"]);
});

test("--ignore reads its patterns as a .gitignore does", async () => {
  const target = project({
    "dist/a.js": HIT,
    "src/dist/a.js": HIT,
    "src/gen/a.js": HIT,
    "src/a.test.js": HIT,
    "src/a.js": HIT,
    "lib/src/gen/a.js": HIT,
  });
  expect(await filesIn(target, "--ignore", "dist", "--ignore", "*.test.js", "--ignore", "src/gen")).toEqual([
    "lib/src/gen/a.js",
    "src/a.js",
  ]);
  expect(await filesIn(target, "--ignore", "dist/", "--ignore", "**/gen/**", "--ignore", "./src/a.js")).toEqual([
    "src/a.test.js",
  ]);
  expect(await filesIn(target, "--ignore", "/dist", "lib", "dist")).toEqual(["lib/src/gen/a.js"]);
});

test("--ignore holds for files that are named", async () => {
  const target = project({ "a.js": HIT, "b.js": HIT });
  expect(await filesIn(target, "a.js", "b.js", "--ignore", "b.js")).toEqual(["a.js"]);
});

test("files outside the working directory are linted as well", async () => {
  const target = project({ "app/x.js": "", "lib/a.js": HIT, "lib/gen/b.js": HIT });
  const { code, stdout } = await run(target.path("app"), ["../lib", "--ignore", "gen", "--format", "json-with-metadata"]);
  const { results, metadata } = JSON.parse(stdout) as { results: { filePath: string }[]; metadata: object };
  expect(code).toBe(1);
  expect(results.map((result) => result.filePath)).toEqual([target.path("lib/a.js")]);
  expect(metadata).toHaveProperty(["rulesMeta", "async-pitfalls/fixme", "docs", "description"]);
});

test("a file in another language is left out with a word", async () => {
  const target = project({ "README.md": "", "a.js": "" });
  const { code, stderr } = await run(target.folder, ["README.md", "a.js"]);
  expect(code).toBe(0);
  expect(stderr).toBe(`async-pitfalls: Left out, as neither JavaScript nor TypeScript: ${target.path("README.md")}\n`);
});

test("the cache of the project's own ESLint stays", async () => {
  const target = project({ "a.js": "" });
  write(target.folder, { ".eslintcache": "{}" });
  await run(target.folder, []);
  expect(target.read(".eslintcache")).toBe("{}");
});
