/**
 * The code that is compared on. A case is a short file in `cases/<question>/`: its first line says what happens in it,
 * and `// planted` stands at the end of each line where a report is right. Without such a line the code is right, and
 * every report is a false positive.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

const CASES = path.join(import.meta.dirname, "cases");
const ROOT = path.join(import.meta.dirname, "..", "..");
const EXAMPLE = path.join(ROOT, "docs", "examples", "order-service");
const MARK = / *\/\/ planted$/u;

export function readCases() {
  const files = readdirSync(CASES, { recursive: true }).map((file) => file.replaceAll("\\", "/"));
  return files.filter((file) => /\.tsx?$/u.test(file) && !file.startsWith("support/")).sort().map(readCase);
}

function readCase(file) {
  const lines = readFileSync(path.join(CASES, file), "utf8").split("\n");
  const title = /^\/\/ (.+)$/u.exec(lines[0])?.[1];
  if (!title) throw new Error(`cases/${file} does not say in its first line what happens.`);
  const planted = lines.flatMap((line, index) => (MARK.test(line) ? [index + 1] : []));
  return { file, question: file.split("/")[0], title, planted, text: withoutRemarks(lines) };
}

/** Comments can excuse what they stand at: no tool gets to see ours. Line numbers stay. */
function withoutRemarks([, ...lines]) {
  return ["", ...lines.map((line) => line.replace(MARK, ""))].join("\n");
}

/** Writes all cases and the order service into a folder, each a project with types. */
export function layOut(folder, cases) {
  const target = path.join(folder, "cases");
  cpSync(CASES, target, { recursive: true });
  for (const { file, text } of cases) writeFileSync(path.join(target, file), text);
  const service = path.join(folder, "order-service");
  mkdirSync(service);
  for (const part of ["src", "tsconfig.json"]) cpSync(path.join(EXAMPLE, part), path.join(service, part), { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module", "engines": { "node": ">=24" } }');
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "junction");
  const sources = readdirSync(path.join(service, "src")).map((file) => `order-service/src/${file}`);
  return [...cases.map(({ file }) => `cases/${file}`), ...sources.sort()];
}

/** In the service, a comment `// pitfall: <rule>: <why>` stands above each line that is to be reported. */
export function readService() {
  const files = readdirSync(path.join(EXAMPLE, "src")).sort();
  return files.flatMap((file) => {
    const lines = readFileSync(path.join(EXAMPLE, "src", file), "utf8").split("\n");
    return lines.flatMap((line, index) => {
      const rule = /\/\/ pitfall: ([\w-]+):/u.exec(line)?.[1];
      return rule ? [{ file, line: index + 2, rule }] : [];
    });
  });
}
