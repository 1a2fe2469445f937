import { expect, it } from "vitest";
import { read } from "../repository/checkout.ts";
import { indexWith, modelText } from "./model-text.mjs";

it("a new model has a row for each holder", () => {
  const text = modelText("@acme/my-queue", "1.2.3", ["default", "Queue.add", "Queue.close"]);
  expect(text).toContain('export const acmeMyQueue: readonly Model[] = [');
  expect(text).toContain('checked: "@acme/my-queue@1.2.3"');
  expect(text).toContain('"default": PROMISE,\n      "Queue.{add,close}": PROMISE,');
});

it("the index gets its import and its models", () => {
  const index = indexWith(read("src/models/index.ts"), "acme-my-queue");
  expect(index).toContain('import { acmeMyQueue } from "./acme-my-queue.ts";');
  expect(index).toContain("readonly Model[] = [...acmeMyQueue, ");
});
