import path from "node:path";
import { expect, it } from "vitest";
import { root } from "../repository/checkout.ts";
import { execute } from "./packed.ts";

const MATRIX = path.join(root, "tests", "integration", "matrix.mjs");

// `npm run matrix` lints all combinations; packed.test.ts has the newest ESLint 9 and 10 on the Node that runs the tests.
it("the oldest ESLint and TypeScript find on the newest Node what is planted, with and without types, from ESM and CommonJS", async () => {
  const { code, stdout, stderr } = await execute(root, process.execPath, MATRIX, "--node", "24", "--eslint", "9.0.0", "--typescript", "5.4");
  expect(stdout.match(/^ok /gmu), stdout + stderr).toHaveLength(4);
  expect(code).toBe(0);
}, 180_000);
