import type { TSESLint } from "@typescript-eslint/utils";
import type { Node } from "../../src/ast/nodes.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { dropImport } from "../../src/fixes/unused-import.ts";
import { askAll } from "../support/question-table.ts";

const fixer = { removeRange: ([start, end]: readonly [number, number]) => ({ range: [start, end], text: "" }) } as unknown as TSESLint.RuleFixer;

function applied({ sourceCode }: Facts, node: Node): string {
  const [fix] = dropImport(sourceCode, node)(fixer);
  return fix ? sourceCode.text.slice(0, fix.range[0]) + sourceCode.text.slice(fix.range[1]) : "stays";
}

askAll("dropImport", applied, [
  { name: "alone", code: "import { a } from 'm';\nf(«a»);", answer: "f(a);" },
  { name: "the first", code: "import { a, b } from 'm';\nf(«a», b);", answer: "import { b } from 'm';\nf(a, b);" },
  { name: "the last", code: "import { a, b } from 'm';\nf(a, «b»);", answer: "import { a } from 'm';\nf(a, b);" },
  { name: "by another name", code: "import { a as b, c } from 'm';\nf(«b», c);", answer: "import { c } from 'm';\nf(b, c);" },
  { name: "beside a default", code: "import d, { a } from 'm';\nf(d, «a»);", answer: "import d from 'm';\nf(d, a);" },
  { name: "a default", code: "import d from 'm';\nf(«d»);", answer: "f(d);" },
  { name: "a namespace", code: "import * as n from 'm';\nf(«n»);", answer: "f(n);" },
  { name: "beside a type", code: "import { a, type T } from 'm';\nf(«a», {} as T);", answer: "import { type T } from 'm';\nf(a, {} as T);" },
  { name: "a file of the project, which may do something", code: "import { a } from './m.js';\nf(«a»);", answer: "stays" },
  { name: "another use", code: "import { a } from 'm';\nf(«a»);\na();", answer: "stays" },
  { name: "an export", code: "import { a } from 'm';\nf(«a»);\nexport { a };", answer: "stays" },
  { name: "a use as a type", code: "import { a } from 'm';\nf(«a»);\nlet b: typeof a;", answer: "stays" },
  { name: "a comment", code: "import { a, /* and */ b } from 'm';\nf(«a», b);", answer: "stays" },
  { name: "a variable of the file", code: "const a = 1;\nf(«a»);", answer: "stays" },
  { name: "require", script: true, code: "const { a } = require('m');\nf(«a»);", answer: "f(a);" },
  { name: "require of several", script: true, code: "const { a, b } = require('m');\nf(«a», b);", answer: "const { b } = require('m');\nf(a, b);" },
  { name: "require of the rest", script: true, code: "const { a, ...b } = require('m');\nf(«a», b);", answer: "stays" },
]);
