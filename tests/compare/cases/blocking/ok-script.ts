// A function of a script that is synchronous from top to bottom.
import { readdirSync, statSync } from "node:fs";

function sizeOf(folder: string) {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}

console.log(sizeOf("."));
