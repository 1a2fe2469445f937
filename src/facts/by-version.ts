/**
 * Returns a store for what is known about files, each with the version that it holds for: `kept("a.ts", 3).set("id", true)`.
 * Another version of a file replaces what was kept for the one before, so that an edited file leaves nothing.
 */
export function byVersion<Key, Answer>(): (file: string, version: number) => Map<Key, Answer> {
  const kept = new Map<string, { readonly version: number; readonly answers: Map<Key, Answer> }>();
  return (file, version) => {
    let known = kept.get(file);
    if (known?.version !== version) kept.set(file, (known = { version, answers: new Map<Key, Answer>() }));
    return known.answers;
  };
}
