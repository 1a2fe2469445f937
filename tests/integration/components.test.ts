import { rename } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { foundIn } from "./demo-project.ts";
import { createToolProject, runBin, TemporaryFolder, type Output } from "./packed.ts";

const API = "export const load = (id: string) => fetch(id);\n";

const FILES = {
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "preserve", strict: true, types: [] }, include: ["src", "src/**/*.vue"] }),
  "src/api.ts": API,
  "src/App.vue": `<script setup lang="ts">
import { load } from "./api";
const props = defineProps<{ id: string }>();
function start() {
  load(props.id);
}
const late = (id: string) => later(id);
async function later(id: string) { return load(id); }
function stop() { late("1"); }
</script>
<template><a @click="start()">{{ (props as { id: string }).id }} {{ stop<string>() }}</a></template>
<style>a { color: v-bind("props.id"); }</style>
`,
  "src/Two.vue": `<script lang="ts">
import { load } from "./api";
export const shared = () => load("x");
</script>
<script setup lang="ts">
const late = 1;
function run() { shared(); }
</script>
<template><a @click="run()">{{ late }}</a></template>
`,
  "src/Options.vue": `<template><a/></template>
<script>
import { load } from "./api";
export default { methods: { go() { load("x"); } } };
</script>
`,
  "src/Page.svelte": `<script lang="ts">
  import { load } from "./api";
  let id: string = "x";
  function start() { load(id); }
</script>
{#await load("one") then name}<a onclick={start}>{name}</a>{/await}
{#each [1] as one}{load(String(one))}{/each}
`,
  "src/Plain.svelte": `<script>
  import { load } from "./api";
  /** @param {string} id */
  function start(id) { load(id); }
</script>
<a onclick={() => start("1")}>x</a>
`,
  "outside/Adopted.vue": `<script setup>\nimport { load } from "../src/api";\nconst go = () => { load("x"); };\n</script>\n<template><a @click="go()"/></template>\n`,
  "outside/tsconfig.json": JSON.stringify({ extends: "../tsconfig.json", include: ["*.ts"] }),
  "outside/index.ts": "export {};\n",
  "broken/Broken.vue": "<script>\nconst = 1;\n</script>\n",
};

const BY_TYPE = ["outside/Adopted.vue:3", "src/App.vue:5", "src/Options.vue:4", "src/Page.svelte:4", "src/Plain.svelte:4", "src/Two.vue:7"];
const ALWAYS = ["src/App.vue:9"];

let folder: TemporaryFolder;
let project: string;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  project = await createToolProject(path.join(folder.path, "project"), FILES, "parsers", inject("tarball"));
}, 180_000);

afterAll(() => folder.remove());

function lint(...argv: string[]): Promise<Output> {
  return runBin(project, "async-pitfalls", "--preset", "strict", "--format", "json", ...argv);
}

function dropped(lines: readonly string[]): string[] {
  return [...lines].sort().map((line) => `${line} no-unawaited-promise`);
}

it("components are linted with the types of the project, at the lines that the file has", async () => {
  const { stderr, stdout } = await lint("src", "outside");
  expect(stderr).toBe("");
  expect(foundIn(stdout, project)).toEqual(dropped([...BY_TYPE, ...ALWAYS]));
});

it("without types, the script of a component is linted like any other", async () => {
  const { stderr, stdout } = await lint("src", "--no-types");
  expect(stderr).toBe("");
  expect(foundIn(stdout, project)).toEqual(dropped(ALWAYS));
});

it("a script that cannot be read is told at its line", async () => {
  const { code, stdout } = await lint("broken");
  expect(code).toBe(1);
  const [{ messages = [] } = {}] = JSON.parse(stdout) as { messages?: { line: number; message: string }[] }[];
  expect(messages.map(({ line }) => line)).toEqual([2]);
  expect(messages[0]?.message).toMatch(/^Parsing error: /u);
});

it("without their parser, they are counted in one line, and do not fail the run", async () => {
  const hidden = path.join(project, "node_modules", "hidden");
  const parser = path.join(project, "node_modules", "vue-eslint-parser");
  await rename(parser, hidden);
  try {
    expect(await lint("src/api.ts", "src/Two.vue", "src/App.vue")).toMatchObject({
      code: 0,
      stderr: "async-pitfalls: 2 Vue files are left out: vue-eslint-parser is not installed; run: npm install --save-dev vue-eslint-parser\n",
    });
  } finally {
    await rename(hidden, parser);
  }
});
