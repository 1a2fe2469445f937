// A `return` in the `catch`, behind which nothing follows.
declare function load(name: string): Promise<string>;

export async function page() {
  try {
    return await load("page");
  } catch (error) {
    console.error(error);
    return load("error");
  }
}
