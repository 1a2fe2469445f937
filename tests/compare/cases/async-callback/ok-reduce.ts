// `reduce` with an accumulator that is awaited.
export function total(files: { size(): Promise<number> }[]) {
  return files.reduce(async (sum, file) => (await sum) + (await file.size()), Promise.resolve(0));
}
