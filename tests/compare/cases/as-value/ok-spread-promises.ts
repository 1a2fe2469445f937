// An array of promises is spread into a call that waits for them.
export async function all(first: Promise<string>[], second: Promise<string>[]) {
  return await Promise.all([...first, ...second]);
}
