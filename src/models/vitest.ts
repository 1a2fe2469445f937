import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Test runners. */
export const vitest: readonly Model[] = [
  {
    modules: ["vitest"],
    checked: "vitest@5.1.2",
    is: ["awaits callbacks", "test runner"],
    apis: {
      "vi.{dynamicImportSettled,importActual,importMock,waitFor,waitUntil}": PROMISE,
      "vi.{advanceTimersByTimeAsync,advanceTimersToNextTimerAsync,runAllTimersAsync,runOnlyPendingTimersAsync}": PROMISE,
    },
  },
];
