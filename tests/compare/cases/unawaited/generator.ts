// An async generator is called and never iterated.
async function* poll() {
  yield await fetch("/status");
}

export function start() {
  poll(); // planted
}
