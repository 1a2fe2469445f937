import { isPureCall } from "../../../src/semantics/calls/pure-call.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isPureCall", isPureCall, [
  { name: "a global", code: "«Object.keys(a)»", answer: true },
  { name: "a method of text", code: "«a.trim()»", answer: true },
  { name: "a borrowed method", code: "«Object.prototype.toString.call(a)»", answer: true },
  { name: "a module", code: 'import path from "node:path"; «path.join(a, b)»', answer: true },
  { name: "new", code: "«new Date(a)»", answer: true },
  { name: "awaited", code: "await «redis.keys(a)»", answer: false },
  { name: "something else", code: "«a.save()»", answer: false },
  { name: "no call", code: "«a»;", answer: false },
]);
