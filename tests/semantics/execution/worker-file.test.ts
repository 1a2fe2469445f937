import { isWorkerFile } from "../../../src/semantics/execution/worker-file.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isWorkerFile", isWorkerFile, [
  { name: "parentPort", code: `import { parentPort } from "worker_threads"; «parentPort».on("message", f);`, answer: true },
  { name: "workerData by another name", code: `import { workerData as data } from "node:worker_threads"; «f(data)»;`, answer: true },
  { name: "a member of the module", code: `const threads = require("worker_threads"); «f(threads.workerData)»;`, script: true, answer: true },
  { name: "taken apart", code: `const { parentPort } = require("worker_threads"); «parentPort»;`, script: true, answer: true },
  { name: "the handler of messages", code: "«self.onmessage = f»;", answer: true },
  { name: "the handler of messages, without self", code: "«onmessage = f»;", answer: true },
  { name: "a listener to messages", code: `«self.addEventListener("message", f)»;`, answer: true },
  { name: "a listener of a page", code: `«window.addEventListener("message", f)»;`, answer: false },
  { name: "a variable called self", code: "const self = this; «self.onmessage = f»;", answer: false },
  { name: "a socket", code: "«socket.onmessage = f»;", answer: false },
  { name: "data for a worker", code: `import { Worker } from "worker_threads"; «new Worker(f, { workerData: 1 })»;`, answer: false },
  { name: "a variable of that name", code: "const workerData = 1; «f(workerData)»;", answer: false },
]);
