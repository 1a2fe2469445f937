import * as typescriptParser from "@typescript-eslint/parser";
import { SourceCode as EslintSourceCode, type Linter } from "eslint";
import type { Node, SourceCode } from "../../src/ast/nodes.ts";
import { within } from "../../src/ast/walk.ts";
import type { Answer, Question, Source, Topic } from "../../src/facts/facts.ts";
import { FACT_SERVICE, type FactService, type ProjectFiles } from "../../src/facts/offered.ts";
import { parseOther, type Parsing, type SourceCodeClass } from "../../src/facts/parsing.ts";
import { projectOf } from "../../src/facts/typescript/project.ts";
import { typescriptSource } from "../../src/facts/typescript/source.ts";

/** A question as it can be written down: its node by kind and range. */
interface WrittenQuestion {
  readonly about: Topic;
  readonly range: readonly [number, number];
  readonly type: string;
}

type ParserOptions = Linter.ParserOptions & { readonly filePath: string };

const Made = EslintSourceCode as unknown as SourceCodeClass;

/**
 * A parser whose type checker could live in another process: only JSON goes there and comes back. Its tree is that of
 * TypeScript's parser without types, and the nodes of the other side are those of a tree of its own.
 */
export const remoteParser: Extract<Linter.Parser, { parseForESLint: unknown }> = {
  parseForESLint(text: string, options: ParserOptions) {
    const remote = openRemote(text, options);
    const service: FactService = { factsOf: () => ({ source: sourceOn(remote), files: filesOn(remote, options) }) };
    const parsed = typescriptParser.parseForESLint(text, { ...options, projectService: false });
    return { ...parsed, services: { [FACT_SERVICE]: service } } as never;
  },
};

/** A source that asks the other side about a text; `onTrip` is told how many questions each trip has. */
export function remoteSource(text: string, options: ParserOptions, onTrip: (questions: number) => void): Source {
  return sourceOn(openRemote(text, options), onTrip);
}

function sourceOn(remote: Remote, onTrip?: (questions: number) => void): Source {
  const answerAll = (questions: readonly Question[]): Answer[] => {
    onTrip?.(questions.length);
    const written = questions.map(({ about, node }): WrittenQuestion => ({ about, range: [node.range[0], node.range[1]], type: node.type }));
    return JSON.parse(remote.answer(JSON.stringify(written))) as Answer[];
  };
  return { name: "remote", typed: true, mentionsPromises: () => true, answerAll, answer: (question) => answerAll([question])[0] ?? "unknown" };
}

/** What is asked about a project; its trees are those of the parser. */
type Asked = Exclude<keyof ProjectFiles, "sourceCodeOf">;
type Answering = Required<ProjectFiles>;

/** One for each program of the other side, as answers are kept by it. */
const filesOfProject = new Map<number, ProjectFiles>();

function filesOn(remote: Remote, options: ParserOptions): ProjectFiles {
  const known = filesOfProject.get(remote.project);
  if (known) return known;
  const ask = <Method extends Asked>(method: Method, ...args: Parameters<Answering[Method]>): ReturnType<Answering[Method]> => {
    const { answer } = JSON.parse(remote.ask(JSON.stringify({ method, args }))) as { answer: ReturnType<Answering[Method]> };
    return answer;
  };
  const files: ProjectFiles = {
    files: () => ask("files"),
    textOf: (file) => ask("textOf", file),
    versionOf: (file) => ask("versionOf", file),
    symbolIndexOf: (file) => ask("symbolIndexOf", file),
    definitions: (uses) => ask("definitions", uses),
    platformTypes: () => ask("platformTypes"),
    failures: () => ask("failures"),
    sourceCodeOf: (fileName) => parseOther({ fileName, text: ask("textOf", fileName), options: {} }, Made, { parser: remoteParser, parserOptions: options }),
  };
  filesOfProject.set(remote.project, files);
  return files;
}

/** The other side: what goes in and comes out is JSON. */
interface Remote {
  /** The number of the program. */
  readonly project: number;
  answer(questions: string): string;
  ask(question: string): string;
}

const projects: ProjectFiles[] = [];

function openRemote(text: string, { filePath, ...parserOptions }: ParserOptions): Remote {
  const parsing = { parser: typescriptParser, parserOptions } as Parsing;
  const sourceCode = parseOther({ fileName: filePath, text, options: {} }, Made, parsing);
  const source = sourceCode && typescriptSource(sourceCode);
  if (!source) throw new Error("the file was parsed without types");
  const project = projectOf(sourceCode, parsing);
  if (!project) throw new Error("the file is of no project");
  if (!projects.includes(project)) projects.push(project);
  return {
    project: projects.indexOf(project),
    answer: (questions) => JSON.stringify((JSON.parse(questions) as WrittenQuestion[]).map((question) => source.answer(read(sourceCode, question)))),
    ask(question) {
      const { method, args } = JSON.parse(question) as { method: Asked; args: never[] };
      return JSON.stringify({ answer: (project[method] as (...values: never[]) => unknown)(...args) });
    },
  };
}

function read(sourceCode: SourceCode, { about, range: [start, end], type }: WrittenQuestion): Question {
  const node = nodesAt(sourceCode, start, end).find((each) => each.type === type);
  if (!node) throw new Error(`no ${type} at ${String(start)}–${String(end)}`);
  return { about, node: node as Question["node"] };
}

const nodesByRange = new WeakMap<SourceCode, Map<string, Node[]>>();

function nodesAt(sourceCode: SourceCode, start: number, end: number): readonly Node[] {
  let byRange = nodesByRange.get(sourceCode);
  if (!byRange) {
    nodesByRange.set(sourceCode, (byRange = new Map<string, Node[]>()));
    for (const node of within(sourceCode, sourceCode.ast, () => true)) {
      const key = node.range.join("-");
      byRange.set(key, [...(byRange.get(key) ?? []), node]);
    }
  }
  return byRange.get(`${String(start)}-${String(end)}`) ?? [];
}
