import type { TSESTree } from "@typescript-eslint/utils";
import { writesToMember } from "../../ast/member-writes.ts";
import { enclosing, isFunction, isInside, keyOf, memberName, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { emitterModules, emitterNames } from "../../models/views/callback-contracts.ts";
import { listenerMethods, serverFunctions } from "../../models/views/event-loop-callbacks.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, isCallTo, methodOf } from "../calls/call.ts";
import { isOfNode, originOf, type Origin } from "../calls/origin.ts";
import { foreignSuperclassOf, isClass, localClassOf } from "../calls/superclass.ts";

/** How many names, members and calls lead from a value to what made it. */
const DEPTH = 8;

/**
 * Decides whether a value is known to be an emitter of events, which drops what its listeners return: one of the platform, of Node's
 * modules or of a library that is known, a class that extends one, and what has been got from one. An import of the project and
 * a parameter may be anything, a channel that answers with what its handler returns for example.
 */
export function isEmitter(facts: Facts, value: Expression, depth = DEPTH): boolean {
  if (depth === 0) return false;
  const node = unwrap(value);
  if (isOfEmitters(originOf(facts, node)) || facts.instance(node).some(({ module }) => module !== undefined && isEmitterModule(module))) return true;
  switch (node.type) {
    case "ThisExpression": {
      const owner = enclosing(node, isClass);
      return owner !== undefined && isOfEmitters(foreignSuperclassOf(facts, owner));
    }
    case "NewExpression": {
      const made = localClassOf(facts, node.callee);
      return isOfEmitters(made ? foreignSuperclassOf(facts, made) : callOf(facts, node).origin);
    }
    case "CallExpression":
      return isOfEmitters(callOf(facts, node).origin) || isGivenByEmitter(facts, node, depth);
    case "AwaitExpression":
      return isEmitter(facts, node.argument, depth - 1);
    case "MemberExpression":
      return isEmitter(facts, node.object, depth - 1) || valuesOfField(facts, node).some((given) => isEmitter(facts, given, depth - 1));
    case "Identifier": {
      const variable = variableOf(facts.sourceCode, node);
      return variable !== undefined && isEmitterNamed(facts, variable, depth);
    }
    default:
      return false;
  }
}

function isOfEmitters(origin: Origin | undefined): boolean {
  return origin !== undefined && (origin.isGlobal || isOfNode(origin) || isEmitterModule(origin.module));
}

function isEmitterModule(module: string): boolean {
  return module.startsWith("node:") || emitterModules.has(module);
}

/** `spawn("ls").on("exit", f)`, `socket.setEncoding("utf8")`: methods of emitters return the emitter, or another one. */
function isGivenByEmitter(facts: Facts, { callee }: TSESTree.CallExpression, depth: number): boolean {
  const method = unwrap(callee);
  return method.type === "MemberExpression" && isEmitter(facts, method.object, depth - 1);
}

/** What the class gives to `this.socket`. */
function valuesOfField({ sourceCode }: Facts, member: TSESTree.MemberExpression): Expression[] {
  const owner = member.object.type === "ThisExpression" ? enclosing(member, isClass) : undefined;
  const name = memberName(member);
  if (!owner || name === undefined) return [];
  const fields = owner.body.body.flatMap((part) => (part.type === "PropertyDefinition" && keyOf(part) === name ? (part.value ?? []) : []));
  return [...fields, ...writesToMember(sourceCode, name).filter((write) => isInside(write, owner)).map(({ right }) => right)];
}

function isEmitterNamed(facts: Facts, { defs: [definition], references }: Variable, depth: number): boolean {
  if (definition?.type === "Parameter") return isEmitterParameter(facts, definition.node as FunctionNode, definition.name, depth);
  if (definition?.type !== "Variable") return false;
  const loop = definition.node.parent.parent;
  const list = loop.type === "ForOfStatement" && loop.left === definition.node.parent ? loop.right : undefined;
  const given = references.flatMap((reference) => (reference.isWrite() && !list ? ((reference.writeExpr ?? []) as Expression | never[]) : []));
  return [...given, ...(list ? [list] : [])].some((value) => isEmitter(facts, value, depth - 1));
}

/** By what calls the function: `createServer((request) => …)`, `server.on("connection", (socket) => …)`; or by a name that only emitters have. */
function isEmitterParameter(facts: Facts, owner: FunctionNode, name: Node, depth: number): boolean {
  if (name.type !== "Identifier") return false;
  if (emitterNames.test(name.name)) return true;
  const call = isFunction(owner) && owner.parent.type === "CallExpression" ? owner.parent : undefined;
  if (!call) return false;
  return isCallTo(facts, call, serverFunctions) || (listenerMethods.has(methodOf(call) ?? "") && isGivenByEmitter(facts, call, depth));
}
