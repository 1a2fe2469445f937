import { describe, expect, it } from "vitest";
import { canonical, toSlashes } from "../../../src/facts/native/paths.ts";

/** No test runs on Windows: what a path looks like there is made up. */
describe("paths", () => {
  it("are written with slashes, as TypeScript writes them", () => {
    expect(toSlashes(String.raw`C:\work\src\a.ts`)).toBe("C:/work/src/a.ts");
    expect(toSlashes("/work/src/a.ts")).toBe("/work/src/a.ts");
  });

  it("are the same in upper and lower case where the disk says so", () => {
    expect(canonical(String.raw`C:\Work\a.ts`, true)).toBe(canonical("c:/work/A.ts", true));
    expect(canonical("/work/A.ts", false)).not.toBe(canonical("/work/a.ts", false));
  });
});
