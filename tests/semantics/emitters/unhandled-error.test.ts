import type { Facts } from "../../../src/facts/facts.ts";
import type { CallNode } from "../../../src/semantics/calls/call.ts";
import { errorSourcesOf } from "../../../src/semantics/emitters/error-sources.ts";
import { consequenceOf, rejectAround, spokenFailure, unhandledErrorsOf } from "../../../src/semantics/emitters/unhandled-error.ts";
import { askAll } from "../../support/question-table.ts";

const SPAWN = 'import { spawn } from "node:child_process"; import { createReadStream } from "node:fs"; import { createGzip } from "node:zlib";';

/** How each is unhandled, and what is said of it. */
function spoken(facts: Facts, call: CallNode): string[] {
  const sources = errorSourcesOf(facts, call, { emitters: [], libraries: true, servers: true });
  return sources.flatMap((source) => unhandledErrorsOf(facts, source)).map((found) => `${found.how}: ${spokenFailure(found)}, ${consequenceOf(facts, found)}`);
}

askAll("unhandledErrorsOf", (facts, node) => spoken(facts, node as unknown as CallNode), [
  { name: "a command by its name", code: `${SPAWN} «spawn("git")»;`, answer: ["unhandled: `git` cannot be started, the process ends"] },
  { name: "a command in a variable", code: `${SPAWN} «spawn(name)»;`, answer: ["unhandled: the command cannot be started, the process ends"] },
  { name: "a listener", code: `${SPAWN} «spawn("git")».on("error", f);`, answer: [] },
  { name: "a listener after an await", code: `${SPAWN} async function f() { const a = «spawn("git")»; await g(); a.on("error", h); }`, answer: ["late: `git` cannot be started, the process ends"] },
  { name: "a listener in another function", code: `${SPAWN} async function f() { const a = «spawn("git")»; await g(); b(() => a.on("error", h)); }`, answer: [] },
  { name: "an await in a branch", code: `${SPAWN} async function f(x) { const a = «spawn("git")»; if (x) await g(); a.on("error", h); }`, answer: [] },
  { name: "a pipe", code: `${SPAWN} «createReadStream("a")».pipe(b);`, answer: ["piped: `a` cannot be read, the process ends"] },
  { name: "only destroyed", code: `${SPAWN} const a = «createReadStream("a")»; a.destroy();`, answer: [] },
  { name: "a transform on its own", code: `${SPAWN} const a = «createGzip()»; a.end();`, answer: [] },
  { name: "what is written to a process", code: `${SPAWN} const a = «spawn("git")»; a.on("error", f); a.stdin.write("b");`, answer: ["unhandled: the child process ends early, the process ends"] },
  { name: "a queue", code: 'import { Queue } from "bullmq"; «new Queue("a")»;', answer: ["unhandled: Redis is unreachable, the error is only printed"] },
]);

askAll("rejectAround", rejectAround, [
  { name: "an executor", code: "new Promise((resolve, reject) => { «f()»; });", answer: "reject" },
  { name: "a callback in it", code: "new Promise((done, fail) => { g(() => «f()»); });", answer: "fail" },
  { name: "without the parameter", code: "new Promise((resolve) => { «f()»; });", answer: undefined },
  { name: "hidden by another", code: "new Promise((resolve, reject) => { g((reject) => «f()»); });", answer: undefined },
  { name: "another function", code: "run((resolve, reject) => { «f()»; });", answer: undefined },
]);
