import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, type Consumer } from "../../ast/consumers.ts";
import { closureAround, flowOwnerOf } from "../../ast/evaluation.ts";
import { isCallee, isFunction, keyOf, memberName, outermost, parameterAt, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { isSameObject } from "../../ast/same-object.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import type { Acquisition } from "../../models/model.ts";
import { callOf, calledBy, isCall, isCallTo, methodOf, type CallNode } from "../calls/call.ts";
import { isCleanUpName, isNamedForCleanUp } from "../calls/clean-up-name.ts";
import { isLogCall } from "../calls/logging.ts";
import { modelOfCall } from "../calls/model.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";
import type { Acquired } from "./acquisition.ts";

/** How something is released. */
export type Releasing = Pick<Acquisition, "consumedBy" | "isName" | "part" | "release" | "releasedBy">;

/** What a function does with something that must be released, under all its names there. */
export interface ResourceUses {
  /** Where it is released, or where what will release it goes on its way: `release` of `stream.on("end", release)`. */
  readonly releases: ReadonlySet<Node>;
  /** Where it goes to others: `return client`, `this.client = client`. */
  readonly escapes: ReadonlySet<Node>;
  /** The calls that are passed it, and of which it is not known what they do with it. */
  readonly passed: ReadonlySet<Node>;
  /** Its names. */
  readonly variables: ReadonlySet<Variable>;
}

/** Returns what the function that has a variable does with what it holds. */
export function usesOfResource(facts: Facts, variable: Variable, owner: FunctionNode, releasing: Releasing, ask = asking): ResourceUses {
  const uses = new Uses(facts, owner, releasing, ask);
  uses.follow(variable);
  return uses;
}

/** Returns the calls that release it on the object whose method has acquired it: `mutex.release()` after `await mutex.acquire()`. */
export function releasesOn({ sourceCode }: Facts, { call, owner, releasedOn = [] }: Pick<Acquired, "call" | "owner" | "releasedOn">): ReadonlySet<Node> {
  const receiver = receiverOf(call);
  if (!receiver || releasedOn.length === 0) return new Set();
  const calls = [...within(sourceCode, owner, () => true)].filter((node) => isCall(node) && releasedOn.includes(methodOf(node) ?? "") && isSameObject(receiverOf(node), receiver));
  return new Set(calls.map((node) => closureAround(node, owner) ?? node));
}

function receiverOf(call: CallNode): Expression | undefined {
  const callee = calledBy(call);
  return callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
}

class Uses implements ResourceUses {
  readonly releases = new Set<Node>();
  readonly escapes = new Set<Node>();
  readonly passed = new Set<Node>();
  readonly variables = new Set<Variable>();
  readonly #facts: Facts;
  readonly #owner: FunctionNode;
  readonly #releasing: Releasing;
  readonly #releasedBy: ReadonlySet<string>;
  readonly #ask: Ask;

  constructor(facts: Facts, owner: FunctionNode, releasing: Releasing, ask: Ask) {
    this.#facts = facts;
    this.#owner = owner;
    this.#releasing = releasing;
    this.#releasedBy = new Set(releasing.releasedBy);
    this.#ask = ask;
  }

  follow(variable: Variable): void {
    if (this.variables.has(variable)) return;
    this.variables.add(variable);
    for (const reference of variable.references) if (reference.isRead()) this.#read(reference.identifier);
  }

  #read(identifier: Node): void {
    const closure = closureAround(identifier, this.#owner);
    if (closure) this.#inClosure(closure, identifier);
    else this.#value(identifier);
  }

  /** What a function of the function does with it happens where that function is called, or passed on. */
  #inClosure(closure: Node, identifier: Node): void {
    const inside = new Uses(this.#facts, this.#owner, this.#releasing, this.#ask);
    inside.#value(identifier);
    const places = this.#placesOf(closure);
    if (inside.releases.size > 0) for (const place of places) this.releases.add(place);
    else if (inside.escapes.size > 0 || !isFunction(closure)) for (const place of places) this.escapes.add(place);
    else if (inside.passed.size > 0) for (const place of places) this.passed.add(place);
  }

  /** The uses of a function that has a name, or the function itself. */
  #placesOf(closure: Node): readonly Node[] {
    const name = closure.type === "FunctionDeclaration" ? closure.id : closure.parent?.type === "VariableDeclarator" ? closure.parent.id : undefined;
    const variable = name?.type === "Identifier" ? variableOf(this.#facts.sourceCode, name) : undefined;
    if (!variable) return [closure];
    const reads = variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
    return reads.map((read) => closureAround(read, this.#owner) ?? (isCallee(read) ? (outermost(read).parent ?? read) : read));
  }

  #value(value: Node): void {
    for (const consumer of consumersOf(value)) this.#by(consumer);
  }

  #by(consumer: Consumer): void {
    const { by, role, value } = consumer;
    switch (role) {
      case "argument":
        this.#argument(by, value);
        break;
      case "callee":
        if (this.#releasing.release.includes("()")) this.releases.add(by);
        break;
      case "iterated":
        this.releases.add(by);
        break;
      case "operand":
      case "template":
        if (this.#releasing.isName && (by.type === "TemplateLiteral" || (by.type === "BinaryExpression" && by.operator === "+"))) this.#value(by);
        break;
      case "property":
        this.#property(by);
        break;
      case "receiver":
        this.#member(by);
        break;
      case "stored":
        this.#stored(by);
        break;
      default:
        if (!LEAVING_IT.has(role)) this.escapes.add(by);
    }
  }

  #member(member: TSESTree.MemberExpression): void {
    const { consumedBy = [], isName, release } = this.#releasing;
    const name = memberName(member);
    if (isName) return;
    const { parent } = outermost(member);
    const isCalled = isCallee(member) && parent !== undefined;
    // `Symbol.asyncDispose`, or a name that is made.
    if (name === undefined || release.includes(name) || consumedBy.includes(name) || (isCalled && isCleanUpName(name))) this.releases.add(isCalled ? parent : member);
    else if (parent?.type === "CallExpression" && isCalled) this.#called(parent);
    // The path of a temporary file.
    else if (this.#releasing.part !== undefined) this.#value(member);
  }

  /** `return await browser.newPage();`: what has the page has the browser. */
  #called(call: TSESTree.CallExpression): void {
    if (!modelOfCall(this.#facts, call)?.acquires?.isPart) return;
    const { parent } = outermost(call);
    const part = new Uses(this.#facts, this.#owner, this.#releasing, this.#ask);
    part.#value(parent?.type === "AwaitExpression" ? parent : call);
    for (const escape of part.escapes) this.escapes.add(escape);
  }

  #argument(call: CallNode, value: Expression): void {
    const { isName } = this.#releasing;
    if (isNamedForCleanUp(call) || isCallTo(this.#facts, call, this.#releasedBy)) this.releases.add(call);
    else if (isLogCall(call)) return;
    else if (isName && this.#isOfLibrary(call)) this.#named(call);
    else this.#passedTo(call, call.arguments.indexOf(value));
  }

  /** `path.join(folder, "a")` is a name in the folder. */
  #named(call: CallNode): void {
    const { origin } = callOf(this.#facts, call);
    if (origin?.module === "node:path") this.#value(call);
  }

  #isOfLibrary(call: CallNode): boolean {
    const { origin } = callOf(this.#facts, call);
    return origin !== undefined && !/^[./]/u.test(origin.module);
  }

  #passedTo(call: CallNode, at: number): void {
    const use = call.type === "NewExpression" || at < 0 ? "unknown" : this.#ask.of(this.#facts, calledBy(call), usingAt(at, this.#releasing));
    if (use === "releases") this.releases.add(call);
    else if (use === "unknown") this.passed.add(call);
  }

  /** `execa("git", { cwd: folder })` */
  #property({ parent }: TSESTree.Property): void {
    const object = outermost(parent);
    const call = object.parent;
    if (this.#releasing.isName && call && isCall(call) && this.#isOfLibrary(call)) return;
    if (call && isCall(call)) this.passed.add(call);
    else this.escapes.add(parent);
  }

  #stored(by: Node): void {
    const target = by.type === "VariableDeclarator" ? by.id : by.type === "AssignmentExpression" ? by.left : undefined;
    if (target?.type === "ObjectPattern") this.#destructured(target);
    else if (target?.type !== "Identifier") this.escapes.add(by);
    else {
      const variable = variableOf(this.#facts.sourceCode, target);
      if (variable && this.#isOwn(variable)) this.follow(variable);
      else this.escapes.add(by);
    }
  }

  #isOwn({ defs, identifiers }: Variable): boolean {
    return defs.every(({ type }) => type === "Variable") && identifiers.every((name) => flowOwnerOf(name) === this.#owner || closureAround(name, this.#owner));
  }

  /** `const { release } = client;` */
  #destructured(pattern: TSESTree.ObjectPattern): void {
    const { release } = this.#releasing;
    const takes = pattern.properties.some((property) => property.type === "RestElement" || release.includes(keyOf(property) ?? ""));
    if (takes) this.releases.add(pattern);
  }
}

/** What is done with a value, and leaves it as it is. */
const LEAVING_IT: ReadonlySet<Consumer["role"]> = new Set(["awaited", "discarded", "key", "nullTested", "rendered", "target", "tested", "voided"]);

/** What a function does with something that it is passed. */
type ParameterUse = "reads" | "releases" | "unknown";

const analyses = new Map<string, Analysis<ParameterUse>>();

function usingAt(at: number, releasing: Releasing): Analysis<ParameterUse> {
  const name = `releases parameter ${String(at)} by ${releasing.release.join(", ")}`;
  let analysis = analyses.get(name);
  if (!analysis) analyses.set(name, (analysis = { name, unknown: "unknown", of: (facts, owner, ask) => useOfParameter(facts, owner, at, releasing, ask) }));
  return analysis;
}

function useOfParameter(facts: Facts, owner: FunctionNode, at: number, releasing: Releasing, ask: Ask): ParameterUse {
  const parameter = parameterAt(owner, at);
  const pattern = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
  const variable = pattern?.type === "Identifier" ? variableOf(facts.sourceCode, pattern) : undefined;
  if (!variable) return "unknown";
  const { escapes, passed, releases } = usesOfResource(facts, variable, owner, releasing, ask);
  if (releases.size > 0) return "releases";
  return escapes.size + passed.size > 0 ? "unknown" : "reads";
}
