// The returned promise is in a variable.
declare function load(): Promise<string>;

export async function page() {
  try { // planted
    const text = load(); // planted
    return text; // planted
  } catch (error) {
    console.error(error);
    return "nothing";
  }
}
