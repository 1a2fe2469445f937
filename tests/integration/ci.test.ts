import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { demoFiles, foundIn, plantedIn, plantedWithoutTypes, TYPED_CONFIG, UNTYPED_CONFIG } from "./demo-project.ts";
import { createToolProject, runBin, TemporaryFolder, writeFiles } from "./packed.ts";

const LOADER = "load.ts";
const CALLER = "caller.ts";
/** `start` drops a promise only as long as `load` is async. */
const LIBRARY = {
  [`lib/${LOADER}`]: "export function load(name: string) { return name; }\n",
  [`lib/${CALLER}`]: `import { load } from "./${LOADER}";\n\nexport function start() {\n  load("orders");\n}\n`,
};
const ASYNC_LOADER = "export async function load(name: string) { return name; }\n";

let folder: TemporaryFolder;
let project: string;
let demo: Record<string, string>;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  demo = await demoFiles();
  const files = { ...demo, ...LIBRARY, "tsconfig.json": withLibrary(demo["tsconfig.json"]), "eslint.config.mjs": TYPED_CONFIG, "eslint.untyped.config.mjs": UNTYPED_CONFIG };
  project = await createToolProject(path.join(folder.path, "project"), files, "ci", inject("tarball"));
}, 180_000);

afterAll(() => folder.remove());

describe("the command in a lint stage", () => {
  it("ends with 0 where nothing is found, with 1 where something is, with 2 where it could not run", async () => {
    const paths = ["src/main.ts", "src/worker.ts", "src/missing.ts"];
    const codes = await Promise.all(paths.map(async (file) => (await runBin(project, "async-pitfalls", "--no-types", file)).code));
    expect(codes).toEqual([0, 1, 2]);
  }, 60_000);

  it("takes the formatters that ESLint takes", async () => {
    const { stdout } = await runBin(project, "async-pitfalls", "--format", "@microsoft/eslint-formatter-sarif", "src");
    expect(placesIn(JSON.parse(stdout) as SarifLog)).toEqual(plantedIn(demo));
  }, 60_000);

  it("has SARIF of its own that its schema accepts, with the page of each rule", async () => {
    const { stdout } = await runBin(project, "async-pitfalls", "--format", "sarif", "src");
    const log = JSON.parse(stdout) as SarifLog;
    expect(await schemaErrorsOf(log)).toEqual([]);
    expect(placesIn(log)).toEqual(plantedIn(demo));
    for (const { id, helpUri } of log.runs[0]?.tool.driver.rules ?? []) expect(helpUri).toContain(id.replace("async-pitfalls", "docs/rules"));
  }, 60_000);
});

describe("existing formatters", () => {
  it("SARIF that its schema accepts, with the page of each rule", async () => {
    const log = JSON.parse(await format("@microsoft/eslint-formatter-sarif")) as SarifLog;
    expect(await schemaErrorsOf(log)).toEqual([]);
    expect(placesIn(log)).toEqual(plantedWithoutTypes(demo));
    for (const { id, helpUri } of log.runs[0]?.tool.driver.rules ?? []) expect(helpUri).toContain(id.replace("async-pitfalls", "docs/rules"));
  }, 60_000);

  it("JUnit: a test case that fails for each finding", async () => {
    const report = await format("junit");
    expect(report.match(/<failure message="/gu)).toHaveLength(plantedWithoutTypes(demo).length);
    expect(report).toContain('name="org.eslint.async-pitfalls/no-blocking-call"');
  }, 60_000);

  it("GitHub: an annotation for each finding", async () => {
    const annotations = (await onGitHub(() => format("gha"))).split("\n").filter((line) => line.startsWith("::error "));
    expect(annotations).toHaveLength(plantedWithoutTypes(demo).length);
    expect(annotations[0]).toMatch(/file=.*accounts\.ts,line=\d+,col=\d+::.*pbkdf2Sync.*async-pitfalls\/no-blocking-call/u);
  }, 60_000);
});

describe("--concurrency", () => {
  it("two workers find what one finds", async () => {
    const runs = ["1", "2"].map((workers) => runBin(project, "eslint", "--concurrency", workers, "--format", "json", "src"));
    const found = (await Promise.all(runs)).map(({ stdout }) => foundIn(stdout, project));
    expect(found).toEqual([plantedIn(demo), plantedIn(demo)]);
  }, 60_000);
});

describe("--cache", () => {
  it("gives the findings of the first run again", async () => {
    const first = await lint("--cache", "--cache-location", ".cache/same", "src");
    expect(first).toEqual(plantedIn(demo));
    expect(await lint("--cache", "--cache-location", ".cache/same", "src")).toEqual(first);
  }, 60_000);

  it("does not see that another file has changed what a file means", async () => {
    const cached = ["--cache", "--cache-location", ".cache/other", "--cache-strategy", "content", "lib"];
    expect(await lint(...cached)).toEqual([]);
    await writeFile(path.join(project, "lib", LOADER), ASYNC_LOADER);
    expect(await lint(...cached)).toEqual([]);
    expect(await lint("lib")).toEqual([`lib/${CALLER}:4 no-unawaited-promise`]);
  }, 60_000);
});

describe("bulk suppressions", () => {
  it("record what there is, let new findings through, and are pruned when old ones are gone", async () => {
    expect(await exitCode("--suppress-all")).toBe(0);
    expect(await exitCode()).toBe(0);

    await writeFiles(project, { "src/new.ts": SWALLOWED });
    expect(await lint(...UNTYPED, "src")).toEqual(["src/new.ts:2 no-empty-catch"]);
    await rm(path.join(project, "src", "new.ts"));

    await writeFiles(project, { "src/prices.ts": "export {};\n" });
    expect(await exitCode()).toBe(2);
    expect(await exitCode("--prune-suppressions")).toBe(0);
    expect(Object.keys(await suppressions())).not.toContain("src/prices.ts");
    expect(await exitCode()).toBe(0);
  }, 120_000);
});

const UNTYPED = ["--config", "eslint.untyped.config.mjs"];

const SWALLOWED = `export function notify(send: () => Promise<void>): void {
  send().catch(() => {});
}
`;

interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] } };
    readonly results: readonly SarifResult[];
  }[];
}

