// The test runner itself waits for what `test` returns.
import assert from "node:assert/strict";
import { test } from "node:test";

test("adds", async () => {
  assert.equal((await fetch("/sum")).status, 200);
});
