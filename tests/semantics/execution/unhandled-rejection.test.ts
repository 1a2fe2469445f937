import { endOfRejection, fateOfRejection } from "../../../src/semantics/execution/unhandled-rejection.ts";
import { askAll } from "../../support/question-table.ts";

askAll("fateOfRejection", (facts, node) => fateOfRejection(facts, node), [
  { name: "Node.js", code: 'import "node:fs"; «1»;', answer: "ends" },
  { name: "a page", code: "document.title = «'a'»;", answer: "logged" },
  { name: "an extension of an editor", code: 'import * as vscode from "vscode"; «1»;', answer: "logged" },
  { name: "the main process of Electron, which goes on", code: 'import { app } from "electron"; import "node:fs"; «1»;', answer: "logged" },
  { name: "a page of Electron that uses Node.js", code: 'import { ipcRenderer } from "electron/renderer"; import "node:fs"; document.title = «"a"»;', answer: "logged" },
  { name: "the main process of Electron with a listener that ends it", code: 'import { app } from "electron"; process.on("unhandledRejection", () => process.exit(1)); «1»;', answer: "ends" },
  { name: "an effect of a component that others render as well", code: 'import { useEffect } from "react"; import "node:fs"; useEffect(() => { items.forEach(() => «1»); });', answer: "logged" },
  { name: "beside an effect", code: 'import { useEffect } from "react"; import "node:fs"; useEffect(() => {}); «1»;', answer: "unknown" },
  { name: "what may run anywhere", code: "«1»;", answer: "unknown" },
  { name: "a listener that logs", code: 'process.on("unhandledRejection", (error) => { log.error(error); }); «1»;', answer: "logged" },
  { name: "a listener by name", code: 'const tell = (error) => { log.error(error); }; process.on("unhandledRejection", tell); «1»;', answer: "logged" },
  { name: "a listener that ends the process", code: 'process.on("unhandledRejection", (error) => { log.error(error); process.exit(1); }); «1»;', answer: "ends" },
  { name: "a listener that ends it in a while", code: 'process.on("unhandledRejection", () => { setTimeout(() => process.exit(1), 5); }); «1»;', answer: "ends" },
  { name: "a listener that throws", code: 'process.on("unhandledRejection", (error) => { throw error; }); «1»;', answer: "ends" },
  { name: "a listener that has another function end it", code: 'function end() { process.exit(1); } process.on("unhandledRejection", () => end()); «1»;', answer: "ends" },
  { name: "a listener from elsewhere", code: 'import { tell } from "./tell.js"; process.on("unhandledRejection", tell); «1»;', answer: "unknown" },
  { name: "a listener that does nothing", code: 'process.on("unhandledRejection", () => {}); «1»;', answer: "unknown" },
  { name: "a listener that logs, and one that ends the process", code: 'process.on("unhandledRejection", (error) => { log.error(error); }); process.on("unhandledRejection", () => { process.exit(1); }); «1»;', answer: "ends" },
  { name: "a listener that logs, and one from elsewhere", code: 'import { tell } from "./tell.js"; process.on("unhandledRejection", (error) => { log.error(error); }); process.on("unhandledRejection", tell); «1»;', answer: "unknown" },
  { name: "a listener for other errors", code: 'process.on("uncaughtException", (error) => { log.error(error); }); «1»;', answer: "ends" },
]);

askAll("endOfRejection", (facts, node) => endOfRejection(facts, node), [
  { name: "Node.js", code: 'import "node:fs"; «1»;', answer: ", which ends the process" },
  { name: "Electron", code: 'import { app } from "electron"; «1»;', answer: ", which Electron only logs" },
  { name: "a listener that logs", code: 'process.on("unhandledRejection", (error) => { log.error(error); }); «1»;', answer: ", which only the `unhandledRejection` listener receives" },
  { name: "what may run anywhere", code: "«1»;", answer: "" },
]);
