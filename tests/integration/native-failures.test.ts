import { spawn, execFileSync } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { ESLint, Linter } from "eslint";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { findInstallation } from "../../src/facts/native/installation.ts";
import { filesOf } from "../../src/facts/native/project.ts";
import { Session } from "../../src/facts/native/session.ts";
import { closeSessions, requestsMade } from "../../src/facts/native/source.ts";
import { noUnawaitedPromise } from "../../src/rules/no-unawaited-promise.ts";
import { folderWith, hasTypescript7, NATIVE_VERSIONS, removeFolder, type NativeVersion } from "../support/native-source.ts";

const LINTED = "import { load } from './load.js';\nload();\n";
const PROMISE = "export declare function load(): Promise<number>;\n";
const VALUE = "export declare function load(): number;\n";

const DIST = path.join(import.meta.dirname, "../../dist/index.js");

let folder: string;

function write(name: string, text: string, second = 1): void {
  writeFileSync(path.join(folder, name), text);
  utimesSync(path.join(folder, name), second, second);
}

function makeProject(version: NativeVersion): void {
  folder = folderWith(version);
  onTestFinished(() => {
    closeSessions();
    removeFolder(folder);
  });
  write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "nodenext", strict: true, target: "esnext", types: [], allowJs: true } }));
  write("load.ts", PROMISE);
  write("a.ts", LINTED);
  write("b.ts", LINTED);
}

/** ESLint's own parser, which knows no types. */
const CONFIG: Linter.Config = { files: ["**/*.ts"], plugins: { a: { rules: { rule: noUnawaitedPromise } } }, rules: { "a/rule": "error" }, settings: { "async-pitfalls": { types: "native" } } };

function lint(name: string, text = LINTED): string[] {
  return new Linter({ cwd: folder }).verify(text, [CONFIG], { filename: path.join(folder, name) }).map(({ message, messageId }) => messageId ?? message);
}

/** `T` for a process that is stopped, `Z` for one that has ended, and an empty string for one that is gone. */
function stateOf(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    // `ps` fails where there is no such process.
    return "";
  }
}

function isAlive(pid: number): boolean {
  return !/^(?:Z|$)/u.test(stateOf(pid));
}

function openSession(): Session {
  const installation = findInstallation(folder, ["typescript"]);
  if (!installation) throw new Error("there is no TypeScript");
  const session = new Session(installation);
  onTestFinished(() => session.close());
  return session;
}

/** The processes of a group that have not ended: a process that was started as the first of one has all that it starts in it. */
function groupOf(leader: number): number[] {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,pgid=,stat="], { encoding: "utf8" }).trim().split("\n").map((row) => row.trim().split(/\s+/u));
  return rows.filter(([, group, state = ""]) => group === String(leader) && !state.startsWith("Z")).map(([pid]) => Number(pid));
}

function childrenOf(pid: number): number[] {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,comm="], { encoding: "utf8" }).trim().split("\n").map((row) => row.trim().split(/\s+/u));
  return rows.filter(([, parent, name]) => parent === String(pid) && name !== "ps").map(([child]) => Number(child));
}

