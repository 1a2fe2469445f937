// `Promise.resolve` around what an async function returns.
export async function load() {
  await fetch("/warm-up");
  return Promise.resolve(1); // planted
}
