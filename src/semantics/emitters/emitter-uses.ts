import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, type Consumer } from "../../ast/consumers.ts";
import { enclosing, isCallee, isFunction, keyOf, memberName, outermost, parameterAt, stringOf, type Expression, type Node } from "../../ast/nodes.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { nodesOf } from "../../ast/walk.ts";
import { chainingMethods, consumingMethods, failingWithInput } from "../../models/views/error-emitters.ts";
import { listenerMethods } from "../../models/views/event-loop-callbacks.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, localFunctionOf, type CallNode } from "../calls/call.ts";
import { isLogCall } from "../calls/logging.ts";
import { isClass, type ClassNode } from "../calls/superclass.ts";

/** What is done with an emitter, wherever its value goes. */
export interface EmitterUses {
  /** Whether it goes where the file does not show what is done with it. */
  readonly escapes: boolean;
  /** What listens to its errors, or may do so. */
  readonly listeners: readonly Node[];
  /** The calls of its methods that do something else. */
  readonly calls: readonly TSESTree.CallExpression[];
  /** The calls of `pipe` that it is written to by. */
  readonly pipesInto: readonly CallNode[];
  /** What is read of it: `child.stdin`, also the name in `const { stdin } = child`. */
  readonly members: readonly EmitterMember[];
}

interface EmitterMember {
  readonly name: string;
  readonly node: Expression;
}

/** Returns what is done with the emitters that expressions evaluate to, or that parameters are given, in the whole file. */
export function usesOfEmitters(facts: Facts, emitters: readonly Node[]): EmitterUses {
  const uses = new Uses(facts);
  for (const emitter of emitters) uses.follow(emitter);
  return uses;
}

/** Follows a value through variables, private fields, functions of the file, and calls that return the emitter whose methods they are. */
class Uses implements EmitterUses {
  escapes = false;
  readonly listeners: Node[] = [];
  readonly calls: TSESTree.CallExpression[] = [];
  readonly pipesInto: CallNode[] = [];
  readonly members: EmitterMember[] = [];
  readonly #facts: Facts;
  readonly #seen = new Set<ClassNode | Variable | string>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  follow(emitter: Node): void {
    if (isParameterName(emitter)) this.#followName(emitter);
    else for (const consumer of consumersOf(emitter)) this.#by(consumer);
  }

  #by(consumer: Consumer): void {
    const { by, role, value } = consumer;
    switch (role) {
      case "argument":
        this.#passed(by, value);
        break;
      case "awaited":
        this.follow(by);
        break;
      case "iterated":
        if (by.type === "ForOfStatement") this.listeners.push(by);
        else this.escapes = true;
        break;
      case "property":
        this.#inObject(by);
        break;
      case "receiver":
        this.#member(by);
        break;
      case "stored":
        this.#stored(by);
        break;
      default:
        this.escapes ||= !LEAVING_IT.has(role) && by.type !== "TSTypeQuery";
    }
  }

  #passed(call: CallNode, value: Expression): void {
    const at = call.arguments.indexOf(value);
    if (at === 0 && (isMethodCall(call, "pipe") || isCallTo(this.#facts, call, failingWithInput))) {
      if (isMethodCall(call, "pipe")) this.pipesInto.push(call);
      this.follow(call);
    } else if (!isLogCall(call)) this.#passedToFunction(call, at);
  }

  #passedToFunction(call: CallNode, at: number): void {
    const callee = localFunctionOf(this.#facts, call.callee);
    const parameter = callee && call.type === "CallExpression" ? parameterAt(callee, at) : undefined;
    if (parameter?.type === "Identifier" && call.arguments.slice(0, at).every(({ type }) => type !== "SpreadElement")) this.#followName(parameter);
    else this.escapes = true;
  }

  /** `createInterface({ input })` */
  #inObject(property: TSESTree.Property): void {
    const object = outermost(property.parent);
    const call = object.parent;
    const isInput = keyOf(property) === "input" && call?.type === "CallExpression" && call.arguments[0] === object;
    if (isInput && isCallTo(this.#facts, call, failingWithInput)) this.follow(call);
    else this.escapes = true;
  }

  #stored(by: Node): void {
    switch (by.type) {
      case "VariableDeclarator":
        this.#bind(by.id);
        break;
      case "AssignmentExpression":
        this.#bind(by.left);
        break;
      case "PropertyDefinition":
        this.#followField(keyOf(by), by);
        break;
      default:
        this.escapes = true;
    }
  }

  #bind(target: Node): void {
    if (target.type === "Identifier") this.#followName(target);
    else if (target.type === "MemberExpression" && target.object.type === "ThisExpression") this.#followField(memberName(target), target);
    else if (target.type === "ObjectPattern") for (const property of target.properties) this.#destructured(property);
    else this.escapes = true;
  }

  #destructured(property: TSESTree.ObjectPattern["properties"][number]): void {
    const name = property.type === "Property" ? keyOf(property) : undefined;
    const value = property.type === "Property" && property.value.type === "AssignmentPattern" ? property.value.left : property.value;
    if (name === undefined || listenerMethods.has(name)) this.escapes = true;
    else if (value?.type === "Identifier") this.members.push({ name, node: value });
  }

  #followName(name: TSESTree.Identifier): void {
    const variable = variableOf(this.#facts.sourceCode, name);
    if (!variable || variable.defs.length === 0 || variable.defs.some(({ node }) => isExported(node))) this.escapes = true;
    else if (this.#isNew(variable)) for (const { identifier } of variable.references.filter((reference) => reference.isRead())) this.follow(identifier);
  }

  /** One that is private in a class has no other uses than those in the file. */
  #followField(name: string | undefined, inside: Node): void {
    const owner = enclosing(inside, isClass);
    if (!owner || name === undefined || !isPrivateField(owner, name) || this.#isDestructured(name)) this.escapes = true;
    else if (this.#isNew(name)) for (const read of this.#readsOf(name)) this.follow(read);
  }

  #readsOf(name: string): Node[] {
    return nodesOf(this.#facts.sourceCode, "MemberExpression").filter((member) => memberName(member) === name && !isWritten(member));
  }

  /** `const { pool } = this;` */
  #isDestructured(name: string): boolean {
    return nodesOf(this.#facts.sourceCode, "ObjectPattern").some(({ properties }) => properties.some((property) => property.type === "Property" && keyOf(property) === name));
  }

  #member(member: TSESTree.MemberExpression): void {
    const name = memberName(member);
    const { parent } = outermost(member);
    if (parent?.type === "CallExpression" && isCallee(member)) this.#called(name, parent);
    else if (name === undefined || listenerMethods.has(name)) this.escapes = true;
    else if (isWritten(member)) this.#written(name, member);
    else this.members.push({ name, node: member });
  }

  /** `socket.onerror = log;` */
  #written(name: string, member: Node): void {
    if (name === "onerror") this.listeners.push(member);
  }

  #called(name: string | undefined, call: TSESTree.CallExpression): void {
    if (name === undefined || consumingMethods.has(name) || mayListen(name, call)) this.listeners.push(call);
    if (name !== undefined && chainingMethods.has(name)) this.follow(call);
    else {
      this.calls.push(call);
      if (name !== "pipe") this.#chained(call);
    }
  }

  /** `client.subscribe("news").on("error", log)`, `client = await make().connect()`: what other methods return may be the emitter as well. */
  #chained(value: Node): void {
    for (const { by, role } of consumersOf(value)) {
      if (role === "awaited") this.#chained(by);
      else if (role === "receiver") this.#chainedCall(by);
      else if (role === "stored" && by.type === "VariableDeclarator" && by.id.type === "Identifier") this.#chainedName(by.id);
    }
  }

  #chainedCall(member: TSESTree.MemberExpression): void {
    const next = isCallee(member) ? outermost(member).parent : undefined;
    if (next?.type !== "CallExpression") return;
    if (mayListen(memberName(member), next)) this.listeners.push(next);
    else this.#chained(next);
  }

  #chainedName(name: TSESTree.Identifier): void {
    const variable = variableOf(this.#facts.sourceCode, name);
    if (variable && this.#isNew(variable)) for (const { identifier } of variable.references.filter((reference) => reference.isRead())) this.#chained(identifier);
  }

  #isNew(holder: Variable | string): boolean {
    if (this.#seen.has(holder)) return false;
    this.#seen.add(holder);
    return true;
  }
}