interface SarifResult {
  readonly ruleId: string;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: { readonly startLine: number } };
  }[];
}

function placesIn(log: SarifLog): string[] {
  const results = log.runs.flatMap((run) => run.results);
  return results.flatMap(({ ruleId, locations }) => locations.map(({ physicalLocation: { artifactLocation, region } }) => {
    const file = artifactLocation.uri.replace(/^.*\/(?=src\/)/u, "");
    return `${file}:${region.startLine} ${ruleId.replace("async-pitfalls/", "")}`;
  })).toSorted();
}

interface Ajv {
  addMetaSchema(schema: unknown): void;
  compile(schema: unknown): ((value: unknown) => boolean) & { readonly errors?: readonly unknown[] | null };
}

/** The schema, as Microsoft publishes it, is of draft 4: the last Ajv that reads it is version 6. */
async function schemaErrorsOf(log: SarifLog): Promise<readonly unknown[]> {
  const load = createRequire(path.join(project, "package.json"));
  const Ajv = load("ajv") as new (options: object) => Ajv;
  const ajv = new Ajv({ schemaId: "auto", unknownFormats: "ignore", meta: false });
  ajv.addMetaSchema(load("ajv/lib/refs/json-schema-draft-04.json"));
  const schema = path.join(project, "node_modules", "@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json");
  const validate = ajv.compile(JSON.parse(await readFile(schema, "utf8")));
  return validate(log) ? [] : (validate.errors ?? []);
}

async function lint(...args: string[]): Promise<string[]> {
  const { stdout } = await runBin(project, "eslint", "--format", "json", ...args);
  return foundIn(stdout, project);
}

async function format(formatter: string): Promise<string> {
  return (await runBin(project, "eslint", ...UNTYPED, "--format", formatter, "src")).stdout;
}

async function exitCode(...args: string[]): Promise<number> {
  return (await runBin(project, "eslint", ...UNTYPED, ...args, "src")).code;
}

async function onGitHub<T>(action: () => Promise<T>): Promise<T> {
  const { GITHUB_ACTIONS } = process.env;
  process.env["GITHUB_ACTIONS"] = "true";
  try {
    return await action();
  } finally {
    if (GITHUB_ACTIONS === undefined) delete process.env["GITHUB_ACTIONS"];
    else process.env["GITHUB_ACTIONS"] = GITHUB_ACTIONS;
  }
}

async function suppressions(): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path.join(project, "eslint-suppressions.json"), "utf8")) as Record<string, unknown>;
}

function withLibrary(tsconfig = "{}"): string {
  return JSON.stringify({ ...(JSON.parse(tsconfig) as object), include: ["src", "lib"] });
}
