/**
 * Lints the example with the recommended preset and types, prints what a user would see, and holds it against what
 * is planted there. With arguments it is the command itself, for any project: `npm run demo -- <path> [options]`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { plantedPlaces } from "./planted.mjs";

const root = path.join(import.meta.dirname, "..", "..");
const EXAMPLE = "docs/examples/order-service";

const args = process.argv.slice(2);
process.exitCode = args.length > 0 ? await lintProject(args) : await lintExample();

/** Paths are meant from where `npm run` was called. */
async function lintProject(args) {
  const { code } = await command(args, { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: "inherit" });
  return code;
}

async function lintExample() {
  console.log(`async-pitfalls ${EXAMPLE}`);
  const [planted, report] = await Promise.all([plantedPlaces(path.join(root, EXAMPLE)), reported(), show()]);
  const missing = planted.filter((place) => !report.includes(place));
  const unexpected = report.filter((place) => !planted.includes(place));
  console.log(`${planted.length} pitfalls planted, ${planted.length - missing.length} found; ${EXAMPLE}/README.md explains each one.`);
  for (const place of missing) console.log(`Planted and not found: ${place}`);
  for (const place of unexpected) console.log(`Found and not planted: ${place}`);
  return missing.length + unexpected.length === 0 ? 0 : 1;
}

function show() {
  return command([EXAMPLE], { cwd: root, stdio: "inherit" });
}

/** The same report once more, as data: `src/orders.ts:26 no-unawaited-promise`. */
async function reported() {
  const { stdout } = await command([EXAMPLE, "--format", "json"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const results = JSON.parse(stdout || "[]");
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => {
      const file = path.relative(path.join(root, EXAMPLE), filePath).split(path.sep).join("/");
      return `${file}:${line} ${ruleId?.replace("async-pitfalls/", "") ?? message}`;
    }),
  );
}

async function command(args, options) {
  const child = spawn(process.execPath, [path.join(root, "dist", "cli.js"), ...args], options);
  const [[code], stdout] = await Promise.all([once(child, "close"), child.stdout ? text(child.stdout) : ""]);
  return { code: code ?? 1, stdout };
}
