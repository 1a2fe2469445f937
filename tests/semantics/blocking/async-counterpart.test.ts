import type { TSESTree } from "@typescript-eslint/utils";
import { moduleHolding, counterpartTakesArguments } from "../../../src/semantics/blocking/async-counterpart.ts";
import { askAll } from "../../support/question-table.ts";

askAll("twinTakesArguments", (facts, node) => counterpartTakesArguments(facts, node as TSESTree.CallExpression), [
  { name: "a path", code: `«readFileSync("a", "utf8")»;`, answer: true },
  { name: "nothing that can be seen", code: `«readFileSync(...args)»;`, answer: true },
  { name: "a number", code: `«readFileSync(0)»;`, answer: false },
  { name: "a constant number", code: `const stdin = 0; «readFileSync(stdin)»;`, answer: false },
  { name: "a descriptor of a stream", code: `«readFileSync(process.stdin.fd)»;`, answer: false },
  { name: "a descriptor that was opened", code: `import fs from "fs"; const fd = fs.openSync(f); «fs.readFileSync(fd)»;`, answer: false },
  { name: "a descriptor that was handed in", code: `function log(fd) { «writeFileSync(fd, "")»; }`, answer: false },
  { name: "bound to an object", code: `import fs from "fs"; const read = fs.readFileSync.bind(fs); «read("a")»;`, answer: true },
  { name: "bound to arguments", code: `import fs from "fs"; const read = fs.readFileSync.bind(fs, "a"); «read("utf8")»;`, answer: false },
  { name: "options that both know", code: `«readdirSync(f, { recursive: true })»;`, answer: true },
  { name: "an option of the synchronous one", code: `«statSync(f, { throwIfNoEntry: false })»;`, answer: false },
  { name: "such an option in a constant", code: `const options = { throwIfNoEntry: false }; «statSync(f, options)»;`, answer: false },
]);

askAll("moduleHolding", moduleHolding, [
  { name: "a namespace", code: `import * as fs from "fs"; «fs.readFileSync»;`, answer: "node:fs" },
  { name: "required on the spot", code: `«require("fs-extra").readFileSync»;`, script: true, answer: "fs-extra" },
  { name: "a member of a member", code: `import fs from "fs"; «fs.realpathSync.native»;`, answer: undefined },
  { name: "an unknown object", code: `«system.readFileSync»;`, answer: undefined },
  { name: "a name", code: `import { readFileSync } from "fs"; «readFileSync»;`, answer: undefined },
]);
