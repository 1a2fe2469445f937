/** What exercises import of Node.js, as far as they use it: files that are in memory, and programs that are not there. */
const FILES = { "report.txt": "The report\nAll is well.\n" };

export const modules = {
  "node:timers/promises": `export const setTimeout = (ms, value) => new Promise((resolve) => globalThis.setTimeout(() => resolve(value), ms));`,
  "node:fs": `const files = ${JSON.stringify(FILES)};
export function readFileSync(file) {
  const end = Date.now() + 40;
  while (Date.now() < end);
  return textOf(file);
}
export function textOf(file) {
  if (!(file in files)) throw new Error(\`ENOENT: no such file or directory, open '\${file}'\`);
  return files[file];
}
export default { readFileSync };`,
  "node:fs/promises": `const files = ${JSON.stringify(FILES)};
export async function readFile(file) {
  await new Promise((resolve) => setTimeout(resolve, 40));
  if (!(file in files)) throw new Error(\`ENOENT: no such file or directory, open '\${file}'\`);
  return files[file];
}
export default { readFile };`,
  "node:child_process": `export function spawn(command) {
  const listeners = {};
  const child = {
    on(event, listener) {
      (listeners[event] ??= []).push(listener);
      return child;
    },
    once: (event, listener) => child.on(event, listener),
  };
  setTimeout(() => {
    const error = new Error(\`spawn \${command} ENOENT\`);
    if (!listeners.error) throw error;
    for (const listener of listeners.error) listener(error);
    for (const listener of listeners.close ?? []) listener(-2);
  }, 5);
  return child;
}
export default { spawn };`,
};
