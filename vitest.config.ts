import { configDefaults, defineConfig } from "vitest/config";

/** Tests that start other programs or read much: editors, hooks, the built command, `npm pack`, the code of the guides, all installed files. */
const INTEGRATION = ["tests/integration/**/*.test.ts"];

/** Tests of the site in Chromium. */
const SITE = ["tests/site/**/*.test.mjs"];

/** Tests that count the work of our code, and so have to load it themselves. */
const GROWTH = ["tests/growth/**/*.test.ts"];

const shared = { isolate: false, testTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: "100%",
    reporters: ["default", "./tests/support/summary-reporter.ts"],
    projects: [
      { test: { ...shared, name: "unit", include: ["tests/**/*.test.{ts,mjs}"], exclude: [...configDefaults.exclude, ...GROWTH, ...INTEGRATION, ...SITE], setupFiles: "tests/support/no-programs.ts", benchmark: { include: [] } } },
      { test: { ...shared, isolate: true, name: "growth", include: GROWTH, benchmark: { include: [] } } },
      { test: { ...shared, name: "integration", include: INTEGRATION, globalSetup: "tests/integration/tarball.ts" } },
      // The site is built while the others run.
      { test: { ...shared, name: "site", include: SITE, sequence: { groupOrder: 1 }, globalSetup: "tests/site/setup.mjs", benchmark: { include: [] } } },
    ],
  },
});
