// A local variable that no other call can see.
export async function sum(jobs: (() => Promise<number>)[]) {
  let total = 0;
  for (const job of jobs) {
    const part = await job();
    total += part;
  }
  return total;
}
