// A `return` after the `try`.
declare function load(): Promise<string>;

export async function page(check: () => void) {
  try {
    check();
  } catch (error) {
    console.error(error);
    return "nothing";
  }
  return load();
}
