/** What a file begins with whose functions are those of `unitOf`. */
const HEADER = `
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { EventEmitter } from "node:events";

interface Order { readonly id: string; readonly lines: readonly { readonly sku: string; readonly quantity: number }[] }

const known = new Map<string, Promise<Order>>();
const bus = new EventEmitter();
const warm = readFile("warm.json", "utf8");
const jobs: Promise<Order>[] = [];
let config: string | undefined;
let running = 0;
let last: Promise<unknown> = Promise.resolve();

async function shared(id: string): Promise<Order> {
  return JSON.parse(await readFile(id, "utf8")) as Order;
}

function settings(name: string): string {
  return readFileSync(name, "utf8");
}
`;

/** An async function with something of all that the rules look at, and what belongs to it; it uses what all of them share. */
function unitOf(index: number): string {
  return `
function settings${index}(name: string): { limit: number } {
  return JSON.parse(settings(name)) as { limit: number };
}

function config${index}(name: string): string {
  return (config ??= readFileSync(name, "utf8"));
}

async function save${index}(order: Order): Promise<void> {
  await writeFile(order.id, JSON.stringify(order));
}

export async function work${index}(ids: readonly string[], lookup: Map<string, string>): Promise<number> {
  running++;
  const { limit } = settings${index}("settings.json");
  const started = shared("first");
  const pending: Promise<void>[] = [];
  const orders: Order[] = [];
  let sum = 0;
  let cursor: string | undefined = "0";
  known.set(ids[0] ?? "", started);
  for (const id of ids) {
    const order = await shared(id);
    orders.push(order);
  }
  for (const order of orders) {
    for (const { sku, quantity } of order.lines) {
      const name = await readFile(lookup.get(sku) ?? sku, "utf8");
      sum += quantity * name.length;
    }
    if (sum > limit) break;
    pending.push(save${index}(order));
  }
  while (cursor !== undefined) {
    const page: Order = await shared(cursor);
    cursor = page.lines[0]?.sku;
  }
  orders.forEach(async (order) => {
    await save${index}(order);
  });
  const ready = await Promise.all(ids.map(async (id) => (await shared(id)).lines.length));
  bus.on("order", async (order: Order) => { await save${index}(order); });
  setTimeout(() => save${index}({ id: "late", lines: [] }), 10);
  if (known.get("one")) sum += config${index}("config.json").length;
  jobs.push(shared("job"));
  warm.catch(() => {});
  const opened = shared("opened");
  if (sum > limit) return sum;
  sum += (await opened).lines.length;
  last = last.then(() => shared("last"));
  save${index}({ id: "dropped", lines: [] });
  const message = \`started \${started}\`;
  try {
    const first = await started;
    const second = await shared("second");
    return shared(first.id + second.id + message).then((order) => order.lines.length + ready.length);
  } catch {
  }
  try {
    if (sum > limit) return warm as unknown as number;
  } catch (error) {
    console.error(error);
  } finally {
    await Promise.allSettled([...pending, warm, last]);
    running--;
  }
  return sum + work${index}(ids.slice(1), lookup).then((more) => more + sum, () => 0) as unknown as number;
}
`;
}

export function fileOf(count: number): string {
  return HEADER + Array.from({ length: count }, (_, index) => unitOf(index)).join("");
}

/** A function of a few lines: ESLint can hold more of these at once. */
export function shortFileOf(count: number): string {
  return HEADER + Array.from({ length: count }, (_, index) => shortUnitOf(index)).join("");
}

function shortUnitOf(index: number): string {
  return `
export async function copy${index}(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const order = await shared(id);
    jobs.push(shared(order.id));
  }
  settings("settings.json");
  if (known.get("one")) shared("dropped");
  await last.catch(() => {});
}
`;
}

