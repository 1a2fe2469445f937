import { expect, test } from "vitest";
import { commit, git, project, repository, run, write } from "./support.ts";

const APP = "<script>\nfixme();\n</script>\n";
const VUE = "1 Vue file is left out: vue-eslint-parser is not installed; run: npm install --save-dev vue-eslint-parser";
const SVELTE = "2 Svelte files are left out: svelte-eslint-parser is not installed; run: npm install --save-dev svelte-eslint-parser";

/** What the parsers of components do: they pass the script on, in its place. */
const STUB = `exports.parseForESLint = (text, options) => {
  const [, before, script] = /^([^]*<script[^>]*>)([^]*)<\\/script>/.exec(text) ?? [, "", ""];
  const code = before.replace(/[^\\n]/g, " ") + script;
  return options.parser ? options.parser.parseForESLint(code, options) : { ast: require("espree").parse(code, { ecmaVersion: "latest", range: true, loc: true, comment: true, tokens: true }) };
};`;

test("components without a parser are named by language, and the rest is linted", async () => {
  const target = project({ "a.js": "fixme();\n", "App.vue": APP, "A.svelte": APP, "src/B.svelte": APP });
  const { code, stderr } = await run(target.folder, []);
  expect(code).toBe(1);
  expect(stderr).toBe(`async-pitfalls: ${SVELTE}\nasync-pitfalls: ${VUE}\n`);
});

test("where nothing but components is left, the command could not run", async () => {
  const target = project({ "App.vue": APP });
  const { code, stderr } = await run(target.folder, ["App.vue"]);
  expect(code).toBe(2);
  expect(stderr).toContain("1 file was left out: 1 in languages whose parser is not installed.");
  expect(stderr).toContain(VUE);
});

test("a staged component without a parser does not stop a commit", async () => {
  const target = project({ "a.js": "" });
  repository(target);
  commit(target.folder);
  write(target.folder, { "App.vue": APP });
  git(target.folder, "add", "App.vue");
  expect(await run(target.folder, ["--staged"])).toMatchObject({ code: 0, stderr: `async-pitfalls: ${VUE}\n` });
});

test("the text of a component without a parser is refused", async () => {
  const { code, stderr } = await run(project({}).folder, ["--stdin", "--stdin-filename", "App.vue"], false, undefined, {}, APP);
  expect({ code, stderr }).toEqual({ code: 2, stderr: `async-pitfalls: ${VUE}\n` });
});

test("a parser beside the linted file, and not in the working directory, is not run", async () => {
  const target = project({ "a.js": "", "other/App.vue": APP, "other/node_modules/vue-eslint-parser/index.js": "throw new Error('run');" });
  expect(await run(target.folder, ["a.js", "other/App.vue"])).toMatchObject({ code: 0, stderr: `async-pitfalls: ${VUE}\n` });
});

test("the text that is linted is the one of the editor, and it has types", async () => {
  const target = project({ "App.vue": "<script>\n</script>\n", "node_modules/vue-eslint-parser/index.js": STUB });
  const text = "<template/>\n<script lang=\"ts\">\nconst save = async (): Promise<number> => 1;\nsave();\n</script>\n";
  const { code, stdout } = await run(target.folder, ["--stdin", "--stdin-filename", "App.vue", "--format", "json"], false, undefined, {}, text);
  expect(code).toBe(1);
  expect(stdout).toContain("Dropped: Promise<number>.");
});
