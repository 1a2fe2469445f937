/**
 * Builds what lints in the browser: a worker with ESLint and the plugin, TypeScript with its parser, and the types of the platform.
 * The last two are loaded when they are needed. What is built is kept as long as none of it has changed.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { built, folder, root } from "../paths.mjs";

const require = createRequire(path.join(folder, "package.json"));
const PLUGIN = "eslint-plugin-async-pitfalls";
/** What pages load by itself, and when they need it. */
const ENTRIES = ["worker", "mermaid"];
/** What the examples of the pages import: the tests run them beside the same files. */
const EXAMPLES = path.join(root, "tests", "support", "typed");
const SHIMS = path.join(folder, "playground", "shims");
/** What typescript-eslint's parser reads files, globs and configurations with: it is given a program. */
const UNUSED = /^(?:node:)?(?:child_process|crypto|fs|fs\/promises|inspector|module|os|perf_hooks|readline|tty|url|util|worker_threads)$|^(?:debug|tinyglobby|@typescript-eslint\/(?:project-service|tsconfig-utils))(?:$|\/)/;

/** Kinds of diagrams that no page has: charts of flows, sequences and times are drawn, by the layout that these have by default. */
const UNDRAWN = /^\.\/chunks\/mermaid\.core\/[\w-]*(?:[Dd]iagram|definition)|^\.\/(?:elk|cose-bilkent)|^katex$/;
const DRAWN = /\/(?:flow|gantt|sequence)Diagram/u;

/** The files for pages to load: `{ worker: "worker-….js" }`. */
export async function workerFiles() {
  const manifest = path.join(built, "manifest.json");
  const stamp = stampOf();
  const before = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")) : undefined;
  if (before?.stamp === stamp) return before.files;
  const files = await buildAll();
  writeFileSync(manifest, JSON.stringify({ stamp, files }));
  return files;
}

async function buildAll() {
  rmSync(built, { recursive: true, force: true });
  mkdirSync(built, { recursive: true });
  const types = writeTypes();
  const { metafile } = await build({
    entryPoints: Object.fromEntries(ENTRIES.map((name) => [name, path.join(folder, "playground", `${name}.js`)])),
    outdir: built,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    metafile: true,
    logLevel: "error",
    define: { __TYPES__: JSON.stringify(types), __filename: '"/typescript.js"', __dirname: '"/"' },
    inject: [path.join(SHIMS, "process.js")],
    plugins: [resolving],
  });
  const outputs = Object.entries(metafile.outputs);
  const fileOf = (name) => path.basename(outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(`playground/${name}.js`))[0]);
  return Object.fromEntries(ENTRIES.map((name) => [name, fileOf(name)]));
}

/** The plugin by its own entry for browsers; everything that only Node.js has as nothing. */
const resolving = {
  name: "resolving",
  setup({ onResolve }) {
    const { exports } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    onResolve({ filter: new RegExp(`^${PLUGIN}$`) }, () => ({ path: path.join(root, exports["."].browser) }));
    onResolve({ filter: /^(?:node:)?path$/ }, forPackages(() => path.join(SHIMS, "path.js")));
    onResolve({ filter: UNDRAWN }, ({ path: name }) => (DRAWN.test(name) ? undefined : { path: path.join(SHIMS, "nothing.js") }));
    onResolve({ filter: UNUSED }, forPackages(() => path.join(SHIMS, "nothing.js")));
  },
};

/** The plugin gets no replacements: it has to do without. */
function forPackages(replace) {
  return ({ importer }) => (importer.startsWith(path.join(root, "dist")) ? { errors: [{ text: "The entry for browsers needs something of Node.js." }] } : { path: replace() });
}

/** TypeScript's libraries, the types of Node.js and what examples import, by the path at which the program finds them. */
function writeTypes() {
  const lib = path.dirname(require.resolve("typescript"));
  const examples = readdirSync(EXAMPLES).filter((file) => file.endsWith(".ts") && !file.startsWith("case."));
  const libs = readdirSync(lib).filter((file) => /^lib\.(?!.*webworker|scripthost).*\.d\.ts$/u.test(file));
  const files = Object.fromEntries([
    ...libs.map((file) => [`/lib/${file}`, path.join(lib, file)]),
    ...examples.map((file) => [`/project/${file}`, path.join(EXAMPLES, file)]),
    ...["@types/node", "undici-types"].flatMap((name) => typesOf(name)),
  ].map(([name, file]) => [name, name.startsWith("/project/node_modules/") || name.startsWith("/lib/") ? withoutComments(textOf(file)) : textOf(file)]));
  const text = JSON.stringify(files);
  const name = `types-${hashOf(text)}.json`;
  writeFileSync(path.join(built, name), text);
  return name;
}

function textOf(file) {
  return readFileSync(file, "utf8");
}

/** Comments are two thirds of these files. What begins with three slashes refers to other files. */
function withoutComments(text) {
  const ranges = new Map();
  const visit = (node) => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) if (!text.startsWith("///", pos)) ranges.set(pos, end);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("types.d.ts", text, ts.ScriptTarget.Latest));
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const starts = [0, ...sorted.map(([, end]) => end)];
  return starts.map((start, index) => text.slice(start, sorted[index]?.[0])).join("").replaceAll(/\n\s*\n/gu, "\n").replaceAll(/^ +/gmu, "");
}

function typesOf(name) {
  const folder = path.dirname(require.resolve(`${name}/package.json`));
  const files = readdirSync(folder, { recursive: true }).filter((file) => /\.d\.ts$|^package\.json$/u.test(file) && !/^ts[\d.]+[\\/]/u.test(file));
  return files.map((file) => [`/project/node_modules/${name}/${file.replaceAll("\\", "/")}`, path.join(folder, file)]);
}

/** Of everything that is built in: the plugin, the code here, the lockfile. */
function stampOf() {
  const own = readdirSync(path.join(folder, "playground"), { recursive: true }).map((file) => path.join(folder, "playground", file));
  const plugin = readdirSync(path.join(root, "dist")).map((file) => path.join(root, "dist", file));
  const examples = readdirSync(EXAMPLES).map((file) => path.join(EXAMPLES, file));
  const files = [...own, ...plugin, ...examples, path.join(folder, "package-lock.json")].filter((file) => statSync(file).isFile());
  return hashOf(files.map((file) => readFileSync(file, "utf8")).join("\0"));
}

function hashOf(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
