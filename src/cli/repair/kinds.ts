import { InputError } from "../input-error.ts";
import { nearMiss } from "../near-miss.ts";
import { repairKindOf, type AsyncPitfallsPlugin } from "../plugin.ts";

/** Decides whether a suggestion of a rule is to be applied. */
export type IsWanted = (ruleId: string | null, kind: string) => boolean;

/** Returns what `--rule` and `--kind` ask for: of the named rules, or of all, the named kinds, or those that are safe in bulk. */
export function wantedKinds(plugin: AsyncPitfallsPlugin, ruleIds: readonly string[], kinds: readonly string[]): IsWanted {
  const known = kindsOf(plugin);
  const unknown = kinds.find((kind) => !known.includes(kind));
  if (unknown !== undefined) throw new InputError(unknownKind(unknown, known));
  return (ruleId, kind) => {
    const isOfRule = ruleIds.length === 0 || ruleIds.includes(ruleId ?? "");
    return isOfRule && (kinds.length > 0 ? kinds.includes(kind) : repairKindOf(plugin, ruleId, kind)?.inBulk === true);
  };
}

function kindsOf({ rules }: AsyncPitfallsPlugin): string[] {
  return [...new Set(Object.values(rules).flatMap(({ meta }) => Object.keys(meta?.docs?.repairs ?? {})))].sort();
}

function unknownKind(kind: string, known: readonly string[]): string {
  const near = nearMiss(kind, known);
  return `There is no kind of suggestion "${kind}".${near === undefined ? "" : ` Did you mean ${near}?`} Kinds: ${known.join(", ")}.`;
}
