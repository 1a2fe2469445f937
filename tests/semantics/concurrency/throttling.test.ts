import { loopAround } from "../../../src/ast/loops.ts";
import { iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { throttledBy } from "../../../src/semantics/concurrency/throttling.ts";
import { askAll } from "../../support/question-table.ts";

const inLoop = (body: string, before = "") => `${before} async function f(xs, g) { for (const x of xs) { ${body} } }`;

askAll(
  "throttledBy",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && throttledBy(facts, iterationOf(facts, loop), []);
  },
  [
    { name: "nothing", code: inLoop("«await g(x)»;"), answer: undefined },
    { name: "a timer in a promise", code: inLoop("«await new Promise((r) => setTimeout(r, 1))»;"), answer: "throttled: setTimeout" },
    { name: "a timer of Node", code: inLoop("«await wait(1)»;", "import { setTimeout as wait } from 'timers/promises';"), answer: "throttled: wait" },
    { name: "by name", code: inLoop("«await sleepFor(1)»;"), answer: "throttled: sleepFor" },
    { name: "a limiter", code: inLoop("«await limiter.take(x)»;"), answer: "throttled: limiter.take" },
    { name: "a function that limits", code: inLoop("«await limit(() => g(x))»;"), answer: "throttled: limit" },
    { name: "a queue of a package that limits", code: inLoop("«await jobs.add(() => g(x))»;", "import Queue from 'p-queue'; const jobs = new Queue();"), answer: "throttled: jobs.add" },
    { name: "another queue", code: inLoop("«await jobs.add(x)»;", "import Queue from './queue'; const jobs = new Queue();"), answer: undefined },
    { name: "a lock file is no lock", code: inLoop("lockFiles.push(«await g(x)»);"), answer: undefined },
    { name: "a semaphore", code: inLoop("«await slots.acquire(x)»;"), answer: "throttled: slots.acquire" },
    { name: "a task that the iteration makes", code: inLoop("const task = new Task(x); «await task.schedule(1)»;"), answer: undefined },
    { name: "one that it makes there", code: inLoop("«await new Task(x).schedule(1)»;"), answer: undefined },
    { name: "the element", code: inLoop("«await x.schedule(1)»;"), answer: undefined },
    { name: "a limiter for each host", code: inLoop("const slots = hosts.get(x.host); «await slots.schedule(() => g(x))»;", "const hosts = new Map();"), answer: "throttled: slots.schedule" },
    { name: "a limiter by another name", code: inLoop("const slots = g.slots; «await slots.schedule(() => g(x))»;"), answer: "throttled: slots.schedule" },
    { name: "a batch", code: inLoop("«await Promise.all(x.map(g))»;"), answer: "throttled: Promise.all" },
    { name: "calls for one element", code: inLoop("«await Promise.all([g(x), g(x.y)])»;"), answer: undefined },
    { name: "a clock", code: inLoop("performance.now(); «await g(x)»;"), answer: "measures: performance.now" },
    { name: "a chunk", code: "async function f(xs, g) { for (const x of chunk(xs, 3)) «await g(x)»; }", answer: "throttled: chunk" },
    { name: "a limit of attempts", code: "async function f(xs, g) { for (let i = 0; i < maxRetries; i++) «await g(i)»; }", answer: "retry: maxRetries" },
    { name: "an iterator that is shared", code: "async function f(xs, g) { const it = xs.entries(); for (const x of it) «await g(x)»; }", answer: "throttled: worker of a pool" },
  ],
);
