import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { isEnsured } from "../../../src/semantics/blocking/ensured.ts";
import { askAll } from "../../support/question-table.ts";

const FS = 'import { existsSync, mkdirSync } from "node:fs"; import { join } from "node:path"; ';

askAll("isEnsured", (facts, node) => {
  const owner = enclosingFunction(node);
  return owner !== undefined && isEnsured(facts, node, owner);
}, [
  { name: "a folder that is missing", code: `${FS}const LOGS = "logs"; async function f() { if (!existsSync(LOGS)) «mkdirSync(LOGS)»; }`, answer: true },
  { name: "one whose name is made of constants", code: `${FS}async function f() { const logs = join(process.cwd(), "logs"); if (!existsSync(logs)) «mkdirSync(logs)»; }`, answer: true },
  { name: "after an early return", code: `${FS}async function f() { if (existsSync("logs")) return; «mkdirSync("logs")»; }`, answer: true },
  { name: "one that is there", code: `${FS}async function f() { if (existsSync("logs")) «mkdirSync("logs")»; }`, answer: false },
  { name: "another one than was asked about", code: `${FS}async function f() { if (!existsSync("logs")) «mkdirSync("data")»; }`, answer: false },
  { name: "that of a parameter", code: `${FS}async function f(id) { if (!existsSync(id)) «mkdirSync(id)»; }`, answer: false },
  { name: "that of the object", code: `${FS}class A { async f() { if (!existsSync(this.folder)) «mkdirSync(this.folder)»; } }`, answer: false },
  { name: "one that is made of itself", code: `${FS}async function f() { const logs = join(logs); if (!existsSync(logs)) «mkdirSync(logs)»; }`, answer: false },
  { name: "without a question", code: `${FS}async function f() { «mkdirSync("logs")»; }`, answer: false },
]);
