import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..", "..");
const FOLDER = path.join(ROOT, "node_modules", ".cache", "async-pitfalls", "robustness");

/** Builds the plugin with its names and a source map, so that a stack leads to a line of `src/`; gives the file. */
export function buildReadable() {
  const { error, status } = spawnSync(`npx --no-install tsup tests/robustness/entry.ts --no-dts --no-minify --sourcemap --silent --out-dir ${JSON.stringify(FOLDER)}`, {
    cwd: ROOT,
    shell: true,
    stdio: ["ignore", process.stderr, "inherit"],
  });
  if (status !== 0) throw new Error(`The plugin cannot be built${error ? `: ${error.message}` : ""}.`);
  return path.join(FOLDER, "entry.js");
}
