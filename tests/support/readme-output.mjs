/**
 * A picture of what the command prints for the code at the top of the README, `docs/output.svg`: `npm run docs:update`
 * draws it, `npm run docs:check` fails if it is another.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { drawTerminal } from "./draw-terminal.mjs";

const root = path.join(import.meta.dirname, "..", "..");
const PICTURE = path.join(root, "docs", "output.svg");
const CODE = /```ts incorrect [\w-]+\n(?<code>\/\/ src\/publish\.ts\n[\s\S]*?)```/u;
const COLUMNS = 80;

const readme = readFileSync(path.join(root, "README.md"), "utf8");
const code = CODE.exec(readme)?.groups?.code;
if (code === undefined || !readme.includes("/docs/output.svg")) fail("README.md has no code of src/publish.ts, or does not show docs/output.svg.");
const picture = drawTerminal(outputFor(code), { columns: COLUMNS, title: "What async-pitfalls prints for src/publish.ts" });

if (!process.argv.includes("--check")) writeFileSync(PICTURE, picture);
else if (!existsSync(PICTURE) || readFileSync(PICTURE, "utf8") !== picture) fail("docs/output.svg does not show what the command prints: npm run docs:update.");

function outputFor(text) {
  const folder = mkdtempSync(path.join(tmpdir(), "async-pitfalls-readme-"));
  try {
    mkdirSync(path.join(folder, "src"));
    writeFileSync(path.join(folder, "src", "publish.ts"), text);
    const env = { ...process.env, FORCE_COLOR: "1", FORCE_HYPERLINK: "0", COLUMNS: String(COLUMNS) };
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, "dist", "cli.js"), "src"], { cwd: folder, encoding: "utf8", env });
    if (status !== 1) fail(`The command found nothing in the code of README.md.\n${stdout}${stderr}`);
    return stdout.replaceAll("src\\publish.ts", "src/publish.ts").trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
