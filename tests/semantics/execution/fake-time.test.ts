import { isTimeMovedAfter } from "../../../src/semantics/execution/fake-time.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isTimeMovedAfter", isTimeMovedAfter, [
  { name: "time is moved on after it", code: "test('a', () => { «run()»; vi.advanceTimersByTime(20); });", answer: true },
  { name: "in a loop after it", code: "test('a', async () => { «run()»; for (const each of steps) { await vi.runAllTimersAsync(); } });", answer: true },
  { name: "before it", code: "test('a', () => { vi.advanceTimersByTime(20); «run()»; });", answer: false },
  { name: "in another function", code: "test('a', () => { «run()»; later(() => { jest.runAllTimers(); }); });", answer: false },
  { name: "not at all", code: "test('a', () => { «run()»; });", answer: false },
  { name: "outside of functions", code: "«run()»; vi.runAllTimers();", answer: false },
]);