/** What is done with the value of an expression, and leaves the emitter as it is. */
const LEAVING_IT: ReadonlySet<Consumer["role"]> = new Set(["callee", "discarded", "key", "nullTested", "operand", "target", "template", "tested", "voided"]);

/** `on("error", log)`, and a listener of an event whose name is not spelled here. */
function mayListen(name: string | undefined, { arguments: [event] }: TSESTree.CallExpression): boolean {
  if (name === undefined || !listenerMethods.has(name)) return false;
  const spelled = event && stringOf(event);
  return spelled === undefined || spelled === "error";
}

export function isMethodCall(call: CallNode, name: string): boolean {
  return call.callee.type === "MemberExpression" && memberName(call.callee) === name;
}

/** The name of a parameter, or of a member in a pattern: where it is read is asked instead of what receives it. */
function isParameterName(node: Node): node is TSESTree.Identifier {
  const { parent } = node;
  if (node.type !== "Identifier" || !parent) return false;
  if (isFunction(parent)) return parent.params.includes(node);
  return (parent.type === "Property" && parent.parent.type === "ObjectPattern") || (parent.type === "AssignmentPattern" && parent.left === node);
}

function isExported(definition: Node): boolean {
  return definition.type === "VariableDeclarator" && definition.parent.parent.type === "ExportNamedDeclaration";
}

function isPrivateField({ body }: ClassNode, name: string): boolean {
  return body.body.some((member) => member.type === "PropertyDefinition" && keyOf(member) === name && (member.accessibility === "private" || member.key.type === "PrivateIdentifier"));
}

function isWritten(member: Node): boolean {
  const { parent } = outermost(member);
  return parent?.type === "AssignmentExpression" && parent.left === outermost(member) && parent.operator === "=";
}