/** Code that stands in code of its kind. */
export const nested: Readonly<Record<string, (depth: number) => string>> = {
  "loops in loops": (depth) => `async function run(items: string[][]) {\n${"for (const item of items) {\nawait load(item);\n".repeat(depth)}${"}".repeat(depth)}\n}`,
  "a chain of then that is awaited": (depth) => `async function run() { try { return await load()${".then(save)".repeat(depth)}; } catch {} }`,
  "calls in calls": (depth) => `${"run(async () => ".repeat(depth)}load()${")".repeat(depth)};`,
  "functions in functions": (depth) => `${"const run = async () => { const p = load(); ".repeat(depth)}${"};".repeat(depth)}`,
  "blocks in blocks": (depth) => `async function run() { ${"{ load(); ".repeat(depth)}${"}".repeat(depth)} }`,
  "else if": (depth) => `async function run(a: number) { ${Array.from({ length: depth }, (_, index) => `if (a === ${index}) load(${index});`).join(" else ")} }`,
  "arrays in arrays": (depth) => `async function run() { await Promise.all(${"[load(), ".repeat(depth)}${"]".repeat(depth)}); }`,
  "awaits in awaits": (depth) => `async function run() { return ${"await (".repeat(depth)}load()${")".repeat(depth)}; }`,
  "members of members": (depth) => `async function run(a: any) { return a${".b".repeat(depth)}.load(); }`,
  "choices in choices": (depth) => `async function run(a: boolean) { const p = ${"a ? load() : ".repeat(depth)}load(); await p; }`,
  "one or another": (depth) => `async function run(a: any) { const p = a${" || load()".repeat(depth)}; if (p) return; }`,
  "try in try": (depth) => `async function run() { ${"try { await load(); ".repeat(depth)}${"} catch {}".repeat(depth)} }`,
  "casts of casts": (depth) => `async function run() { const p = load()${" as any".repeat(depth)}; return p; }`,
  "objects in objects": (depth) => `async function run() { return ${"{ a: load(), b: ".repeat(depth)}1${" }".repeat(depth)}; }`,
  "new in new": (depth) => `${"new Promise(async (resolve) => resolve(".repeat(depth)}load()${"))".repeat(depth)};`,
  "aliases of aliases": (depth) => `const a0 = async () => 1;\n${Array.from({ length: depth }, (_, index) => `const a${index + 1} = a${index};`).join("\n")}\na${depth}();`,
  "functions that return the next": (depth) => `${Array.from({ length: depth }, (_, index) => `function f${index}() { return f${index + 1}(); }`).join("\n")}\nasync function f${depth}() {}\nf0();`,
  "constants of sums": (depth) => `const c0 = "a";\n${Array.from({ length: depth }, (_, index) => `const c${index + 1} = c${index} + "b";`).join("\n")}\nasync function run() { if (c${depth}) await load(c${depth}); while (c${depth} !== "x") {} }`,
};

/** Lists of one length or another. */
export const wide: Readonly<Record<string, (width: number) => string>> = {
  "elements of an array": (width) => `const list = [${"load(), ".repeat(width)}];`,
  "arguments of a call": (width) => `run(${Array.from({ length: width }, (_, index) => `a${index}`).join(", ")});`,
  "statements of a file": (width) => "async () => { await 1; };\n".repeat(width),
  "one variable, given and awaited again and again": (width) => `async function run() { let p; ${"p = load(); await p; ".repeat(width)} }`,
  "resources of a function, one after the other": (width) => `import { open } from "node:fs/promises";\nexport async function run() { ${Array.from({ length: width }, (_, index) => `const f${index} = await open("a"); await f${index}.stat(); await f${index}.close();`).join(" ")} }`,
  "timers of a function": (width) => `export async function run() { ${Array.from({ length: width }, (_, index) => `const t${index} = setTimeout(g, 1); await h(); clearTimeout(t${index});`).join(" ")} }`,
  "listeners that are added and removed": (width) => `export class C { f() { ${"e.on('a', () => this.g()); e.off('a', this.g); ".repeat(width)} } }`,
  "summands": (width) => `async function run() { const text = load()${" + load()".repeat(width)}; return text; }`,
  "calls that a synchronous function drops": (width) => `async function save() {}\nexport function run() { ${"save(); ".repeat(width)} }`,
  "exports of a module": (width) => Array.from({ length: width }, (_, index) => `exports.f${index} = async () => {}; exports.f${index}();`).join("\n"),
  "calls of a chain": (width) => `load()${".then((value) => save(value))".repeat(width)};`,
};

/** What a bundler makes: modules in one line, with short names, sequences and chains. */
export function bundleOf(modules: number): string {
  return `(()=>{var e={${Array.from({ length: modules }, (_, index) => moduleOf(index)).join(",")}},t={};function n(r){var o=t[r];if(void 0!==o)return o.exports;var i=t[r]={exports:{}};return e[r](i,i.exports,n),i.exports}n(0)})();`;
}

function moduleOf(index: number): string {
  return `${index}:(e,t,n)=>{"use strict";var r=n(${index + 1}),o=n(${index + 2});Object.defineProperty(t,"__esModule",{value:!0}),t.load=void 0;` +
    'var i=function(e){return e&&e.ok?e.json():Promise.reject(new Error(e.status))};async function a(e){var t,n=[];for(const i of e)n.push(await r.load(i));return null!==(t=n[0])&&void 0!==t?t:o.read(n)}' +
    't.load=function(e,t){return fetch(e,t).then(i).then((function(e){return t?r.parse(e):o.parse(e)}),(function(){return null}))},t.all=a,t.read=function(e){try{return a(e).then((e=>e.length))}catch(e){}finally{r.close()}}}';
}

/** Helpers that call each other in circles, with an async function for each that calls it; `last` is the body of one that all of them lead to. */
export function helpersOf(count: number, last = ""): string {
  const helpers = Array.from({ length: count }, (_, index) => {
    return `function help${index}() { help${(index + 1) % count}(); help${(index * 7 + 3) % count}(); ${index === 0 ? last : ""} }\nasync function run${index}() { help${index}(); }`;
  });
  return ['import { readFileSync } from "node:fs";', ...helpers].join("\n");
}
