/** Lints a project with the built command, as its users do: the preset `recommended`, with types. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";

const CLI = path.join(import.meta.dirname, "..", "..", "dist", "cli.js");
const NODE = ["--max-old-space-size=6000", CLI];

/** ESLint's results, one for each file; what cannot be read is an error. */
export async function lintProject(project, rules) {
  return (await runOn(project, rules)).results;
}

/** What the rules say that they found out about candidates, a line each: `src/a.ts:3 no-empty-catch: excused, probe`. */
export async function findingsIn(project, rules) {
  const { errors } = await runOn(project, rules, { DEBUG: "async-pitfalls" });
  return errors.split("\n");
}

async function runOn({ name, folder, files }, rules, env = {}) {
  const paths = files.map((file) => path.relative(folder, file));
  const asked = rules.flatMap((rule) => ["--rule", rule]);
  const child = spawn(process.execPath, [...NODE, "--format", "json", "--no-inline-config", ...asked, ...paths], { cwd: folder, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const [[code], output, errors] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
  if (code !== 0 && code !== 1) throw new Error(`${name} cannot be linted:\n${errors}`);
  const results = JSON.parse(output);
  const unread = results.flatMap(({ filePath, messages }) => messages.filter(({ fatal }) => fatal).map(({ message }) => `${filePath}: ${message}`));
  if (unread.length > 0) throw new Error(`${name} has files that cannot be read:\n${unread.join("\n")}`);
  return { results, errors };
}
