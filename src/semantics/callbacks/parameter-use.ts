import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, functionReturning, valuesOf, type Consumer } from "../../ast/consumers.ts";
import { enclosing, isFunction, keyOf, memberName, outermost, parameterAt, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { nodesOf } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { calledBy, isCall, type CallNode } from "../calls/call.ts";
import { isClass } from "../calls/superclass.ts";
import { chainLinkCalling, endsHandled } from "../promises/promise-chain.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";

/**
 * What a function does with the promises of a function that it is given: awaits, returns or handles each, or drops one.
 * `unknown`: it keeps the function where its calls are not seen, or looks at what it returns. `undefined`: no function of the project is called.
 */
export type ParameterUse = "awaited" | "dropped" | "unknown";

/** What becomes of the result of a function that is written where it is passed: `f` of `xs.forEach(f)`. */
export type UseByCallee = (facts: Facts, callback: Node, ask: Ask) => ParameterUse;

/** Where a function is among what a call passes: the index of its argument, and the property there of `{ onClose: save }`. */
interface Position {
  readonly at: number;
  readonly property: string | undefined;
}

/**
 * Returns what the callee does with the function at a place, whatever type its parameter has:
 * `async function guarded(work: () => void) { try { await work(); } catch … }` awaits its own.
 */
export function useByCallee(facts: Facts, place: Node, known: UseByCallee, ask: Ask = asking): ParameterUse | undefined {
  const passed = passedAt(place);
  return passed && ask.of(facts, calledBy(passed.call), usingAt(passed, known));
}

function passedAt(place: Node): (Position & { readonly call: CallNode }) | undefined {
  const value = outermost(place);
  const property = value.parent?.type === "Property" && value.parent.kind === "init" && value.parent.value === value ? value.parent : undefined;
  const argument = property ? outermost(property.parent) : value;
  const call = argument.parent;
  if (!call || !isCall(call)) return undefined;
  const at = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
  const name = property && keyOf(property);
  if (at === -1 || (property && name === undefined) || call.arguments.slice(0, at).some(({ type }) => type === "SpreadElement")) return undefined;
  return { call, at, property: name };
}

const analyses = new Map<string, Analysis<ParameterUse | undefined>>();

function usingAt({ at, property }: Position, known: UseByCallee): Analysis<ParameterUse | undefined> {
  const name = `uses parameter ${String(at)}${property === undefined ? "" : `, ${property}`}`;
  let analysis = analyses.get(name);
  if (!analysis) analyses.set(name, (analysis = { name, unknown: undefined, of: (facts, node, ask) => new Uses(facts, node, known, ask).ofParameter(at, property) }));
  return analysis;
}

/** A function and what was found out about one of its parameters. */
class Uses {
  readonly #facts: Facts;
  readonly #owner: FunctionNode;
  readonly #known: UseByCallee;
  readonly #ask: Ask;
  readonly #seen = new Set<Node | Variable | string>();

  constructor(facts: Facts, owner: FunctionNode, known: UseByCallee, ask: Ask) {
    this.#facts = facts;
    this.#owner = owner;
    this.#known = known;
    this.#ask = ask;
  }

  ofParameter(at: number, property: string | undefined): ParameterUse {
    const parameter = parameterAt(this.#owner, at);
    const pattern = parameter?.type === "TSParameterProperty" ? parameter.parameter : parameter;
    const inner = pattern?.type === "AssignmentPattern" ? pattern.left : pattern;
    if (!inner) return "unknown";
    const uses = [this.#inPattern(inner, property)];
    if (parameter?.type === "TSParameterProperty" && inner.type === "Identifier") uses.push(this.#ofField(inner.name, parameter, property));
    return join(uses.filter((use) => use !== undefined));
  }

  /** `work`, and `{ onClose }` for a property. */
  #inPattern(pattern: Node, property: string | undefined): ParameterUse | undefined {
    if (pattern.type === "Identifier") return this.#ofName(pattern, property);
    if (pattern.type !== "ObjectPattern" || property === undefined) return "unknown";
    const found = pattern.properties.find((part) => part.type === "Property" && keyOf(part) === property);
    if (found?.type !== "Property") return pattern.properties.some(({ type }) => type === "RestElement") ? "unknown" : undefined;
    const { value } = found;
    return this.#inPattern(value.type === "AssignmentPattern" ? value.left : value, undefined);
  }

  #ofName(name: TSESTree.Identifier, property: string | undefined): ParameterUse | undefined {
    const variable = variableOf(this.#facts.sourceCode, name);
    if (!variable || this.#seen.has(variable)) return undefined;
    this.#seen.add(variable);
    if (variable.references.some((reference) => reference.isWrite() && reference.identifier !== name)) return "unknown";
    return this.#join(variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => this.#ofValue(identifier, property)));
  }

  /** What becomes of a function wherever its value goes; with a property, of that property of it. */
  #ofValue(value: Node, property: string | undefined): ParameterUse | undefined {
    return this.#join(consumersOf(value).map((consumer) => (property === undefined ? this.#by(consumer) : this.#ofProperty(consumer, property))));
  }

  #ofProperty(consumer: Consumer, property: string): ParameterUse | undefined {
    const { by, role, value } = consumer;
    if (role === "receiver") return memberName(by) === property ? this.#ofValue(by, undefined) : undefined;
    if (role === "stored" && by.type === "VariableDeclarator") return this.#inPattern(by.id, property);
    if (role === "stored" && by.type === "AssignmentExpression") return this.#ofTarget(by.left, property);
    if (role === "argument") return this.#passed(by, value, property);
    return role === "tested" || role === "nullTested" || role === "operand" ? undefined : "unknown";
  }

  #by(consumer: Consumer): ParameterUse | undefined {
    const { by, role, value } = consumer;
    switch (role) {
      case "tested":
      case "nullTested":
      case "operand":
      case "discarded":
        return undefined;
      case "callee":
        return by.type === "CallExpression" ? this.#ofResult(by) : "unknown";
      case "receiver":
        return this.#ofMember(by);
      case "argument":
        return this.#passed(by, value, undefined);
      case "stored":
        if (by.type === "VariableDeclarator") return this.#inPattern(by.id, undefined);
        return by.type === "AssignmentExpression" ? this.#ofTarget(by.left, undefined) : "unknown";
      default:
        return "unknown";
    }
  }

  /** `work.call(this)`, `work.bind(this)` */
  #ofMember(member: TSESTree.MemberExpression): ParameterUse | undefined {
    const call = parentOf(member);
    if (call?.type !== "CallExpression" || unwrap(call.callee) !== member) return "unknown";
    switch (memberName(member)) {
      case "apply":
      case "call":
        return this.#ofResult(call);
      case "bind":
        return this.#ofValue(call, undefined);
      default:
        return "unknown";
    }
  }

  /** Passed to another function, or kept in a collection of this object. */
  #passed(call: Node, value: Expression, property: string | undefined): ParameterUse | undefined {
    if (!isCall(call)) return "unknown";
    const position = { at: call.arguments.indexOf(value), property };
    const use = this.#ask.of(this.#facts, calledBy(call), usingAt(position, this.#known));
    if (use !== undefined || property !== undefined) return use ?? "unknown";
    const known = this.#known(this.#facts, value, this.#ask);
    const callee = unwrap(call.callee);
    const isKept = known === "unknown" && callee.type === "MemberExpression" && KEEPING.has(memberName(callee) ?? "");
    return isKept ? this.#ofElements(callee.object) : known;
  }

  #ofTarget(target: Node, property: string | undefined): ParameterUse | undefined {
    if (target.type === "Identifier") return this.#ofAssigned(target, property);
    const name = target.type === "MemberExpression" && target.object.type === "ThisExpression" ? memberName(target) : undefined;
    return name === undefined ? "unknown" : this.#ofField(name, target, property);
  }

  /** `let listener; function listen(f) { listener = f; }` */
  #ofAssigned(name: TSESTree.Identifier, property: string | undefined): ParameterUse | undefined {
    const variable = variableOf(this.#facts.sourceCode, name);
    if (!variable || this.#seen.has(variable)) return undefined;
    this.#seen.add(variable);
    const uses = variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => this.#ofValue(identifier, property));
    return this.#join(uses) ?? "unknown";
  }

  /** What the class does with what it keeps in `this.name`. */
  #ofField(name: string, inside: Node, property: string | undefined): ParameterUse | undefined {
    const reads = this.#readsOfField(name, inside);
    return reads ? (this.#join(reads.map((read) => this.#ofValue(read, property))) ?? "unknown") : undefined;
  }

  #readsOfField(name: string, inside: Node): readonly Node[] | undefined {
    const owner = enclosing(inside, isClass);
    const key = `${name} of ${String(owner?.range[0])}`;
    if (!owner || this.#seen.has(key)) return undefined;
    this.#seen.add(key);
    const members = nodesOf(this.#facts.sourceCode, "MemberExpression").filter((member) => member.object.type === "ThisExpression" && memberName(member) === name);
    return members.filter((member) => enclosing(member, isClass) === owner && parentOf(member)?.type !== "AssignmentExpression");
  }

  /** `this.listeners.add(f)`: by what the class does with the elements of the list. */
  #ofElements(list: Expression): ParameterUse | undefined {
    const holder = wholeOf(list);
    const name = holder.type === "MemberExpression" && holder.object.type === "ThisExpression" ? memberName(holder) : undefined;
    const variable = holder.type === "Identifier" ? variableOf(this.#facts.sourceCode, holder) : undefined;
    const reads = name !== undefined ? this.#readsOfField(name, holder) : variable && !this.#seen.has(variable) ? variable.references.map(({ identifier }) => identifier) : undefined;
    if (variable) this.#seen.add(variable);
    return reads ? (this.#join(reads.flatMap((read) => consumersOf(read).map((consumer) => this.#ofElementsBy(consumer)))) ?? "unknown") : "unknown";
  }

  /** `for (const f of list)`, `list.forEach((f) => …)`, `list.get(key)?.()`, `list[key].forEach((f) => …)` */
  #ofElementsBy({ by, role, value }: Consumer): ParameterUse | undefined {
    switch (role) {
      case "callee":
        return by.type === "CallExpression" ? this.#ofResult(by) : undefined;
      case "iterated":
        return by.type === "ForOfStatement" && by.left.type === "VariableDeclaration" ? this.#ofElementNamed(by.left.declarations[0].id) : undefined;
      case "receiver":
        return by.object === value ? this.#ofElementsThrough(by) : undefined;
      case "spread":
        return by.parent?.type === "ArrayExpression" ? this.#ofElementsOf(by.parent) : undefined;
      case "stored":
        return by.type === "VariableDeclarator" && by.id.type === "Identifier" ? this.#ofList(by.id) : undefined;
      default:
        return undefined;
    }
  }

  #ofElementsOf(list: Node): ParameterUse | undefined {
    return this.#join(consumersOf(list).map((consumer) => this.#ofElementsBy(consumer)));
  }

  /** `const listeners = this.listeners.get(event);` */
  #ofList(name: TSESTree.Identifier): ParameterUse | undefined {
    const variable = variableOf(this.#facts.sourceCode, name);
    if (!variable || this.#seen.has(variable)) return undefined;
    this.#seen.add(variable);
    return this.#join(variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => this.#ofElementsOf(identifier)));
  }

  #ofElementsThrough(member: TSESTree.MemberExpression): ParameterUse | undefined {
    const parent = parentOf(member);
    const call = parent?.type === "CallExpression" && unwrap(parent.callee) === member ? parent : undefined;
    if (member.computed) return call ? this.#ofResult(call) : this.#ofElementsOf(member);
    const name = memberName(member) ?? "";
    if (!call || COPYING.has(name)) return call && this.#ofElementsOf(call);
    const [visit] = call.arguments;
    return visit && isFunction(visit) && VISITING.has(name) && visit.params[0] ? this.#ofElementNamed(visit.params[0]) : undefined;
  }

  /** `f`, and the second of `[key, f]`. */
  #ofElementNamed(pattern: Node): ParameterUse | undefined {
    if (pattern.type === "ArrayPattern") return pattern.elements[1]?.type === "Identifier" ? this.#ofName(pattern.elements[1], undefined) : undefined;
    return pattern.type === "Identifier" ? this.#ofName(pattern, undefined) : undefined;
  }

  /** What becomes of what a call of the function returns. */
  #ofResult(call: Node): ParameterUse | undefined {
    return join(consumersOf(call).map((consumer) => this.#ofPromiseBy(consumer)));
  }

  #ofPromiseBy(consumer: Consumer): ParameterUse {
    const { role } = consumer;
    if (role === "awaited") return "awaited";
    if (role === "discarded" || role === "voided") return "dropped";
    const link = role === "receiver" ? chainLinkCalling(consumer.by) : undefined;
    if (link) return endsHandled(this.#facts, link.call) ? "awaited" : join(consumersOf(link.call).map((next) => this.#ofPromiseBy(next)));
    const returning = role === "returned" ? functionReturning(consumer) : undefined;
    if (!returning) return "unknown";
    return returning === this.#owner || returning.async ? "awaited" : this.#known(this.#facts, returning, this.#ask);
  }

  #join(uses: readonly (ParameterUse | undefined)[]): ParameterUse | undefined {
    const known = uses.filter((use) => use !== undefined);
    return known.length > 0 ? join(known) : undefined;
  }
}

/** What holds the lists: `this.listeners` of `(this.listeners[event] ??= [])` and of `this.listeners.get(event)`. */
function wholeOf(list: Expression): Expression {
  const [first = list] = valuesOf(list);
  const node = unwrap(first);
  switch (node.type) {
    case "AssignmentExpression":
      return node.left.type === "MemberExpression" ? wholeOf(node.left) : node;
    case "CallExpression":
      return node.callee.type === "MemberExpression" && memberName(node.callee) === "get" ? wholeOf(node.callee.object) : node;
    case "MemberExpression":
      return node.computed ? wholeOf(node.object) : node;
    default:
      return node;
  }
}

const COPYING: ReadonlySet<string> = new Set(["at", "concat", "entries", "get", "pop", "shift", "slice", "values"]);
const KEEPING: ReadonlySet<string> = new Set(["add", "push", "set", "unshift"]);
const VISITING: ReadonlySet<string> = new Set(["forEach", "map", "every", "filter", "some"]);

/** One that is dropped is dropped, whatever else is done with the others. */
function join(uses: readonly ParameterUse[]): ParameterUse {
  if (uses.includes("dropped")) return "dropped";
  return uses.length > 0 && uses.every((use) => use === "awaited") ? "awaited" : "unknown";
}
