#!/usr/bin/env node

// ESLint warns of an .eslintignore file, which is no concern of a command that reads none of its configuration.
const printers = process.listeners("warning");
process.removeAllListeners("warning").on("warning", (warning) => {
  if (warning.name !== "ESLintIgnoreWarning") printers.forEach((print) => print(warning));
});

// `async-pitfalls | head` closes the pipe early.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main();

/** Loads late, so that what cannot be loaded ends with 2 like all that could not run: Node would end with 1. */
async function main(): Promise<number> {
  try {
    const { text } = await import("node:stream/consumers");
    const { whyEslintIsUnusable } = await import("./cli/eslint-version.ts");
    const reason = whyEslintIsUnusable();
    if (reason !== undefined) return refuse(`async-pitfalls: ${reason}`);
    const { runCli } = await import("./cli/run.ts");
    const { default: plugin } = await import("./index.ts");
    const { argv, env, stderr, stdout } = process;
    const stdin = () => text(process.stdin);
    return await runCli(argv.slice(2), { cwd: process.cwd(), stdin, stdout, stderr, env, plugin });
  } catch (error) {
    return refuse(error);
  }
}

function refuse(reason: unknown): number {
  console.error(reason);
  return 2;
}
