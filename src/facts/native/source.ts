import { existsSync } from "node:fs";
import path from "node:path";
import type { Node, SourceCode } from "../../ast/nodes.ts";
import { answerByChecker } from "../checker/answers.ts";
import type { TypedFile } from "../checker/typed-file.ts";
import type { Answer, Question, Source, Topic } from "../facts.ts";
import type { ProjectFiles, TypedFacts } from "../offered.ts";
import type { Parsing, SourceCodeClass } from "../parsing.ts";
import type { LintedTogether } from "../place-of.ts";
import { Habits } from "./habits.ts";
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
  if (!session || !program) return undefined;
  const source = sourceOf(sourceCode, file, session, () => session.withText(program, file, sourceCode.text, together));
  return { source, files: parsing && projectFiles(sourceCode, program, session, parsing) };
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
    const own = (files = filesOf(program, session, { made, parsing, onParsed }));
    filesOfPrograms.set(program, own);
    function onParsed(other: SourceCode, fileName: string): void {
      const source = sourceOf(other, fileName, session, () => (program.sourceFileAt(fileName)?.text === other.text ? program : undefined));
      factsOfOthers.set(other, { source, files: own });
    }
  }
  return files;
}

class NoNodeError extends Error {}

/** What is asked of a file, for all files of a process: they are linted by the same rules. */
const habits = new WeakMap<Session, Habits>();

/** The tree of a file is fetched for the first answer; without a program in which the file has the text of `sourceCode`, nothing is known. */
function sourceOf(sourceCode: SourceCode, file: string, session: Session, programWithText: () => NativeProgram | undefined): Source {
  let opened: { readonly typedFile: TypedFile | undefined } | undefined;
  const expected = new Map<Topic, Map<Node, Answer>>();
  const habit = habits.get(session) ?? new Habits();
  habits.set(session, habit);
  const open = (): TypedFile | undefined => {
    const program = programWithText();
    const typedFile = program && typedFileOf(file, program);
    if (typedFile) askTogether(program, habit.expected(sourceCode), (question) => keep(expected, question, answerIn(sourceCode, typedFile, question)));
    return typedFile;
  };
  const answer = (question: Question): Answer => {
    opened ??= { typedFile: session.unlessLost(open) };
    habit.note(sourceCode, question);
    const known = expected.get(question.about)?.get(question.node);
    return known ?? session.unlessLost(() => answerIn(sourceCode, opened?.typedFile, question)) ?? "unknown";
  };
  return { name: "native", typed: true, mentionsPromises: () => true, answer };
}

function keep(answers: Map<Topic, Map<Node, Answer>>, { about, node }: Question, answer: Answer): void {
  const known = answers.get(about);
  if (known) known.set(node, answer);
  else answers.set(about, new Map([[node, answer]]));
}

function askTogether(program: NativeProgram, questions: readonly Question[], answer: (question: Question) => void): void {
  program.getTypeChecker().together(questions.map((question) => () => answer(question)));
}

function typedFileOf(file: string, program: NativeProgram): TypedFile {
  const map = new NodeMap(program.fileAt(file));
  const nodeOf = (node: Node): NativeNode => {
    const found = map.get(node);
    if (!found) throw new NoNodeError(node.type);
    return found;
  };
  return { program, nodeOf };
}

/** A node that has none in TypeScript's tree is one that nothing is known of. */
function answerIn(sourceCode: SourceCode, typedFile: TypedFile | undefined, question: Question): Answer {
  try {
    return typedFile ? answerByChecker(sourceCode, typedFile, question) : "unknown";
  } catch (error) {
    if (error instanceof NoNodeError) return "unknown";
    throw error;
  }
}
