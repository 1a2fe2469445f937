import { isPrecondition } from "../../../src/semantics/swallowing/precondition.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isPrecondition", (facts, node) => isPrecondition(facts, node, node.range[1]), [
  { name: "a folder that is made for what follows", code: "async function f(dir) { await «makeDirectory(dir)».catch(() => {}); await copy(file, dir); }", answer: true },
  { name: "a folder that a part of a path names", code: "async function f(path) { await «ensureDir(path.slice(0, 3))».catch(() => {}); await write(path); }", answer: true },
  { name: "what is in the way", code: "async function f(path) { await «files.deleteAsync(path, { idempotent: true })».catch(() => {}); await move(other, path); }", answer: true },
  { name: "nothing follows", code: "async function f(path) { await «deleteAsync(path)».catch(() => {}); }", answer: false },
  { name: "what follows is about something else", code: "async function f(path) { await «deleteAsync(path)».catch(() => {}); await write(other); }", answer: false },
  { name: "other work", code: "async function f(path) { await «write(path)».catch(() => {}); await send(path); }", answer: false },
  { name: "more than that", code: "async function f(path) { try «{ await removeAll(path); await save(path); }» catch {} await send(path); }", answer: false },
  { name: "something that is made, and no folder", code: "async function f(user) { await «createUser(user)».catch(() => {}); await greet(user); }", answer: false },
]);
