import { isMethodOfLibrary, isTakenByLibrary } from "../../../src/semantics/callbacks/library-callback.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isTakenByLibrary", isTakenByLibrary, [
  { name: "a function of a package", code: "import { debounce } from 'lodash'; debounce(«async () => {}»);", answer: true },
  { name: "a member of what a package exports", code: "import $ from 'jquery'; $.ready(«async () => {}»);", answer: true },
  { name: "in an object that a package is given", code: "import { create } from 'store'; create({ hooks: { done: «async () => {}» } });", answer: true },
  { name: "a class of a package", code: "import { Queue } from 'queue'; new Queue(1, «async () => {}»);", answer: true },
  { name: "a component of a package", code: "import { Form } from 'forms'; export const a = <Form onSubmit={«async () => {}»} />;", answer: false, jsx: true },
  { name: "an element", code: "export const a = <form onSubmit={«async () => {}»} />;", answer: false, jsx: true },
  { name: "a function of another file", code: "import { debounce } from './debounce.js'; debounce(«async () => {}»);", answer: false },
  { name: "one of the platform", code: "queueMicrotask(«async () => {}»);", answer: false },
  { name: "one of Node's", code: "import { readFile } from 'node:fs'; readFile('a', «async () => {}»);", answer: false },
  { name: "one of this file", code: "function run(f) { f(); } run(«async () => {}»);", answer: false },
  { name: "what is given nowhere", code: "const f = «async () => {}»;", answer: false },
]);

askAll("isMethodOfLibrary", isMethodOfLibrary, [
  { name: "a class of a package", code: "import { Component } from 'react'; class A extends Component { load = «async () => {}»; }", answer: true },
  { name: "a member of a package", code: "import * as react from 'react'; class A extends react.Component { load = «async () => {}»; }", answer: true },
  { name: "one below it, which does not have the method", code: "import { Component } from 'react'; class Base extends Component { name = 'a'; } class A extends Base { load = «async () => {}»; }", answer: true },
  { name: "one below it that has the method", code: "import { Component } from 'react'; class Base extends Component { load() {} } class A extends Base { load = «async () => {}»; }", answer: false },
  { name: "a class of this file", code: "class Base { load() {} } class A extends Base { load = «async () => {}»; }", answer: false },
  { name: "an interface of this file", code: "interface Base { load(): void } class A implements Base { load = «async () => {}»; }", answer: false },
  { name: "an interface of this file beside a class of a package", code: "import { Component } from 'react'; interface Base { load(): void } class A extends Component implements Base { load = «async () => {}»; }", answer: false },
  { name: "a class of another file", code: "import { Base } from './base.js'; class A extends Base { load = «async () => {}»; }", answer: false },
  { name: "a method that the platform calls by a symbol", code: "class A implements Disposable { [Symbol.dispose] = «async () => {}»; }", answer: false },
  { name: "classes above each other in a circle", code: "class A extends B { load = «async () => {}»; } class B extends A {}", answer: false },
  { name: "no class above", code: "class A { load = «async () => {}»; }", answer: false },
]);
