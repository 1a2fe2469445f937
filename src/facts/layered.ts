import type { Expression, Node, SourceCode } from "../ast/nodes.ts";
import type { Answer, Answers, Facts, Project, Question, Source, Topic } from "./facts.ts";
import { unlessItFails } from "./failing.ts";
import { prefetching } from "./prefetching.ts";
import { mentionsPromises } from "./syntax-mentions.ts";

/** Facts from several sources, cheapest first: the next one is asked only what those before it do not know. */
export function layered(sourceCode: SourceCode, sources: readonly Source[], project?: Project): Facts {
  const layers = sources.map((source) => (source.batched ? prefetching(source, sourceCode) : source));
  // Kept with the facts of the file, as its nodes are.
  const answered = new Map<Topic, Map<Node, Answer>>();

  function ask<T extends Topic>(about: T, node: Expression): Answers[T] {
    let answers = answered.get(about);
    if (!answers) answered.set(about, (answers = new Map<Node, Answer>()));
    let answer = answers.get(node);
    if (answer === undefined) {
      answer = firstKnown(layers, { about, node });
      answers.set(node, answer);
    }
    return answer as Answers[T];
  }

  const typed = sources.some((source) => source.typed);
  return {
    sourceCode,
    project,
    typed,
    get mayKnowPromises() {
      return typed || mentionsPromises(sourceCode);
    },
    callable: (node) => ask("callable", node),
    definition: (node) => known(ask("definition", node)),
    denotes: (node) => known(ask("denotes", node)),
    expected: (node) => ask("expected", node),
    getter: (node) => known(ask("getter", node)),
    instance: (node) => known(ask("instance", node)) ?? [],
    mutable: (node) => ask("mutable", node),
    promise: (node) => ask("promise", node),
    result: (node) => ask("result", node),
    returned: (node) => ask("returned", node),
    sibling: (callee) => known(ask("sibling", callee)),
  };
}

function known<T>(answer: T | "unknown"): T | undefined {
  return answer === "unknown" ? undefined : answer;
}

function firstKnown(layers: readonly Source[], question: Question): Answer {
  for (const source of layers) {
    const answer = answerOf(source, question);
    if (answer !== "unknown") return answer;
  }
  return "unknown";
}

function answerOf(source: Source, question: Question): Answer {
  return unlessItFails(() => source.answer([question])[0] ?? "unknown", "unknown");
}
