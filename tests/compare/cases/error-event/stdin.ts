// The input of a child process, which only listens itself
import { spawn } from "node:child_process";

export function format(text: string, done: (error: Error) => void): void {
  const child = spawn("prettier", ["--stdin-filepath", "a.ts"]);
  child.on("error", done);
  child.stdin.end(text); // planted
}
