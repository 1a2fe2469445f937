import type { Expression, Node, SourceCode } from "../ast/nodes.ts";
import type { Answer, Answers, Definition, Denotation, ContextualType, Facts, Project, PromiseKind, ContextualOwner, ContextualReturn, AsyncCounterpart, SignalParameter, SignalValue, Source, Tristate, Topic, TypeName } from "./facts.ts";
import type { ModelRows } from "../models/lookup.ts";
import { manifestFor, type Manifest } from "./manifest.ts";
import { modelsOf } from "./models-of.ts";
import { placeOf, type FilePlace } from "./place-of.ts";
import { holdsPromise } from "./facts.ts";
import { Fallible, type Failure } from "./failing.ts";
import { prefetching } from "./prefetching.ts";

/** Facts from several sources, cheapest first: the next one is asked only what those before it do not know. */
export function layered(sourceCode: SourceCode, sources: readonly Source[], project?: Project): Facts {
  return new LayeredFacts(sourceCode, sources, project);
}

interface Layer {
  readonly source: Source;
  readonly fallible: Fallible;
}

/** A class, for engines compile what asks such an object once; objects with functions of their own are each another kind. */
class LayeredFacts implements Facts {
  readonly sourceCode: SourceCode;
  readonly project: Project | undefined;
  readonly #layers: readonly Layer[];
  // Kept with the facts of the file, as its nodes are.
  readonly #answered = new Map<Topic, Map<Node, Answer>>();

  constructor(sourceCode: SourceCode, sources: readonly Source[], project: Project | undefined) {
    this.sourceCode = sourceCode;
    this.project = project;
    this.#layers = sources.map((source) => ({ source: prefetching(source, sourceCode), fallible: new Fallible(source.typed ? "types" : source.name) }));
  }

  get #typed(): boolean {
    return this.#layers.some(({ source, fallible }) => source.typed && !fallible.failure);
  }

  get models(): ModelRows {
    return modelsOf(this.sourceCode);
  }

  get place(): FilePlace {
    return placeOf(this.sourceCode);
  }

  get manifest(): Manifest | undefined {
    return manifestFor(this.place.file);
  }

  failures(): readonly Failure[] {
    const own = this.#layers.map(({ fallible }) => fallible.failure);
    return [...own.filter((failure) => failure !== undefined), ...(this.project?.failures() ?? [])];
  }

  get mayKnowPromises(): boolean {
    return this.#layers.some(({ source, fallible }) => !fallible.failure && source.mentionsPromises());
  }

  mayHoldPromise(node: Expression): boolean {
    return this.#typed || holdsPromise(this.promise(node));
  }

  callable(node: Expression): Tristate {
    return this.#ask("callable", node);
  }

  closable(node: Expression): Tristate {
    return this.#ask("closable", node);
  }

  definition(node: Expression): Definition | undefined {
    return known(this.#ask("definition", node));
  }

  denotes(node: Expression): Denotation | undefined {
    return known(this.#ask("denotes", node));
  }

  contextualType(node: Expression): ContextualType {
    return this.#ask("contextualType", node);
  }

  hasType(node: Expression): Tristate {
    return this.#ask("hasType", node);
  }

  instance(node: Expression): readonly TypeName[] {
    return known(this.#ask("instance", node)) ?? [];
  }

  mutable(node: Expression): Tristate {
    return this.#ask("mutable", node);
  }

  promise(node: Expression): PromiseKind {
    return this.#ask("promise", node);
  }

  result(node: Expression): PromiseKind {
    return this.#ask("result", node);
  }

  returns(call: Expression): Tristate {
    return this.#ask("returns", call);
  }

  signal(node: Expression): SignalValue | "none" | "unknown" {
    return this.#ask("signal", node);
  }

  signalParameters(callee: Expression): readonly SignalParameter[] | undefined {
    return known(this.#ask("signalParameters", callee));
  }

  takesFunction(node: Expression): Tristate {
    return this.#ask("takesFunction", node);
  }

  contextualReturn(node: Expression): ContextualReturn {
    return this.#ask("contextualReturn", node);
  }

  contextualOwner(node: Expression): ContextualOwner {
    return this.#ask("contextualOwner", node);
  }

  asyncCounterpart(callee: Expression): AsyncCounterpart | undefined {
    return known(this.#ask("asyncCounterpart", callee));
  }

  #ask<T extends Topic>(about: T, node: Expression): Answers[T] {
    let answers = this.#answered.get(about);
    if (!answers) this.#answered.set(about, (answers = new Map<Node, Answer>()));
    let answer = answers.get(node);
    if (answer === undefined) {
      answer = this.#firstKnown(about, node);
      answers.set(node, answer);
    }
    return answer as Answers[T];
  }

  #firstKnown(about: Topic, node: Expression): Answer {
    const question = { about, node };
    for (const { source, fallible } of this.#layers) {
      const answer = fallible.answer<Answer>(() => source.answer(question), "unknown");
      if (answer !== "unknown") return answer;
    }
    return "unknown";
  }
}

function known<T>(answer: T | "unknown"): T | undefined {
  return answer === "unknown" ? undefined : answer;
}
