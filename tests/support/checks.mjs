/** The checks of `npm test` that run no test of ours, two at a time; what one printed is shown when it has ended. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** Lint takes as long as the others together. */
const LANES = [["lint"], ["typecheck", "docs:check", "deadcode", "package:check"]];

const passed = await Promise.all(LANES.map(runAll));
process.exitCode = passed.every(Boolean) ? 0 : 1;

async function runAll(scripts) {
  for (const script of scripts) if (!(await run(script))) return false;
  return true;
}

async function run(script) {
  const child = spawn(`npm run --silent ${script} 2>&1`, { shell: true, stdio: ["ignore", "pipe", "inherit"] });
  const [output, status] = await Promise.all([text(child.stdout), new Promise((resolve) => child.once("close", resolve))]);
  process.stdout.write(`npm run ${script}: ${status === 0 ? "passed" : "failed"}\n${output}`);
  return status === 0;
}
