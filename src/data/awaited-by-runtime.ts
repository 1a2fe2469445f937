/** Modules whose calls return a promise that the runtime itself waits for: calls of the module, of these exports and of their modes. */
export const awaitedByRuntime: readonly { readonly module: string; readonly exports: readonly string[]; readonly modes: readonly string[] }[] = [
  { module: "node:test", exports: ["describe", "it", "suite", "test"], modes: ["only", "skip", "todo"] },
];
