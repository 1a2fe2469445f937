import type { Expression, Node, SourceCode } from "../ast/nodes.ts";
import { nodesOf } from "../ast/walk.ts";
import type { Answer, Question, Source, Topic } from "./facts.ts";

/**
 * Puts a question to a source together with the same question about every node of that type in the file,
 * and keeps the answers: for a source whose round trips cost more than its questions do.
 */
export function prefetching(source: Source, sourceCode: SourceCode): Source {
  const fetched = new Map<Topic, WeakMap<Node, Answer>>();

  function answer(question: Question): Answer {
    const { about, node } = question;
    let answers = fetched.get(about);
    if (!answers) fetched.set(about, (answers = new WeakMap()));
    if (!answers.has(node)) fetchAll(about, node, answers);
    return answers.get(node) ?? "unknown";
  }

  function fetchAll(about: Topic, node: Expression, answers: WeakMap<Node, Answer>): void {
    const nodes = nodesOf(sourceCode, node.type) as readonly Expression[];
    const replies = source.answer(nodes.map((peer) => ({ about, node: peer })));
    nodes.forEach((peer, index) => answers.set(peer, replies[index] ?? "unknown"));
  }

  return { ...source, batched: false, answer: (questions) => questions.map(answer) };
}
