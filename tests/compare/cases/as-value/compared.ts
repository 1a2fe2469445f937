// A promise is compared with a value.
declare function count(): Promise<number>;

export function isEmpty() {
  return count() === 0; // planted
}
