// The `try` around all of it does not catch the rejection.
declare function load(path: string): Promise<string>;

export async function page() {
  try { // planted
    const orders = load("/orders"); // planted
    const user = await load("/user"); // planted
    return [user, await orders]; // planted
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
