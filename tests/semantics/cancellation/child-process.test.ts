import type { TSESTree } from "@typescript-eslint/utils";
import { startsOwnProcess } from "../../../src/semantics/cancellation/child-process.ts";
import { askAll } from "../../support/question-table.ts";

const SPAWN = "import { spawn } from 'node:child_process'; ";

askAll("startsOwnProcess", (facts, node) => startsOwnProcess(facts, node as TSESTree.CallExpression), [
  { name: "a statement", code: `${SPAWN}«spawn('a')»;`, answer: true },
  { name: "a constant that is listened to", code: `${SPAWN}const child = «spawn('a')»; child.on('close', g); child.stdout.pipe(out);`, answer: true },
  { name: "waited for", code: `${SPAWN}import { once } from 'node:events'; const child = «spawn('a')»; await once(child, 'close');`, answer: true },
  { name: "only its output", code: `${SPAWN}const { stdout } = «spawn('a')»;`, answer: true },
  { name: "killed", code: `${SPAWN}const child = «spawn('a')»; setTimeout(() => child.kill(), 1);`, answer: false },
  { name: "killed by its number", code: `${SPAWN}const { pid } = «spawn('a')»; process.kill(pid);`, answer: false },
  { name: "detached", code: `${SPAWN}«spawn('a', { detached: true })»;`, answer: false },
  { name: "not waited for at the end", code: `${SPAWN}const child = «spawn('a')»; child.unref();`, answer: false },
  { name: "returned", code: `${SPAWN}function f() { return «spawn('a')»; }`, answer: false },
  { name: "passed on", code: `${SPAWN}const child = «spawn('a')»; children.add(child);`, answer: false },
  { name: "another function of that name", code: "function spawn() {} «spawn('a')»;", answer: false },
]);
