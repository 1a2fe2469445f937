import { isErrorFirst } from "../../../src/semantics/promises/error-first.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isErrorFirst", isErrorFirst, [
  { name: "looks in a condition", code: "load(«(err, rows) => { if (err) throw err; show(rows); }»);", answer: true },
  { name: "looks whether there is none", code: "load(«function (error) { if (!error) show(); }»);", answer: true },
  { name: "chooses", code: "load(«(error) => (error ? reject(error) : resolve())»);", answer: true },
  { name: "compares", code: "load(«(loadError) => { if (loadError !== null) throw loadError; }»);", answer: true },
  { name: "is one of several conditions", code: "load(«(errors) => { if (errors && errors.length > 0) reject(errors); }»);", answer: true },
  { name: "only reports", code: "retry(«(error) => console.error(error)»);", answer: false },
  { name: "looks at the kind of error", code: "retry(«(error) => { if (error.code === 'EEXIST') stop(); }»);", answer: false },
  { name: "is given something else first", code: "load(«(row) => { if (row) show(row); }»);", answer: false },
  { name: "is async", code: "load(«async (error) => { if (error) throw error; }»);", answer: false },
  { name: "is no function", code: "load(«done»);", answer: false },
]);
