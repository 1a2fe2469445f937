// `await` of what is no promise.
declare function count(): number;

export async function show() {
  console.log(await count()); // planted
}
