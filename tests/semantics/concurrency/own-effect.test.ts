import type { TSESTree } from "@typescript-eslint/utils";
import { loopAround } from "../../../src/ast/loops.ts";
import { createdBehindLook, isOwnEffect } from "../../../src/semantics/concurrency/own-effect.ts";
import { dependsOn, reachedFrom } from "../../../src/semantics/concurrency/data-flow.ts";
import { headVariables, iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { askAll } from "../../support/question-table.ts";

const inLoop = (body: string) => `import { rm } from "node:fs/promises"; import * as fs from "node:fs/promises"; async function f(xs, g, queue, out) { for (const x of xs) { ${body} } }`;

askAll(
  "isOwnEffect",
  (facts, node) => {
    const loop = loopAround(node) as TSESTree.ForOfStatement;
    const iteration = iterationOf(facts, loop);
    const own = reachedFrom(facts, iteration, () => false, headVariables(facts, loop));
    return isOwnEffect(facts, iteration, node as TSESTree.AwaitExpression, (part) => dependsOn(facts, part, () => false, own));
  },
  [
    { name: "the element", code: inLoop("«await rm(x)»;"), answer: true },
    { name: "the element, by a module", code: inLoop("«await fs.rm(x)»;"), answer: true },
    { name: "what comes of the element", code: inLoop("const y = await g(x); «await rm(y.folder)»;"), answer: true },
    { name: "an object with the element in it", code: inLoop("«await g({ to: x.id })»;"), answer: true },
    { name: "a method of the element", code: inLoop("«await x.close()»;"), answer: true },
    { name: "the same file each time", code: inLoop("«await fs.writeFile(out, x)»;"), answer: false },
    { name: "a method of what all share", code: inLoop("«await queue.add(x)»;"), answer: false },
    { name: "nothing of the iteration", code: inLoop("«await g()»;"), answer: false },
    { name: "a function that the element is", code: inLoop("«await x()»;"), answer: false },
  ],
);

askAll(
  "createdBehindLook",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && createdBehindLook(facts, iterationOf(facts, loop));
  },
  [
    { name: "of one object", code: inLoop("(await queue.find(x)) ?? («await queue.create(x)»);"), answer: "queue.create" },
    { name: "of two objects", code: inLoop("(await queue.find(x)) ?? («await out.create(x)»);"), answer: undefined },
    { name: "by functions of one thing", code: inLoop("(await findUser(x)) ?? («await createUser(x)»);"), answer: "createUser" },
    { name: "by functions of two things", code: inLoop("(await findUser(x)) ?? («await createNotice(x)»);"), answer: undefined },
  ],
);
