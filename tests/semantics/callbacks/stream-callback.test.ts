import { isStreamCallback } from "../../../src/semantics/callbacks/stream-callback.ts";
import { askAll } from "../../support/question-table.ts";

const STREAM = "import { Transform, Writable } from 'node:stream';";

askAll("isStreamCallback", isStreamCallback, [
  { name: "an option", code: `${STREAM} new Transform({ flush: «async () => {}» });`, answer: true },
  { name: "a method among the options", code: `${STREAM} new Writable({ async write«(x, encoding, done) { done(); }» });`, answer: true },
  { name: "of CommonJS", code: "const stream = require('stream'); new stream.Readable({ read: «async () => {}» });", answer: true, script: true },
  { name: "without new", code: `${STREAM} Transform({ flush: «async () => {}» });`, answer: true },
  { name: "options with a name", code: `${STREAM} const options = { flush: «async () => {}» }; new Transform(options);`, answer: true },
  { name: "another option", code: `${STREAM} new Transform({ log: «async () => {}» });`, answer: false },
  { name: "a stream of the web", code: "new TransformStream({ transform: «async () => {}» });", answer: false },
  { name: "another Transform", code: "import { Transform } from './transform.js'; new Transform({ transform: «async () => {}» });", answer: false },
  { name: "a class of the file by that name", code: "class Transform {} new Transform({ transform: «async () => {}» });", answer: false },
  { name: "a method of a class that extends one", code: `${STREAM} class Base extends Writable {} class A extends Base { async _write«(x, encoding, done) { done(); }» }`, answer: true },
  { name: "a field of such a class", code: `${STREAM} class A extends Writable { _final = «async () => {}»; }`, answer: true },
  { name: "another method of it", code: `${STREAM} class A extends Writable { async store«(x) { await x; }» }`, answer: false },
  { name: "options that such a class passes on", code: `${STREAM} class A extends Writable { constructor() { super({ write: «async () => {}» }); } }`, answer: true },
  { name: "options of such a class", code: `${STREAM} class A extends Writable {} new A({ write: «async () => {}» });`, answer: true },
  { name: "a method of another class", code: "class A { async _write«(x) { await x; }» }", answer: false },
]);
