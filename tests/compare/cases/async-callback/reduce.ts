// The accumulator of `reduce` is a promise from the second call on.
export function total(files: { size(): Promise<number> }[]) {
  return files.reduce(async (sum, file) => sum + (await file.size()), 0); // planted
}
