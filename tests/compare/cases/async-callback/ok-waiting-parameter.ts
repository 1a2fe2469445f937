// A parameter whose type says that it waits.
async function withRetries(action: () => Promise<void>) {
  await action();
}

await withRetries(async () => {
  await fetch("/ping");
});
