// When the process ends, synchronous calls are the only ones that are carried out.
import { rmSync } from "node:fs";

export async function open(folder: string, prepare: () => Promise<void>) {
  process.on("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await prepare();
}