describe.skipIf(!hasTypescript7()).each(NATIVE_VERSIONS)("TypeScript %s", (version) => {
  let said: string[];

  beforeEach(() => {
    said = [];
    const spy = vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
    onTestFinished(() => spy.mockRestore());
    makeProject(version);
  });

  it("knows the types of what ESLint's own parser has read", () => {
    expect(lint("a.ts")).toEqual(["dropped"]);
    expect(said).toEqual([]);
  });

  it("knows the text of an editor, and never the one before it", () => {
    expect(lint("a.ts")).toEqual(["dropped"]);
    expect(said).toEqual([]);
    expect(lint("a.ts", `import { load } from './load.js';\nawait load();\n`)).toEqual([]);
    expect(lint("a.ts", `// é 漢字 😀\n${LINTED}`)).toEqual(["dropped"]);
    expect(said).toEqual([]);
    expect(lint("a.ts")).toEqual(["dropped"]);
  });

  it("notices that other files were edited, made and deleted", () => {
    expect(lint("a.ts")).toEqual(["dropped"]);
    write("load.ts", VALUE, 2);
    expect(lint("a.ts")).toEqual([]);
    rmSync(path.join(folder, "load.ts"));
    utimesSync(folder, 3, 3);
    expect(lint("a.ts")).toEqual([]);
    write("load.ts", PROMISE, 4);
    utimesSync(folder, 4, 4);
    expect(lint("a.ts")).toEqual(["dropped"]);
  });

  it("is asked at most ten times for a file whose types are known", () => {
    expect(lint("a.ts")).toEqual(["dropped"]);
    const before = requestsMade();
    expect(lint("b.ts")).toEqual(["dropped"]);
    expect(requestsMade() - before).toBeLessThanOrEqual(10);
  });

  it("notices in an ESLint that lives on what becomes of other files on the disk, and never takes the saved text for the one of the editor", async () => {
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: [CONFIG] });
    const lintAgain = async (text: string) => {
      const [result] = await eslint.lintText(text, { filePath: path.join(folder, "a.ts") });
      return result?.messages.map(({ message, messageId }) => messageId ?? message);
    };
    expect(await lintAgain(LINTED)).toEqual(["dropped"]);
    write("load.ts", VALUE, 2);
    expect(await lintAgain(LINTED)).toEqual([]);
    expect(await lintAgain("import { start } from './start.js';\nstart();\n")).toEqual([]);
    write("start.ts", "export declare function start(): Promise<number>;\n", 3);
    utimesSync(folder, 3, 3);
    expect(await lintAgain("import { start } from './start.js';\nstart();\n")).toEqual(["dropped"]);
    rmSync(path.join(folder, "start.ts"));
    utimesSync(folder, 4, 4);
    expect(await lintAgain("import { start } from './start.js';\nstart();\n")).toEqual([]);
    expect(await lintAgain(`async function own() {}\nown();\n${LINTED}`)).toEqual(["dropped"]);
    write("load.ts", PROMISE, 5);
    expect(await lintAgain(LINTED)).toEqual(["dropped"]);
    expect(said).toEqual([]);
  });

  it("fetches the tree of no other file for what is said of it by its text", () => {
    const trees: unknown[] = [];
    const onRequest = (message: unknown): void => {
      if ((message as { method: string }).method === "getSourceFile") trees.push(message);
    };
    subscribe("async-pitfalls:request", onRequest);
    onTestFinished(() => {
      unsubscribe("async-pitfalls:request", onRequest);
    });
    write("slow.ts", "import { readFileSync } from 'node:fs';\nexport function slow(): string { return readFileSync('a', 'utf8'); }\n");
    write("others.ts", "export function others(): string { return 'none'; }\n");
    const code = "import { slow } from './slow.js';\nimport { createServer } from 'node:http';\ncreateServer(() => { slow(); });\n";
    write("a.ts", code);
    const session = openSession();
    const program = session.programOf(path.join(folder, "a.ts"), code);
    if (!program) throw new Error("the file is of no program");
    const files = filesOf(program, session, { made: Object as never, parsing: {}, onParsed: () => undefined });
    const indexed = files.files().map((file) => [path.basename(file), files.symbolIndexOf(file).functions.flatMap(({ names }) => names)]);
    expect(Object.fromEntries(indexed)).toEqual({ "a.ts": [], "b.ts": [], "load.ts": [], "others.ts": ["others"], "slow.ts": ["slow"] });
    expect(files.files().map((file) => files.textOf(file)).filter((each) => each === "")).toEqual([]);
    expect(files.files().map((file) => files.versionOf(file)).filter((each) => each === undefined)).toEqual([]);
    expect(trees).toEqual([]);
  });

  it("knows nothing of a file that no tsconfig.json has, and says so once", () => {
    write("tsconfig.json", JSON.stringify({ compilerOptions: { strict: true, types: [] }, files: ["b.ts"] }));
    expect(lint("a.ts")).toEqual([]);
    expect(lint("a.ts")).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/a\.ts is linted without types: no tsconfig\.json includes it\.$/u)]);
  });

  it("that is killed is told once, and files go on without types", () => {
    const session = openSession();
    const file = path.join(folder, "a.ts");
    const program = session.programOf(file, LINTED);
    process.kill(session.api?.pid ?? 0, "SIGKILL");
    expect(program && session.withText(program, file, LINTED)).toBeUndefined();
    expect(program).toBeDefined();
    expect(session.programOf(path.join(folder, "b.ts"), "changed();")).toBeUndefined();
    expect(session.programOf(file, LINTED)).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(/^async-pitfalls: TypeScript 7\.\d\.\d\S* does not answer \(.+\): files are linted without its types from here on\.$/u)]);
  });

  it("that does not answer is ended after some seconds", async () => {
    const session = openSession();
    const program = session.programOf(path.join(folder, "a.ts"), LINTED);
    const pid = session.api?.pid ?? 0;
    process.kill(pid, "SIGSTOP");
    await expect.poll(() => stateOf(pid), { timeout: 30_000 }).toMatch(/^T/u);
    expect(session.unlessLost(() => program?.sourceFileAt(path.join(folder, "load.ts"))?.text)).toBeUndefined();
    expect(isAlive(pid)).toBe(false);
    expect(said).toHaveLength(1);
  });

  it("leaves no process of the threads of `eslint --concurrency 2`", async () => {
    writeFileSync(path.join(folder, "eslint.config.mjs"), `import plugin from ${JSON.stringify(pathToFileURL(DIST).href)};\nexport default [{ files: ["**/*.ts"], plugins: { "async-pitfalls": plugin }, rules: { "async-pitfalls/no-unawaited-promise": "error" }, settings: { "async-pitfalls": { types: "native" } } }];\n`);
    const bin = path.join(path.dirname(createRequire(import.meta.url).resolve("eslint/package.json")), "bin", "eslint.js");
    const child = spawn(process.execPath, [bin, "--concurrency", "2", "--format", "json", "a.ts", "b.ts"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"], detached: true });
    const { pid = 0 } = child;
    const [output] = await Promise.all([text(child.stdout), once(child, "close")]);
    const results = JSON.parse(output) as ESLint.LintResult[];
    expect(results.map(({ messages }) => messages.map(({ messageId }) => messageId))).toEqual([["dropped"], ["dropped"]]);
    await expect.poll(() => groupOf(pid), { timeout: 30_000 }).toEqual([]);
  }, 90_000);

  it.each(["ends", "is interrupted", "ends a thread that asked"])("leaves no process when the one that asked %s", async (how) => {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, "native-asker.mjs"), how, path.join(folder, "a.ts")], { stdio: ["pipe", "pipe", "inherit"] });
    const { pid = 0 } = child;
    const [found] = (await once(child.stdout, "data")) as [Buffer];
    expect(found.toString().trim()).toBe("dropped");
    const asked = childrenOf(pid);
    expect(asked).toHaveLength(1);
    if (how === "is interrupted") child.kill("SIGINT");
    else child.stdin.write("go on\n");
    if (how === "ends a thread that asked") await once(child.stdout, "data");
    else await once(child, "exit");
    await expect.poll(() => asked.some(isAlive), { timeout: 30_000 }).toBe(false);
    child.kill();
  }, 60_000);
});

describe("a TypeScript whose API is another one", () => {
  it("is told once, and files are linted without its types", () => {
    const said: string[] = [];
    const spy = vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
    onTestFinished(() => spy.mockRestore());
    makeProject("7.0");
    const own = path.join(folder, "node_modules", "typescript");
    rmSync(own);
    mkdirSync(own);
    writeFileSync(path.join(own, "package.json"), JSON.stringify({ name: "typescript", version: "8.0.0", exports: { "./package.json": "./package.json", "./sync": "./sync.js", "./ast": "./sync.js" } }));
    writeFileSync(path.join(own, "sync.js"), "exports.API = class {};");
    expect(lint("a.ts")).toEqual([]);
    expect(lint("b.ts")).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/^async-pitfalls: TypeScript 8\.0\.0 does not answer \(its API has no \w+\)/u)]);
  });
});
