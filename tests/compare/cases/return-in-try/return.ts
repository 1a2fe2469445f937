// A returned promise leaves the `try` that is meant for it.
declare function load(): Promise<string>;

export async function page() {
  try { // planted
    return load(); // planted
  } catch (error) {
    console.error(error);
    return "nothing";
  }
}
