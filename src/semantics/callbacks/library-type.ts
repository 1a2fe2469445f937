import { keyOf, outermost } from "../../ast/nodes.ts";
import { cleanUpPrefix } from "../../models/views/clean-up.ts";
import type { Facts } from "../../facts/facts.ts";
import { fateOfRejection } from "../execution/unhandled-rejection.ts";
import type { MisusedCallback } from "./async-callback.ts";

/**
 * Decides whether nothing but a type of a library says that the promise of a function is dropped, with no consequence that is known:
 * where no process ends by a rejection, and of methods that a library calls. It may handle what they return, whatever its types say;
 * so may what calls a `dispose()`.
 */
export function isDroppedByTypeAlone(facts: Facts, { misuse, place, whole }: Pick<MisusedCallback, "misuse" | "place" | "whole">): boolean {
  if (misuse !== "void") return false;
  if (isDispose(whole)) return true;
  if (facts.contextualOwner(whole) !== "library") return false;
  return place === "method" || fateOfRejection(facts, whole) !== "ends";
}

/** A life cycle that most libraries and projects have: `async dispose() {}`. */
function isDispose(whole: MisusedCallback["whole"]): boolean {
  const { parent } = outermost(whole);
  const isMember = parent?.type === "MethodDefinition" || parent?.type === "Property" || parent?.type === "PropertyDefinition";
  return isMember && cleanUpPrefix.test(keyOf(parent) ?? "");
}
