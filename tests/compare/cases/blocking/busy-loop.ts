// A loop that does nothing but wait.
export async function retry(action: () => Promise<boolean>) {
  while (!(await action())) {
    const end = Date.now() + 100;
    while (Date.now() < end) {} // planted
  }
}
