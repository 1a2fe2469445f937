// A parameter that takes either kind of function, and awaits what it returns.
export async function step(action: () => void | Promise<void>) {
  await action();
}

await step(async () => {
  await fetch("/ping");
});
