/**
 * Lints the example with types, prints what a user of the recommended preset would see, and holds what that preset and
 * the strict one report against what is planted there. With arguments it is the command itself, for any project: `npm run demo -- <path> [options]`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { plantedInFolder } from "./planted.mjs";

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
  const [planted, ...reports] = await Promise.all([plantedInFolder(path.join(root, EXAMPLE)), reported("recommended"), reported("strict"), show()]);
  const recommended = planted.filter(({ isStrict }) => !isStrict);
  const problems = [...differences("recommended", recommended, reports[0]), ...differences("strict", planted, reports[1])];
  console.log(`${recommended.length} pitfalls planted for recommended, ${planted.length} for strict; ${EXAMPLE}/README.md explains each one.`);
  console.log(problems.length === 0 ? "Both presets find them, and nothing else." : problems.join("\n"));
  return problems.length === 0 ? 0 : 1;
}

function show() {
  return command([EXAMPLE], { cwd: root, stdio: "inherit" });
}

/** What a preset reports, as `src/orders.ts:26 no-unawaited-promise`. */
async function reported(preset) {
  const { stdout } = await command([EXAMPLE, "--preset", preset, "--format", "json"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const results = JSON.parse(stdout || "[]");
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => {
      const file = path.relative(path.join(root, EXAMPLE), filePath).split(path.sep).join("/");
      return `${file}:${line} ${ruleId?.replace("async-pitfalls/", "") ?? message}`;
    }),
  );
}

function differences(preset, planted, report) {
  const places = planted.map(({ place }) => place);
  const missing = places.filter((place) => !report.includes(place));
  const unexpected = report.filter((place) => !places.includes(place));
  return [...missing.map((place) => `Planted and not found by ${preset}: ${place}`), ...unexpected.map((place) => `Found by ${preset} and not planted: ${place}`)];
}

async function command(args, options) {
  const child = spawn(process.execPath, [path.join(root, "dist", "cli.js"), ...args], options);
  const [[code], stdout] = await Promise.all([once(child, "close"), child.stdout ? text(child.stdout) : ""]);
  return { code: code ?? 1, stdout };
}
