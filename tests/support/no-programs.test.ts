import { execFile, execFileSync, spawn } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("a unit test cannot start a program", () => {
  expect(() => execFileSync(process.execPath, ["--version"])).toThrow("A unit test starts");
  expect(() => spawn("npm", ["--version"])).toThrow("A unit test starts npm");
});

it("a unit test may start git", async () => {
  const { stdout } = await promisify(execFile)("git", ["--version"]);
  expect(stdout).toContain("git version");
});
