// The promise is awaited in the `try`.
declare function load(): Promise<string>;

export async function page() {
  try {
    return await load();
  } catch (error) {
    console.error(error);
    return "nothing";
  }
}
