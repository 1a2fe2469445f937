import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface Diagnostic {
  readonly range: Range;
  readonly code: string;
  readonly codeDescription?: { readonly href: string };
  readonly message: string;
  readonly source: string;
}

export interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface WorkspaceEdit {
  readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[];
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
}

/** ESLint's language server, spoken to as an editor does. */
export class LanguageServer {
  readonly #folder: string;
  readonly #settings: object;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, PromiseWithResolvers>();
  #edits: TextEdit[] = [];
  #received = Buffer.alloc(0);
  #lastId = 0;
  #version = 0;

  private constructor(folder: string, settings: object) {
    this.#folder = folder;
    this.#settings = { ...settings, workspaceFolder: { name: "project", uri: pathToFileURL(folder).href } };
    const server = path.join(folder, "node_modules", "vscode-langservers-extracted", "bin", "vscode-eslint-language-server");
    this.#process = spawn(process.execPath, [server, "--stdio"], { cwd: folder });
    this.#process.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
  }

  static async start(folder: string, settings: object): Promise<LanguageServer> {
    const server = new LanguageServer(folder, settings);
    const uri = pathToFileURL(folder).href;
    await server.#request("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ name: "project", uri }],
      capabilities: {
        workspace: { configuration: true, applyEdit: true, workspaceFolders: true },
        textDocument: {
          diagnostic: {},
          publishDiagnostics: { codeDescriptionSupport: true, dataSupport: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll.eslint"] } } },
        },
      },
    });
    server.#notify("initialized", {});
    return server;
  }

  async stop(): Promise<void> {
    const closed = once(this.#process, "close");
    await this.#request("shutdown", null);
    this.#notify("exit", null);
    await closed;
  }

  /** Opens a buffer, which need not be what is on the disk. */
  open(file: string, text: string): void {
    const languageId = file.endsWith("ts") ? "typescript" : "javascript";
    this.#notify("textDocument/didOpen", { textDocument: { uri: this.#uriOf(file), languageId, version: ++this.#version, text } });
  }

  /** What the buffer holds from now on. */
  change(file: string, text: string): void {
    this.#notify("textDocument/didChange", { textDocument: { uri: this.#uriOf(file), version: ++this.#version }, contentChanges: [{ text }] });
  }

  async diagnostics(file: string): Promise<readonly Diagnostic[]> {
    const report = await this.#request("textDocument/diagnostic", { textDocument: { uri: this.#uriOf(file) } });
    return (report as { items: Diagnostic[] }).items;
  }

  async actions(file: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
    const context = { diagnostics: [diagnostic], triggerKind: 1 };
    return (await this.#request("textDocument/codeAction", { textDocument: { uri: this.#uriOf(file) }, range: diagnostic.range, context })) as CodeAction[];
  }

  /** The edits that the server asks the editor to make when the user picks an action, one of those it offered last. */
  async editsOf({ command }: CodeAction): Promise<readonly TextEdit[]> {
    this.#edits = [];
    await this.#request("workspace/executeCommand", { command: command?.command, arguments: command?.arguments });
    return this.#edits;
  }

  #uriOf(file: string): string {
    return pathToFileURL(path.join(this.#folder, file)).href;
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return answer;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (let message = this.#nextMessage(); message; message = this.#nextMessage()) this.#handle(message);
  }

  #nextMessage(): Message | undefined {
    const end = this.#received.indexOf("\r\n\r\n");
    if (end < 0) return undefined;
    const length = Number(/Content-Length: (\d+)/u.exec(this.#received.toString("utf8", 0, end))?.[1]);
    const start = end + 4;
    if (this.#received.length < start + length) return undefined;
    const body = this.#received.toString("utf8", start, start + length);
    this.#received = this.#received.subarray(start + length);
    return JSON.parse(body) as Message;
  }

  #handle({ id, method, params, result, error }: Message): void {
    if (id === undefined) return;
    if (method !== undefined) this.#send({ id, result: this.#answer(method, params) });
    else if (error) this.#waiting.get(id)?.reject(new Error(error.message));
    else this.#waiting.get(id)?.resolve(result);
  }

  #answer(method: string, params: unknown): unknown {
    if (method === "workspace/configuration") return (params as { items: unknown[] }).items.map(() => this.#settings);
    if (method !== "workspace/applyEdit") return null;
    const { documentChanges = [], changes = {} } = (params as { edit: WorkspaceEdit }).edit;
    this.#edits.push(...documentChanges.flatMap(({ edits }) => edits), ...Object.values(changes).flat());
    return { applied: true };
  }
}

interface PromiseWithResolvers {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** The text after these edits, none of which overlap. */
export function applied(edits: readonly TextEdit[], text: string): string {
  const fromEnd = edits.toSorted((one, other) => offsetOf(other.range.start, text) - offsetOf(one.range.start, text));
  return fromEnd.reduce((edited, { range, newText }) => edited.slice(0, offsetOf(range.start, text)) + newText + edited.slice(offsetOf(range.end, text)), text);
}

function offsetOf({ line, character }: Position, text: string): number {
  const before = text.split("\n").slice(0, line).map((each) => each.length + 1);
  return before.reduce((sum, length) => sum + length, 0) + character;
}
