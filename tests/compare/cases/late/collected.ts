// Promises are collected with a pause after each.
declare function load(path: string): Promise<string>;
declare function pause(milliseconds: number): Promise<void>;

export async function pages(paths: string[]) {
  const started: Promise<string>[] = [];
  for (const path of paths) {
    started.push(load(path)); // planted
    await pause(20); // planted
  }
  return await Promise.all(started); // planted
}
