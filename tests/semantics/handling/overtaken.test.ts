import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { overtakingOf } from "../../../src/semantics/handling/overtaken.ts";
import { askAll } from "../../support/question-table.ts";

/** What comes too early, and how. */
function overtaking(facts: Facts, node: Expression): string {
  const found = overtakingOf(facts, node);
  return found ? `${found.how}: ${facts.sourceCode.getText(found.by)}` : "nothing";
}

const FILL = "let rows = ''; async function fill() { rows = await read(); }";

askAll("overtakingOf", overtaking, [
  { name: "a variable of the file that is read", code: `${FILL} function f() { «fill()»; return rows; }`, answer: "read: rows" },
  { name: "a field that is read", code: "class A { rows = 0; async fill() { this.rows = await read(); } f() { «this.fill()»; return this.rows + 1; } }", answer: "read: this.rows" },
  { name: "a field of another object", code: "class A { rows = 0; async fill() { this.rows = await read(); } } function f() { const a = new A(); «a.fill()»; return a.rows; }", answer: "read: a.rows" },
  { name: "a member of an argument", code: "async function fill(out) { out.rows = await read(); } function f() { const out = {}; «fill(out)»; return out.rows; }", answer: "read: out.rows" },
  { name: "a list that is filled and counted", code: "async function fill(out) { out.push(await read()); } function f() { const out = []; «fill(out)»; return out.length; }", answer: "read: out.length" },
  { name: "a list that is filled and handed out", code: "async function fill(out) { out.push(await read()); } function f() { const out = []; «fill(out)»; return out; }", answer: "nothing" },
  { name: "by a method that it awaits", code: "class A { async load() { this.rows = await read(); } async fill() { await this.load(); } f() { «this.fill()»; return this.rows; } }", answer: "read: this.rows" },
  { name: "written before the first await", code: "let rows = ''; async function fill() { rows = read(); await log(); } function f() { «fill()»; return rows; }", answer: "nothing" },
  { name: "read after another await", code: `${FILL} async function f() { «fill()»; await log(); return rows; }`, answer: "nothing" },
  { name: "called in some cases only", code: `${FILL} function f(isOld) { if (isOld) { «fill()»; } return rows; }`, answer: "nothing" },
  { name: "in a test", code: `import { it } from "vitest"; ${FILL} it("a", () => { «fill()»; check(rows); });`, answer: "nothing" },
  { name: "another variable", code: `${FILL} function f(other) { «fill()»; return other; }`, answer: "nothing" },
  { name: "read by a function that runs later", code: `${FILL} function f() { «fill()»; return () => rows; }`, answer: "nothing" },
  { name: "meant for the background", code: "let rows = ''; async function fillInBackground() { rows = await read(); } function f() { «fillInBackground()»; return rows; }", answer: "nothing" },
  { name: "the end of the process", code: `${FILL} function f() { «fill()»; process.exit(0); }`, answer: "ended: process.exit(0)" },
  { name: "the end of the process in some cases", code: `${FILL} function f(x) { «fill()»; if (x) process.exit(0); }`, answer: "nothing" },
  { name: "the end of what it uses", code: "async function send(client) { await read(); client.write('a'); } function f(client) { «send(client)»; client.close(); }", answer: "ended: client.close()" },
  { name: "the end of what a function within uses", code: "async function f(stream) { const send = async () => { stream.write(await read()); }; «send()»; stream.end(); }", answer: "ended: stream.end()" },
  { name: "the end of something else", code: "async function send(client) { await read(); client.write('a'); } function f(client, other) { «send(client)»; other.close(); }", answer: "nothing" },
]);
