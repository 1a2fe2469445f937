import type { Expression, Node, SourceCode } from "../ast/nodes.ts";
import { nodesOf } from "../ast/walk.ts";
import type { Answer, Question, Source, Topic } from "./facts.ts";

/**
 * Puts a question to a source together with the same question about every node of that type in the file,
 * and keeps the answers: for a source whose round trips cost more than its questions do. Others are given back as they are.
 */
export function prefetching(source: Source, sourceCode: SourceCode): Source {
  const { name, typed } = source;
  if (!source.answerAll) return source;
  const answerAll = source.answerAll.bind(source);
  const fetched = new Map<Topic, WeakMap<Node, Answer>>();

  function answer({ about, node }: Question): Answer {
    let answers = fetched.get(about);
    if (!answers) fetched.set(about, (answers = new WeakMap()));
    if (!answers.has(node)) fetchAll(about, node, answers);
    return answers.get(node) ?? "unknown";
  }

  function fetchAll(about: Topic, node: Expression, answers: WeakMap<Node, Answer>): void {
    const nodes = nodesOf(sourceCode, node.type) as readonly Expression[];
    const replies = answerAll(nodes.map((peer) => ({ about, node: peer })));
    nodes.forEach((peer, index) => answers.set(peer, replies[index] ?? "unknown"));
  }

  return { name, typed, answer, mentionsPromises: () => source.mentionsPromises() };
}
