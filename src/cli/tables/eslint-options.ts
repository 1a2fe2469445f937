/** Options of ESLint that the command does not have, and what to do instead. */
export const eslintOptions: Readonly<Record<string, string>> = {
  c: "No configuration is read: choose with --preset and --rule.",
  cache: "Each run lints all files.",
  config: "No configuration is read: choose with --preset and --rule.",
  "config-lookup": "No configuration is read.",
  ext: "All JavaScript and TypeScript in a folder is linted: leave it out.",
  "fix-dry-run": "No rule has a fix.",
  "fix-type": "No rule has a fix.",
  "ignore-path": "What git ignores is left out; --ignore leaves out more.",
  "ignore-pattern": "Did you mean --ignore?",
  "no-config-lookup": "No configuration is read: leave it out.",
  "no-eslintrc": "No configuration is read: leave it out.",
  "no-ignore": "A file or folder that you name is linted even if it is ignored.",
  parser: "TypeScript is read by @typescript-eslint/parser.",
  plugin: "Only this plugin's rules are run.",
  project: "The nearest tsconfig.json that includes a file is used.",
  tsconfig: "The nearest tsconfig.json that includes a file is used.",
};
