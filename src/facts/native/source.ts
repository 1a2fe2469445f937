import { existsSync } from "node:fs";
import path from "node:path";
import type { SourceCode } from "../../ast/nodes.ts";
import { nodesOf } from "../../ast/walk.ts";
import { answerByChecker } from "../checker/answers.ts";
import type { Answer, Question, Source } from "../facts.ts";
import type { ProjectFiles, TypedFacts } from "../offered.ts";
import type { Parsing, SourceCodeClass } from "../parsing.ts";
import type { LintedTogether } from "../place-of.ts";
import { findInstallation } from "./installation.ts";
import { NodeMap } from "./map.ts";
import type { NativeNode } from "./nodes.ts";
import { toSlashes } from "./paths.ts";
import type { NativeProgram } from "./program.ts";
import { filesOf } from "./project.ts";
import { Session } from "./session.ts";

/** TypeScript 7, and the name that it has beside TypeScript 6 if it is asked for. */
const NAMES = ["typescript"];
const NAMES_IF_ASKED = [...NAMES, "typescript-7"];

export interface NativeRequest {
  readonly file: string;
  readonly parsing: Parsing | undefined;
  /** Whether the settings ask for TypeScript 7, so that it is worth a word if it is missing. */
  readonly isAskedFor: boolean;
  /** What is linted in the same run, if that is known. */
  readonly together?: LintedTogether | undefined;
}

const factsOfOthers = new WeakMap<SourceCode, TypedFacts>();

/** What TypeScript 7 knows of a file, whatever has parsed it; `undefined` if the project has no TypeScript 7 or no tsconfig.json for the file. */
export function nativeFacts(sourceCode: SourceCode, { file, parsing, isAskedFor, together }: NativeRequest): TypedFacts | undefined {
  const known = factsOfOthers.get(sourceCode);
  if (known) return known;
  // Code that is no file has a name like `<input>`.
  const session = path.isAbsolute(file) ? sessionFor(together?.folder ?? path.dirname(file), isAskedFor) : undefined;
  const program = session?.programOf(file, sourceCode.text, together);
  if (isAskedFor && session?.isOutside(file)) tellOutside(file);
  return session && program && factsIn(sourceCode, file, program, session, parsing);
}

/** So many files are named. */
const MOST_TOLD = 10;

const outside = new Set<string>();

/** Code that nothing is known of must not look like code without mistakes. A block of code in another file is no file. */
function tellOutside(file: string): void {
  if (!/\.[cm]?tsx?$/u.test(file) || outside.has(file) || outside.size >= MOST_TOLD || !existsSync(file)) return;
  outside.add(file);
  const last = outside.size === MOST_TOLD ? " Further files are not named." : "";
  console.error(`async-pitfalls: ${toSlashes(path.relative(process.cwd(), file))} is linted without types: no tsconfig.json includes it.${last}`);
}

function factsIn(sourceCode: SourceCode, file: string, program: NativeProgram, session: Session, parsing: Parsing | undefined): TypedFacts {
  return { source: sourceOf(sourceCode, file, program, session), files: parsing && projectFiles(sourceCode, program, session, parsing) };
}

const sessions = new Map<string, Session>();
const sessionsOfFolders = new Map<string, Session | undefined>();

function sessionFor(folder: string, isAskedFor: boolean): Session | undefined {
  const key = `${folder} ${String(isAskedFor)}`;
  if (!sessionsOfFolders.has(key)) {
    const installation = findInstallation(folder, isAskedFor ? NAMES_IF_ASKED : NAMES);
    if (!installation && isAskedFor) tellMissing(folder);
    let session = installation && sessions.get(installation.folder);
    if (installation && !session) sessions.set(installation.folder, (session = new Session(installation)));
    sessionsOfFolders.set(key, session);
  }
  return sessionsOfFolders.get(key);
}

let isMissingTold = false;

function tellMissing(folder: string): void {
  if (!isMissingTold) console.error(`async-pitfalls: settings ask for types of TypeScript 7, which is not installed for ${folder}: files are linted without types.`);
  isMissingTold = true;
}

/** Ends all processes; for tests, and for those who start a new one. */
export function closeSessions(): void {
  for (const session of sessions.values()) session.close();
  sessions.clear();
  sessionsOfFolders.clear();
}

/** How many requests have been made to all processes. */
export function requestsMade(): number {
  return [...sessions.values()].reduce((sum, { api }) => sum + (api?.requests ?? 0), 0);
}

const filesOfPrograms = new WeakMap<NativeProgram, ProjectFiles>();

function projectFiles(sourceCode: SourceCode, program: NativeProgram, session: Session, parsing: Parsing): ProjectFiles {
  let files = filesOfPrograms.get(program);
  if (!files) {
    const made = sourceCode.constructor as SourceCodeClass;
    const onParsed = (other: SourceCode, fileName: string) => void factsOfOthers.set(other, factsIn(other, fileName, program, session, parsing));
    filesOfPrograms.set(program, (files = filesOf(program, session, { made, parsing, onParsed })));
  }
  return files;
}

class NoNodeError extends Error {}

function sourceOf(sourceCode: SourceCode, file: string, program: NativeProgram, session: Session): Source {
  let map: NodeMap | undefined;
  const nodeOf = (node: Parameters<NodeMap["get"]>[0]): NativeNode => {
    map ??= new NodeMap(program.fileAt(file));
    const found = map.get(node);
    if (!found) throw new NoNodeError(node.type);
    return found;
  };
  let isFetched = false;
  const fetchOnce = () => {
    if (isFetched) return;
    isFetched = true;
    prefetch(sourceCode, program, (node) => orNone(() => nodeOf(node), undefined));
  };
  const typedFile = { program, nodeOf };
  const answer = (question: Question): Answer => {
    return session.unlessLost(() => {
      fetchOnce();
      return orNone<Answer>(() => answerByChecker(sourceCode, typedFile, question), "unknown");
    }) ?? "unknown";
  };
  return { name: "native", typed: true, mentionsPromises: () => true, answer };
}

/** A node that has none in TypeScript's tree is one that nothing is known of. */
function orNone<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NoNodeError) return otherwise;
    throw error;
  }
}

/** Most questions are about what is called: the types and symbols of all callees are asked for at once. */
function prefetch(sourceCode: SourceCode, program: NativeProgram, nodeOf: (node: Parameters<NodeMap["get"]>[0]) => NativeNode | undefined): void {
  const calls = [...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")];
  const callees = calls.flatMap((call) => nodeOf(call)?.expression ?? []);
  const names = callees.flatMap((callee) => callee.name ?? (callee.escapedText === undefined ? [] : callee));
  program.getTypeChecker().prefetch(callees, names);
}
