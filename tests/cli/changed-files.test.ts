import { expect, test } from "vitest";
import { commit, git, project, reportsOf, repository, run, write, type Files, type Project } from "./support.ts";

function committed(files: Files): Project {
  const target = project(files);
  repository(target);
  git(target.folder, "branch", "--move", "main");
  commit(target.folder);
  return target;
}

const STAGED = ["--no-types", "--staged"];

test("--staged lints what is going to be committed, and nothing else", async () => {
  const target = committed({ "old.js": "fixme;\n", "changed.js": "" });
  write(target.folder, { "changed.js": "fixme;\n", "sub/added.js": "fixme;\n", "unstaged.js": "fixme;\n" });
  git(target.folder, "add", "changed.js", "sub");
  expect(await reportsOf(target, ...STAGED)).toEqual(["changed.js:1 fixme", "sub/added.js:1 fixme"]);
  expect(await reportsOf(target, ...STAGED, "sub")).toEqual(["sub/added.js:1 fixme"]);
});

test("--staged lints the staged text of a file that has been edited since", async () => {
  const target = committed({ "a.js": "", "b.js": "" });
  write(target.folder, { "a.js": "\nfixme;\n", "b.js": "" });
  git(target.folder, "add", ".");
  write(target.folder, { "a.js": "ready;\n", "b.js": "fixme;\n" });
  expect(await reportsOf(target, ...STAGED)).toEqual(["a.js:2 fixme"]);
});

test("--staged reads the index that a hook is run for", async () => {
  const target = committed({ "a.js": "", "b.js": "" });
  write(target.folder, { "a.js": "fixme;\n", "b.js": "fixme;\n" });
  git(target.folder, "add", ".");
  const other = ".git/other-index";
  git(target.folder, "read-tree", "HEAD", `--index-output=${other}`);
  git(target.folder, "add", ".");
  const { code } = await run(target.folder, STAGED, false, undefined, { GIT_INDEX_FILE: other });
  expect(code).toBe(0);
  expect((await run(target.folder, STAGED)).code).toBe(1);
});

test("--staged before the first commit lints all that is staged", async () => {
  const target = project({ "a.js": "fixme;\n", "b.js": "fixme;\n" });
  repository(target);
  git(target.folder, "add", "a.js");
  expect(await reportsOf(target, ...STAGED)).toEqual(["a.js:1 fixme"]);
});

test("nothing staged is no mistake, and is told by silence", async () => {
  const target = committed({ "a.js": "fixme;\n" });
  expect(await run(target.folder, ["--staged"])).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("--since lints what the branch has changed, committed or not", async () => {
  const target = committed({ "old.js": "fixme;\n", "a.js": "", "b.js": "" });
  git(target.folder, "switch", "--quiet", "--create", "work");
  write(target.folder, { "a.js": "fixme;\n" });
  commit(target.folder);
  write(target.folder, { "b.js": "fixme;\n", "new.js": "fixme;\n" });
  expect(await reportsOf(target, "--no-types", "--since", "main")).toEqual(["a.js:1 fixme", "b.js:1 fixme", "new.js:1 fixme"]);
});

test("--since does not take what others have changed for the work of the branch", async () => {
  const target = committed({ "a.js": "", "b.js": "fixme;\n" });
  git(target.folder, "switch", "--quiet", "--create", "work");
  write(target.folder, { "a.js": "fixme;\n" });
  commit(target.folder);
  git(target.folder, "switch", "--quiet", "main");
  write(target.folder, { "b.js": "" });
  commit(target.folder);
  git(target.folder, "switch", "--quiet", "work");
  expect(await reportsOf(target, "--no-types", "--since", "main")).toEqual(["a.js:1 fixme"]);
});

test("line breaks of another system are no change", async () => {
  const target = committed({ "a.js": "fixme;\n" });
  write(target.folder, { "a.js": "fixme;\r\n" });
  expect((await run(target.folder, ["--no-types", "--since", "HEAD"])).code).toBe(0);
});

test.each([["no-such-branch"], ["--output=x"]])("a commit that is not there is told: %s", async (ref) => {
  const target = committed({ "a.js": "" });
  const { code, stderr } = await run(target.folder, [`--since=${ref}`]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: `async-pitfalls: --since: git has no commit "${ref}" here. In CI it may have to be fetched before.\n` });
});

test("a folder that is in no repository is told", async () => {
  const target = project({ "a.js": "" });
  expect((await run(target.folder, ["--staged"])).stderr).toBe(`async-pitfalls: --staged needs git and a repository: "${target.folder}" is in none.\n`);
});

test("changed files have the types of the whole project", async () => {
  const target = committed({
    "tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, types: [] }, include: ["*.ts"] }),
    "save.ts": "export async function save() { return 1; }\n",
    "main.ts": "",
  });
  write(target.folder, { "main.ts": 'import { save } from "./save";\nsave();\n' });
  git(target.folder, "add", ".");
  write(target.folder, { "main.ts": "" });
  expect(await reportsOf(target, "--staged")).toEqual(["main.ts:2 dropped"]);
  expect(await reportsOf(target, "--since", "HEAD")).toEqual([]);
});

test("--stdin lints a text under the name of a file, with the types of its project", async () => {
  const target = project({
    "tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, types: [] }, include: ["src"] }),
    "src/save.ts": "export async function save() { return 1; }\n",
    "src/main.ts": "",
  });
  const text = 'import { save } from "./save";\nsave();\n';
  const { code, stdout } = await run(target.folder, ["--stdin", "--stdin-filename", "src/main.ts"], false, undefined, {}, text);
  expect(code).toBe(1);
  expect(stdout).toContain("src/main.ts:2:1  dropped\n");
  expect(target.read("src/main.ts")).toBe("");
  expect((await run(target.folder, ["--stdin", "--stdin-filename", "src/main.ts", "--ignore", "src"], false, undefined, {}, text)).code).toBe(0);
});

test.each([
  ["src/**/*.ts", ["src/a.ts:1 fixme", "src/sub/b.ts:1 fixme"]],
  ["src/*.{ts,js}", ["src/a.ts:1 fixme", "src/c.js:1 fixme"]],
  ["*/sub", ["src/sub/b.ts:1 fixme"]],
  ["*.js", ["d.js:1 fixme"]],
])("a quoted pattern stands for the files that match it: %s", async (pattern, reports) => {
  const target = project({ "src/a.ts": "fixme;\n", "src/sub/b.ts": "fixme;\n", "src/c.js": "fixme;\n", "d.js": "fixme;\n" });
  expect(await reportsOf(target, "--no-types", pattern)).toEqual(reports);
});
