/**
 * One measured run of `typescript-7.mjs`, a process of its own: lints the files of a plan with `recommended` and prints what that took,
 * in this process and in the one of TypeScript that it has started.
 */
import diagnostics from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";
import asyncPitfalls from "../../dist/index.js";
import { childrenOf } from "../support/children.mjs";

const { native, folder, files } = JSON.parse(readFileSync(process.argv[2], "utf8"));

const requests = new Map();
let types = 0;
diagnostics.subscribe("async-pitfalls:request", ({ method }) => void requests.set(method, (requests.get(method) ?? 0) + 1));
diagnostics.subscribe("async-pitfalls:type", () => void (types += 1));

const parser = native ? await import("../../dist/parser.js") : await import("@typescript-eslint/parser");
const language = native
  ? { languageOptions: { parser: parser.default }, settings: { "async-pitfalls": { types: "native" } } }
  : { languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: folder } } };
const config = { files: ["**/*.{js,cjs,mjs,ts}"], linterOptions: { reportUnusedDisableDirectives: "off" }, ...language };
const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: [config, ...asyncPitfalls.configs.recommended], allowInlineConfig: false, ignore: false });

const results = await eslint.lintFiles(files);
const messages = results.flatMap(({ filePath, messages: own }) => own.map((message) => ({ filePath, ...message })));
const broken = messages.find(({ fatal, ruleId }) => fatal || ruleId === null);
if (broken) throw new Error(`${broken.filePath}: ${broken.message}`);

const { user, system } = process.cpuUsage();
const children = native ? childrenOf(process.pid) : [];
if (native && children.length === 0) throw new Error("TypeScript 7 has not been asked");
console.log(JSON.stringify({
  files: files.length,
  cpu: (user + system) / 1000 + sum(children.map(({ cpu }) => cpu)),
  wall: performance.now(),
  memory: process.resourceUsage().maxRSS * 1024 + sum(children.map(({ memory }) => memory)),
  children,
  requests: sum([...requests.values()]),
  types,
  byMethod: Object.fromEntries([...requests].sort(([, one], [, other]) => other - one)),
  reports: messages.length,
}));

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
