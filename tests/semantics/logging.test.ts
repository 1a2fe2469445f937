import { isLog, isLogCall } from "../../src/semantics/logging.ts";
import { askAll } from "../support/question-table.ts";

askAll("isLog", (_, node) => isLog(node), [
  { name: "the console", code: "«console»;", answer: true },
  { name: "a private logger", code: "class A { #logger = 1; m() { «this.#logger»; } }", answer: true },
  { name: "what a logger makes", code: '«logger.child("a")»;', answer: true },
  { name: "something else", code: "«catalog»;", answer: false },
]);

askAll("isLogCall", (_, node) => isLogCall(node), [
  { name: "a line on the console", code: "«console.error(e)»;", answer: true },
  { name: "a logger of a module", code: "«logger_1.logger.info(e)»;", answer: true },
  { name: "a function", code: "«log(e)»;", answer: true },
  { name: "a logger that is a function itself", code: "class A { m() { «this.logger(e)»; } }", answer: true },
  { name: "a method of something else", code: "«Math.log(e)»;", answer: false },
  { name: "something else", code: "«server.close()»;", answer: false },
  { name: "no call", code: "«console.error»;", answer: false },
]);
