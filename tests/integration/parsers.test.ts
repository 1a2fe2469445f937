import path from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { foundIn } from "./demo-project.ts";
import { createToolProject, runBin, TemporaryFolder, type Output } from "./packed.ts";

const CONFIG = `
  import babel from "@babel/eslint-parser";
  import markdown from "@eslint/markdown";
  import * as espree from "espree";
  import * as svelte from "svelte-eslint-parser";
  import typescript from "@typescript-eslint/parser";
  import vue from "vue-eslint-parser";
  import asyncPitfalls from "eslint-plugin-async-pitfalls";

  export default [
    ...asyncPitfalls.configs.all,
    { files: ["espree.js"], languageOptions: { parser: espree } },
    { files: ["babel.jsx"], languageOptions: { parser: babel, parserOptions: { requireConfigFile: false, babelOptions: { parserOpts: { plugins: ["jsx", "decorators"] } } } } },
    { files: ["**/*.vue"], languageOptions: { parser: vue, parserOptions: { parser: typescript } } },
    { files: ["**/*.svelte"], languageOptions: { parser: svelte, parserOptions: { parser: typescript } } },
    { files: ["processed.md"], plugins: { markdown }, processor: "markdown/markdown" },
    { files: ["language.md"], plugins: { markdown }, language: "markdown/gfm" },
  ];
`;

/** The call of line 5 is dropped, the error of line 6 swallowed. */
const SCRIPT = `async function save(name) { return name; }
function keep() { return save("kept"); }

async function start() {
  keep();
  await save("one").catch(() => {});
}
`;

const FINDINGS = [
  "babel.jsx:5 no-unawaited-promise",
  "babel.jsx:6 no-empty-catch",
  "default.js:5 no-unawaited-promise",
  "default.js:6 no-empty-catch",
  "espree.js:5 no-unawaited-promise",
  "espree.js:6 no-empty-catch",
  "page.svelte:6 no-unawaited-promise",
  "page.svelte:7 no-empty-catch",
  "page.vue:6 no-unawaited-promise",
  "page.vue:7 no-empty-catch",
  "processed.md:8 no-unawaited-promise",
  "processed.md:9 no-empty-catch",
];

const FILES = {
  "eslint.config.mjs": CONFIG,
  "default.js": SCRIPT,
  "espree.js": SCRIPT,
  "babel.jsx": `${SCRIPT}@sealed class Page { render() { return <a onClick={start}>{this.name}</a>; } }\n`,
  "page.vue": `<script setup lang="ts">\n${SCRIPT}</script>\n<template><a v-if="names.length" @click="start()">{{ names.map(save) }}</a></template>\n`,
  "page.svelte": `<script lang="ts">\n${SCRIPT}</script>\n{#await save("one") then name}<a on:click={start}>{name}</a>{:catch}<b>no</b>{/await}\n{#each [1] as one}{save(one)}{/each}\n`,
  "processed.md": `# Saving\n\n\`\`\`js\n${SCRIPT}\`\`\`\n`,
  "language.md": `# Saving\n\n\`\`\`js\n${SCRIPT}\`\`\`\n\n| a | b |\n| - | - |\n| 1 | 2 |\n`,
};

let folder: TemporaryFolder;
let project: string;
let output: Output;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  project = await createToolProject(path.join(folder.path, "project"), FILES, "parsers", inject("tarball"));
  output = await runBin(project, "eslint", "--format", "json", ...Object.keys(FILES).slice(1));
}, 180_000);

afterAll(() => folder.remove());

it("no rule throws with another parser, a processor, or in another language than JavaScript", () => {
  expect(output.stderr).toBe("");
  expect(output.code).toBe(1);
});

it("the rules find the same with each parser", () => {
  expect(foundIn(output.stdout, project)).toEqual(FINDINGS);
});
