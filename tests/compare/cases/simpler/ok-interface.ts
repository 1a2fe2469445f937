// An async function without `await` that an interface asks for.
interface Store {
  get(key: string): Promise<string | undefined>;
}

export class MemoryStore implements Store {
  readonly #values = new Map<string, string>();

  async get(key: string) {
    return this.#values.get(key);
  }
}
