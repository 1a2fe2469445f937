import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Assertions about what promises fulfill with or reject with. */
export const expect: readonly Model[] = [
  {
    modules: ["vitest", "@jest/globals", "globalThis"],
    apis: {
      expect: { gives: "Expect" },
      "Expect.{resolves,rejects}.{toBe,toBeCloseTo,toBeDefined,toBeFalsy,toBeGreaterThan,toBeGreaterThanOrEqual,toBeInstanceOf,toBeLessThan,toBeLessThanOrEqual,toBeNull,toBeTruthy,toBeUndefined,toContain,toContainEqual,toEqual,toHaveLength,toHaveProperty,toMatch,toMatchInlineSnapshot,toMatchObject,toMatchSnapshot,toStrictEqual,toThrow,toThrowError}": PROMISE,
      "Expect.{resolves,rejects}.not.{toBe,toBeCloseTo,toBeDefined,toBeFalsy,toBeGreaterThan,toBeGreaterThanOrEqual,toBeInstanceOf,toBeLessThan,toBeLessThanOrEqual,toBeNull,toBeTruthy,toBeUndefined,toContain,toContainEqual,toEqual,toHaveLength,toHaveProperty,toMatch,toMatchInlineSnapshot,toMatchObject,toMatchSnapshot,toStrictEqual,toThrow,toThrowError}": PROMISE,
    },
  },
];
