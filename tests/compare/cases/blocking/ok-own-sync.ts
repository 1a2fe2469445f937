// A function of the project whose name ends in `Sync` and that waits for nothing.
declare const view: { startSync(): void };

export async function open(load: () => Promise<void>) {
  view.startSync();
  await load();
}
