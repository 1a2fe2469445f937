// `void` says that a promise is not awaited on purpose.
declare function ping(): Promise<void>;

export function touch() {
  void ping();
}
