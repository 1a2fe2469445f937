import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction } from "../../../src/ast/nodes.ts";
import { areElementsMisused, isTakenApart, misusedCombinations } from "../../../src/semantics/value-use/promise-arrays.ts";
import { askAll } from "../../support/question-table.ts";

const ALL = "[1, 2].map(async (id) => ({ id }))";

askAll("areElementsMisused", areElementsMisused, [
  { name: "filter by a member", code: `«${ALL}».filter((user) => user.id);`, answer: true },
  { name: "filter by the elements themselves", code: `«${ALL}».filter((user) => user);`, answer: true },
  { name: "filter by Boolean", code: `«${ALL}».filter(Boolean);`, answer: true },
  { name: "filter by what is there", code: `«${ALL}».filter((user) => user !== undefined);`, answer: true },
  { name: "filter by a value", code: `«${ALL}».some((user) => user === "root");`, answer: true },
  { name: "filter of what may be missing", code: "async function load() {} «[1, 2].map((id) => (id > 1 ? load() : null))».filter(Boolean);", answer: false },
  { name: "filter of what may be missing, by itself", code: "async function load() {} «[1, 2].map((id) => { if (id > 1) return load(); })».filter((p) => p);", answer: false },
  { name: "filter of a list in which one may be missing", code: "async function load() {} const c = Math.random(); «[c > 1 ? load() : undefined, load()]».filter(Boolean);", answer: false },
  { name: "filter of a list of promises", code: "async function load() {} «[load(), load()]».filter(Boolean);", answer: true },
  { name: "filter of what others list", code: "function f(all: Promise<void>[]) { «all».filter(Boolean); }", answer: false },
  { name: "filter by where they are", code: `const all = ${ALL}; «all».filter((p, i) => all.indexOf(p) === i);`, answer: false },
  { name: "members of their own", code: "class Task extends Promise { cancel() {} } «[new Task(() => {})]».forEach((task) => { task.cancel(); });", answer: false },
  { name: "members of their own, taken out", code: "class Task extends Promise { size = 1; } «[new Task(() => {})]».map(({ size }) => size);", answer: false },
  { name: "members of their own, behind a map", code: "interface Task extends Promise<void> { size: number } declare function run(x: number): Task; «[1].map((x) => run(x))».map((task) => task.size);", answer: false },
  { name: "members of what others list", code: "interface Task extends Promise<void> { size: number } function f(tasks: Task[]) { «tasks».map(({ size }) => size); }", answer: false },
  { name: "filter by a function that is named", code: `«${ALL}».filter(isAdmin);`, answer: false },
  { name: "map to a member", code: `«${ALL}».map((user) => user.id);`, answer: true },
  { name: "map to what is taken out", code: `«${ALL}».map(({ id }) => id);`, answer: true },
  { name: "map to links of chains", code: `«${ALL}».map((user) => user.then(show));`, answer: false },
  { name: "map in an async callback", code: `«${ALL}».map(async (user) => (await user).id);`, answer: false },
  { name: "map to the elements themselves", code: `«${ALL}».map((user) => user);`, answer: false },
  { name: "forEach that reads them", code: `«${ALL}».forEach((user) => { show(user.id); });`, answer: true },
  { name: "forEach that handles them", code: `«${ALL}».forEach((user) => { user.catch(report); });`, answer: false },
  { name: "reduce that adds up a member", code: `«${ALL}».reduce((sum, user) => sum + user.id, 0);`, answer: true },
  { name: "sort by a member", code: `«${ALL}».sort((a, b) => a.id - b.id);`, answer: true },
  { name: "join", code: `«${ALL}».join();`, answer: true },
  { name: "flat", code: `«${ALL}».flat();`, answer: true },
  { name: "a text", code: `show(\`\${«${ALL}»}\`);`, answer: true },
  { name: "JSON.stringify", code: `JSON.stringify(«${ALL}»);`, answer: true },
  { name: "inside of what is sent", code: `res.json({ users: «${ALL}» });`, answer: true },
  { name: "what may be other values by its type", code: "declare const render: (x: number) => { id: number } | Promise<{ id: number }>; declare function show(users: { id: number }[]): void; show(«[1, 2].map(render)»);", answer: false },
  { name: "what is a promise by its type", code: "declare const render: (x: number) => Promise<{ id: number }>; declare function show(users: { id: number }[]): void; show(«[1, 2].map(render)»);", answer: true, untyped: false },
  { name: "an argument for values", code: `declare function show(users: { id: number }[]): void; show(«${ALL}»);`, answer: true, untyped: false },
  { name: "an argument for anything", code: `declare function show(users: unknown): void; show(«${ALL}»);`, answer: false },
  { name: "the length", code: `show(«${ALL}».length);`, answer: false },
  { name: "a part", code: `show(«${ALL}».slice(1));`, answer: false },
  { name: "combined", code: `Promise.all(«${ALL}»);`, answer: false },
  { name: "a loop", code: `for (const user of «${ALL}») await user;`, answer: false },
  { name: "a constant", code: `const all = ${ALL}; «all».filter(Boolean);`, answer: true },
  { name: "values", code: "«[1, 2].map((id) => id)».filter(Boolean);", answer: false },
  { name: "one promise", code: "async function load() {} «load()».join();", answer: false },
  { name: "not known", code: "function f(all) { «all».filter(Boolean); }", answer: false },
]);

