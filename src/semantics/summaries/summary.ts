import type { FunctionNode, Node } from "../../ast/nodes.ts";
import type { Facts, Project, ProjectFunction } from "../../facts/facts.ts";
import { keepAnswer, keptAnswer, type Kept } from "./kept-answers.ts";
import { placeOfCalled, placeOfNode, type Callee, type Place } from "./place.ts";

/**
 * The one limit of how far functions that call functions are followed, and names that stand for other names: further than the reader
 * of a report would follow them. What is found on the way is kept, so that it costs little more than a nearer one.
 */
export const DEPTH = 10;

/** A question about a function or another node. `unknown` is the answer where it is not known, too deep, or being asked about. */
export interface Analysis<Answer, About extends Node = FunctionNode> {
  readonly name: string;
  readonly unknown: Answer;
  /** Decides whether a function of the project is worth the reading of its file; all are without it. */
  mayConcern?(definition: ProjectFunction): boolean;
  /** Answers from the code of the node, and puts further questions by `ask`. */
  of(facts: Facts, node: About, ask: Ask): Answer;
}

/** How a question is put from within another. */
export interface Ask {
  /** The file of the project that is at hand, unless it is the linted one. */
  readonly file: string | undefined;
  /** Answers about the function that a callee stands for: `load` of `load()`, in this file or another. */
  of<Answer>(facts: Facts, callee: Callee, analysis: Analysis<Answer>): Answer;
  /** Answers about a node of the file at hand. */
  at<Answer, About extends Node>(facts: Facts, node: About, analysis: Analysis<Answer, About>): Answer;
}

/** A question that is being answered, and what its answer depends on. */
interface Frame {
  readonly key: string;
  readonly depth: number;
  readonly file: string | undefined;
  readonly asker: Frame | undefined;
  /** The questions around it that had no answer yet. */
  readonly open: Set<Frame>;
  readonly files: Set<string>;
  height: number;
  isCut: boolean;
  /** Answers that hold as long as this question has none. */
  readonly provisional: Map<string, Answered>;
}

interface Answered extends Kept {
  readonly open?: ReadonlySet<Frame>;
}

/** Puts a question that no other led to. */
export const asking: Ask = askFrom(undefined);

/** Returns what an analysis says about the function that a callee stands for: `summaryOf(facts, callee, rejects)` of `load()`. */
export function summaryOf<Answer>(facts: Facts, callee: Callee, analysis: Analysis<Answer>): Answer {
  return asking.of(facts, callee, analysis);
}

function askFrom(asker: Frame | undefined): Ask {
  return {
    file: asker?.file,
    of: (facts, callee, analysis) => answerAt(facts.project, placeOfCalled(facts, callee, asker?.file), analysis, asker),
    at: (facts, node, analysis) => answerAt(facts.project, placeOfNode(facts, node, asker?.file), analysis, asker),
  };
}

function answerAt<Answer>(project: Project | undefined, place: Place | undefined, analysis: Analysis<Answer, Node>, asker: Frame | undefined): Answer {
  if (!place || isRuledOut(place, analysis, asker)) return analysis.unknown;
  const key = `${analysis.name} at ${place.at} of ${place.file ?? "this file"}`;
  const depth = (asker?.depth ?? 0) + 1;
  const known = knownAt(depth, key, (name) => keptAnswer(project, place.owner, name) ?? provisionalAnswer(asker, name));
  if (known) return take(known, asker) as Answer;
  if (asker && !mayAsk(asker, key)) return analysis.unknown;
  const files = new Set(place.file === undefined ? [] : [place.file]);
  const frame: Frame = { key, depth, file: place.file, asker, open: new Set(), files, height: 1, isCut: false, provisional: new Map() };
  const answered = answerIn(frame, place, analysis);
  if (frame.open.size > 0) keepProvisionally(frame, answered);
  else keepAnswer(project, place.owner, nameOfAnswer(frame), answered);
  return take(answered, asker) as Answer;
}

/** Whether another function of the file is of interest may change with an edit of it. */
function isRuledOut<Answer>({ at, file }: Place, analysis: Analysis<Answer, Node>, asker: Frame | undefined): boolean {
  if (file === undefined || typeof at === "string" || analysis.mayConcern?.({ at, file }) !== false) return false;
  asker?.files.add(file);
  return true;
}

function answerIn<Answer>(frame: Frame, place: Place, analysis: Analysis<Answer, Node>): Answered {
  const found = place.find();
  const answer = found ? analysis.of(found.facts, found.node, askFrom(frame)) : analysis.unknown;
  // That it was asked about itself is settled by its answer.
  frame.open.delete(frame);
  return { answer, height: frame.height, isCut: frame.isCut, files: frame.files, open: frame.open };
}

/** An answer is the same whatever was asked before: one that was cut is known for its depth only, another where it would not be cut. */
function knownAt(depth: number, key: string, answerBy: (name: string) => Answered | undefined): Answered | undefined {
  const whole = answerBy(key);
  return whole && depth - 1 + whole.height <= DEPTH ? whole : answerBy(nameOfAnswer({ key, depth, isCut: true }));
}

function nameOfAnswer({ key, depth, isCut }: Pick<Frame, "depth" | "isCut" | "key">): string {
  return isCut ? `${key}, depth ${String(depth)}` : key;
}

/** Decides whether one may ask further: neither too deep, nor for what is being asked already. Notes if not. */
function mayAsk(asker: Frame, key: string): boolean {
  const open = framesFrom(asker).find((frame) => frame.key === key);
  if (open) asker.open.add(open);
  else if (asker.depth >= DEPTH) asker.isCut = true;
  else return true;
  return false;
}

/** The asker depends on all that the answer depends on. */
function take({ answer, height, isCut, files, open = new Set() }: Answered, asker: Frame | undefined): unknown {
  if (!asker) return answer;
  asker.height = Math.max(asker.height, height + 1);
  asker.isCut ||= isCut;
  for (const file of files) asker.files.add(file);
  for (const frame of framesFrom(asker)) if (open.has(frame)) asker.open.add(frame);
  return answer;
}

/**
 * In a circle, what had to do without the answer of another is found again once that is known, and until then only once: functions
 * that all call each other would be gone through in every order.
 */
function keepProvisionally(frame: Frame, answered: Answered): void {
  const [outermost] = [...frame.open].sort((one, other) => one.depth - other.depth);
  outermost?.provisional.set(nameOfAnswer(frame), answered);
}

function provisionalAnswer(asker: Frame | undefined, name: string): Answered | undefined {
  for (const { provisional } of framesFrom(asker)) {
    const known = provisional.get(name);
    if (known) return known;
  }
  return undefined;
}

function framesFrom(asker: Frame | undefined): Frame[] {
  return asker ? [asker, ...framesFrom(asker.asker)] : [];
}
