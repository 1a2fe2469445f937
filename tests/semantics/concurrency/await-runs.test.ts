import { runOfParts, runsOfStatements } from "../../../src/semantics/concurrency/await-runs.ts";
import { askAll } from "../../support/question-table.ts";

askAll(
  "runsOfStatements",
  (facts, { parent }) => {
    const holder = parent.parent;
    const body = holder?.type === "BlockStatement" ? holder.body : [];
    return runsOfStatements(facts, body).map(({ awaits }) => awaits.map((waits) => facts.sourceCode.getText(waits.argument)).join());
  },
  [
    { name: "two", code: "async function f(id) { const a = await user(id); const b = await posts(id); «end»; }", answer: ["user(id),posts(id)"] },
    { name: "one", code: "async function f(id) { const a = await user(id); «end»; }", answer: [] },
    { name: "the later uses the earlier", code: "async function f(id) { const a = await user(id); const b = await posts(a); «end»; }", answer: [] },
    { name: "the third uses the first", code: "async function f(id) { const a = await user(id); const b = await posts(id); const c = await likes(a); «end»; }", answer: ["user(id),posts(id)"] },
    { name: "in a closure", code: "async function f(id) { const { a } = await user(id); const b = await posts(() => a); «end»; }", answer: [] },
    { name: "a guard between", code: "async function f(id) { const a = await user(id); if (!a) return; const b = await posts(id); «end»; }", answer: [] },
    { name: "an effect between", code: "async function f(id) { const a = await user(id); log(a); const b = await posts(id); «end»; }", answer: [] },
    { name: "a bare await between", code: "async function f(id) { const a = await user(id); await save(id); const b = await posts(id); «end»; }", answer: [] },
    { name: "what comes first", code: "async function f(id) { const a = await authenticate(id); const b = await posts(id); «end»; }", answer: [] },
    { name: "what changes something", code: "async function f(id) { const a = await createUser(id); const b = await posts(id); «end»; }", answer: [] },
    { name: "a session", code: "async function f(tx, id) { const a = await tx.user(id); const b = await tx.posts(id); «end»; }", answer: [] },
    { name: "one object that is asked twice", code: "async function f(api, id) { const a = await api.getUser(id); const b = await api.getPosts(id); «end»; }", answer: ["api.getUser(id),api.getPosts(id)"] },
    { name: "one object that may change", code: "async function f(api, id) { const a = await api.step(id); const b = await api.getPosts(id); «end»; }", answer: [] },
    { name: "the same once more", code: "async function f(id) { const a = await user(id); const b = await user(id); «end»; }", answer: [] },
    { name: "a sleep", code: "async function f(id) { const a = await user(id); const b = await delay(1); «end»; }", answer: [] },
    { name: "promises", code: "async function f(p, q) { const a = await p; const b = await q; «end»; }", answer: [] },
    { name: "a callee that counts", code: "let n = 0; async function user(id) { n++; return id; } async function f(id) { const a = await user(id); const b = await posts(id); «end»; }", answer: [] },
    { name: "calls for each element of a list", code: "async function f(id, ids) { const a = await user(id); const b = await Promise.all(ids.map((one) => posts(one))); «end»; }", answer: ["user(id),Promise.all(ids.map((one) => posts(one)))"] },
    { name: "the same by reference", code: "async function f(id, ids) { const a = await user(id); const b = await Promise.all(ids.map(posts)); «end»; }", answer: ["user(id),Promise.all(ids.map(posts))"] },
    { name: "calls for each element that change something", code: "async function f(id, ids) { const a = await user(id); const b = await Promise.all(ids.map((one) => savePost(one))); «end»; }", answer: [] },
    { name: "promises that have started", code: "async function f(id, pending) { const a = await user(id); const b = await Promise.all(pending); «end»; }", answer: [] },
    { name: "methods of the object", code: "class A { async f(id) { const a = await this.user(id); const b = await this.posts(id); «end»; } }", answer: [] },
  ],
);

askAll("runOfParts", (facts, node) => node.type === "ArrayExpression" && runOfParts(facts, node, node.elements.filter((element) => element !== null))?.awaits.length, [
  { name: "two", code: "async function f(id) { return «[await user(id), await posts(id)]»; }", answer: 2 },
  { name: "one and a value", code: "async function f(id) { return «[await user(id), id]»; }", answer: undefined },
  { name: "one that comes first", code: "async function f(id) { return «[await connect(id), await posts(id)]»; }", answer: undefined },
]);
