import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";

type Start = (command: string, ...rest: unknown[]) => unknown;

const STARTING = ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"] as const;
const GUARDED = Symbol.for("async-pitfalls: starts no program");

/** Unit tests start no other program than git, which is asked for the files of a folder: what else they start throws. */
const module = childProcess as unknown as Record<string, Start> & { [GUARDED]?: true };
if (!module[GUARDED]) {
  for (const name of STARTING) module[name] = guarded(childProcess[name] as unknown as Start);
  module[GUARDED] = true;
  syncBuiltinESMExports();
}

/** With the function's own properties: one of them says what `promisify` makes of it. */
function guarded(start: Start): Start {
  const guard: Start = (command, ...rest) => {
    if (command === "git") return start(command, ...rest);
    throw new Error(`A unit test starts ${command}: such tests are in tests/integration/.`);
  };
  return Object.defineProperties(guard, Object.getOwnPropertyDescriptors(start));
}
