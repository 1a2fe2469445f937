import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
const VALUES = { takes: "values" } as const;

const valueMatchers = "toBe,toBeCloseTo,toBeFalsy,toBeGreaterThan,toBeGreaterThanOrEqual,toBeLessThan,toBeLessThanOrEqual,toBeNaN,toBeNull,toBeTruthy,toBeUndefined,toContain,toContainEqual,toEqual,toHaveLength,toMatch,toMatchInlineSnapshot,toMatchObject,toMatchSnapshot,toStrictEqual";

/** Assertions about values, and about what promises fulfill with or reject with. */
export const expect: readonly Model[] = [
  {
    modules: ["vitest", "@jest/globals", "globalThis"],
    checked: "vitest@5.1.2",
    apis: {
      expect: { gives: "Expect" },
      "Expect.{resolves,rejects}.{toBe,toBeCloseTo,toBeDefined,toBeFalsy,toBeGreaterThan,toBeGreaterThanOrEqual,toBeInstanceOf,toBeLessThan,toBeLessThanOrEqual,toBeNull,toBeTruthy,toBeUndefined,toContain,toContainEqual,toEqual,toHaveLength,toHaveProperty,toMatch,toMatchInlineSnapshot,toMatchObject,toMatchSnapshot,toStrictEqual,toThrow,toThrowError}": PROMISE,
      "Expect.{resolves,rejects}.not.{toBe,toBeCloseTo,toBeDefined,toBeFalsy,toBeGreaterThan,toBeGreaterThanOrEqual,toBeInstanceOf,toBeLessThan,toBeLessThanOrEqual,toBeNull,toBeTruthy,toBeUndefined,toContain,toContainEqual,toEqual,toHaveLength,toHaveProperty,toMatch,toMatchInlineSnapshot,toMatchObject,toMatchSnapshot,toStrictEqual,toThrow,toThrowError}": PROMISE,
      "expect.soft": { gives: "Expect" },
      [`Expect.{${valueMatchers}}`]: VALUES,
      [`Expect.not.{${valueMatchers}}`]: VALUES,
    },
  },
  {
    modules: ["@playwright/test", "bun:test", "expect"],
    apis: { expect: { gives: "Expect" }, "expect.soft": { gives: "Expect" }, [`Expect.{${valueMatchers}}`]: VALUES, [`Expect.not.{${valueMatchers}}`]: VALUES },
  },
  {
    modules: ["@jest/globals"],
    is: ["awaits callbacks", "test runner"],
    apis: {},
  },
  {
    modules: ["bun:test"],
    is: "test runner",
    apis: {},
  },
];
