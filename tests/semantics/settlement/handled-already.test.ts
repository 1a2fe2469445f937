import { isHandledByCallee } from "../../../src/semantics/settlement/handled-already.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isHandledByCallee", (facts, node) => isHandledByCallee(facts, node), [
  { name: "a handler beside the return", code: "function start() { const running = fetch('/a'); running.then(count, report); return running; } «start()»;", answer: true },
  { name: "a handler further down the chain", code: "function start() { const running = fetch('/a'); running.then(count).catch(report); return running; } «start()»;", answer: true },
  { name: "a promise of the scope around it", code: "const running = fetch('/a'); running.catch(report); const stop = () => Promise.resolve(running); «stop()»;", answer: true },
  { name: "one on each way", code: "const running = fetch('/a'); running.catch(report); function stop(now) { if (now) return Promise.resolve(); return running; } «stop()»;", answer: true },
  { name: "by way of another function", code: "const running = fetch('/a'); running.catch(report); const stop = () => running; const end = () => stop(); «end()»;", answer: true },
  { name: "a chain without a handler", code: "function start() { const running = fetch('/a'); running.then(count); return running; } «start()»;", answer: false },
  { name: "another promise on one way", code: "const running = fetch('/a'); running.catch(report); function stop(now) { if (now) return fetch('/b'); return running; } «stop()»;", answer: false },
  { name: "an async function, whose promise is another one", code: "const running = fetch('/a'); running.catch(report); async function stop() { return running; } «stop()»;", answer: false },
  { name: "a function that is not known", code: "«stop()»;", answer: false },
  { name: "a function that returns nothing", code: "function stop() { running.catch(report); } «stop()»;", answer: false },
]);
