// The function is left before it looks at a promise that it has started.
declare function load(): Promise<string>;

export async function page(isLate: boolean) {
  const text = load(); // planted
  if (isLate) return "late"; // planted
  return await text;
}
