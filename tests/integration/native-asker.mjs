/** Lints a file with the types of TypeScript 7, prints what is found, and ends in the way that is asked for. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { Linter } from "eslint";
import plugin from "../../dist/index.js";

const [how, file] = process.argv.slice(2);

function found() {
  const config = { files: ["**/*.ts"], plugins: { "async-pitfalls": plugin }, rules: { "async-pitfalls/no-unawaited-promise": "error" }, settings: { "async-pitfalls": { types: "native" } } };
  const messages = new Linter({ cwd: path.dirname(file) }).verify(readFileSync(file, "utf8"), [config], { filename: file });
  return messages.map(({ messageId, message }) => messageId ?? message).join();
}

if (!isMainThread) parentPort.postMessage(found());
else if (how === "ends a thread that asked") {
  const worker = new Worker(new URL(import.meta.url), { argv: [how, file] });
  const keepAlive = setInterval(() => {}, 1000);
  const [message] = await once(worker, "message");
  console.log(message);
  await once(process.stdin, "data");
  await worker.terminate();
  console.log("ended");
  await once(process.stdin, "end");
  clearInterval(keepAlive);
} else {
  console.log(found());
  await once(process.stdin, "data");
  process.stdin.destroy();
}
