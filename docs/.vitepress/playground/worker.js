/** Lints away from the page, so that typing never waits. Questions that come meanwhile replace each other: only the last one is answered. */
import { lint } from "./lint.js";

let next;
let isBusy = false;

self.onmessage = ({ data }) => {
  next = data;
  if (!isBusy) void work();
};

async function work() {
  isBusy = true;
  while (next) {
    const { id, ...request } = next;
    next = undefined;
    const { code } = request;
    self.postMessage({ id, code, ...(await answer(request, (told) => self.postMessage({ id, code, ...told }))) });
    await new Promise((resolve) => setTimeout(resolve)); // Newer questions are in the queue of messages.
  }
  isBusy = false;
}

async function answer(request, tell) {
  try {
    return { state: "done", ...(await lint(request, tell)) };
  } catch (error) {
    return { state: "failed", error: error instanceof Error ? error.message : String(error) };
  }
}

self.postMessage({ state: "ready" });
