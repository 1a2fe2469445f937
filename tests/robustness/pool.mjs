import { fork } from "node:child_process";
import path from "node:path";

const RUN = path.join(import.meta.dirname, "sweep-run.mjs");

/** A process that holds more than this is of no use to anyone who lints with the defaults of Node. */
const EXEC_ARGV = ["--enable-source-maps", "--max-old-space-size=4096"];

/**
 * Lints chunks of files in several processes, and tells what becomes of each file. A process that ends, or says
 * nothing for some seconds, has failed on its file: another one goes on after it.
 */
export function runInProcesses(chunks, { args, jobs, patience, onFile }) {
  const waiting = [...chunks];
  return Promise.all(Array.from({ length: Math.min(jobs, waiting.length) }, () => work()));

  async function work() {
    for (let rest = waiting.shift(); rest; rest = waiting.shift()) {
      const left = await runOne(rest);
      if (left.files.length > 0) waiting.unshift(left);
    }
  }

  /** Lints until no chunk waits or the process has failed; gives what that one leaves of its chunk. */
  function runOne(first) {
    return new Promise((resolve, reject) => {
      const child = fork(RUN, args, { execArgv: EXEC_ARGV, stdio: ["ignore", "inherit", "ignore", "ipc"] });
      let chunk = first;
      let isSent = false;
      let file;
      let timer = setTimeout(() => child.kill("SIGKILL"), patience * 1000);
      child.on("message", (message) => {
        clearTimeout(timer);
        if (message.state === "idle" && isSent) chunk = waiting.shift() ?? { files: [] };
        if (message.state === "idle") {
          isSent = true;
          file = undefined;
          if (chunk.files.length === 0) return void child.disconnect();
          child.send(chunk);
        }
        if (message.state === "begins") file = message.file;
        if (message.state === "ends") onFile(message);
        timer = setTimeout(() => child.kill("SIGKILL"), patience * 1000);
      });
      child.on("error", reject);
      child.on("exit", (code, signal) => {
        clearTimeout(timer);
        if (!isSent) return void reject(new Error(`a process could not begin (${String(signal ?? code)})`));
        if (chunk.files.length > 0) onFile({ file: file ?? chunk.files[0], error: { message: endOf(code, signal, patience), stack: "" }, isLinted: true });
        resolve({ ...chunk, files: chunk.files.slice(chunk.files.indexOf(file ?? chunk.files[0]) + 1) });
      });
    });
  }
}

function endOf(code, signal, patience) {
  return signal === "SIGKILL" ? `takes more than ${String(patience)} s` : `ends the process (${String(signal ?? code)})`;
}
