// `Atomics.wait` stops the thread.
export async function pause(milliseconds: number) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds); // planted
}
