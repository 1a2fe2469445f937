// `void` marks a promise that is made of another one, and rejects as well.
declare function load(path: string): Promise<string>;

export function tracked(path: string, end: () => void) {
  const text = load(path);
  void text.finally(end); // planted
  return text;
}
