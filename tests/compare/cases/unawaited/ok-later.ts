// Work goes on in the background, and whoever stops the service waits for it.
declare function sync(): Promise<void>;

export function start() {
  const running = sync();
  return { stop: async () => await running };
}
