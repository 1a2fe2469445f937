/** What installs a project's packages, by a file that lies where that is run. */
export const installCommands: Readonly<Record<string, string>> = {
  // Yarn keeps the packages where TypeScript finds them only in a program that Yarn starts.
  ".pnp.cjs": "yarn async-pitfalls",
  "bun.lock": "bun install",
  "bun.lockb": "bun install",
  "package-lock.json": "npm install",
  "pnpm-lock.yaml": "pnpm install",
  "yarn.lock": "yarn install",
};
