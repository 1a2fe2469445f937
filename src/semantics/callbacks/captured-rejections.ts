import type { TSESTree } from "@typescript-eslint/utils";
import { enclosing, keyOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts, Tristate } from "../../facts/facts.ts";
import { isClass } from "../calls/superclass.ts";
import { filesThatWrite } from "../calls/written-names.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";

const OPTION = "captureRejections";

/**
 * Whether an emitter may be one that takes over what its async listeners reject, as an `error` event:
 * `new EventEmitter({ captureRejections: true })`, and classes that hand the option to `super`. One whose class is not known
 * may be, where the project has any such emitter.
 */
export function mayCaptureRejections(facts: Facts, emitter: Expression): boolean {
  if (!isWrittenInProject(facts)) return false;
  const made = unwrap(emitter).type === "ThisExpression" ? enclosing(emitter, isClass) : constantValueOf(facts.sourceCode, emitter);
  if (made?.type === "NewExpression") return hasOption(made.arguments) || isOfCapturingClass(facts, made.callee);
  if (made && isClass(made)) return capturesInConstructor(facts, made, asking);
  return facts.instance(emitter).every(({ module }) => module === undefined || module.startsWith("."));
}

/** By the text alone: hardly any project has the word. */
function isWrittenInProject({ project, sourceCode }: Facts): boolean {
  return sourceCode.text.includes(OPTION) || (project !== undefined && filesThatWrite(project, OPTION).length > 0);
}

/** A class of the project is known by its constructor; one without may be anything. */
function isOfCapturingClass(facts: Facts, callee: Expression, ask = asking): boolean {
  const captures = ask.of(facts, callee, capturesRejections);
  return captures === "unknown" ? facts.denotes(callee)?.kind !== "module" : captures === "yes";
}

const capturesRejections: Analysis<Tristate> = {
  name: "captures rejections",
  unknown: "unknown",
  of(facts, constructor, ask) {
    const owner = enclosing(constructor, isClass);
    return owner && capturesInConstructor(facts, owner, ask) ? "yes" : "no";
  },
};

function capturesInConstructor(facts: Facts, { body, superClass }: TSESTree.ClassDeclaration | TSESTree.ClassExpression, ask: Ask): boolean {
  if (!superClass) return false;
  const constructor = body.body.find((member) => member.type === "MethodDefinition" && keyOf(member) === "constructor");
  const calls = constructor ? [...within(facts.sourceCode, constructor, () => true)].filter((node) => node.type === "CallExpression") : [];
  return calls.some(({ arguments: given, callee }) => callee.type === "Super" && hasOption(given)) || isOfCapturingClass(facts, superClass, ask);
}

/** `{ captureRejections: true }` among others. */
function hasOption(given: readonly Node[]): boolean {
  const properties = given.flatMap((argument) => (argument.type === "ObjectExpression" ? argument.properties : []));
  return properties.some((property) => property.type === "Property" && keyOf(property) === OPTION && property.value.type === "Literal" && property.value.value === true);
}
