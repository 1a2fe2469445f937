import { modules as ofNode } from "./modules.js";

/** Longer than any exercise takes. */
const LIMIT = 5000;

/** Runs the code of an exercise in a worker of its own, to its end. Returns the lines that it prints; an error that ends it is the last one. */
export function run(code, modules = {}) {
  const addresses = new Map(Object.entries({ ...ofNode, ...modules }).map(([name, text]) => [name, addressOf(text)]));
  const worker = new Worker(addressOf(RUNNER), { type: "module" });
  const lines = [];
  const ended = new Promise((resolve) => {
    let timer;
    worker.onmessage = ({ data }) => {
      if (data.hasBegun) timer = setTimeout(() => resolve([...lines, "stopped after five seconds"]), LIMIT);
      if (data.line !== undefined) lines.push(data.line);
      if (!data.isOver) return;
      clearTimeout(timer);
      resolve(lines);
    };
  });
  worker.postMessage(addressOf(`globalThis.hasBegun(); ${withAddresses(code, addresses)}`));
  return ended.finally(() => {
    worker.terminate();
    for (const address of addresses.values()) URL.revokeObjectURL(address);
  });
}

function withAddresses(code, addresses) {
  return code.replaceAll(/(?<=\b(?:from|import)\s*\(?\s*)(["'])(?<name>[^"'\n]+)\1/gu, (all, _, name) => {
    const address = addresses.get(name) ?? addresses.get(`node:${name}`);
    return address === undefined ? all : JSON.stringify(address);
  });
}

function addressOf(text) {
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}

/** As Node.js does: it is over when no timer is left, and a rejection without a handler ends it. */
const RUNNER = `
const { setTimeout: after, clearTimeout: drop } = self;
const waiting = new Set();
let isOver = false;
const tell = (line) => { if (!isOver) self.postMessage({ line }); };
const end = (line) => { tell(line); isOver = true; self.postMessage({ isOver }); };
const shown = (value) => (typeof value === "string" ? value : value instanceof Promise ? "Promise { <pending> }" : value instanceof Error ? String(value) : JSON.stringify(value) ?? String(value));
for (const name of ["log", "info", "warn", "error"]) console[name] = (...values) => tell(values.map(shown).join(" "));
self.setTimeout = (callback, ms, ...values) => {
  const id = after(() => { waiting.delete(id); endIfIdle(); callback(...values); }, ms);
  waiting.add(id);
  return id;
};
self.clearTimeout = (id) => { drop(id); waiting.delete(id); endIfIdle(); };
const endIfIdle = (turns = 3) => after(() => {
  if (waiting.size > 0) return;
  if (turns > 0) endIfIdle(turns - 1);
  else end(undefined);
});
self.onunhandledrejection = (event) => { event.preventDefault(); end("Unhandled rejection: " + shown(event.reason)); };
self.onerror = (event) => end(String(event.message ?? event));
self.onmessage = ({ data }) => { import(data).then(() => endIfIdle(), (error) => end("Uncaught " + shown(error))); };
self.hasBegun = () => { self.postMessage({ hasBegun: true }); endIfIdle(); };
`;
