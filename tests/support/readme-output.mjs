/**
 * What the command prints for the code at the top of the README: `npm run docs:update` writes it below that code,
 * `npm run docs:check` fails if it is another.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");
const README = path.join(root, "README.md");
const CODE = /```ts incorrect [\w-]+\n(?<code>\/\/ src\/publish\.ts\n[\s\S]*?)```/u;
const OUTPUT = /(?<=<!-- begin output -->\n\n)[\s\S]*?(?=\n\n<!-- end output -->)/u;

const before = readFileSync(README, "utf8");
const code = CODE.exec(before)?.groups?.code;
if (code === undefined || !OUTPUT.test(before)) fail("README.md has no code of src/publish.ts, or no place for the output: <!-- begin output --> and <!-- end output -->.");
const after = before.replace(OUTPUT, () => `\`\`\`text\n${outputFor(code)}\n\`\`\``);
const isChecked = process.argv.includes("--check");

if (isChecked && before !== after) fail("The output in README.md is not what the command prints: npm run docs:update.");
if (!isChecked) writeFileSync(README, after);

function outputFor(text) {
  const folder = mkdtempSync(path.join(tmpdir(), "async-pitfalls-readme-"));
  try {
    mkdirSync(path.join(folder, "src"));
    writeFileSync(path.join(folder, "src", "publish.ts"), text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, "dist", "cli.js"), "src"], { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1", COLUMNS: "80" } });
    if (status !== 1) fail(`The command found nothing in the code of README.md.\n${stdout}${stderr}`);
    return stdout.replaceAll(/^.*(?=src[/\\]publish\.ts)/gmu, "").trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
