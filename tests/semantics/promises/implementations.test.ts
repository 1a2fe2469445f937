import { isImplementedWithoutPromise } from "../../../src/semantics/promises/implementations.ts";
import { askAll } from "../../support/question-table.ts";

const AUDIT = "interface Audit { log(): void | Promise<void> } declare const audit: Audit; ";

// Classes of other files are in tests/projects/no-unawaited-promise.test.ts.
askAll("isImplementedWithoutPromise", isImplementedWithoutPromise, [
  { name: "a class that returns nothing", code: `${AUDIT}class Silent implements Audit { log() {} } «audit.log()»;`, answer: true, untyped: false },
  { name: "a field of a class", code: `${AUDIT}class Silent implements Audit { log = () => {}; } «audit.log()»;`, answer: true, untyped: false },
  { name: "a class that is async", code: `${AUDIT}class Remote implements Audit { async log() {} } «audit.log()»;`, answer: false },
  { name: "a class that returns something", code: `${AUDIT}class Remote implements Audit { log() { return fetch("/a").then(() => {}); } } «audit.log()»;`, answer: false },
  { name: "one of two classes", code: `${AUDIT}class Silent implements Audit { log() {} } class Remote implements Audit { async log() {} } «audit.log()»;`, answer: false },
  { name: "no type", code: "class Silent { log() {} } function f(audit) { «audit.log()»; }", answer: false },
  { name: "no class", code: `${AUDIT}«audit.log()»;`, answer: false },
  { name: "a class of another interface", code: `${AUDIT}interface Other { log(): void } class Silent implements Other { log() {} } «audit.log()»;`, answer: false },
  { name: "a promise by its interface", code: "interface Audit { log(): Promise<void> } declare const audit: Audit; class Silent implements Audit { log(): any {} } «audit.log()»;", answer: false },
]);
