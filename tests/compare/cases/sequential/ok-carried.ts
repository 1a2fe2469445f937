// Each step gets what the one before returned.
export async function pipe(value: string, steps: ((value: string) => Promise<string>)[]) {
  let result = value;
  for (const step of steps) result = await step(result);
  return result;
}
