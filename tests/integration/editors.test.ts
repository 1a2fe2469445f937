import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { demoFiles, plantedIn, TYPED_CONFIG } from "./demo-project.ts";
import { EDITOR_SETTINGS } from "./editor-settings.ts";
import { applied, LanguageServer, type CodeAction } from "./language-server.ts";
import { createToolProject, runBin, TemporaryFolder } from "./packed.ts";

const LOADER = "export async function load(name: string) { return name; }\n";
const CALLER = `import { load } from "./loader.ts";

export function start() {
  load("orders");
}
`;
const DROPPED = "`load(…)` is not awaited";

let folder: TemporaryFolder;
let project: string;
let server: LanguageServer;
let demo: Record<string, string>;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  demo = await demoFiles();
  const files = { ...demo, "src/loader.ts": LOADER, "src/caller.ts": "export {};\n", "eslint.config.mjs": TYPED_CONFIG };
  project = await createToolProject(path.join(folder.path, "project"), files, "editors", inject("tarball"));
  server = await LanguageServer.start(project, EDITOR_SETTINGS);
}, 180_000);

afterAll(async () => {
  await server.stop();
  await folder.remove();
});

describe("ESLint's language server", () => {
  it("shows what the command line reports, with the name of the rule and its page", async () => {
    const shown = await Promise.all(sources().map(diagnosticsOf));
    const places = shown.flatMap(({ file, diagnostics }) => diagnostics.map(({ range, code }) => `${file}:${range.start.line + 1} ${nameOf(code)}`));
    expect(places.toSorted()).toEqual(plantedIn(demo));
    for (const { code, codeDescription, source } of shown.flatMap(({ diagnostics }) => diagnostics)) {
      expect(codeDescription?.href).toMatch(new RegExp(`^https://.*/docs/rules/${nameOf(code)}\\.md$`, "u"));
      expect(source).toBe("eslint");
    }
  }, 60_000);

  it("offers every suggestion as a code action that makes the text which the suggestion makes", async () => {
    const { stdout } = await runBin(project, "eslint", "--format", "json", "src");
    const suggested = suggestionsIn(stdout);
    expect(suggested.length).toBeGreaterThan(10);
    const offered: Repair[] = [];
    // sequential: the server knows only the actions that it offered last
    for (const source of sources()) offered.push(...(await repairsOf(source)));
    expect(offered.toSorted(byTitle)).toEqual(suggested.toSorted(byTitle));
  }, 60_000);

  it("reports a buffer that is not saved, with types, and follows its edits", async () => {
    server.open("src/caller.ts", CALLER);
    expect(await messagesOf("src/caller.ts")).toEqual([expect.stringContaining(DROPPED)]);
    server.change("src/caller.ts", CALLER.replace("load(", "return load("));
    expect(await messagesOf("src/caller.ts")).toEqual([]);
    server.change("src/caller.ts", CALLER);
    expect(await messagesOf("src/caller.ts")).toEqual([expect.stringContaining(DROPPED)]);
  }, 60_000);

  it("knows the types of another buffer that is not saved, once that one has been linted", async () => {
    server.open("src/loader.ts", LOADER);
    server.change("src/loader.ts", LOADER.replace("async ", ""));
    expect(await messagesOf("src/loader.ts")).toEqual([]);
    server.change("src/caller.ts", `${CALLER}\n`);
    expect(await messagesOf("src/caller.ts")).toEqual([]);
  }, 60_000);

  it("says that a file which has never been saved is in no tsconfig.json yet", async () => {
    server.open("src/new.ts", CALLER);
    expect(await messagesOf("src/new.ts")).toEqual([expect.stringContaining("was not found by the project service")]);
  }, 60_000);
});

interface Repair {
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

interface Suggestion {
  readonly desc: string;
  readonly fix: { readonly range: readonly [number, number]; readonly text: string };
}

function sources(): [string, string][] {
  return Object.entries(demo).filter(([file]) => file.endsWith(".ts"));
}

async function diagnosticsOf([file, text]: [string, string]) {
  server.open(file, text);
  return { file, diagnostics: await server.diagnostics(file) };
}

async function repairsOf([file, text]: [string, string]): Promise<Repair[]> {
  const repairs: Repair[] = [];
  // sequential: see above
  for (const diagnostic of await server.diagnostics(file)) {
    const actions = await server.actions(file, diagnostic);
    // sequential: see above
    for (const action of actions.filter(isSuggestion)) {
      repairs.push({ file, title: titleOf(action), text: applied(await server.editsOf(action), text) });
    }
  }
  return repairs;
}

function nameOf(code: string): string {
  return code.replace("async-pitfalls/", "");
}

/** The server adds the name of the rule. */
function titleOf({ title }: CodeAction): string {
  return title.replace(/ \(async-pitfalls\/[\w-]+\)$/u, "");
}

function isSuggestion({ command }: CodeAction): boolean {
  return command?.command === "eslint.applySuggestion";
}

async function messagesOf(file: string): Promise<string[]> {
  return (await server.diagnostics(file)).map(({ message }) => message);
}

function suggestionsIn(json: string): Repair[] {
  const results = JSON.parse(json) as { filePath: string; source?: string; messages: { suggestions?: Suggestion[] }[] }[];
  return results.flatMap(({ filePath, source = "", messages }) => {
    const file = path.relative(project, filePath).split(path.sep).join("/");
    const suggestions = messages.flatMap((message) => message.suggestions ?? []);
    return suggestions.map(({ desc, fix: { range, text } }) => ({ file, title: desc, text: source.slice(0, range[0]) + text + source.slice(range[1]) }));
  });
}

function byTitle(one: Repair, other: Repair): number {
  return `${one.file} ${one.title} ${one.text}`.localeCompare(`${other.file} ${other.title} ${other.text}`);
}