askAll("isTakenApart", (facts, node) => isFunction(node) && isTakenApart(facts, node), [
  { name: "a callback that reads promises", code: `${ALL}.filter(«(user) => user.id»);`, answer: true },
  { name: "a callback that reads values", code: "[1, 2].filter(«(id) => id.name»);", answer: false },
  { name: "a callback that chains promises", code: `${ALL}.map(«(user) => user.then(show)»);`, answer: false },
  { name: "a second argument", code: `${ALL}.filter(Boolean, «(user) => user.id»);`, answer: false },
  { name: "a callback of a function", code: "run(«(user) => user.id»);", answer: false },
  { name: "no callback", code: "const show = «(user) => user.id»;", answer: false },
]);

askAll(
  "misusedCombinations",
  (facts, node) => misusedCombinations(facts, node as TSESTree.CallExpression).map((found) => `${found.kind}: ${facts.sourceCode.getText(found.node)}`),
  [
    { name: "promises", code: "async function load() {} «Promise.all([load(), load()])»;", answer: [] },
    { name: "a map", code: `«Promise.all(${ALL})»;`, answer: [] },
    { name: "a value among promises", code: "async function load() {} «Promise.all([load(), 1])»;", answer: [] },
    { name: "an awaited element", code: "async function load() {} «Promise.all([await load(), load()])»;", answer: ["awaitedElement: await load()"] },
    { name: "awaited elements", code: "async function load() {} «Promise.race([await load(1), await load(2)])»;", answer: ["awaitedElement: await load(1)", "awaitedElement: await load(2)"] },
    { name: "an awaited element alone", code: "async function load() {} «Promise.all([await load()])»;", answer: [] },
    { name: "a list within the list", code: "async function load() {} «Promise.all([load(), [1].map(async () => 1)])»;", answer: ["nestedPromises: [1].map(async () => 1)"] },
    { name: "a list within the list, combined", code: "async function load() {} «Promise.all([load(), Promise.all([1].map(async () => 1))])»;", answer: [] },
    { name: "a list that is spread", code: "async function load() {} «Promise.all([load(), ...[1].map(async () => 1)])»;", answer: [] },
    { name: "lists made by a map", code: "async function load() {} «Promise.all([1].map((id) => [load(id)]))»;", answer: ["nestedPromises: [1].map((id) => [load(id)])"] },
    { name: "lists of values made by a map", code: "«Promise.all([1].map((id) => [id]))»;", answer: [] },
    { name: "one promise", code: "async function load() {} «Promise.all(load())»;", answer: ["singlePromise: load()"] },
    { name: "one promise of a list that is awaited", code: "async function load() {} «Promise.all(await load())»;", answer: [] },
    { name: "not known", code: "function f(all) { «Promise.all(all)»; }", answer: [] },
    { name: "nothing", code: "«Promise.all()»;", answer: [] },
    { name: "an `all` of somebody else's", code: "async function load() {} const Promise = { all() {} }; «Promise.all([await load(), load()])»;", answer: [] },
    { name: "another function", code: "async function load() {} «Promise.resolve(load())»;", answer: [] },
  ],
);
