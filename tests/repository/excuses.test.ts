import { describe, expect, it } from "vitest";
import { excusesOfBlocking, excusesOfWaiting } from "../../src/semantics/blocking/excuses.ts";
import { excusesOfCallback } from "../../src/semantics/callbacks/excuses.ts";
import { excusesOfForwarding } from "../../src/semantics/cancellation/unforwarded.ts";
import { excusesOfReturn } from "../../src/semantics/handling/escaping-return.ts";
import { excusesOfLateAwait } from "../../src/semantics/handling/late-excuses.ts";
import { excusesOfLoss } from "../../src/semantics/handling/excuses.ts";
import { excusesOfRace } from "../../src/semantics/races/excuses.ts";
import { excusesOfMisuse } from "../../src/semantics/value-use/promise-misuse.ts";
import { dependences } from "../../src/semantics/effects/dependences.ts";
import { excusesOfClause, excusesOfHandler, excusesOfLostCleanUp } from "../../src/semantics/swallowing/excuses.ts";
import { excusesOfLeak } from "../../src/semantics/resources/excuses.ts";
import { filesIn, read } from "./checkout.ts";

const LISTS = { excusesOfBlocking, excusesOfCallback, excusesOfClause, excusesOfForwarding, excusesOfHandler, excusesOfLateAwait, excusesOfLeak, excusesOfLoss, excusesOfLostCleanUp, excusesOfMisuse, excusesOfRace, excusesOfReturn, excusesOfWaiting };

describe.each<[string, readonly { readonly id: string; readonly why: string }[]]>([...Object.entries(LISTS), ["dependences", dependences]])("%s", (_, excuses) => {
  it("has ids of its own", () => {
    expect(new Set(excuses.map(({ id }) => id)).size).toBe(excuses.length);
  });

  it("says why, in ids that the count can tell from the reason", () => {
    expect(excuses.filter(({ id, why }) => why === "" || id.includes(":"))).toEqual([]);
  });
});

it("all lists of excuses are looked at here", () => {
  const declared = filesIn("src/semantics", ".ts").flatMap((file) => [...read(file).matchAll(/export const (excusesOf\w+)/gu)].map(([, name]) => name));
  expect(declared.sort()).toEqual(Object.keys(LISTS).sort());
});
