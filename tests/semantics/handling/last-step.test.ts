import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { isLastOfHandler } from "../../../src/semantics/handling/last-step.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isLastOfHandler", (facts, node) => { const owner = enclosingFunction(node); return owner !== undefined && isLastOfHandler(facts, node, owner); }, [
  { name: "the only step of a listener", code: "button.addEventListener('click', async () => { «save()»; });", answer: true },
  { name: "after an early return", code: "button.addEventListener('click', async () => { if (busy) return; «save()»; });", answer: true },
  { name: "in a branch at the end", code: "button.addEventListener('click', async () => { await load(); if (ready) { «save()»; } else { reset(); } });", answer: true },
  { name: "before something else", code: "button.addEventListener('click', async () => { «save()»; close(); });", answer: false },
  { name: "in a try", code: "button.addEventListener('click', async () => { try { «save()»; } catch (error) { show(error); } });", answer: false },
  { name: "in a loop", code: "button.addEventListener('click', async () => { for (const id of ids) «save(id)»; });", answer: false },
  { name: "a function that others call", code: "async function submit() { «save()»; }", answer: false },
  { name: "a callback that is awaited", code: "async function run() { await Promise.all(ids.map(async (id) => { «save(id)»; })); }", answer: false },
]);
