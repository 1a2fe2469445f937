/**
 * What a source of facts says, or something else where it fails: a type checker throws on some broken projects, a file
 * has an error in it, another process ends. It is the same as not knowing.
 */
export function unlessItFails<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
