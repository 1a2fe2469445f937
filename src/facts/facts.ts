import type { Expression, SourceCode } from "../ast/nodes.ts";

/**
 * Whether the value of an expression is a promise. `optional`: a promise or nothing, `Promise<T> | undefined`.
 * `sometimes`: a promise or another value, `Promise<T> | T`. `array`: an array or tuple that holds promises.
 * `thenable`: it has a `then`, but is no `Promise` (query builders).
 */
export type Promiseness = "always" | "array" | "never" | "optional" | "sometimes" | "thenable" | "unknown";

/** A promise at least in some runs; an array of them is none. */
export function isPromise(promiseness: Promiseness): boolean {
  return promiseness === "always" || promiseness === "optional" || promiseness === "sometimes";
}

/** A promise wherever there is anything. */
export function isNothingElse(promiseness: Promiseness): boolean {
  return promiseness === "always" || promiseness === "optional";
}

/** What a place wants to be given: a promise, something that is none, or whatever there is (`any`, a type parameter). */
export type Expected = "anything" | "promise" | "unknown" | "value";

/** What the place where a function stands takes it to return: nothing (`void`), a promise among others, some other value. */
export type Returned = "nothing" | "promise" | "unknown" | "value";

export type Ternary = "no" | "unknown" | "yes";

/**
 * What a name stands for, whatever way it was imported, renamed or aliased.
 * `module`: an export, `{ module: "node:fs", path: ["readFileSync"] }`; a leading `default` is left out of the path.
 * `global`: what the platform provides, `{ path: ["Promise", "all"] }`.
 * `function`: a function of this file, by its range there.
 */
export type Denotation =
  | { readonly kind: "function"; readonly range: readonly [number, number] }
  | { readonly kind: "global"; readonly path: readonly string[] }
  | { readonly kind: "module"; readonly module: string; readonly path: readonly string[] };

/** What kind of thing a value is: the name of its class or interface, and the package or file that declares it. */
export interface TypeName {
  readonly name: string;
  readonly module: string | undefined;
}

/** The questions that a source of facts can be asked about an expression, each with its form of answer. */
export interface Answers {
  readonly callable: Ternary;
  readonly denotes: Denotation | "unknown";
  readonly expected: Expected;
  readonly instance: readonly TypeName[] | "unknown";
  readonly mutable: Ternary;
  readonly promise: Promiseness;
  readonly result: Promiseness;
  readonly returned: Returned;
}

export type Topic = keyof Answers;

export interface Question {
  readonly about: Topic;
  readonly node: Expression;
}

export type Answer = Answers[Topic];

/**
 * Something that knows facts: scopes and annotations, a type checker, another process.
 * Nodes go in and plain data comes out, so that a source may send ranges to another process and read its replies.
 */
export interface Source {
  readonly name: string;
  /** Whether it knows types. */
  readonly typed: boolean;
  /** Whether a round trip costs more than a question: it is asked about all nodes of a type in the file at once. */
  readonly batched?: boolean;
  /** One answer for each question, in the same order; "unknown" rather than a guess. */
  answer(questions: readonly Question[]): readonly Answer[];
}

/** What is known about the code of one file. */
export interface Facts {
  readonly sourceCode: SourceCode;
  /** Whether a type checker is among the sources. */
  readonly typed: boolean;
  /** Can the value be called? */
  callable(node: Expression): Ternary;
  /** What does this name or member stand for? Nothing where that is not known. */
  denotes(node: Expression): Denotation | undefined;
  /** What does the place expect in which the expression stands? Of an array of promises: what it expects of the elements. */
  expected(node: Expression): Expected;
  /** Which class or interface is the value of? Nothing where that is not known; several for a union. */
  instance(node: Expression): readonly TypeName[];
  /** May a callee that is handed the value change it? */
  mutable(node: Expression): Ternary;
  /** Is the value a promise? */
  promise(node: Expression): Promiseness;
  /** Is what calling the value gives a promise? */
  result(node: Expression): Promiseness;
  /** What does the type of the place say that the function which stands there returns? */
  returned(node: Expression): Returned;
}
