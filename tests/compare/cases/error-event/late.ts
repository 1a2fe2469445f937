// A listener that is added after an await
import { spawn } from "node:child_process";

export async function run(prepare: () => Promise<void>, done: (error: Error) => void): Promise<void> {
  const child = spawn("git"); // planted
  await prepare();
  child.on("error", done);
}
