import type { Expression, SourceCode } from "../ast/nodes.ts";
import type { ModelRows } from "../models/lookup.ts";
import type { Failure } from "./failing.ts";
import type { Manifest } from "./manifest.ts";
import type { FilePlace } from "./place-of.ts";

/**
 * Whether the value of an expression is a promise. `optional`: a promise or nothing, `Promise<T> | undefined`.
 * `sometimes`: a promise or another value, `Promise<T> | T`. `array`: an array or tuple that holds promises.
 * `thenable`: it has a `then` of its own, and is neither a `Promise` nor a `PromiseLike` (query builders).
 */
export type PromiseKind = "always" | "array" | "never" | "optional" | "sometimes" | "thenable" | "unknown";

/** A promise at least in some runs; an array of them is none. */
export function isPromise(kind: PromiseKind): boolean {
  return kind === "always" || kind === "optional" || kind === "sometimes";
}

/** A promise in some runs at least, or an array of them. */
export function holdsPromise(kind: PromiseKind): boolean {
  return isPromise(kind) || kind === "array";
}

/** A promise wherever there is anything. */
export function isNothingElse(kind: PromiseKind): boolean {
  return kind === "always" || kind === "optional";
}

/** What a place wants to be given: a promise, something that is none, or whatever there is (`any`, a type parameter). */
export type ContextualType = "anything" | "promise" | "unknown" | "value";

/** What the place where a function stands takes it to return: nothing (`void`), a promise among others, some other value. */
export type ContextualReturn = "nothing" | "promise" | "unknown" | "value";

/** Who has declared what a place expects: a file of the project, or a package or the platform. */
export type ContextualOwner = "library" | "project" | "unknown";

export type Tristate = "no" | "unknown" | "yes";

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

/**
 * A function of the project: the file, if it is another one, and the offset at which its body begins there. `getter` if
 * it runs when the member is read, and not when the value is called.
 */
export interface Definition {
  readonly at: number;
  readonly file?: string;
  readonly getter?: true;
}

/** Where a function of the project is, seen from no file. */
export type ProjectFunction = Required<Pick<Definition, "at" | "file">>;

/** How the asynchronous function works that stands beside a synchronous one. */
export type AsyncCounterpart = "callback" | "promise";

/** A property of types that is there for linters: its value, a string, is another name of the type. */
export const LINTER_BRAND = "__linterBrands";

/** What kind of thing a value is: the name of its class or interface, and the package or file that declares it. */
export interface TypeName {
  readonly name: string;
  readonly module: string | undefined;
}

/** The members that hold a signal: `options.signal`. */
export const SIGNAL_MEMBERS = ["signal", "abortSignal", "cancelSignal"] as const;

/** The methods that end what a value holds, or give it back. */
export const ENDING_MEMBERS = ["close", "disconnect", "dispose", "end", "kill", "quit", "release", "shutdown", "stop", "terminate", "unsubscribe"] as const;

export type Absent = "null" | "undefined";

/** An `AbortSignal`, or an object with a member that is one. */
export interface SignalHolder {
  /** The name of the member; `undefined` for what is a signal itself. */
  readonly member: string | undefined;
  /** What may be there instead of the signal. */
  readonly absent: readonly Absent[];
}

/** The value of an expression that holds a signal. */
export interface SignalValue extends SignalHolder {
  /** Whether the value itself may be `null` or `undefined`. */
  readonly isOptional: boolean;
}

/** A parameter of a function, in one of its signatures, that takes a signal. */
export interface SignalParameter extends SignalHolder {
  readonly at: number;
  /** How many arguments are required before it. */
  readonly after: number;
  /** Whether an object with a signal and nothing else will do: `{ signal }`. */
  readonly isAlone: boolean;
}

/** The questions that a source of facts can be asked about an expression, each with its form of answer. */
export interface Answers {
  readonly callable: Tristate;
  readonly closable: Tristate;
  readonly definition: Definition | "unknown";
  readonly denotes: Denotation | "unknown";
  readonly contextualType: ContextualType;
  readonly hasType: Tristate;
  readonly instance: readonly TypeName[] | "unknown";
  readonly mutable: Tristate;
  readonly promise: PromiseKind;
  readonly result: PromiseKind;
  readonly returns: Tristate;
  readonly signal: SignalValue | "none" | "unknown";
  readonly signalParameters: readonly SignalParameter[] | "unknown";
  readonly takesFunction: Tristate;
  readonly contextualReturn: ContextualReturn;
  readonly contextualOwner: ContextualOwner;
  readonly asyncCounterpart: AsyncCounterpart | "unknown";
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
  /** Decides cheaply whether anything of the file may be known to be a promise: `false` for `const name = "a";` by syntax. */
  mentionsPromises(): boolean;
  /** "unknown" rather than a guess. */
  answer(question: Question): Answer;
  /** One answer for each question, in the same order: of a source whose round trips cost more than its questions do. */
  answerAll?(questions: readonly Question[]): readonly Answer[];
}

