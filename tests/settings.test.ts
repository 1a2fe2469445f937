import { expect, it } from "vitest";
import { typeSourceIn } from "../src/settings.ts";

it("types come from whoever is there unless the settings say so", () => {
  expect(typeSourceIn({})).toBe("auto");
  expect(typeSourceIn({ "async-pitfalls": {} })).toBe("auto");
  expect(typeSourceIn({ "async-pitfalls": { types: "native" } })).toBe("native");
});

it("what cannot be set is an error that names what can", () => {
  expect(() => typeSourceIn({ "async-pitfalls": { types: "tsgo" } })).toThrow('settings["async-pitfalls"].types is one of auto, native, off, typescript, and not "tsgo".');
});
