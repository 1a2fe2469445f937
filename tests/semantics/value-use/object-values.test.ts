import { isAwaitedByName } from "../../../src/semantics/value-use/object-values.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isAwaitedByName, of ended", (facts) => isAwaitedByName(facts, "ended"), [
  { name: "a member", code: "await «job».ended;", answer: true },
  { name: "a chain", code: "«job».ended.then(f);", answer: true },
  { name: "elements of a list", code: "await Promise.all(«jobs».map((job) => job.ended));", answer: true },
  { name: "a name that was taken out", code: "const { ended } = «job»; await ended;", answer: true },
  { name: "a name that a callback takes out", code: "await Promise.all(«jobs».map(({ ended }) => ended));", answer: true },
  { name: "another member", code: "await «job».done;", answer: false },
  { name: "a list that nothing waits for", code: "show(«jobs».map((job) => job.ended));", answer: false },
]);
