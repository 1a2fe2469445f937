import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends a run with its counts alone on a line: `12 passed, 0 failed`. A file that cannot be loaded counts as a failure.
 * Above it stands each test that was skipped for a reason.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const passed = tests.filter((test) => test.ok() && test.result().state === "passed").length;
    const failed = tests.filter((test) => !test.ok()).length;
    const broken = suites.flatMap((suite) => suite.errors()).length + unhandledErrors.length;
    for (const test of tests) {
      const result = test.result();
      if (result.state === "skipped" && result.note) console.log(`skipped, because ${result.note}: ${test.fullName}`);
    }
    console.log(`${passed} passed, ${failed + broken} failed`);
  }
}
