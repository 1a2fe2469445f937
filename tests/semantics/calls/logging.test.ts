import type { TSESTree } from "@typescript-eslint/utils";
import { isAllOfLogger, isLog, isLogCall, writesLogEntry } from "../../../src/semantics/calls/logging.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isLog", (_, node) => isLog(node), [
  { name: "the console", code: "«console»;", answer: true },
  { name: "a private logger", code: "class A { #logger = 1; m() { «this.#logger»; } }", answer: true },
  { name: "a class that logs", code: "«Logger»;", answer: true },
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

askAll("writesLogEntry", (_, node) => writesLogEntry(node), [
  { name: "an entry of a level", code: "class A { m() { «this.logger.warn(e)»; } }", answer: true },
  { name: "by a function", code: "«log(e)»;", answer: true },
  { name: "what writes the rest of it", code: "«logger.flush()»;", answer: false },
  { name: "an error of something else", code: "«response.error(e)»;", answer: false },
]);

askAll("isAllOfLogger", (_, node) => isAllOfLogger(node as TSESTree.Node as TSESTree.TryStatement), [
  { name: "all of a function that logs", code: "function logError(a) { «try { b.write(a); } catch {}» }", answer: true },
  { name: "a part of one", code: "function logError(a) { «try { b.write(a); } catch {}» c(); }", answer: false },
  { name: "all of a function that logs in", code: "function logIn(a) { «try { b.write(a); } catch {}» }", answer: false },
  { name: "a callback in one", code: "function log(a) { b.forEach(() => { «try { c(a); } catch {}» }); }", answer: false },
]);
