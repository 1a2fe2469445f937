// A listener in the same turn
import { spawn } from "node:child_process";

export function build(): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn("make", ["all"]);
    child.on("error", reject);
    child.on("exit", resolve);
  });
}
