import { mayCaptureRejections } from "../../../src/semantics/callbacks/captured-rejections.ts";
import { askAll } from "../../support/question-table.ts";

const IMPORT = 'import { EventEmitter } from "node:events";';
const CLASS = `${IMPORT} class Base extends EventEmitter { constructor() { super({ captureRejections: true }); } }`;

askAll("mayCaptureRejections", mayCaptureRejections, [
  { name: "an emitter that is made so", code: `${IMPORT} const e = new EventEmitter({ captureRejections: true }); «e».on("x", f);`, answer: true },
  { name: "one that is not", code: `${IMPORT} const e = new EventEmitter({ captureRejections: false }); «e».on("x", f);`, answer: false },
  { name: "another one of the file", code: `${IMPORT} const e = new EventEmitter(); const d = new EventEmitter({ captureRejections: true }); «e».on("x", f);`, answer: false },
  { name: "an instance of a class", code: `${CLASS} const b = new Base(); «b».on("x", f);`, answer: true },
  { name: "an instance of a class below", code: `${CLASS} class Client extends Base { constructor() { super(); } } const c = new Client(); «c».on("x", f);`, answer: true },
  { name: "an instance of another class", code: `${CLASS} class Other extends EventEmitter { constructor() { super(); } } const o = new Other(); «o».on("x", f);`, answer: false },
  { name: "an instance of a class without a constructor", code: `${CLASS} class Client extends Base {} const c = new Client(); «c».on("x", f);`, answer: true },
  { name: "itself", code: `${IMPORT} class Base extends EventEmitter { constructor() { super({ captureRejections: true }); «this».on("x", f); } }`, answer: true },
  { name: "itself, of another class", code: `${CLASS} class Other extends EventEmitter { m() { «this».on("x", f); } }`, answer: false },
  { name: "what is not known", code: `${CLASS} function m(client) { «client».on("x", f); }`, answer: true },
  { name: "what is not known, and no such emitter", code: 'function m(client) { «client».on("x", f); }', answer: false },
  { name: "what the platform has", code: `${CLASS} «process».on("x", f);`, answer: false, untyped: true },
]);
