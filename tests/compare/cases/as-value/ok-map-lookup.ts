// A map from keys to promises is asked whether it has one.
const running = new Map<string, Promise<string>>();

export function once(key: string, load: () => Promise<string>) {
  const known = running.get(key);
  if (known) return known;
  const started = load();
  running.set(key, started);
  return started;
}
