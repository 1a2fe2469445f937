import { isInEffect } from "../../../src/semantics/execution/component-effect.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isInEffect", isInEffect, [
  { name: "in an effect", code: 'import { useEffect } from "react"; useEffect(() => { «1»; });', answer: true },
  { name: "in a callback within an effect", code: 'import { useEffect } from "react"; useEffect(() => { items.forEach(() => { «1»; }); }, []);', answer: true },
  { name: "what an effect depends on", code: 'import { useEffect } from "react"; useEffect(() => {}, [«1»]);', answer: false },
  { name: "a function of the same name", code: "function useEffect() {} useEffect(() => { «1»; });", answer: false },
  { name: "outside of functions", code: "«1»;", answer: false },
]);
