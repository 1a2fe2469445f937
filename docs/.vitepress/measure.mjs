import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { findChromium, launch } from "../../tests/site/browser.mjs";
import { built, dist } from "./paths.mjs";
import { hashOf } from "./playground/state.mjs";
import { serve } from "./server.mjs";

const RUNS = 5;

const UNTYPED = `export async function run() {
  load();
  return 1;
}

async function load() {
  await fetch("/a");
}
`;
const TYPED = `export async function run(fs: typeof import("node:fs")) {
  fs.promises.rm("a");
  return 1;
}
`;

const ANOTHER = `
export async function other() {
  fetch("/b");
  return 2;
}
`;

/** Prints how large the parts of the site are, and how long the playground takes in Chromium. */
export async function measure() {
  console.table(sizes());
  const chromium = findChromium();
  if (chromium) console.table(await times(chromium));
}

/** In kB: as it is, and compressed by gzip. */
function sizes() {
  const engine = readdirSync(built).filter((file) => file !== "manifest.json");
  const { files } = JSON.parse(readFileSync(path.join(built, "manifest.json"), "utf8"));
  const typescript = engine.filter((file) => statSync(path.join(built, file)).size > 3_000_000);
  const types = engine.filter((file) => file.startsWith("types-"));
  const diagrams = engine.filter((file) => ![files.worker, ...typescript, ...types].includes(file));
  const playground = readdirSync(path.join(dist, "assets")).filter((file) => /^(?:playground\.md|chunks\/editor)/u.test(file) && !file.includes(".lean."));
  const chunks = readdirSync(path.join(dist, "assets", "chunks")).filter((file) => file.startsWith("editor.")).map((file) => `chunks/${file}`);
  return {
    "worker: ESLint and the plugin": sizeOf(built, [files.worker]),
    "TypeScript and its parser": sizeOf(built, typescript),
    "types of the platform": sizeOf(built, types),
    "diagrams, on pages that have some": sizeOf(built, diagrams),
    "editor": sizeOf(path.join(dist, "assets"), [...playground, ...chunks]),
    "all pages, scripts and styles": sizeOf(dist, readdirSync(dist, { recursive: true }).filter((file) => !file.startsWith("engine") && statSync(path.join(dist, file)).isFile())),
  };
}

function sizeOf(folder, files) {
  const contents = files.map((file) => readFileSync(path.join(folder, file)));
  const sum = (values) => Math.round(values.reduce((total, value) => total + value, 0) / 1000);
  return { kB: sum(contents.map(({ length }) => length)), "kB, compressed": sum(contents.map((content) => gzipSync(content).length)) };
}

/** In milliseconds: the first result from the start of the navigation, the others what the worker takes. Medians of some runs, each with an empty cache. */
async function times(executablePath) {
  const { address, close } = await serve(0);
  const browser = await launch(executablePath);
  const timed = async (state, pattern) => {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await once(browser, `${address}/playground.html#${hashOf(state)}`, pattern));
    return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)]]));
  };
  const base = { preset: "recommended", rules: {}, types: false };
  const result = {
    "JavaScript": await timed({ ...base, code: UNTYPED, language: "js" }, /1 finding without types, /u),
    "TypeScript, without types": await timed({ ...base, code: `${UNTYPED}export const a: number = 1;\n`, language: "ts" }, /1 finding without types, /u),
    "TypeScript, with types": await timed({ ...base, code: TYPED, language: "ts", types: true }, /1 finding with types, /u),
  };
  await browser.close();
  await close();
  return result;
}

async function once(browser, address, pattern) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1360, height: 860 } });
  const page = await context.newPage();
  await page.goto(address);
  const status = page.locator(".results .status");
  await status.filter({ hasText: pattern }).waitFor();
  const first = await page.evaluate(() => Math.round(performance.now()));
  const lint = async () => Number(/, (?<time>\d+) ms/u.exec(await status.textContent()).groups.time);
  const firstLint = await lint();
  await page.locator(".cm-content").press("Control+End");
  await page.keyboard.insertText(ANOTHER);
  await status.filter({ hasText: /2 findings/u }).waitFor();
  const next = await lint();
  await context.close();
  return { "first result": first, "of which linting": firstLint, "after an edit": next };
}
