import { asyncFunctionAround } from "../../../src/semantics/execution/async-context.ts";
import { isStartUp } from "../../../src/semantics/execution/start-up.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isStartUp", (facts, node) => {
  const running = asyncFunctionAround(facts, node);
  return running && isStartUp(facts, node, running, "a.ts");
}, [
  { name: "in front of the opening", code: "async function main() { const a = «load()»; await server.listen(a.port); }", answer: true },
  { name: "in a block in front of it", code: "async function main() { if (b) { xs.map((x) => «load(x)»); } return this.httpServer.listen().then(c); }", answer: true },
  { name: "in front of a start", code: "async function main() { «load()»; await this.broker.start(); }", answer: true },
  { name: "in front of the start of something else", code: "async function main() { «load()»; await timer.start(); }", answer: false },
  { name: "behind the opening", code: "async function main() { await server.listen(); «load()»; }", answer: false },
  { name: "in front of an opening by a callback", code: "async function main() { «load()»; on(() => server.listen()); }", answer: false },
  { name: "in front of a function that opens one", code: "async function main() { «load()»; function open() { server.listen(); } on(open); }", answer: false },
  { name: "without an opening", code: "async function main() { «load()»; }", answer: false },
  { name: "in a function that is called in front of it", code: "async function prepare() { «load()»; } async function main() { await prepare(); await app.listen(); }", answer: true },
  { name: "in a method that is called in front of it", code: "class A { async prepare() { «load()»; } async main() { await this.prepare(); await this.app.listen(); } }", answer: true },
  { name: "in a function that is called behind it as well", code: "async function prepare() { «load()»; } async function main() { await prepare(); await app.listen(); await prepare(); }", answer: false },
  { name: "in a function that is handed on", code: "async function prepare() { «load()»; } async function main() { await prepare(); on(prepare); await app.listen(); }", answer: false },
  { name: "in a function that nobody calls here", code: "async function prepare() { «load()»; } async function main() { await app.listen(); }", answer: false },
]);
