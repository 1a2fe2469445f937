import type { Node, SourceCode } from "../../src/ast/nodes.ts";
import type { Answer, Question, Source, Topic } from "../../src/facts/facts.ts";
import { typescriptSource } from "../../src/facts/typescript/source.ts";
import { nodeAt, parse } from "./parse.ts";

export function typescriptAlone(sourceCode: SourceCode): Source {
  const source = typescriptSource(sourceCode);
  if (!source) throw new Error("the file was parsed without types");
  return source;
}

interface RemoteQuestion {
  readonly about: Topic;
  readonly range: readonly [number, number];
}

/**
 * A source that could live in another process: text and JSON go to it, JSON comes back,
 * and its nodes are those of a parse of its own. `onTrip` sees how many questions each trip has.
 */
export function remoteSource(sourceCode: SourceCode, onTrip?: (questions: number) => void): Source {
  let theirs: SourceCode | undefined;
  const answerThere = (request: string): string => {
    const questions = JSON.parse(request) as RemoteQuestion[];
    onTrip?.(questions.length);
    const parsed = (theirs ??= parse(sourceCode.text, "typed", { script: sourceCode.ast.sourceType !== "module" }));
    const local = questions.map(({ about, range }): Question => ({ about, node: nodeAt(parsed, range) }));
    return JSON.stringify(local.map((question) => typescriptAlone(parsed).answer(question)));
  };
  const answerAll = (questions: readonly Question[]): Answer[] =>
    JSON.parse(answerThere(JSON.stringify(questions.map(({ about, node }) => ({ about, range: rangeOf(node) }))))) as Answer[];
  return { name: "remote", typed: true, mentionsPromises: () => true, answerAll, answer: (question) => answerAll([question])[0] ?? "unknown" };
}

function rangeOf({ range }: Node): readonly [number, number] {
  return range;
}
