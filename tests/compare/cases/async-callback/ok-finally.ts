// `finally` waits for what its callback returns.
export function load(url: string, release: () => Promise<void>) {
  return fetch(url).finally(async () => {
    await release();
  });
}
