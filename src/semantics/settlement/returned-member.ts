import { bodyStart } from "../../ast/lookup.ts";
import { memberRead } from "../../ast/member-read.ts";
import { keyOf, unwrap, type Expression, type FunctionNode } from "../../ast/nodes.ts";
import { returnedBy } from "../../ast/returns.ts";
import { constantValueOf } from "../../ast/scope.ts";
import type { ApiRow } from "../../models/lookup.ts";
import type { Definition, Facts } from "../../facts/facts.ts";
import { calledBy, localFunctionOf } from "../calls/call.ts";
import { modelOfCallee, modelOfMember } from "../calls/model.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";

/** What runs when a member is called: an API of a library, or a function of the project. */
interface CalledMember {
  readonly row?: Pick<ApiRow, "mayFloat" | "neverRejects">;
  readonly definition?: Definition;
}

/**
 * Returns what a callee stands for that is a member of what a function of the project returns, whatever type that has:
 * `mutate` of SWR for `const { revalidate } = useUsers();`, where `useUsers` returns `{ revalidate: mutate }`.
 */
export function calledMemberOf(facts: Facts, callee: Expression, ask = asking): CalledMember | undefined {
  const member = memberRead(facts.sourceCode, callee);
  if (!member) return undefined;
  const made = constantValueOf(facts.sourceCode, member.object) ?? unwrap(member.object);
  return made.type === "CallExpression" ? ask.of(facts, calledBy(made), returning(member.name)) : undefined;
}

/** Says what a member of the object stands for that a function returns at its only `return`. */
function returning(member: string): Analysis<CalledMember | undefined> {
  return {
    name: `returned member ${member}`,
    unknown: undefined,
    of(facts, node, ask) {
      const [value, ...others] = node.async || node.generator ? [] : returnedBy(facts.sourceCode, node);
      return value && others.length === 0 ? memberOf(facts, constantValueOf(facts.sourceCode, value) ?? value, member, ask) : undefined;
    },
  };
}

function memberOf(facts: Facts, holder: Expression, member: string, ask: Ask): CalledMember | undefined {
  if (holder.type !== "ObjectExpression") return withRow(modelOfMember(facts, holder, member));
  const written = holder.properties.find((property) => property.type === "Property" && keyOf(property) === member);
  if (written?.type === "Property") return standsFor(facts, written.value as Expression, ask);
  const [spread, ...others] = holder.properties.filter((property) => property.type === "SpreadElement");
  return spread && others.length === 0 ? withRow(modelOfMember(facts, spread.argument, member)) : undefined;
}

function standsFor(facts: Facts, value: Expression, ask: Ask): CalledMember | undefined {
  const local = localFunctionOf(facts, value);
  if (local) return { definition: definitionOf(facts, local) };
  return withRow(modelOfCallee(facts, unwrap(value))) ?? calledMemberOf(facts, value, ask);
}

/** As seen from any file. */
function definitionOf({ place, project, sourceCode }: Facts, node: FunctionNode): Definition {
  return { at: bodyStart(sourceCode, node), ...(project && { file: place.file }) };
}

function withRow(row: ApiRow | undefined): CalledMember | undefined {
  if (!row) return undefined;
  const { mayFloat, neverRejects } = row;
  return { row: { ...(mayFloat !== undefined && { mayFloat }), ...(neverRejects !== undefined && { neverRejects }) } };
}
