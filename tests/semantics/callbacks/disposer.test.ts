import { isDisposer } from "../../../src/semantics/callbacks/disposer.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isDisposer", isDisposer, [
  { name: "a method", code: "class A { async [Symbol.dispose]«() { await x; }» }", answer: true },
  { name: "a method of an object", code: "f({ async [Symbol.dispose]«() { await x; }» });", answer: true },
  { name: "a property", code: "f({ [Symbol.dispose]: «g» });", answer: true },
  { name: "a field", code: "class A { [Symbol.dispose] = «this.close»; }", answer: true },
  { name: "what is assigned", code: "handle[Symbol.dispose] = «g»;", answer: true },
  { name: "the asynchronous one", code: "class A { async [Symbol.asyncDispose]«() { await x; }» }", answer: false },
  { name: "a symbol of the file's own", code: "const Symbol = { dispose: 'd' }; f({ [Symbol.dispose]: «g» });", answer: false },
  { name: "another key", code: "f({ [key]: «g» });", answer: false },
  { name: "what a disposer calls", code: "class A { [Symbol.dispose]() { this.dispose(); } async dispose«() { await x; }» }", answer: true },
  { name: "what a disposer returns", code: "f({ [Symbol.dispose]() { return this.close(); }, async close«() { await x; }» });", answer: true },
  { name: "what the disposer of a class above calls", code: "class A { [Symbol.dispose]() { this.dispose(); } dispose() {} } class B extends A { async dispose«() { await x; }» }", answer: true },
  { name: "what a disposer voids", code: "class A { [Symbol.dispose]() { void this.dispose(); } async dispose«() { await x; }» }", answer: false },
  { name: "what a disposer handles", code: "class A { [Symbol.dispose]() { this.dispose().catch(log); } async dispose«() { await x; }» }", answer: false },
  { name: "what an asynchronous disposer calls", code: "class A { async [Symbol.asyncDispose]() { await this.dispose(); } async dispose«() { await x; }» }", answer: false },
  { name: "dispose without a disposer", code: "class A { async dispose«() { await x; }» }", answer: false },
  { name: "work that a disposer starts", code: "class A { [Symbol.dispose]() { this.report(); } async report«() { await x; }» }", answer: false },
]);
