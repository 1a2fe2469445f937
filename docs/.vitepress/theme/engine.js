import { withBase } from "vitepress";

/** What lints, away from the page. Only the answer to the last question is told. */
export function createEngine(tell) {
  const worker = new Worker(withBase(`/engine/${__PLAYGROUND__.worker}`), { type: "module" });
  let last = 0;
  worker.onmessage = ({ data }) => {
    if (data.id === last) tell(data);
  };
  worker.onerror = (event) => tell({ state: "failed", error: event.message || "The rules cannot be loaded." });
  return {
    ask(request) {
      last += 1;
      worker.postMessage({ id: last, ...request });
    },
    close: () => worker.terminate(),
  };
}
