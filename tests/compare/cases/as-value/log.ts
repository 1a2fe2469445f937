// A promise is logged: `Promise { <pending> }`.
declare function count(): Promise<number>;

export function report() {
  console.log("orders", count()); // planted
}
