// A child process without an `error` listener
import { spawn } from "node:child_process";

export function build(): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn("make", ["all"]); // planted
    child.on("exit", resolve);
  });
}
