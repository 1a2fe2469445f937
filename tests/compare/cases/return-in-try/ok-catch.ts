// A `return` in the `catch` that no code follows.
declare function load(name: string): Promise<string>;

export async function page() {
  try {
    return await load("page");
  } catch (error) {
    console.error(error);
    return load("error");
  }
}
