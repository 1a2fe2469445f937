// Work goes on in the background, and the code that stops the service awaits it.
declare function sync(): Promise<void>;

export function start() {
  const running = sync();
  return { stop: async () => await running };
}
