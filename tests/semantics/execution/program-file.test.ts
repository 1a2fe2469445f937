import type { Facts } from "../../../src/facts/facts.ts";
import { isEndOfProgram } from "../../../src/semantics/execution/program-file.ts";
import { askAll } from "../../support/question-table.ts";

const MAIN = "import 'node:fs'; async function main() { await run(); }";

/** The same facts, of a file that a script of the package runs, or that none does. */
function of(facts: Facts, programs: readonly string[]): Facts {
  const manifest = { hasCommands: false, programs, hasBrowserEntry: false, dependencies: [], engines: ["node"] };
  const others = new Map<unknown, unknown>([["manifest", manifest], ["place", { ...facts.place, file: "/tool/scripts/build.js" }], ["project", undefined]]);
  const get = (_: Facts, key: string | symbol): unknown => {
    const value: unknown = others.has(key) ? others.get(key) : Reflect.get(facts, key, facts);
    return typeof value === "function" ? value.bind(facts) : value;
  };
  return new Proxy(facts, { get });
}

askAll("isEndOfProgram, of a file that a script runs", (facts, node) => isEndOfProgram(of(facts, ["/tool/scripts/build.js"]), node), [
  { name: "the last statement", code: `${MAIN} «main()»;`, answer: true },
  { name: "a function called where it stands", code: "import 'node:fs'; «(async () => { await run(); })()»;", answer: true },
  { name: "before a declared function", code: "import 'node:fs'; «main()»; async function main() { await run(); }", answer: true },
  { name: "before other work", code: `${MAIN} «main()»; serve();`, answer: false },
  { name: "within a function", code: `${MAIN} function start() { «main()»; } start();`, answer: false },
]);

askAll("isEndOfProgram, of another file", (facts, node) => isEndOfProgram(of(facts, ["/tool/scripts/test.js"]), node), [
  { name: "is none", code: `${MAIN} «main()»;`, answer: false },
  { name: "begins like a command", code: `#!/usr/bin/env node\n${MAIN} «main()»;`, answer: true },
]);

askAll("isEndOfProgram, by what the file does", (facts, node) => isEndOfProgram(of(facts, []), node), [
  { name: "ends the program with what is rejected", code: `${MAIN} process.on('unhandledRejection', (error) => { console.error(error); process.exit(1); }); «main()»;`, answer: true },
  { name: "opens a server", code: "import 'node:fs'; async function start() { const app = await create(); await app.listen(80); } «start()»;", answer: true },
  { name: "opens a server after other work", code: "import 'node:fs'; async function start() { const app = await create(); await app.listen(80); } «start()»; watch();", answer: false },
  { name: "has opened one before", code: "import 'node:fs'; async function start() { await connect(); } app.listen(80); «start()»;", answer: false },
]);

askAll("isEndOfProgram, where rejections have a listener", (facts, node) => isEndOfProgram(facts, node), [
  { name: "that goes on", code: `#!/usr/bin/env node\n${MAIN} process.on('unhandledRejection', console.error); «main()»;`, answer: false },
  { name: "that ends the process", code: `#!/usr/bin/env node\n${MAIN} process.on('unhandledRejection', () => process.exit(2)); «main()»;`, answer: true },
]);
