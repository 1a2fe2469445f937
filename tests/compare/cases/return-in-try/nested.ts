// The promise is returned within an object.
export async function both() {
  try { // planted
    return { first: fetch("/first"), second: fetch("/second") }; // planted
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
