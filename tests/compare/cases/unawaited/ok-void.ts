// `void` says that nobody waits on purpose.
declare function ping(): Promise<void>;

export function touch() {
  void ping();
}
