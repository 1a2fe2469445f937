import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode, messageOf } from "../failure.ts";
import { placeIn } from "../formats/format.ts";
import { InputError } from "../input-error.ts";
import { configurationFor, isAtLeast, type Configuration } from "./configuration.ts";
import { inspectProject, type ProjectFacts } from "./project.ts";

const INSTALL: Readonly<Record<ProjectFacts["packageManager"], string>> = {
  npm: "npm install --save-dev",
  pnpm: "pnpm add --save-dev",
  yarn: "yarn add --dev",
  bun: "bun add --dev",
};

/** What imports a configuration in TypeScript. */
const NODE_FOR_OXLINT = "22.18.0";

/** Writes the configuration that fits the project, or says what to add to the one that is there. */
export async function init(cwd: string): Promise<string> {
  const facts = await inspectProject(cwd);
  const configuration = configurationFor(facts);
  const isForOxlint = configuration.file.startsWith("oxlint");
  const existing = isForOxlint ? facts.configOfOxlint : facts.config;
  const found = `Found: ${configuration.reason}${facts.isMonorepo ? ", in a monorepo" : ""}.`;
  if (existing !== undefined && (await hasPlugin(join(facts.folder, existing)))) return `${found}\n${existing} has the plugin already: nothing is to be done.\n`;
  const told = existing === undefined ? await writeOrTranslate(configuration, facts, cwd) : additions(existing, configuration);
  const next = [...(await installation(configuration, facts)), ...(isForOxlint ? nodeForOxlint(configuration.file) : []), `Then run: npx ${isForOxlint ? "oxlint" : "eslint ."}`];
  return `${[found, ...told, "", ...next].join("\n")}\n`;
}

/** Beside a new file, ESLint would not read the rules that are in an older one any more. */
async function writeOrTranslate(configuration: Configuration, { folder, olderConfig }: ProjectFacts, cwd: string): Promise<string[]> {
  if (olderConfig === undefined || configuration.file.startsWith("oxlint")) return write(configuration, folder, cwd);
  const isInManifest = olderConfig === "package.json";
  const file = isInManifest ? ".eslintrc.json" : olderConfig;
  const place = isInManifest ? '"eslintConfig" in package.json' : olderConfig;
  return [
    `${place} has ESLint's older format. The plugin needs a flat configuration, the only one`,
    "that ESLint 10 reads. Nothing is written. To translate yours:",
    "",
    ...(isInManifest ? [`  move it into ${file}`] : []),
    `  npx @eslint/migrate-config ${file}`,
    "",
    `Then add to ${configuration.file} what it does not have, the entries at its end:`,
    "",
    ...configuration.imports,
    "",
    ...configuration.entries.map((entry) => `  ${entry},`),
  ];
}

/** The flag `wx` fails on a file that has come to be there since. */
async function write({ file, text }: Configuration, folder: string, cwd: string): Promise<string[]> {
  const path = join(folder, file);
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    if (hasCode(error, "EEXIST")) throw new InputError(`${file} is there, and is not overwritten.`);
    throw new InputError(`${file} cannot be written: ${messageOf(error)}`);
  }
  return [`Written: ${placeIn(path, cwd)}`, "", text.trimEnd()];
}

function additions(existing: string, { entries, file, imports, text }: Configuration): string[] {
  if (existing.startsWith(".oxlintrc")) return [`${existing} is there, and stays as it is. In ${file}, which replaces it, this is the plugin:`, "", text.trimEnd()];
  return [`${existing} is there, and stays as it is. Add what it does not have, the entries at its end:`, "", ...imports, "", ...entries.map((entry) => `  ${entry},`)];
}

async function installation({ missing }: Configuration, { folder, packageManager }: ProjectFacts): Promise<string[]> {
  const plugin = "eslint-plugin-async-pitfalls";
  const packages = (await isInstalled(plugin, folder)) ? missing : [plugin, ...missing];
  return packages.length === 0 ? [] : [`Install what is missing: ${INSTALL[packageManager]} ${packages.join(" ")}`];
}

function nodeForOxlint(file: string): string[] {
  const { node } = process.versions;
  return isAtLeast(node, NODE_FOR_OXLINT) ? [] : [`oxlint reads ${file} with Node.js ${NODE_FOR_OXLINT} or later; this is ${node}.`];
}

async function isInstalled(name: string, folder: string): Promise<boolean> {
  return (await textOf(join(folder, "package.json"))).includes(`"${name}"`);
}

async function hasPlugin(config: string): Promise<boolean> {
  return (await textOf(config)).includes("eslint-plugin-async-pitfalls");
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return "";
    throw new InputError(`${file} cannot be read: ${messageOf(error)}`);
  }
}
