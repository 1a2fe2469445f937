import type { AsyncPitfallsPlugin } from "./plugin.ts";
import type { Output } from "./progress.ts";
import type { Environment } from "./terminal.ts";

/** What the command is given by the process that it runs in, or by a test. */
export interface Surroundings {
  cwd: string;
  stdin: () => Promise<string>;
  stdout: Output;
  stderr: Output;
  env: Environment;
  plugin: AsyncPitfallsPlugin;
}
