import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { commit, git, project, reportsOf, repository, run, write, type Project } from "./support.ts";

const HIT = "fixme;\n";

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
  git(target.folder, "add", ".");
  git(target.folder, "rm", "--quiet", "--cached", "a.js");
  rmSync(target.path("b.js"));
  expect(await filesIn(target)).toEqual(["a.js"]);
});

test("a repository within the repository is linted by its own .gitignore", async () => {
  const target = project({ "a.js": HIT, "inner/.gitignore": "out", "inner/b.js": HIT, "inner/out/c.js": HIT });
  repository(target);
  git(target.folder, "init", "--quiet", "inner");
  expect(await filesIn(target)).toEqual(["a.js", "inner/b.js"]);
});

test("a repository within a repository within the repository is linted once, from every folder", async () => {
  const target = project({ "a.js": HIT, "b/b.js": HIT, "b/c/c.js": HIT });
  repository(target);
  git(target.path("b"), "init", "--quiet");
  git(target.path("b/c"), "init", "--quiet");
  expect(await filesIn(target)).toEqual(["a.js", "b/b.js", "b/c/c.js"]);
  expect(await filesIn(target, "b/c", ".", "b")).toEqual(["a.js", "b/b.js", "b/c/c.js"]);
});

test("a submodule that is not checked out is an empty folder", async () => {
  const target = project({ "a.js": HIT });
  repository(target);
  git(target.folder, "update-index", "--add", "--cacheinfo", `160000,${commit(target.folder)},sub`);
  mkdirSync(target.path("sub"));
  expect(await filesIn(target)).toEqual(["a.js"]);
  expect((await run(target.folder, ["sub"])).stderr).toBe(
    'async-pitfalls: No files to lint in "sub": JavaScript and TypeScript are looked for, see --help.\n',
  );
});

test("files in a submodule that is not checked out are linted, although git does not look there", async () => {
  const target = project({ "a.js": HIT });
  repository(target);
  git(target.folder, "update-index", "--add", "--cacheinfo", `160000,${commit(target.folder)},sub`);
  write(target.folder, { "sub/b.js": HIT });
  expect(await filesIn(target)).toEqual(["a.js", "sub/b.js"]);
  expect(await filesIn(target, "sub")).toEqual(["sub/b.js"]);
});

test("a submodule that is checked out is linted by its own .gitignore, whatever its name", async () => {
  const target = project({ "a.js": HIT, "library/b.js": HIT, "library/.gitignore": "out" });
  git(target.folder, "init", "--quiet", "library");
  commit(target.path("library"));
  const app = project({ "c.js": HIT });
  repository(app);
  git(app.folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", target.path("library"), "lib.js");
  write(app.folder, { "lib.js/out/d.js": HIT });
  expect(await filesIn(app)).toEqual(["c.js", "lib.js/b.js"]);
});

test("a linked worktree is linted, in the repository and on its own", async () => {
  const target = project({ "a.js": HIT });
  repository(target);
  commit(target.folder);
  git(target.folder, "worktree", "add", "--quiet", "tree");
  expect(await filesIn(target)).toEqual(["a.js", "tree/a.js"]);
  expect(await filesIn(target, "tree")).toEqual(["tree/a.js"]);
});

test("a repository whose .git leads nowhere is read from the disk", async () => {
  const target = project({ "a.js": HIT, "moved/.git": "gitdir: /nowhere\n", "moved/b.js": HIT });
  repository(target);
  expect(await filesIn(target, "moved")).toEqual(["moved/b.js"]);
});

test("of a sparse checkout what is there is linted", async () => {
  const target = project({ "src/a.js": HIT, "other/b.js": HIT, "other/.gitignore": "out" });
  repository(target);
  commit(target.folder);
  git(target.folder, "sparse-checkout", "set", "src");
  expect(await filesIn(target)).toEqual(["src/a.js"]);
});

test("what git tracks behind a link is not followed", async () => {
  const target = project({ "a.js": HIT, "real/b.js": HIT });
  repository(target);
  commit(target.folder);
  const elsewhere = project({ "b.js": HIT });
  rmSync(target.path("real"), { recursive: true });
  symlinkSync(elsewhere.folder, target.path("real"), "junction");
  expect(await filesIn(target)).toEqual(["a.js"]);
});

test("a link that leads nowhere is no file", async () => {
  const target = project({ "a.js": HIT });
  symlinkSync(target.path("gone.js"), target.path("b.js"));
  expect(await filesIn(target)).toEqual(["a.js"]);
  repository(target);
  git(target.folder, "add", ".");
  expect(await filesIn(target)).toEqual(["a.js"]);
});

test("what git tracks below node_modules is the project's own", async () => {
  const target = project({
    "packages/node_modules/@acme/app/a.js": HIT,
    "packages/node_modules/@acme/app/node_modules/dep/b.js": HIT,
    "packages/node_modules/@acme/app/a.d.ts": HIT,
    "node_modules/dep/c.js": HIT,
    ".yarn/releases/yarn.cjs": HIT,
    ".pnp.cjs": HIT,
  });
  repository(target);
  git(target.folder, "add", "packages/node_modules/@acme/app/a.js", ".yarn", ".pnp.cjs");
  expect(await filesIn(target)).toEqual(["packages/node_modules/@acme/app/a.js"]);
  expect(await filesIn(target, "packages/node_modules/@acme")).toEqual(["packages/node_modules/@acme/app/a.js"]);
});

test("the project's own packages below node_modules have types", async () => {
  const target = project({ "packages/node_modules/@acme/app/a.js": "async function save() {}\nsave();\n" });
  repository(target);
  git(target.folder, "add", ".");
  expect(await reportsOf(target)).toEqual(["packages/node_modules/@acme/app/a.js:2 dropped"]);
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

test("where nothing is left, the files that were left out are counted by reason, in a repository", async () => {
  const target = project({
    ".gitignore": "dist",
    "dist/a.js": HIT,
    "node_modules/a/a.js": HIT,
    "node_modules/a/README.md": "",
    ".yarn/releases/yarn.cjs": HIT,
    "a.d.ts": HIT,
    "a.min.js": HIT,
    "b.js": HIT,
    "big.js": HIT.repeat(200_000),
    "style.css": "",
  });
  repository(target);
  const { code, stderr } = await run(target.folder, ["--ignore", "b.js"]);
  expect(code).toBe(2);
  expect(stderr).toBe(
    'async-pitfalls: No files to lint in ".": JavaScript and TypeScript are looked for, see --help. 9 files were left out: ' +
      "2 of installed packages, 1 ignored by git, 1 ignored by --ignore, 1 with declarations only, 1 minified or generated, 1 larger than 1 MB, 2 in other languages.\n",
  );
});

test("where nothing is left, the files that were left out are counted by reason, elsewhere", async () => {
  const target = project({ "node_modules/a/lib/a.js": HIT, "coverage/a.js": HIT, ".next/a.js": HIT, ".next/a.txt": "" });
  const { stderr } = await run(target.folder, []);
  expect(stderr).toContain(" 3 files were left out: 1 of installed packages, 2 in hidden folders or coverage.\n");
});
