// An async function that awaits nothing.
export async function double(value: number) { // planted
  return value * 2;
}
