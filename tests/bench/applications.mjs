/** Whole applications, fetched by name and commit and installed by their own lockfiles; kept in a cache that git does not see. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const CACHE = path.join(import.meta.dirname, "..", "..", "node_modules", ".cache", "async-pitfalls-bench");
const NPM = "npm ci --ignore-scripts --no-audit --no-fund";

/** `sources` are the folders that are linted, as far as they are of the project's tsconfig.json. */
export const APPLICATIONS = [
  { name: "microsoft/vscode-js-debug", kind: "an extension", commit: "06ce1aa29692a9147fbca4a82aed68c43a13655e", install: NPM, sources: ["src"] },
  { name: "umami-software/umami", kind: "a front end", commit: "c0ea3aefbee7a3429ee2f824b06dc4a9dbe0b7e1", install: "npx --yes pnpm@10 install --frozen-lockfile --ignore-scripts", sources: ["src"] },
  { name: "homebridge/homebridge", kind: "a server", commit: "50f91541bc8731ed0c794f1370d9b76f49443d11", install: NPM, sources: ["src"] },
  { name: "taskforcesh/bullmq", kind: "a queue", commit: "352d3c72bf2bc5ec851630a4cdcba7d44c313ed0", install: "npx --yes yarn@1 install --frozen-lockfile --ignore-scripts --ignore-engines", sources: ["src"] },
];

/** Gives the folder of an application and its files; fetches and installs it if it is not there. */
export function layOutApplication({ name, commit, install, sources }) {
  const folder = path.join(CACHE, `${name.replace("/", "+")}-${commit.slice(0, 12)}`);
  if (!existsSync(folder)) fetchTo(folder, { name, commit, install });
  const config = ts.getParsedCommandLineOfConfigFile(path.join(folder, "tsconfig.json"), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail });
  const places = sources.map((source) => path.join(folder, source) + path.sep);
  const files = config.fileNames.map(path.normalize).filter((file) => /(?<!\.d)\.tsx?$/u.test(file) && places.some((place) => file.startsWith(place)));
  if (files.length === 0) throw new Error(`${name} has no files in ${sources.join(", ")}.`);
  return { folder, files: files.sort() };
}

/** A folder under its own name is complete: what was interrupted is begun again. */
function fetchTo(folder, { name, commit, install }) {
  console.error(`Fetching ${name}…`);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const steps = ["git init --quiet", `git fetch --quiet --depth 1 https://github.com/${name}.git ${commit}`, "git checkout --quiet FETCH_HEAD", install];
  for (const step of steps) {
    const { status } = spawnSync(step, { cwd: unfinished, shell: true, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, CI: "true" } });
    if (status !== 0) throw new Error(`${name}: \`${step}\` failed.`);
  }
  renameSync(unfinished, folder);
}

function fail({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
}
