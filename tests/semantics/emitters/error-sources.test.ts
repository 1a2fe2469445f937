import { expect, it } from "vitest";
import type { Facts } from "../../../src/facts/facts.ts";
import type { CallNode } from "../../../src/semantics/calls/call.ts";
import { errorSourcesOf, mentionsEmitters, type EmitterPolicy } from "../../../src/semantics/emitters/error-sources.ts";
import { parse } from "../../support/parse.ts";
import { askAll } from "../../support/question-table.ts";

const policy: EmitterPolicy = { emitters: ["my-bus#connect"], libraries: true, servers: false };

/** The sources with what fails, and their members. */
function spoken(facts: Facts, node: CallNode): string {
  const sources = errorSourcesOf(facts, node, policy);
  return sources.map(({ event, members, node: from }) => [from.type, event?.what ?? "nothing", ...Object.keys(members)].join(" ")).join("; ");
}

askAll("errorSourcesOf", (facts, node) => spoken(facts, node as unknown as CallNode), [
  { name: "an import", code: 'import { spawn } from "child_process"; «spawn("a")»;', answer: "CallExpression the command stdin" },
  { name: "by another name", code: 'import * as cp from "node:child_process"; const run = cp.spawn; «run("a")»;', answer: "CallExpression the command stdin" },
  { name: "what listens itself", code: 'import { exec } from "child_process"; «exec("a")»;', answer: "CallExpression nothing stdin" },
  { name: "a dynamic import", code: 'async function f() { const fs = await import("fs"); «fs.createReadStream("a")»; }', answer: "CallExpression the file" },
  { name: "require where it is called", code: '«require("child_process").spawn("a")»;', answer: "CallExpression the command stdin" },
  { name: "a member of require by another name", code: 'const run = require("child_process").spawn; «run("a")»;', answer: "CallExpression the command stdin" },
  { name: "TypeScript's require", code: 'import cp = require("child_process"); «cp.fork("a")»;', answer: "CallExpression the child process" },
  { name: "a class", code: 'import { Worker } from "worker_threads"; «new Worker("a")»;', answer: "NewExpression the worker" },
  { name: "a function of the file", code: 'const spawn = () => {}; «spawn("a")»;', answer: "" },
  { name: "a method of that name", code: 'import fs from "fs"; const shell = make(fs); «shell.createReadStream("a")»;', answer: "" },
  { name: "without the option", code: 'import mail from "nodemailer"; «mail.createTransport({})»;', answer: "" },
  { name: "with the option", code: 'import mail from "nodemailer"; «mail.createTransport({ pool: true })»;', answer: "CallExpression a pooled connection" },
  { name: "a server that is switched off", code: 'import { createServer } from "http"; «createServer()»;', answer: "" },
  { name: "what a user names", code: 'import { connect } from "my-bus"; «connect()»;', answer: "CallExpression it" },
  { name: "the listener of a server", code: 'import net from "net"; «net.createServer((socket) => {})»;', answer: "Identifier the connection" },
  { name: "a listener by its name", code: 'import net from "net"; function serve(socket) {} «net.createServer(serve)»;', answer: "Identifier the connection" },
  { name: "a listener without the parameter", code: 'import http from "http"; const server = http.createServer(); «server.on("upgrade", (request) => {})»;', answer: "" },
  { name: "a listener beside another that listens to errors", code: 'import http from "http"; const server = http.createServer(); server.on("upgrade", (_, socket) => { socket.on("error", console.error); }); «server.on("upgrade", (_, socket) => { socket.end(); })»;', answer: "" },
  { name: "a listener beside another that does not", code: 'import http from "http"; const server = http.createServer(); server.on("upgrade", (_, socket) => { socket.write("a"); }); «server.on("upgrade", (_, socket) => { socket.end(); })»;', answer: "Identifier the connection" },
  { name: "a listener beside one of another event", code: 'import http from "http"; const server = http.createServer(); server.on("connect", (_, socket) => { socket.on("error", console.error); }); «server.on("upgrade", (_, socket) => { socket.end(); })»;', answer: "Identifier the connection" },
  { name: "an event of another object", code: '«bus.on("connection", (socket) => {})»;', answer: "" },
]);

it.each([
  ['import "node:child_process";', true],
  ["const net = require('net');", true],
  ['server.on("upgrade", f);', true],
  ['import "./spawn.js"; spawn("a");', false],
])("mentionsEmitters: %s", (code, wanted) => {
  expect(mentionsEmitters(parse(code, "untyped"), { ...policy, emitters: [] })).toBe(wanted);
});