/**
 * A function: where its body begins, what it may be called by, and the names that it uses: `load` for a call,
 * `get text` for a member that is read and may be a getter, which is called so itself.
 */
export interface IndexedFunction extends Pick<Definition, "at"> {
  /** Neither async nor a generator. */
  readonly isPlain: boolean;
  readonly names: readonly string[];
  readonly uses: readonly string[];
}

/** A getter is not what a function of its name is. */
export function nameOfGetter(name: string): string {
  return `get ${name}`;
}

/** The functions of a file, and its aliases: what stands for the same under another name. */
export interface SymbolIndex {
  readonly aliases: readonly (readonly [from: string, to: string])[];
  readonly functions: readonly IndexedFunction[];
}

/** A name, and the function that uses it: `load` in the function of `a.ts` whose body begins at 12. */
export interface Use extends ProjectFunction {
  readonly name: string;
}

/** Which platforms the tsconfig.json of a project names: its `lib` and `types`, `undefined` if it leaves them out. */
export interface PlatformTypes {
  readonly lib: readonly string[] | undefined;
  readonly types: readonly string[] | undefined;
}

/** The files of the project that a type checker has loaded; those of packages and `.d.ts` files are not among them. */
export interface Project {
  files(): readonly string[];
  textOf(file: string): string;
  /**
   * Returns a number for what a file and those that it imports contain, another one after one of them has been edited;
   * `undefined` for what is no file of the project.
   */
  versionOf(file: string): number | undefined;
  /** Returns the facts of a file; they are not kept for long, so that it may be parsed again. */
  parse(file: string): Facts | undefined;
  /** By names alone; quick, and kept as long as the file is not edited. */
  symbolIndexOf(file: string): SymbolIndex;
  /** Returns for each use, in the same order, the functions of the project that the name stands for there. */
  definitions(uses: readonly Use[]): readonly (readonly ProjectFunction[])[];
  /** A source that does not read a tsconfig.json has no such answer. */
  platformTypes?(): PlatformTypes;
  /** What has failed so often that it is asked no more. */
  failures(): readonly Failure[];
}

/** What is known about the code of one file. */
export interface Facts {
  readonly sourceCode: SourceCode;
  readonly project: Project | undefined;
  /** What is known of libraries, with what the user's settings say of them. */
  readonly models: ModelRows;
  /** Where the file is, and what the user's settings say runs it. */
  readonly place: FilePlace;
  /** What the nearest package.json says; read only when it is asked for. */
  readonly manifest: Manifest | undefined;
  /** What has failed so often that it is asked no more. */
  failures(): readonly Failure[];
  /** Whether anything of the file may be known to be a promise. Cheap: what looks for promises asks it first. */
  readonly mayKnowPromises: boolean;
  /** Decides whether the value may be known to be a promise or an array of them; `true` where only its type can tell, which is not asked for. */
  mayHoldPromise(node: Expression): boolean;
  /** Can the value be called? */
  callable(node: Expression): Tristate;
  /** Has the value a method that ends what it holds: `close`, `release`, `stop`? */
  closable(node: Expression): Tristate;
  /** Which function of the project runs when the value is called, or the member is read, for a getter? `undefined` if that is not known. */
  definition(node: Expression): Definition | undefined;
  /** What does this name or member stand for? Nothing where that is not known. */
  denotes(node: Expression): Denotation | undefined;
  /** What does the place expect in which the expression stands? Of an array of promises: what it expects of the elements. */
  contextualType(node: Expression): ContextualType;
  /** Has the value a type that says what it is? `no` for `any` and for `null`, "unknown" without a type checker. */
  hasType(node: Expression): Tristate;
  /** Which class or interface is the value of? Nothing where that is not known; several for a union. */
  instance(node: Expression): readonly TypeName[];
  /** May a callee that is handed the value change it? */
  mutable(node: Expression): Tristate;
  /** Is the value a promise? */
  promise(node: Expression): PromiseKind;
  /** Is what calling the value gives a promise? */
  result(node: Expression): PromiseKind;
  /** Does the call return? `no` if its type is `never`: it always throws, or ends the process. */
  returns(call: Expression): Tristate;
  /** Is the value, or the parameter or field of that name, an `AbortSignal`, or has it a member that is one? */
  signal(node: Expression): SignalValue | "none" | "unknown";
  /** Which parameters of a callee take a signal, in any of its signatures? Nothing where that is not known. */
  signalParameters(callee: Expression): readonly SignalParameter[] | undefined;
  /** Is the place where an expression stands declared to take a function? */
  takesFunction(node: Expression): Tristate;
  /** What does the type of the place say that the function which stands there returns? */
  contextualReturn(node: Expression): ContextualReturn;
  /** Who has declared the parameter, property or method that says so? */
  contextualOwner(node: Expression): ContextualOwner;
  /** Beside `readSync`, is there an asynchronous `read` in the same module or type? Nothing where that is not known. */
  asyncCounterpart(callee: Expression): AsyncCounterpart | undefined;
}
