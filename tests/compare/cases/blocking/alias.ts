// The function has another name in this file.
import { execSync as run } from "node:child_process";

export async function release() {
  run("npm run build"); // planted
}
