import { isEmitter } from "../../../src/semantics/callbacks/emitter.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isEmitter", (facts, node) => isEmitter(facts, node), [
  { name: "an emitter of Node's", code: "import { EventEmitter } from 'node:events'; const e = new EventEmitter(); «e».on('a', f);", answer: true },
  { name: "one of CommonJS", code: "const EventEmitter = require('events'); const e = new EventEmitter(); «e».on('a', f);", answer: true, script: true },
  { name: "a class that extends it", code: "import { EventEmitter } from 'node:events'; class Base extends EventEmitter {} class A extends Base { m() { «this».on('a', f); } }", answer: true },
  { name: "an instance of such a class", code: "import { EventEmitter } from 'node:events'; class A extends EventEmitter {} const a = new A(); «a».on('a', f);", answer: true },
  { name: "a class of the file", code: "class Channel { on(name, f) {} } const channel = new Channel(); «channel».on('a', f);", answer: false },
  { name: "a class that is imported", code: "import { Channel } from './channel.js'; const channel = new Channel(); «channel».on('a', f);", answer: false },
  { name: "a class that extends an imported one", code: "import { Channel } from './channel.js'; class A extends Channel { m() { «this».on('a', f); } }", answer: false },
  { name: "an import", code: "import { channel } from './channel.js'; «channel».on('a', f);", answer: false },
  { name: "a parameter", code: "function g(channel) { «channel».on('a', f); }", answer: false },
  { name: "a parameter whose name says it", code: "function g(emitter) { «emitter».on('a', f); }", answer: true },
  { name: "the process", code: "«process».on('a', f);", answer: true },
  { name: "a part of the process", code: "«process.stdin».on('a', f);", answer: true },
  { name: "what the platform makes", code: "const ws = new WebSocket('ws://a'); «ws».on('a', f);", answer: true },
  { name: "a child and its output", code: "import { spawn } from 'node:child_process'; const child = spawn('a'); «child.stdout».on('data', f);", answer: true },
  { name: "what is taken out of it", code: "import { spawn } from 'node:child_process'; const { stdout } = spawn('a'); «stdout».on('data', f);", answer: true },
  { name: "what a method of one returns", code: "import { createReadStream } from 'node:fs'; «createReadStream('a').setEncoding('utf8')».on('data', f);", answer: true },
  { name: "the request of a server", code: "import { createServer } from 'node:http'; createServer((r, answer) => { «r».on('data', f); });", answer: true },
  { name: "the connection of one", code: "import { WebSocketServer } from 'ws'; const s = new WebSocketServer({}); s.on('connection', (c) => { «c».on('message', f); });", answer: true },
  { name: "what a handler of a channel is given", code: "import { s } from './s.js'; s.on('connection', (c) => { «c».on('message', f); });", answer: false },
  { name: "a field", code: "import { Socket } from 'node:net'; class A { constructor() { this.link = new Socket(); } m() { «this.link».on('data', f); } }", answer: true },
  { name: "a field that a parameter fills", code: "class A { constructor(channel) { this.channel = channel; } m() { «this.channel».on('data', f); } }", answer: false },
  { name: "elements of a list", code: "import { WebSocketServer } from 'ws'; const s = new WebSocketServer({}); for (const c of s.clients) «c».on('message', f);", answer: true },
  { name: "in a circle", code: "let a = b; let b = a; «a».on('x', f);", answer: false },
]);
