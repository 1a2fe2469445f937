import { isBeforeLeaving } from "../../../src/semantics/execution/leaving-page.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isBeforeLeaving", isBeforeLeaving, [
  { name: "the page is loaded again", code: "function f() { «save()»; location.reload(); }", answer: true },
  { name: "another page is opened", code: "function f() { «save()»; window.location.href = '/next'; }", answer: true },
  { name: "the location itself is set", code: "function f() { «save()»; document.location = '/next'; }", answer: true },
  { name: "the window is closed after the block", code: "function f() { if (a) { «save()»; } window.close(); }", answer: true },
  { name: "in some cases", code: "function f() { «save()»; if (a) location.assign('/next'); }", answer: true },
  { name: "before the code", code: "function f() { location.reload(); «save()»; }", answer: false },
  { name: "later, in another function", code: "function f() { «save()»; setTimeout(() => location.reload(), 1000); }", answer: false },
  { name: "when it is done", code: "function f() { «save().then(() => location.reload())»; }", answer: false },
  { name: "another part of the page", code: "function f() { «save()»; location.hash = 'next'; }", answer: false },
  { name: "a name of the file", code: "function f(location) { «save()»; location.reload(); }", answer: false },
]);
