import type { TSESLint } from "@typescript-eslint/utils";
import type { Node } from "../../src/ast/nodes.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { pipesToPipeline } from "../../src/fixes/pipeline.ts";
import { askAll } from "../support/question-table.ts";

/** A fixer that knows the calls that these edits make. */
const fixer = {
  insertTextAfter: ({ range }: Node, text: string) => ({ range: [range[1], range[1]], text }),
  insertTextAfterRange: ([, end]: readonly [number, number], text: string) => ({ range: [end, end], text }),
  replaceText: ({ range }: Node, text: string) => ({ range, text }),
} as unknown as TSESLint.RuleFixer;

function applied({ sourceCode }: Facts, node: Node): string {
  const fixes = pipesToPipeline(sourceCode, node)?.(fixer);
  if (!fixes) return "none";
  return fixes.toSorted((one, other) => other.range[0] - one.range[0]).reduce((code, { range, text }) => code.slice(0, range[0]) + text + code.slice(range[1]), sourceCode.text);
}

askAll("pipesToPipeline", applied, [
  { name: "two streams", code: 'import fs from "fs";\n«a().pipe(b)»;', answer: 'import fs from "fs";\nimport { pipeline } from "stream/promises";\nawait pipeline(a(), b);' },
  { name: "a link of a longer chain", code: 'import { finished } from "node:stream/promises";\n«a().pipe(b())».pipe(c());', answer: 'import { finished, pipeline } from "node:stream/promises";\nawait pipeline(a(), b(), c());' },
  { name: "an import that is there", code: 'import { pipeline as run } from "node:stream/promises";\n«a().pipe(b)»;', answer: 'import { pipeline as run } from "node:stream/promises";\nawait run(a(), b);' },
  { name: "a name that is taken", code: 'import { pipeline } from "node:stream";\n«a().pipe(b)»;', answer: 'import { pipeline } from "node:stream";\nimport { pipeline as pipeline2 } from "node:stream/promises";\nawait pipeline2(a(), b);' },
  { name: "with a listener in the chain", code: 'import fs from "fs";\n«a().pipe(b)».on("finish", done);', answer: "none" },
  { name: "with options", code: 'import fs from "fs";\n«a().pipe(b, { end: false })»;', answer: "none" },
  { name: "a stream that is used after it", code: 'import fs from "fs";\nconst b = make();\n«a().pipe(b)»;\nb.on("finish", done);', answer: "none" },
  { name: "a result that is used", code: 'import fs from "fs";\nconst c = «a().pipe(b)»;', answer: "none" },
  { name: "a comment", code: 'import fs from "fs";\na()/* why */.pipe(b);\n«a()/* why */.pipe(b)»;', answer: "none" },
  { name: "a file without imports", code: "«a().pipe(b)»;", answer: "none" },
]);
